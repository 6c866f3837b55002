import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { Calendars } from '../busy-times/calendars.service.js';
import { sweepCalendars } from '../calls.jobs.js';

@Injectable()
export class SweepCalendarsJob extends JobHandler<NoPayload> {
  readonly job = sweepCalendars;

  constructor(private readonly calendars: Calendars) {
    super();
  }

  run(): Promise<void> {
    return this.calendars.sweep();
  }
}
