import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailPart {
  /** Without parameters: `text/calendar`. */
  type: string;
  /** As it was written: `text/calendar; charset=utf-8; method=REQUEST`. */
  contentType: string;
  disposition: string;
  body: string;
}

export interface TrappedMail {
  to: string[];
  from: string;
  subject: string;
  head: string;
  parts: MailPart[];
}

/** A real mail server that keeps what it is given. */
export async function openMailTrap(options: SMTPServerOptions = {}) {
  const taken: TrappedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(
          read(
            Buffer.concat(chunks).toString('latin1'),
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        );
        done();
      });
    },
    ...options,
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  return { port, taken, close: () => new Promise<void>((resolve) => smtp.close(resolve)) };
}

function read(message: string, to: string[]): TrappedMail {
  const { head } = split(message);
  const header = (name: string) => decodeWords(fieldOf(head, name));
  return { to, from: header('From'), subject: header('Subject'), head, parts: partsOf(message) };
}

function partsOf(entity: string): MailPart[] {
  const { head, body } = split(entity);
  const contentType = fieldOf(head, 'Content-Type');
  const boundary = /boundary="([^"]+)"/.exec(contentType)?.[1];
  if (boundary !== undefined) {
    const inner = body.split(`--${boundary}`).slice(1, -1);
    return inner.flatMap((part) => partsOf(part.replace(/^\r\n/, '')));
  }
  const type = contentType.split(';')[0]!;
  const decoded = decode(body, fieldOf(head, 'Content-Transfer-Encoding'));
  return [{ type, contentType, disposition: fieldOf(head, 'Content-Disposition'), body: decoded }];
}

function split(entity: string): { head: string; body: string } {
  const at = entity.indexOf('\r\n\r\n');
  return { head: entity.slice(0, at).replace(/\r\n[ \t]+/g, ' '), body: entity.slice(at + 4) };
}

function fieldOf(head: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  const bytes = encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
  return Buffer.from(bytes, 'latin1').toString();
}

function fromQuotedPrintable(text: string): string {
  return text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decodeWords(text: string): string {
  return text
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString()
        : Buffer.from(fromQuotedPrintable(words.replaceAll('_', ' ')), 'latin1').toString(),
    );
}
