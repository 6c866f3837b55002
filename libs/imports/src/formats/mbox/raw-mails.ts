import type { FileToRead } from '#libs/platform';

/** One mail of a mailbox file, as much of it as is kept. */
export interface RawMail {
  /** From 1. */
  number: number;
  /** The line that parts it from the mail before: "From 12345@xxx Tue Jan 01 00:00:00 +0000 2020". */
  envelope: string;
  bytes: Uint8Array;
}

/** Headers, and the first words; what comes after them is attachments. */
const MOST_KEPT = 64 * 1_024;
/** A separator is shorter. */
const LONGEST_LINE = 400;
const MARK = Buffer.from('From ');
const SEPARATOR =
  /^From .{1,200}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} [A-Z][a-z]{2}) .{0,40}\d{2}:\d{2}.*$/;

/** Whether a text begins as a mailbox file does: a line "From …" with a day and a time, and the headers of a mail. */
export function isMailbox(head: string): boolean {
  const [, first = '', second = ''] = /^\s*([^\r\n]*)\r?\n([^\r\n]*)/.exec(head) ?? [];
  return SEPARATOR.test(first) && /^(?:[\w-]+:|>From )/.test(second);
}

/** The mails of a file, cut at their "From " lines; of each no more than its first bytes is held. */
export async function* rawMails(file: FileToRead, most = MOST_KEPT): AsyncGenerator<RawMail, void> {
  const mails = new OpenMailbox(most);
  for await (const bytes of file.open()) yield* mails.take(bytes);
  yield* mails.end();
}

class OpenMailbox {
  private rest: Buffer = Buffer.alloc(0);
  private envelope: string | null = null;
  private kept: Buffer[] = [];
  private size = 0;
  private number = 0;
  /** What was read last ended a line. */
  private atLineStart = true;

  constructor(private readonly most: number) {}

  *take(bytes: Uint8Array): Generator<RawMail, void> {
    this.rest = this.rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.rest, bytes]);
    // A line that begins near the end may go on in the next bytes.
    yield* this.cut(this.rest.length - LONGEST_LINE);
  }

  *end(): Generator<RawMail, void> {
    yield* this.cut(this.rest.length);
    this.keep(this.rest);
    if (this.envelope !== null) yield this.mail(this.envelope);
  }

  /** Cuts at the separators that begin before `until`. */
  private *cut(until: number): Generator<RawMail, void> {
    let from = 0;
    let at = this.next(0);
    while (at !== -1 && at < until) {
      const end = this.rest.indexOf(10, at);
      const line = this.rest.subarray(at, end === -1 ? this.rest.length : end).toString('latin1');
      if (line.length <= LONGEST_LINE && SEPARATOR.test(line.trimEnd())) {
        this.keep(this.rest.subarray(from, at));
        if (this.envelope !== null) yield this.mail(this.envelope);
        this.envelope = line.trimEnd();
        from = end === -1 ? this.rest.length : end + 1;
        at = this.next(from);
      } else at = this.next(at + 1);
    }
    const done = Math.max(from, until);
    if (done <= 0) return;
    this.keep(this.rest.subarray(from, done));
    this.atLineStart = this.rest[done - 1] === 10;
    this.rest = this.rest.subarray(done);
  }

  /** Where the next line that begins with "From " begins. */
  private next(from: number): number {
    for (let at = this.rest.indexOf(MARK, from); at !== -1; at = this.rest.indexOf(MARK, at + 1)) {
      if (at === 0 ? this.atLineStart : this.rest[at - 1] === 10) return at;
    }
    return -1;
  }

  private keep(bytes: Buffer): void {
    if (this.envelope === null || this.size >= this.most || bytes.length === 0) return;
    const some = Buffer.from(bytes.subarray(0, this.most - this.size));
    this.kept.push(some);
    this.size += some.length;
  }

  private mail(envelope: string): RawMail {
    const bytes = Buffer.concat(this.kept);
    this.kept = [];
    this.size = 0;
    return { number: ++this.number, envelope, bytes };
  }
}
