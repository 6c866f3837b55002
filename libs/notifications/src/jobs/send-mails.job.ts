import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import { MailSender } from '../mails/mail-sender.service.js';
import { sendMails, type MailsPayload } from '../notifications.jobs.js';

@Injectable()
export class SendMailsJob extends JobHandler<MailsPayload> {
  readonly job = sendMails;

  constructor(private readonly sender: MailSender) {
    super();
  }

  run({ workspaceId }: MailsPayload, { signal }: JobRun): Promise<void> {
    return this.sender.sendDue(workspaceId, signal);
  }
}
