/** Whether the line is encrypted: from the first byte, after STARTTLS (and not sent without it), or not at all. */
export const mailSecurities = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** A server that takes mail; `user` is null where it asks for no name and password. */
export interface MailServer {
  host: string;
  port: number;
  security: MailSecurity;
  user: string | null;
  password: string | null;
  /** The address that mails come from. */
  from: string;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for the same mail, so that a reader can tell a second copy. */
  messageId: string;
  /** Where such mails are switched off. */
  switchOffAt?: string;
  /** Whom it says it is from; "Frontporch" where left out. */
  fromName?: string;
  /** Whom an answer goes to, where not to the address that it comes from. */
  replyTo?: string;
  /** For the reader's calendar: a part that it acts on, and the same as a file. */
  calendar?: MailCalendar;
}

export interface MailCalendar {
  /** The METHOD of the text (RFC 5546), which the part must repeat (RFC 6047). */
  method: 'REQUEST' | 'CANCEL';
  /** An iCalendar object (RFC 5545). */
  text: string;
  fileName: string;
}

/** Why a mail was not sent, in words for whoever set up the server. */
export class MailError extends Error {
  override readonly name = 'MailError';

  constructor(
    message: string,
    /** True where the line broke after the mail was handed over: the server may have taken it. */
    readonly mayHaveBeenTaken: boolean,
  ) {
    super(message);
  }
}

export interface SendOptions {
  signal?: AbortSignal;
  /** Runs when the server is ready to take the mail; where it fails, nothing is sent. */
  beforeHandingOver?: () => Promise<void>;
}

/** Sends one mail to one person. */
export abstract class Mailer {
  /** Throws MailError. */
  abstract send(server: MailServer, mail: Mail, options?: SendOptions): Promise<void>;
}
