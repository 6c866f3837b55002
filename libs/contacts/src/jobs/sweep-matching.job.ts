import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { sweepMatching } from '../contacts.jobs.js';
import { Matching } from '../matching/workspace/matching.service.js';

@Injectable()
export class SweepMatchingJob extends JobHandler<NoPayload> {
  readonly job = sweepMatching;

  constructor(private readonly matching: Matching) {
    super();
  }

  run(): Promise<void> {
    return this.matching.sweep();
  }
}
