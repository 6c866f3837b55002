import { Injectable } from '@nestjs/common';
import { Clock, Mailer, MailError, newId } from '#libs/platform';
import { letterHtml } from '../digest/letter-html.js';
import { letterText } from '../digest/letter-text.js';
import type { Letter } from '../digest/letter.js';
import { MailServers } from '../server/mail-servers.service.js';
import {
  NotificationSettingsRepository,
  type NotificationSettings,
} from '../settings/notification-settings.repository.js';
import { dueMails, nextTryAfter, STALE_CLAIM_MS, type DueMail } from './due-mails.js';
import { OwnerMails } from './owner-mails.service.js';
import { SentMailsRepository, type Claim } from './sent-mails.repository.js';

/** Another run has it now, or it is done. */
class ClaimLostError extends Error {}

/**
 * Sends each mail once. The row of its day is claimed first, and marked as being sent right before it is handed over:
 * before that mark any failure or kill lets it be tried again, after it nobody ever does, since a mail too few is better
 * than a mail too many.
 */
@Injectable()
export class MailSender {
  constructor(
    private readonly mails: SentMailsRepository,
    private readonly servers: MailServers,
    private readonly settings: NotificationSettingsRepository,
    private readonly letters: OwnerMails,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** The workspaces for which a mail should go out now, and has a server to go through. */
  async listWaiting(): Promise<string[]> {
    const waiting: string[] = [];
    for (const one of await this.mails.listSubscribers(null)) {
      const due = dueMails(one, { ...one, now: this.clock.now() }, one.known);
      if (due.length > 0 && (await this.servers.find(one.workspaceId))) waiting.push(one.workspaceId);
    }
    return waiting;
  }

  /** Every mail that is due; where no server is set up nothing is sent, and that is no failure. */
  async sendDue(workspaceId: string, signal?: AbortSignal): Promise<void> {
    const [wanted] = await this.mails.listSubscribers(workspaceId);
    if (!wanted) return;
    for (const mail of dueMails(wanted, { ...wanted, now: this.clock.now() }, wanted.known)) {
      if (signal?.aborted || !(await this.servers.find(workspaceId))) return;
      await this.sendOne({ workspaceId, ...mail, run: newId() }, wanted, signal);
    }
  }

  private async sendOne(claim: Claim, settings: NotificationSettings, signal?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const tries = await this.mails.claim(claim, now, new Date(now.getTime() - STALE_CLAIM_MS));
    if (tries === null) return;
    try {
      const letter = await this.letters.write(claim.workspaceId, claim as DueMail, settings, signal);
      if (letter === null) await this.mails.move(claim, ['claimed', 'quiet'], { now: this.clock.now() });
      else await this.handOver(claim, letter, settings, signal);
    } catch (error) {
      if (error instanceof ClaimLostError) return;
      await this.noteFailure(claim, tries, error);
      if (!(error instanceof MailError)) throw error;
    }
  }

  private async handOver(
    claim: Claim,
    letter: Letter,
    settings: NotificationSettings,
    signal?: AbortSignal,
  ): Promise<void> {
    const { workspaceId, kind, day } = claim;
    const server = await this.servers.get(workspaceId);
    const to = settings.sendTo ?? (await this.settings.ownerAddress(workspaceId));
    if (to === null) throw new MailError('Nobody owns this workspace.', false);
    const mail = {
      to,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      messageId: `<${kind}.${day}.${workspaceId}@frontporch.invalid>`,
      switchOffAt: letter.settingsAddress,
    };
    const beforeHandingOver = async () => {
      if (!(await this.mails.move(claim, ['claimed', 'sending'], { now: this.clock.now() })))
        throw new ClaimLostError();
    };
    await this.mailer.send(server, mail, { signal, beforeHandingOver });
    await this.mails.move(claim, ['sending', 'sent'], { now: this.clock.now() });
  }

  private async noteFailure(claim: Claim, tries: number, error: unknown): Promise<void> {
    const now = this.clock.now();
    const isKnown = error instanceof MailError;
    const words = isKnown ? error.message : 'Something went wrong in Frontporch.';
    if (isKnown && error.mayHaveBeenTaken) {
      await this.mails.move(claim, ['sending', 'sending'], { now, error: words });
      return;
    }
    const failed = { now, error: words, nextTryAt: nextTryAfter(tries, now) };
    await this.mails.move(claim, ['claimed', 'failed'], failed);
    // Refused in words after it was handed over: surely not taken either.
    if (isKnown) await this.mails.move(claim, ['sending', 'failed'], failed);
  }
}
