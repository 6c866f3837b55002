import { Injectable } from '@nestjs/common';
import { Clock, MailError, newId, type Mail } from '#libs/platform';
import { letterHtml } from '../digest/letter-html.js';
import { letterText } from '../digest/letter-text.js';
import { MailServers } from '../server/mail-servers.service.js';
import {
  NotificationSettingsRepository,
  type NotificationSettings,
} from '../settings/notification-settings.repository.js';
import { dueMails, STALE_CLAIM_MS, type DueMail } from './due-mails.js';
import { OnceSender } from './once-sender.service.js';
import { OwnerMails } from './owner-mails.service.js';
import { SentMailsRepository, type Claim } from './sent-mails.repository.js';

/** Sends the mails of the day and of the week; the row of its day is the claim on each. */
@Injectable()
export class MailSender {
  constructor(
    private readonly mails: SentMailsRepository,
    private readonly servers: MailServers,
    private readonly settings: NotificationSettingsRepository,
    private readonly letters: OwnerMails,
    private readonly sender: OnceSender,
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
    await this.sender.send(
      {
        workspaceId: claim.workspaceId,
        tries,
        write: () => this.write(claim, settings, signal),
        move: (step, outcome) => this.mails.move(claim, step, outcome),
      },
      signal,
    );
  }

  private async write(claim: Claim, settings: NotificationSettings, signal?: AbortSignal): Promise<Mail | null> {
    const { workspaceId, kind, day } = claim;
    const letter = await this.letters.write(workspaceId, claim as DueMail, settings, signal);
    if (letter === null) return null;
    const to = settings.sendTo ?? (await this.settings.ownerAddress(workspaceId));
    if (to === null) throw new MailError('Nobody owns this workspace.', false);
    return {
      to,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      messageId: `<${kind}.${day}.${workspaceId}@frontporch.invalid>`,
      switchOffAt: letter.foot.settingsAddress ?? undefined,
    };
  }
}
