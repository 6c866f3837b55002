import { normaliseIdentity } from '#libs/accounts';
import type { FileToRead } from '#libs/platform';
import type { ReadingFor } from '../file-format.js';
import { calendarParts, lineOf, textIn, type CalendarPart } from './calendar-parts.js';
import { CalendarZones } from './calendar-zones.js';
import { CalendarOwner, guestsOf } from './meeting-people.js';
import { wallTimes } from './wall-time.js';

/** Changed occurrences that are remembered, all in all. */
const MOST_REPLACED = 200_000;
const MOST_REGULARS = 20_000;
const DAY = 86_400_000;

/** What must be known of a whole calendar before its events can be read one by one. */
export interface CalendarSurvey {
  zones: CalendarZones;
  owner: CalendarOwner;
  /** Mailboxes that may be the owner's: after which the calendar is called, or who is at nearly every meeting. */
  mailboxes: string[];
  /** By event, the instants of those occurrences that stand on their own. */
  replaced: Map<string, Set<number>>;
}

export async function surveyCalendar(
  file: FileToRead,
  { timeZone, identities, readAt }: ReadingFor,
): Promise<CalendarSurvey> {
  const zones = new CalendarZones(timeZone, readAt.getTime() + 366 * DAY);
  const owner = new CalendarOwner(identities);
  const survey: CalendarSurvey = { zones, owner, mailboxes: [], replaced: new Map() };
  const changed: CalendarPart[] = [];
  const regulars = new Regulars();
  for await (const part of calendarParts(file)) {
    if (part.kind === 'VTIMEZONE') zones.describe(part);
    if (part.kind === 'VEVENT') regulars.add(part, owner);
    const { name } = part.calendar;
    if (survey.mailboxes.length === 0 && normaliseIdentity('email', name) !== null) survey.mailboxes.push(name);
    if (part.kind === 'VEVENT' && lineOf(part, 'RECURRENCE-ID') && changed.length < MOST_REPLACED)
      changed.push({
        ...part,
        inner: [],
        lines: part.lines.filter(({ name: one }) => one === 'RECURRENCE-ID' || one === 'UID'),
      });
  }
  // Only now are all zones known.
  for (const part of changed) remember(part, survey);
  const regular = regulars.find();
  if (survey.mailboxes.length === 0 && regular !== null) survey.mailboxes.push(regular);
  for (const mailbox of survey.mailboxes) owner.addMailbox(mailbox);
  return survey;
}

/** Who is at nearly every meeting of a calendar where the owner is not known to be at any. */
class Regulars {
  private readonly times = new Map<string, number>();
  private meetings = 0;
  private knowsOwner = false;

  add(part: CalendarPart, owner: CalendarOwner): void {
    const guests = guestsOf(part, owner);
    if (guests.length < 2) return;
    this.meetings++;
    this.knowsOwner ||= guests.some(({ isOwner }) => isOwner);
    for (const { person } of guests) {
      const mailbox = person.identities.find(({ kind }) => kind === 'email')?.printed.toLowerCase();
      const known = mailbox === undefined ? undefined : this.times.get(mailbox);
      if (mailbox !== undefined && (known !== undefined || this.times.size < MOST_REGULARS))
        this.times.set(mailbox, (known ?? 0) + 1);
    }
  }

  find(): string | null {
    if (this.knowsOwner || this.meetings < 3) return null;
    const often = [...this.times].filter(([, times]) => times * 10 >= this.meetings * 9);
    return often.length === 1 ? often[0]![0] : null;
  }
}

function remember(part: CalendarPart, { zones, replaced }: CalendarSurvey): void {
  const time = wallTimes(lineOf(part, 'RECURRENCE-ID')!)[0];
  if (!time) return;
  const uid = textIn(part, 'UID');
  replaced.set(uid, (replaced.get(uid) ?? new Set()).add(zones.instantOf(time).getTime()));
}
