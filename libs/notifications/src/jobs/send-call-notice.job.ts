import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import { CallMails } from '../call-mails/call-mails.service.js';
import { sendCallNotice, type CallNoticePayload } from '../notifications.jobs.js';

@Injectable()
export class SendCallNoticeJob extends JobHandler<CallNoticePayload> {
  readonly job = sendCallNotice;

  constructor(private readonly mails: CallMails) {
    super();
  }

  run({ workspaceId, noticeId }: CallNoticePayload, { signal }: JobRun): Promise<void> {
    return this.mails.send(workspaceId, noticeId, signal);
  }
}
