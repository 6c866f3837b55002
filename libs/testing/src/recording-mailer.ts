import { Mailer, type Mail, type MailServer, type SendOptions } from '#libs/platform';

/** Keeps mails instead of sending them; can be told to fail, before a mail is handed over or after. */
export class RecordingMailer extends Mailer {
  readonly sent: { server: MailServer; mail: Mail }[] = [];
  /** Runs in place of the connection to the server. */
  onOpen: () => Promise<void> = async () => undefined;
  /** Runs when the mail is being handed over. */
  onHandOver: () => Promise<void> = async () => undefined;

  async send(server: MailServer, mail: Mail, { beforeHandingOver }: SendOptions = {}): Promise<void> {
    await this.onOpen();
    await beforeHandingOver?.();
    await this.onHandOver();
    this.sent.push({ server, mail });
  }

  forget(): void {
    this.sent.length = 0;
    this.onOpen = this.onHandOver = async () => undefined;
  }
}
