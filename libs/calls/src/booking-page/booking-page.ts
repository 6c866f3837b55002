import { escapeHtml } from '#libs/platform';
import type { CallWay, NoticeState } from '../call-words.js';
import { answerField } from './answer-field.js';
import { dayWords, hourWords, placeWords } from './time-words.js';
import { wholePage } from './whole-page.js';

/** What the page for one link shows; nothing of the contact but what he said himself. */
export interface BookingPage {
  /** The path of the page itself. */
  path: string;
  ownerName: string;
  ownerZone: string;
  minutes: number;
  slots: Date[];
  /** How many of the slots are shown; the rest on request. */
  most: number;
  zone: string;
  zones: string[];
  reachedBy: string;
  questions: string[];
  booked: { startsAt: Date; endsAt: Date; way: CallWay; reachAt: string; guestEmail: string | null } | null;
  /** How far the mail to the guest has come; null where none is to go out. */
  mail: NoticeState | null;
  /** What was filled in before, and what is wrong with it. */
  filled: Record<string, string>;
  problem: string | null;
}

/** A whole page: works without a script, in every width, in light and dark. */
export function bookingPage(page: BookingPage): string {
  const title = page.booked ? `Your call with ${page.ownerName}` : `A call with ${page.ownerName}`;
  const parts = page.booked
    ? [bookedPart(page), movePart(page)]
    : [introPart(page), slotForm(page, false), declinePart()];
  return wholePage(title, [problemPart(page), ...parts].join('\n'));
}

function problemPart({ problem }: BookingPage): string {
  return problem ? `<p class="problem" role="alert">${escapeHtml(problem)}</p>` : '';
}

function introPart({ ownerName, minutes }: BookingPage): string {
  return `<h1>A call with ${escapeHtml(ownerName)}</h1>
<p>${escapeHtml(ownerName)} would like to talk with you for about ${minutes} minutes. Pick a time that suits you.</p>`;
}

function bookedPart(page: BookingPage): string {
  const { ownerName, ownerZone, zone, booked } = page;
  const { startsAt, endsAt, way, reachAt } = booked!;
  return `<h1>You are talking with ${escapeHtml(ownerName)}</h1>
<p class="when"><strong>${dayWords(startsAt, zone)}, ${hourWords(startsAt, zone)}–${hourWords(endsAt, zone)}</strong> in ${escapeHtml(placeWords(zone))}${otherZone(startsAt, zone, ownerZone, ownerName)}</p>
<p>${escapeHtml(wayWords(way, reachAt, page))}</p>
${calendarPart(page)}
<form method="post" action="?do=cancel"><button class="quiet">Cancel the call</button></form>`;
}

function calendarPart({ path, booked, mail }: BookingPage): string {
  const file = `<a href="${path}/call.ics">Take the calendar file</a>`;
  if (booked!.guestEmail === null || mail === null) return `<p>${file}</p>`;
  const address = escapeHtml(booked!.guestEmail);
  if (mail === 'unsent' || mail === 'failed') {
    return `<p>No mail goes out from here just now, so none was sent to ${address}. ${file} to have the time.</p>`;
  }
  const said = mail === 'sent' ? 'was sent' : 'is on its way';
  return `<p>A mail with the calendar entry ${said} to ${address}. ${file} where it does not come.</p>`;
}

function otherZone(at: Date, zone: string, ownerZone: string, ownerName: string): string {
  if (hourWords(at, zone) === hourWords(at, ownerZone) && dayWords(at, zone) === dayWords(at, ownerZone)) return '';
  const theirs = `${dayWords(at, ownerZone)}, ${hourWords(at, ownerZone)}`;
  return `<br><span class="dim">${theirs} for ${escapeHtml(ownerName)}</span>`;
}

function wayWords(way: CallWay, reachAt: string, { ownerName, reachedBy }: BookingPage): string {
  if (reachAt === '') return reachedBy === '' ? `You call ${ownerName}.` : `You call ${ownerName}: ${reachedBy}.`;
  return way === 'phone' ? `${ownerName} calls you at ${reachAt}.` : `${ownerName} calls you: ${reachAt}.`;
}

function movePart(page: BookingPage): string {
  if (page.slots.length === 0) return '';
  return `<details><summary>Pick another time</summary>${slotForm(page, true)}</details>`;
}

function slotForm(page: BookingPage, isMove: boolean): string {
  if (page.slots.length === 0) {
    return `<p>No time is free just now. ${escapeHtml(page.ownerName)} can tell you when there is one again.</p>`;
  }
  const more =
    page.slots.length > page.most
      ? `<p><a href="?zone=${encodeURIComponent(page.zone)}&amp;all=1">More times</a></p>`
      : '';
  return `${zoneForm(page)}
<form method="post" action="?do=book">
<input type="hidden" name="zone" value="${escapeHtml(page.zone)}">
<fieldset><legend>When</legend>${slotChoices(page)}</fieldset>${more}
${isMove ? '' : detailFields(page)}
<button>${isMove ? 'Move the call' : 'Book the call'}</button>
</form>`;
}

function zoneForm({ zone, zones }: BookingPage): string {
  // Without end tags and values, which HTML allows: it is a third of the page as it is.
  const options = zones.map((one) => `<option${one === zone ? ' selected' : ''}>${escapeHtml(one)}`).join('');
  return `<form method="get" class="zone"><label for="zone">Times are shown for</label>
<select id="zone" name="zone">${options}</select> <button class="quiet">Show</button></form>`;
}

function slotChoices({ slots, most, zone, ownerZone, ownerName, filled }: BookingPage): string {
  const firstName = ownerName.split(' ')[0]!;
  const days = new Map<string, Date[]>();
  for (const slot of slots.slice(0, most)) {
    const day = dayWords(slot, zone);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days]
    .map(([day, ofDay]) => {
      const choices = ofDay.map((slot) => {
        const value = slot.toISOString();
        const differs = hourWords(slot, zone) !== hourWords(slot, ownerZone);
        const theirs = differs
          ? `<span class="dim">${hourWords(slot, ownerZone)} for ${escapeHtml(firstName)}</span>`
          : '';
        const checked = filled['slot'] === value ? ' checked' : '';
        return `<label class="slot"><input type="radio" name="slot" value="${value}" required${checked}> <b>${hourWords(slot, zone)}</b>${theirs}</label>`;
      });
      return `<h2>${day}</h2><div class="slots">${choices.join('')}</div>`;
    })
    .join('');
}

function detailFields(page: BookingPage): string {
  const { ownerName, reachedBy, filled } = page;
  const name = escapeHtml(ownerName);
  const way = filled['way'] ?? 'phone';
  const radio = (value: string, label: string) =>
    `<label class="way"><input type="radio" name="way" value="${value}" required${way === value ? ' checked' : ''}> ${label}</label>`;
  const call = reachedBy ? radio('you_call', `I call ${name}: ${escapeHtml(reachedBy)}`) : '';
  return `<fieldset><legend>How</legend>
${radio('phone', `${name} calls my phone`)}${radio('video', 'Skype or another picture call')}${call}
<label for="reach">Your number, or your name there</label>
<input id="reach" name="reach" type="text" maxlength="200" autocomplete="tel" value="${escapeHtml(filled['reach'] ?? '')}">
</fieldset>
<label for="about">What would you like to talk about?</label>
<textarea id="about" name="about" rows="3" maxlength="2000">${escapeHtml(filled['about'] ?? '')}</textarea>
${questionFields(page)}
<label for="email">Your e-mail, for the calendar entry and a reminder (may stay empty)</label>
<input id="email" name="email" type="email" maxlength="254" autocomplete="email" value="${escapeHtml(filled['email'] ?? '')}">
<label class="way"><input type="checkbox" name="consent" value="yes" required${filled['consent'] ? ' checked' : ''}> ${name} may keep what I write here, to prepare the call.</label>`;
}

function questionFields({ questions, filled }: BookingPage): string {
  if (questions.length === 0) return '';
  const asked = questions.map((question) => {
    const field = answerField(question);
    return `<label for="${field}">${escapeHtml(question)}</label>
<textarea id="${field}" name="${field}" rows="2" maxlength="1000">${escapeHtml(filled[field] ?? '')}</textarea>`;
  });
  const many = ['One thing', 'Two things', 'Three things'][questions.length - 1];
  return `<fieldset><legend>${many} about you, if you like</legend>
${asked.join('\n')}
</fieldset>`;
}

function declinePart(): string {
  return `<form method="post" action="?do=decline" class="decline"><button class="quiet">I would rather not</button></form>`;
}
