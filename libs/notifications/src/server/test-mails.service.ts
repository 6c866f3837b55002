import { Injectable } from '@nestjs/common';
import { Clock, Config, InvalidError, Mailer, MailError, newId, TooManyError, webAddress } from '#libs/platform';
import { letterHtml } from '../digest/letter-html.js';
import { letterText } from '../digest/letter-text.js';
import { Pace } from '../pace.js';
import { NotificationSettingsRepository } from '../settings/notification-settings.repository.js';
import { MailServers } from './mail-servers.service.js';
import { testLetter } from './test-mail.js';
import type { TestMailView } from './mail-server.view.js';

const MINUTE_MS = 60_000;

/** Sends a mail to the owner at once, to see whether the settings are right. */
@Injectable()
export class TestMails {
  private readonly pace = new Pace({ most: 5, withinMs: MINUTE_MS });

  constructor(
    private readonly servers: MailServers,
    private readonly settings: NotificationSettingsRepository,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Throws InvalidError with the reason in words where it did not go out. */
  async send(workspaceId: string): Promise<TestMailView> {
    const waitMs = this.pace.take(workspaceId, this.clock.now());
    if (waitMs > 0) throw new TooManyError('That were many test mails; wait a minute.', Math.ceil(waitMs / 1000));
    const { sendTo } = await this.settings.get(workspaceId);
    const to = sendTo ?? (await this.settings.ownerAddress(workspaceId));
    if (to === null) throw new InvalidError('There is no address to send it to.');
    const letter = testLetter(webAddress(this.config));
    const messageId = `<test.${newId()}@frontporch.invalid>`;
    const bodies = { subject: letter.subject, text: letterText(letter), html: letterHtml(letter) };
    try {
      await this.mailer.send(await this.servers.get(workspaceId), { to, messageId, ...bodies });
      return { sentTo: to };
    } catch (error) {
      if (error instanceof MailError) throw new InvalidError(error.message);
      throw error;
    }
  }
}
