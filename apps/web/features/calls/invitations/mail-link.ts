export interface MailToWrite {
  to: string;
  subject: string;
  body: string;
}

/** The address that opens a letter in the mail program, written and not sent. */
export function mailLink({ to, subject, body }: MailToWrite): string {
  // A stranger gave the address: nothing in it may add a header of its own.
  const address = encodeURIComponent(to).replaceAll('%40', '@');
  const lines = body.replace(/\r?\n/gu, '\r\n');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
