import { Injectable } from '@nestjs/common';
import { JobHandler, type NoPayload } from '#libs/platform';
import { Notifications } from '../notifications.service.js';
import { sweepMails } from '../notifications.jobs.js';

@Injectable()
export class SweepMailsJob extends JobHandler<NoPayload> {
  readonly job = sweepMails;

  constructor(private readonly notifications: Notifications) {
    super();
  }

  run(): Promise<void> {
    return this.notifications.sweepMails();
  }
}
