import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { sweepDue } from '../followups.jobs.js';
import { Followups } from '../followups.service.js';

@Injectable()
export class SweepDueJob extends JobHandler<NoPayload> {
  readonly job = sweepDue;

  constructor(private readonly followups: Followups) {
    super();
  }

  run(): Promise<void> {
    return this.followups.sweepDue();
  }
}
