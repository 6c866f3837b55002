import { CallNoticesRepository, type CallNotice, type ChangedCall } from '#libs/calls';
import { Clock, JobQueue } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { sendCallNotice } from '../notifications.jobs.js';
import { MailServers } from '../server/mail-servers.service.js';
import { CallMails } from './call-mails.service.js';

/** Longer than from one sweep to the next, so that a lost job is asked for anew before it is due. */
const LOOK_AHEAD_MS = 3 * 60_000;
const LATE_MS = 30_000;
const MOST_A_SWEEP = 1_000;
const LOST = 'The line broke while it was handed over, and it is not sent twice.';

/** Each notice has a job that waits for its time; here they are asked for and taken back. */
@Injectable()
export class CallMailJobs {
  constructor(
    private readonly notices: CallNoticesRepository,
    private readonly mails: CallMails,
    private readonly servers: MailServers,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Has the jobs of a call follow what is to be told of it. Without a server what is due is settled at once. */
  async follow({ workspaceId, callId }: ChangedCall): Promise<void> {
    const now = this.clock.now();
    const hasServer = (await this.servers.find(workspaceId)) !== null;
    for (const notice of await this.notices.listOfCall(workspaceId, callId)) {
      const { id, lookAt, state, dueAt } = notice;
      if (state === 'dropped' && dueAt > now) await this.queue.withdraw(sendCallNotice, id);
      if (lookAt === null) continue;
      if (!hasServer && lookAt <= now) await this.mails.send(workspaceId, id);
      else await this.ask(notice);
    }
  }

  /** Asks again for what has lost its job or whose job has not come, and for what failed. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.notices.closeLost(now, LOST);
    const by = new Date(now.getTime() + LOOK_AHEAD_MS);
    for (const notice of await this.notices.listToLookAt(by, MOST_A_SWEEP)) {
      // A job that should have run by now would keep another one away; one that runs stays.
      if (notice.lookAt! < new Date(now.getTime() - LATE_MS)) await this.queue.withdraw(sendCallNotice, notice.id);
      await this.ask(notice);
    }
  }

  private async ask({ workspaceId, id: noticeId, lookAt }: CallNotice): Promise<void> {
    const delayMs = Math.max(0, lookAt!.getTime() - this.clock.now().getTime());
    await this.queue.enqueue(sendCallNotice, { workspaceId, noticeId }, { id: noticeId, delayMs });
  }
}
