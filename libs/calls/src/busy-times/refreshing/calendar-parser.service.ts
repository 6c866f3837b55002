import { Workspaces } from '#libs/accounts';
import { Clock, inThread } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CalendarToRead } from '../calendars.repository.js';
import { OwnAddressesQuery } from './own-addresses.query.js';
import { OwnCallsQuery } from './own-calls.query.js';
import { isOutdated, readingSpan } from './next-reading.js';
import type { AllDayChoice, BusyFound } from '../repeating/busy-spans.js';
import { mayBeCalendar, NO_CALENDAR } from '../reading/file-text.js';
import {
  readingThread,
  readInThread,
  type FileToRead,
  type Reading,
  type TimesToRead,
} from '../reading/reading-thread.js';

const LONGEST_READING_MS = 60_000;

/** What a calendar says, and how far and for which time zone it was looked through. */
export interface Found extends BusyFound {
  /** To be looked through again; packed. */
  times: Buffer;
  readUntil: Date;
  readZone: string;
}

export type Parsed = { type: 'found'; found: Found } | { type: 'problem'; detail: string };

/** Finds out when a calendar says that its owner is busy; in a thread, since a file of ten years takes seconds. */
@Injectable()
export class CalendarParser {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly ownCalls: OwnCallsQuery,
    private readonly ownAddresses: OwnAddressesQuery,
    private readonly clock: Clock,
  ) {}

  async parseFile(workspaceId: string, file: Uint8Array, allDay: AllDayChoice, signal?: AbortSignal): Promise<Parsed> {
    if (!mayBeCalendar(file)) return { type: 'problem', detail: NO_CALENDAR };
    const [ownIds, ownAddresses] = await Promise.all([
      this.ownCalls.ids(workspaceId, this.clock.now()),
      this.ownAddresses.list(workspaceId),
    ]);
    return this.parse(workspaceId, { file, ownIds, ownAddresses }, allDay, signal);
  }

  /** The same from what was kept of a file. */
  parseTimes(workspaceId: string, kept: Uint8Array, allDay: AllDayChoice, signal?: AbortSignal): Promise<Parsed> {
    return this.parse(workspaceId, { kept }, allDay, signal);
  }

  /** Whether days have passed or the owner has moved, so that what was found once holds no more. */
  async isOutdated(calendar: Pick<CalendarToRead, 'workspaceId' | 'readUntil' | 'readZone'>): Promise<boolean> {
    const { timeZone } = await this.workspaces.get(calendar.workspaceId);
    return isOutdated(calendar, timeZone, this.clock.now());
  }

  private async parse(
    workspaceId: string,
    source: FileToRead | TimesToRead,
    allDay: AllDayChoice,
    signal?: AbortSignal,
  ): Promise<Parsed> {
    const { timeZone } = await this.workspaces.get(workspaceId);
    const span = readingSpan(this.clock.now());
    const reading = await readAside(source, { timeZone, allDay, ...span }, signal);
    if (reading.type === 'problem') return reading;
    const times = Buffer.from(reading.kept);
    return { type: 'found', found: { ...reading.found, times, readUntil: new Date(span.to), readZone: timeZone } };
  }
}

async function readAside(
  source: FileToRead | TimesToRead,
  question: Parameters<typeof readInThread>[1],
  signal?: AbortSignal,
): Promise<Reading> {
  const patience = AbortSignal.timeout(LONGEST_READING_MS);
  const either = signal ? AbortSignal.any([signal, patience]) : patience;
  const work = { module: readingThread, name: readInThread.name, args: [source, question] };
  try {
    for await (const reading of inThread<Reading>(work, either)) return reading;
    throw new Error('The thread gave nothing.');
  } catch (error) {
    signal?.throwIfAborted();
    if (patience.aborted) return { type: 'problem', detail: 'This calendar takes too long to read.' };
    throw error;
  }
}
