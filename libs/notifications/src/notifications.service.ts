import { Injectable } from '@nestjs/common';
import { JobQueue } from '#libs/platform';
import { MailSender } from './mails/mail-sender.service.js';
import { sendMails } from './notifications.jobs.js';

/** What waits is asked for here, in jobs; asking twice is asking once. */
@Injectable()
export class Notifications {
  constructor(
    private readonly sender: MailSender,
    private readonly queue: JobQueue,
  ) {}

  async sweepMails(): Promise<void> {
    for (const workspaceId of await this.sender.listWaiting()) {
      await this.queue.enqueue(sendMails, { workspaceId }, { id: workspaceId });
    }
  }
}
