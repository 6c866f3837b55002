import { gunzipSync, gzipSync } from 'node:zlib';
import { busySpans, type BusyFound, type BusyQuestion } from '../repeating/busy-spans.js';
import type { CalendarTimes, EventTimes } from './calendar-times.js';
import { NO_CALENDAR, textOf } from './file-text.js';
import { TooManySteps } from '../repeating/periods.js';
import { readCalendar } from './read-calendar.js';

const TWO_DAYS = 2 * 86_400_000;
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

export interface FileToRead {
  /** An iCalendar file as it came. */
  file: Uint8Array;
  /** Ids of the calls of Frontporch itself: where a calendar shows them, it says nothing new. */
  ownIds: ReadonlySet<string>;
  /** The owner's mail addresses, in lower case: what he has declined by one of them does not keep him busy. */
  ownAddresses: ReadonlySet<string>;
}

/** What was kept of a reading before. */
export interface TimesToRead {
  kept: Uint8Array;
}

export type Reading =
  | { type: 'read'; found: BusyFound; kept: Uint8Array }
  /** Why there are none, in words: an error would lose its kind on the way out of the thread. */
  | { type: 'problem'; detail: string };

export const readingThread = import.meta.url;

/** Reads a calendar; runs in a thread. Gives one reading. */
export function* readInThread(source: FileToRead | TimesToRead, question: BusyQuestion): Generator<Reading> {
  const times = 'kept' in source ? unpacked(source.kept) : readFile(source);
  if (times === null) {
    yield { type: 'problem', detail: NO_CALENDAR };
    return;
  }
  const coming = { ...times, events: times.events.filter((event) => isToCome(event, question.from)) };
  try {
    const found = busySpans(coming, question);
    yield { type: 'read', found, kept: gzipSync(JSON.stringify(coming)) };
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    yield { type: 'problem', detail: 'This calendar holds more events than can be read.' };
  }
}

function readFile({ file, ownIds, ownAddresses }: FileToRead): CalendarTimes | null {
  const isOwn = (uid: string) =>
    ownIds.has(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(uid)?.[0].toLowerCase() ?? '');
  return readCalendar(textOf(file), isOwn, (address) => ownAddresses.has(address));
}

function unpacked(kept: Uint8Array): CalendarTimes {
  return JSON.parse(gunzipSync(kept, { maxOutputLength: MOST_KEPT_BYTES }).toString()) as CalendarTimes;
}

/** What is over is not kept either; what repeats, or belongs to what repeats, may come again. */
function isToCome({ start, end, durationMs, rules, also, instead }: EventTimes, from: number): boolean {
  if (rules.length > 0 || also.length > 0 || instead !== null) return true;
  return (end?.wall ?? start.wall + (durationMs ?? 0)) >= from - TWO_DAYS;
}
