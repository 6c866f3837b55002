import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { headerLine, isMailAddress } from './mail-address.js';
import { Mailer, MailError, type Mail, type MailServer, type SendOptions } from './mail.js';
import { smtpFailureInWords, type SmtpFailure } from './smtp-failure.js';

const usualPatience = { connectMs: 10_000, answerMs: 20_000 };
const LONGEST_SUBJECT = 200;
const LONGEST_NAME = 80;

/** Sends over SMTP, one connection a mail. */
export class SmtpMailer extends Mailer {
  constructor(private readonly patience = usualPatience) {
    super();
  }

  async send(server: MailServer, mail: Mail, { signal, beforeHandingOver }: SendOptions = {}): Promise<void> {
    const message = await compose(server, mail);
    const line = new SmtpLine(server, this.patience, signal);
    try {
      await line.open();
      await beforeHandingOver?.();
      await line.handOver({ from: server.from, to: [mail.to] }, message);
    } finally {
      line.close();
    }
  }
}

/** The whole mail as it goes over the line; addresses are single plain ones, and no text can end a header. */
async function compose(server: MailServer, mail: Mail): Promise<Buffer> {
  const { switchOffAt, replyTo, calendar } = mail;
  for (const address of [server.from, mail.to, replyTo ?? mail.to]) {
    if (!isMailAddress(address)) throw new MailError('An address of this mail is not one.', false);
  }
  const list = switchOffAt === undefined ? {} : { 'List-Unsubscribe': `<${new URL(switchOffAt).href}>` };
  const composer = new MailComposer({
    from: { name: headerLine(mail.fromName ?? 'Frontporch', LONGEST_NAME), address: server.from },
    to: { name: '', address: mail.to },
    replyTo: replyTo === undefined ? undefined : { name: '', address: replyTo },
    subject: headerLine(mail.subject, LONGEST_SUBJECT),
    text: mail.text,
    html: mail.html,
    icalEvent: calendar && { method: calendar.method, filename: calendar.fileName, content: calendar.text },
    messageId: mail.messageId,
    headers: { 'Auto-Submitted': 'auto-generated', ...list },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** One connection, from greeting to goodbye. */
class SmtpLine {
  private readonly connection: SMTPConnection;
  private fail: (failure: SmtpFailure) => void = () => undefined;
  private handedOver = false;

  constructor(
    private readonly server: MailServer,
    { connectMs, answerMs }: typeof usualPatience,
    private readonly signal?: AbortSignal,
  ) {
    const { host, port, security } = server;
    this.connection = new SMTPConnection({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      connectionTimeout: connectMs,
      dnsTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: answerMs,
      socketCloseTimeout: 0,
      maxResponseSize: 64 * 1024,
    });
    // A broken line tells it here, and not always to whoever waits.
    this.connection.on('error', (failure: SmtpFailure) => this.fail(failure));
  }

  async open(): Promise<void> {
    await this.step((done) => this.connection.connect(done));
    const { user, password } = this.server;
    if (user === null) return;
    await this.step((done) => this.connection.login({ credentials: { user, pass: password ?? '' } }, done));
  }

  async handOver(envelope: { from: string; to: string[] }, message: Buffer): Promise<void> {
    this.handedOver = true;
    await this.step((done) => this.connection.send(envelope, message, done));
  }

  close(): void {
    this.fail = () => undefined;
    if (this.handedOver) this.connection.quit();
    else this.connection.close();
  }

  private step(take: (done: (failure?: SmtpFailure | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.fail = (failure) => reject(this.toError(failure));
      const stop = () => reject(new MailError('It was stopped.', this.handedOver));
      if (this.signal?.aborted) return stop();
      this.signal?.addEventListener('abort', stop, { once: true });
      take((failure) => {
        this.signal?.removeEventListener('abort', stop);
        if (failure) this.fail(failure);
        else resolve();
      });
    });
  }

  // A refusal in words means that the mail was not taken; a silence after it was handed over may mean anything.
  private toError(failure: SmtpFailure): MailError {
    const taken = this.handedOver && failure.responseCode === undefined && failure.code !== 'EENVELOPE';
    return new MailError(smtpFailureInWords(failure, this.server), taken);
  }
}
