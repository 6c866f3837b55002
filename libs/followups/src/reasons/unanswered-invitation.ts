import { dayOf, daysBetween } from '#libs/platform';
import type { ContactFacts } from '../facts/contact-facts.js';
import { isUnanswered, lastWordAt } from '../facts/call-pause.js';
import type { AskedCall } from '../facts/calls-known.js';
import { suggestedFor } from '../facts/suggested-channel.js';
import { plusDays } from '../facts/touches.js';
import { dayPhrase } from '../wording/moment-sentence.js';
import { whenWords } from '../wording/plain-words.js';
import { firstOf, type Asked, type ReadOn } from './evidence.js';
import type { FollowupReason } from './followup-reason.js';

/** So long they are left to think after the link came, and after they opened it. */
const DAYS_FRESH = 7;
const DAYS_AFTER_OPENED = 3;
/** From then on it is said when the link ends. */
const DAYS_BEFORE_END = 4;

/** The owner asked for a call, and neither a time was picked nor anything came back, on any channel. */
export const unansweredInvitation: FollowupReason = {
  name: 'unanswered_invitation',
  group: 'calls',
  rests: false,
  personal: false,
  find(facts, now) {
    const asked = waiting(facts);
    if (!asked || lastWordAt(asked) <= now) return null;
    const { invitationId, at, openedAt, expiresAt, calledOff } = asked;
    return {
      key: `${invitationId} ${calledOff?.at.toISOString() ?? ''}`,
      // Who has looked at the link is nearer to a call than who may never have got it.
      score: openedAt ? 0.65 : 0.55,
      channel: suggestedFor(facts),
      restsUntil: restsUntil(asked),
      evidence: [
        {
          kind: 'invitation',
          invitationId,
          at: at.toISOString(),
          openedAt: openedAt?.toISOString() ?? null,
          expiresAt: expiresAt.toISOString(),
          calledOff: calledOff && { at: calledOff.at.toISOString(), by: calledOff.by },
        },
      ],
    };
  },
  nextAt(facts, now) {
    const asked = waiting(facts);
    if (!asked) return null;
    return [restsUntil(asked), lastWordAt(asked)].find((instant) => instant > now) ?? null;
  },
  sentence(evidence, day) {
    const asked = firstOf(evidence, 'invitation');
    return asked ? askedSentence(asked, day) : 'You asked them for a call, and no time is picked.';
  },
  whyNow(evidence, day) {
    const asked = firstOf(evidence, 'invitation');
    return asked ? nextStep(asked, day) : 'A short word on another channel is enough.';
  },
};

function waiting(facts: ContactFacts): AskedCall | null {
  const { asked, plannedUntil } = facts.calls;
  return asked && plannedUntil === null && isUnanswered(asked, facts.rows) ? asked : null;
}

function restsUntil({ at, openedAt, calledOff }: AskedCall): Date {
  const since = calledOff?.at ?? at;
  const opened = openedAt ? plusDays(openedAt, DAYS_AFTER_OPENED) : since;
  return new Date(Math.max(plusDays(since, DAYS_FRESH).getTime(), opened.getTime()));
}

function askedSentence({ at, openedAt, calledOff }: Asked, day: ReadOn): string {
  if (calledOff) {
    const who = calledOff.by === 'owner' ? 'You called' : 'They called';
    return `${who} off your call ${ago(calledOff.at, day)}, and no new time is picked.`;
  }
  const asked = `You asked them for a call ${ago(at, day)}`;
  if (openedAt === null) return `${asked}, and the link has not been opened.`;
  const [when, opened] = [ago(at, day), ago(openedAt, day)];
  return when === opened
    ? `${asked}; they opened the link and have picked no time.`
    : `${asked}; they opened the link ${opened} and have picked no time.`;
}

function nextStep({ openedAt, expiresAt }: Asked, { today, timeZone }: ReadOn): string {
  const end = dayOf(new Date(expiresAt), timeZone);
  const left = daysBetween(today, end);
  if (left < 0) return 'The link has run out: send a new one, or let it rest.';
  if (left <= DAYS_BEFORE_END)
    return `The link ends ${dayPhrase(end, today)}: one kind word before, or a new one after.`;
  return openedAt === null
    ? 'It may have got lost: a short word on another channel is enough.'
    : 'Perhaps no time suited: ask when they can.';
}

function ago(instant: string, { today, timeZone }: ReadOn): string {
  const on = dayOf(new Date(instant), timeZone);
  return whenWords({ on, precision: 'instant', datedBy: null }, today);
}
