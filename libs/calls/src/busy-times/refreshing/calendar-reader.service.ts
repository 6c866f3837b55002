import { Clock, Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CalendarsRepository, type CalendarKey, type CalendarToRead } from '../calendars.repository.js';
import { CalendarParser, type Found } from './calendar-parser.service.js';
import { CalendarSources, type Source } from './calendar-sources.service.js';
import { nextReading } from './next-reading.js';
import { ReadingsRepository } from './readings.repository.js';

const MOST_TURNS = 3;

/** Reads a calendar anew, or looks through what was kept of it; may run twice and at the same time. */
@Injectable()
export class CalendarReader {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsRepository,
    private readonly readings: ReadingsRepository,
    private readonly parser: CalendarParser,
    private readonly sources: CalendarSources,
    private readonly clock: Clock,
  ) {}

  /** A calendar that can't be read keeps the times of its last good reading, and says why and since when. */
  async read(key: CalendarKey, signal?: AbortSignal): Promise<void> {
    // Who changes a calendar while it is read finds that this reading comes to nothing, and the next one begins.
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const calendar = await this.calendars.findToRead(key);
      if (!calendar || (await this.readOnce(calendar, signal))) return;
    }
  }

  private async readOnce(calendar: CalendarToRead, signal?: AbortSignal): Promise<boolean> {
    const source = await this.sources.get(calendar, signal);
    let failure = source.type === 'failed' ? source.detail : null;
    let found: Found | null = null;
    if (source.type === 'file') {
      const parsed = await this.parser.parseFile(calendar.workspaceId, source.bytes, calendar.allDay, signal);
      if (parsed.type === 'problem') failure = parsed.detail;
      else found = parsed.found;
    }
    found ??= await this.lookedThroughAgain(calendar, signal);
    return this.keep(calendar, source, { found, failure });
  }

  /** Null where what was found before still holds. */
  private async lookedThroughAgain(calendar: CalendarToRead, signal?: AbortSignal): Promise<Found | null> {
    const { workspaceId, times, allDay } = calendar;
    if (times === null || !(await this.parser.isOutdated(calendar))) return null;
    const parsed = await this.parser.parseTimes(workspaceId, times, allDay, signal);
    return parsed.type === 'found' ? parsed.found : null;
  }

  private keep(
    calendar: CalendarToRead,
    source: Source,
    { found, failure }: { found: Found | null; failure: string | null },
  ): Promise<boolean> {
    const now = this.clock.now();
    const failures = failure === null ? 0 : calendar.failures + 1;
    const nextReadAt = nextReading({ isFile: calendar.address === null, failures, now });
    return this.database.transaction(async (tx) => {
      if (!(await this.readings.isStillSo(tx, calendar))) return false;
      if (failure !== null) await this.readings.keepFailure(tx, calendar, { now, nextReadAt, failure, found });
      else {
        const marks = source.type === 'file' ? source.marks : null;
        await this.readings.keepRead(tx, calendar, { now, nextReadAt, found, marks });
      }
      return true;
    });
  }
}
