import type { SourceRecord } from '../file-records.js';
import { birthdayIn } from './calendar-birthday.js';
import { lineOf, textIn, type CalendarPart } from './calendar-parts.js';
import type { CalendarSurvey } from './calendar-survey.js';
import { occurrencesOf } from './event-occurrences.js';
import { guestsOf } from './meeting-people.js';
import { leftOut, meetingRows, whyNoMeeting } from './meeting-records.js';
import { wallTimes } from './wall-time.js';

const OTHERS: Record<string, string> = {
  VTODO: 'A task, no meeting.',
  VJOURNAL: 'A note of a calendar, no meeting.',
  VFREEBUSY: 'Busy times, no meeting.',
};

/** Far more birthdays than anybody keeps. */
const MOST_BIRTHDAYS = 50_000;

/** Reads the parts of one calendar file, in their order. */
export class EventReader {
  private readonly birthdays = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly survey: CalendarSurvey,
    private readonly now: Date,
  ) {}

  *read(part: CalendarPart): Generator<SourceRecord, void> {
    const place = { file: this.file, line: part.line, item: null };
    if (part.kind === 'VEVENT') yield* this.event(part, place);
    else if (OTHERS[part.kind]) yield leftOut(part, place, OTHERS[part.kind]!);
    if (part.kind === 'VEVENT' && !part.isWhole)
      yield { type: 'fault', place, message: `The file ends in the middle of the event on line ${part.line}.` };
  }

  private *event(part: CalendarPart, place: { file: string; line: number; item: null }): Generator<SourceRecord, void> {
    const begin = lineOf(part, 'DTSTART');
    const start = begin && wallTimes(begin)[0];
    if (!start) {
      const printed = begin ? `“${begin.value.slice(0, 100)}” is no date` : 'it has no date';
      yield { type: 'fault', place, message: `The event on line ${part.line} can't be read: ${printed}.` };
      return;
    }
    const birthday = birthdayIn(part, start, place);
    if (birthday !== null)
      yield this.isNew(birthday.key!) ? birthday : leftOut(part, place, 'The same birthday, once more.');
    else yield* this.meeting(part, place, start);
  }

  private *meeting(
    part: CalendarPart,
    place: { file: string; line: number; item: null },
    start: Exclude<ReturnType<typeof wallTimes>[number], null>,
  ): Generator<SourceRecord, void> {
    const { zones, owner, replaced } = this.survey;
    const guests = guestsOf(part, owner);
    const reason = whyNoMeeting(part, guests);
    if (reason !== null) {
      yield leftOut(part, place, reason);
      return;
    }
    const changed = lineOf(part, 'RECURRENCE-ID');
    const id = changed ? wallTimes(changed)[0] : null;
    const own = changed ? new Set<number>() : (replaced.get(textIn(part, 'UID')) ?? new Set<number>());
    const { past, earlier, goesOn, isUnread } = occurrencesOf(part, start, { zones, now: this.now, replaced: own });
    if (earlier > 0)
      yield { ...leftOut(part, place, 'Earlier ones of a meeting that recurs very often.'), count: earlier };
    for (const at of past) {
      const isFirst = id && at.getTime() === zones.instantOf(start).getTime();
      yield* meetingRows(part, guests, { place, start, at, id: isFirst ? zones.instantOf(id) : at });
    }
    if (isUnread) yield leftOut(part, place, 'It recurs in a way that is not read; only its first one is told.');
    if (goesOn)
      yield leftOut(part, place, past.length > 0 ? 'What is still to come of it.' : 'It has not taken place yet.');
  }

  private isNew(key: string): boolean {
    if (this.birthdays.has(key)) return false;
    if (this.birthdays.size < MOST_BIRTHDAYS) this.birthdays.add(key);
    return true;
  }
}
