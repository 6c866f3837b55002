import { CallNoticesRepository, type CallNotice, type NoticeClaim, type NoticeState } from '#libs/calls';
import { Clock, newId } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { STALE_CLAIM_MS } from '../mails/due-mails.js';
import type { MailState } from '../mails/mail-kind.js';
import { OnceSender, type MailOutcome } from '../mails/once-sender.service.js';
import { CallMailWriter } from './call-mail-writer.service.js';

/** Tells notices of calls by mail, each once; a change of the call drops its row, and with it the claim of any run. */
@Injectable()
export class CallMails {
  constructor(
    private readonly notices: CallNoticesRepository,
    private readonly writer: CallMailWriter,
    private readonly sender: OnceSender,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where the notice is not due, in other hands, or at its end. */
  async send(workspaceId: string, id: string, signal?: AbortSignal): Promise<void> {
    const claim = { workspaceId, id, run: newId() };
    const now = this.clock.now();
    const notice = await this.notices.claim(claim, now, staleAt(now));
    if (!notice) return;
    const fate = await this.writer.judge(notice);
    if (fate.does === 'drop') await this.notices.move(claim, ['claimed', 'dropped'], { now });
    else if (fate.does === 'refuse') await this.notices.move(claim, ['claimed', 'unsent'], { now, error: fate.why });
    else await this.handOver(claim, notice, signal);
  }

  private handOver(claim: NoticeClaim, notice: CallNotice, signal?: AbortSignal): Promise<void> {
    const { workspaceId, tries } = notice;
    return this.sender.send(
      {
        workspaceId,
        tries,
        write: (server) => this.writer.write(notice, server),
        move: (step, outcome) => this.move(claim, step, outcome),
      },
      signal,
    );
  }

  private move(
    claim: NoticeClaim,
    [from, to]: [MailState, MailState],
    { now, nextTryAt = null, error = null }: MailOutcome,
  ): Promise<boolean> {
    // One that is never heard of again is looked at once more, to say that it may not have arrived.
    const lookAt = to === 'sending' && error === null ? staleAt(now) : nextTryAt;
    return this.notices.move(claim, [noticeState(from), noticeState(to)], { now, lookAt, error });
  }
}

function noticeState(state: MailState): NoticeState {
  return state === 'quiet' ? 'dropped' : state;
}

function staleAt(now: Date): Date {
  return new Date(now.getTime() + STALE_CLAIM_MS);
}
