import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { sweepRhythms } from '../followups.jobs.js';
import { Followups } from '../followups.service.js';

@Injectable()
export class SweepRhythmsJob extends JobHandler<NoPayload> {
  readonly job = sweepRhythms;

  constructor(private readonly followups: Followups) {
    super();
  }

  run(): Promise<void> {
    return this.followups.sweepRhythms();
  }
}
