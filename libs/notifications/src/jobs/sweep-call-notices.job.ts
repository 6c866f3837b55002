import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { CallMailJobs } from '../call-mails/call-mail-jobs.service.js';
import { sweepCallNotices } from '../notifications.jobs.js';

@Injectable()
export class SweepCallNoticesJob extends JobHandler<NoPayload> {
  readonly job = sweepCallNotices;

  constructor(private readonly jobs: CallMailJobs) {
    super();
  }

  run(): Promise<void> {
    return this.jobs.sweep();
  }
}
