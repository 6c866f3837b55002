import { Injectable } from '@nestjs/common';
import { Clock, Mailer, MailError, type Mail, type MailServer } from '#libs/platform';
import { MailServers } from '../server/mail-servers.service.js';
import { nextTryAfter } from './due-mails.js';
import type { MailState } from './mail-kind.js';

export interface MailOutcome {
  now: Date;
  nextTryAt?: Date | null;
  error?: string | null;
}

/** A mail that this run has claimed in the table that knows of it. */
export interface ClaimedMail {
  workspaceId: string;
  /** How often it was tried, with this time. */
  tries: number;
  /** Null where there is nothing to tell. */
  write(server: MailServer): Promise<Mail | null>;
  /** Moves it on; false where it is not this run's any more. */
  move(step: [from: MailState, to: MailState], outcome: MailOutcome): Promise<boolean>;
}

/** Another run has it now, or it is done. */
class ClaimLostError extends Error {}

/**
 * Sends a mail once. It is marked as being sent right before it is handed over: before that mark any failure or kill lets it
 * be tried again, after it nobody ever does, since a mail too few is better than a mail too many.
 */
@Injectable()
export class OnceSender {
  constructor(
    private readonly servers: MailServers,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** What fails for a reason that is no mail's is thrown, after it was noted. */
  async send(claimed: ClaimedMail, signal?: AbortSignal): Promise<void> {
    try {
      const server = await this.servers.get(claimed.workspaceId);
      const mail = await claimed.write(server);
      if (mail === null) await claimed.move(['claimed', 'quiet'], { now: this.clock.now() });
      else await this.handOver(claimed, server, mail, signal);
    } catch (error) {
      if (error instanceof ClaimLostError) return;
      await this.noteFailure(claimed, error);
      if (!(error instanceof MailError)) throw error;
    }
  }

  private async handOver(claimed: ClaimedMail, server: MailServer, mail: Mail, signal?: AbortSignal): Promise<void> {
    const beforeHandingOver = async () => {
      if (!(await claimed.move(['claimed', 'sending'], { now: this.clock.now() }))) throw new ClaimLostError();
    };
    await this.mailer.send(server, mail, { signal, beforeHandingOver });
    await claimed.move(['sending', 'sent'], { now: this.clock.now() });
  }

  private async noteFailure(claimed: ClaimedMail, error: unknown): Promise<void> {
    const now = this.clock.now();
    const isKnown = error instanceof MailError;
    const words = isKnown ? error.message : 'Something went wrong in Frontporch.';
    if (isKnown && error.mayHaveBeenTaken) {
      await claimed.move(['sending', 'sending'], { now, error: words });
      return;
    }
    const failed = { now, error: words, nextTryAt: nextTryAfter(claimed.tries, now) };
    await claimed.move(['claimed', 'failed'], failed);
    // Refused in words after it was handed over: surely not taken either.
    if (isKnown) await claimed.move(['sending', 'failed'], failed);
  }
}
