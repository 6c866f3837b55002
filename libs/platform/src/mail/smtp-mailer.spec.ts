import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { MailError, type Mail, type MailServer } from './mail.js';
import { SmtpMailer } from './smtp-mailer.js';

interface Taken {
  from: string;
  to: string[];
  user: unknown;
  message: string;
}

const mail: Mail = {
  to: 'ada@porch.example',
  subject: 'Two people for today — “hé”',
  text: 'Jenn said: “Would definitely love to talk to you!”\n',
  html: '<p>Jenn said</p>',
  messageId: '<one@frontporch>',
  switchOffAt: 'http://127.0.0.1:3000/settings',
};

describe('SmtpMailer', () => {
  const closers: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });
  const mailer = new SmtpMailer({ connectMs: 400, answerMs: 600 });

  async function smtp(options: SMTPServerOptions = {}): Promise<{ server: MailServer; taken: Taken[] }> {
    const taken: Taken[] = [];
    const smtpServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) =>
        password === 'sweet peas' ? done(null, { user: username }) : done(new Error('No such name')),
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom ? mailFrom.address : '';
          const message = Buffer.concat(chunks).toString();
          taken.push({ from, to: rcptTo.map(({ address }) => address), user: session.user, message });
          done();
        });
      },
      ...options,
    });
    smtpServer.on('error', () => undefined);
    await new Promise<void>((resolve) => smtpServer.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise<void>((resolve) => smtpServer.close(resolve)));
    return { server: at((smtpServer.server.address() as AddressInfo).port), taken };
  }

  /** What answers as it likes on a line. */
  async function rude(talk: (socket: Socket) => void): Promise<MailServer> {
    const sockets = new Set<Socket>();
    const listening: Server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      talk(socket);
    });
    listening.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    closers.push(async () => {
      for (const socket of sockets) socket.destroy();
      listening.close();
    });
    return at((listening.address() as AddressInfo).port);
  }

  const at = (port: number): MailServer => ({
    host: '127.0.0.1',
    port,
    security: 'none',
    user: null,
    password: null,
    from: 'porch@home.example',
  });
  const failure = async (sending: Promise<void>): Promise<MailError> => {
    const error: unknown = await sending.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(MailError);
    return error as MailError;
  };

  it('sends one mail to one person, with both bodies and the way to switch it off', async () => {
    const { server, taken } = await smtp();
    await mailer.send(server, mail);
    expect(taken).toHaveLength(1);
    const [{ from, to, message }] = taken as [Taken];
    expect([from, to]).toEqual(['porch@home.example', ['ada@porch.example']]);
    expect(message).toContain('Message-ID: <one@frontporch>');
    expect(message).toContain('List-Unsubscribe: <http://127.0.0.1:3000/settings>');
    expect(message).toContain('From: Frontporch <porch@home.example>');
    expect(message).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(message).toMatch(/text\/plain[\s\S]*text\/html/);
  });

  it('carries a calendar beside both bodies and as a file, from whom it is said to be', async () => {
    const { server, taken } = await smtp();
    const text = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:é\r\nEND:VCALENDAR\r\n';
    const calendar = { method: 'CANCEL', text, fileName: 'call.ics' } as const;
    const fromName = 'Ada Väle\r\nBcc: eve@world.example';
    await mailer.send(server, { ...mail, calendar, fromName, replyTo: 'ada@vale.example' });
    const { message } = taken[0]!;
    const [head] = message.split('\r\n\r\n');
    expect(head).toContain('Reply-To: ada@vale.example');
    expect(head).not.toMatch(/^Bcc:/im);
    expect(message).toMatch(/multipart\/mixed[\s\S]*multipart\/alternative[\s\S]*text\/html/);
    expect(message).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL\r$/m);
    expect(message).toContain('SUMMARY:=C3=A9');
    expect(message).toMatch(/^Content-Disposition: attachment; filename=call\.ics\r$/m);
    expect(message).toContain(Buffer.from(text).toString('base64').slice(0, 60));
    const wrong = await failure(mailer.send(server, { ...mail, replyTo: 'ada@vale.example, eve@world.example' }));
    expect([wrong.mayHaveBeenTaken, taken.length]).toEqual([false, 1]);
  });

  it('gives name and password, and says when they are wrong', async () => {
    const { server, taken } = await smtp({ authOptional: false });
    await mailer.send({ ...server, user: 'ada', password: 'sweet peas' }, mail);
    expect(taken[0]!.user).toBe('ada');
    const wrong = await failure(mailer.send({ ...server, user: 'ada', password: 'hunter2' }, mail));
    expect(wrong.message).toMatch(/^The server does not take the name and password of ada\./);
    expect(wrong.message).not.toContain('hunter2');
    expect(wrong.mayHaveBeenTaken).toBe(false);
    expect(taken).toHaveLength(1);
  });

  it('asks when the server is ready, and hands nothing over when it is told not to', async () => {
    const { server, taken } = await smtp();
    const refuse = mailer.send(server, mail, {
      beforeHandingOver: () => Promise.reject(new Error('Somebody else has.')),
    });
    await expect(refuse).rejects.toThrow('Somebody else has.');
    expect(taken).toEqual([]);
  });

  it.each([
    ['subject', { subject: 'Hello\r\nBcc: everybody@world.example\r\n\r\nBuy' }],
    ['address', { to: 'ada@porch.example\r\nRCPT TO:<eve@world.example>' }],
    ['second address', { to: 'ada@porch.example, eve@world.example' }],
    ['named address', { to: 'Eve <eve@world.example>' }],
  ])('lets no %s write a header or name another person', async (_, given) => {
    const { server, taken } = await smtp();
    await mailer.send(server, { ...mail, ...given }).catch(() => undefined);
    for (const { to, message } of taken) {
      expect(to).toEqual(['ada@porch.example']);
      expect(message).not.toMatch(/^Bcc:/im);
      expect(message.split('\r\n\r\n')[0]).toMatch(/^Subject: Hello Bcc: everybody@world.example Buy$/m);
    }
    expect(taken).toHaveLength('subject' in given ? 1 : 0);
  });

  it('says that a certificate is not to be trusted, and sends nothing', async () => {
    const quiet = { logger: false, disabledCommands: [] } satisfies SMTPServerOptions;
    const starttls = await smtp(quiet);
    const tls = await smtp({ ...quiet, secure: true });
    for (const [{ server, taken }, security] of [
      [starttls, 'starttls'],
      [tls, 'tls'],
    ] as const) {
      const error = await failure(mailer.send({ ...server, host: 'localhost', security }, mail));
      expect(error.message).toMatch(/^The certificate of localhost, port \d+ is not to be trusted\.$/);
      expect([error.mayHaveBeenTaken, taken]).toEqual([false, []]);
    }
  });

  it('does not go on in the clear where the server has no STARTTLS', async () => {
    const { server, taken } = await smtp();
    const error = await failure(mailer.send({ ...server, security: 'starttls' }, mail));
    expect(error.message).toMatch(/^No encrypted line to/);
    expect(taken).toEqual([]);
  });

  it('says why it was not sent', async () => {
    const nobody = await rude(() => undefined);
    await closers.pop()!();
    expect((await failure(mailer.send(nobody, mail))).message).toMatch(/^Nobody listens at 127\.0\.0\.1, port \d+\.$/);
    const silent = await rude(() => undefined);
    expect((await failure(mailer.send(silent, mail))).message).toMatch(/took too long to answer\.$/);
    const web = await rude((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect((await failure(mailer.send(web, mail))).message).toMatch(/is no mail server|broke off/);
    const full = await smtp({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('Box full'), { responseCode: 452 })),
    });
    const refused = await failure(mailer.send(full.server, mail));
    expect(refused.message).toBe('The server does not take mail for this address. It says: “452 Box full”');
    expect(refused.mayHaveBeenTaken).toBe(false);
  });

  it('says that the mail may have been taken where the line breaks after it was handed over', async () => {
    const { server, taken } = await smtp({
      onData(stream, _, done) {
        stream.resume();
        // Neither yes nor no.
        stream.on('end', () => setTimeout(() => done(), 1_500).unref());
      },
    });
    const error = await failure(mailer.send(server, mail));
    expect([error.mayHaveBeenTaken, taken]).toEqual([true, []]);
    const spam = await smtp({
      onData: (stream, _, done) => void stream.resume().on('end', () => done(new Error('Spam'))),
    });
    const refused = await failure(mailer.send(spam.server, mail));
    expect([refused.mayHaveBeenTaken, refused.message]).toEqual([false, expect.stringContaining('refused the mail')]);
  });

  it('stops when it is told to', async () => {
    const silent = await rude(() => undefined);
    const stop = AbortSignal.timeout(50);
    expect((await failure(mailer.send(silent, mail, { signal: stop }))).message).toBe('It was stopped.');
    const before = await failure(mailer.send(silent, mail, { signal: AbortSignal.abort() }));
    expect(before.mayHaveBeenTaken).toBe(false);
  });
});
