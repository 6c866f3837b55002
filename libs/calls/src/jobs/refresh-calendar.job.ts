import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import type { CalendarKey } from '../busy-times/calendars.repository.js';
import { CalendarReader } from '../busy-times/refreshing/calendar-reader.service.js';
import { refreshCalendar } from '../calls.jobs.js';

@Injectable()
export class RefreshCalendarJob extends JobHandler<CalendarKey> {
  readonly job = refreshCalendar;

  constructor(private readonly reader: CalendarReader) {
    super();
  }

  run(calendar: CalendarKey, { signal }: JobRun): Promise<void> {
    return this.reader.read(calendar, signal);
  }
}
