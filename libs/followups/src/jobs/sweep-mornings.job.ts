import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { sweepMornings } from '../followups.jobs.js';
import { Followups } from '../followups.service.js';

@Injectable()
export class SweepMorningsJob extends JobHandler<NoPayload> {
  readonly job = sweepMornings;

  constructor(private readonly followups: Followups) {
    super();
  }

  run(): Promise<void> {
    return this.followups.sweepMornings();
  }
}
