import type { MailServer } from './mail.js';

/** What nodemailer says of a failure. */
export interface SmtpFailure {
  message?: string;
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

const LONGEST_ANSWER = 200;

/** Why it failed, in words for whoever typed the settings; the password never stands in it. */
export function smtpFailureInWords(failure: SmtpFailure, server: Pick<MailServer, 'host' | 'port' | 'user'>): string {
  const { code = '', originalCode = code, command = '' } = failure;
  const place = `${server.host}, port ${server.port}`;
  if (code === 'EDNS' || originalCode === 'ENOTFOUND' || originalCode === 'EAI_AGAIN') {
    return `There is no server called ${server.host}.`;
  }
  if (originalCode === 'ECONNREFUSED') return `Nobody listens at ${place}.`;
  if (originalCode === 'EHOSTUNREACH' || originalCode === 'ENETUNREACH') return `${place} cannot be reached.`;
  if (code === 'ETIMEDOUT') return `${place} took too long to answer.`;
  if (code === 'ETLS' || isTlsCode(originalCode)) return tlsInWords(failure, place);
  if (code === 'EAUTH' || command.startsWith('AUTH')) {
    return `The server does not take the name and password of ${server.user ?? 'nobody'}.${saidBy(failure)}`;
  }
  if (command === 'MAIL FROM') return `The server does not let you send from this address.${saidBy(failure)}`;
  if (command === 'RCPT TO') return `The server does not take mail for this address.${saidBy(failure)}`;
  if (failure.responseCode !== undefined) return `The server refused the mail.${saidBy(failure)}`;
  if (code === 'EPROTOCOL') return `What answers at ${place} is no mail server, or speaks another security.`;
  return `The connection to ${place} broke off. Is the security right for this port?`;
}

function isTlsCode(code: string): boolean {
  return /^(ERR_SSL|ERR_TLS|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO$)/.test(code);
}

function tlsInWords({ message = '', originalCode = '' }: SmtpFailure, place: string): string {
  if (/CERT|SIGNED|SIGNATURE|ALTNAME/i.test(originalCode) || /certificate|altnames/i.test(message)) {
    return `The certificate of ${place} is not to be trusted.`;
  }
  return `No encrypted line to ${place} came about. Try the other kind of security, or another port.`;
}

// What a server answers is a stranger's text: one line of plain characters, and not long.
function saidBy({ response }: SmtpFailure): string {
  const line = (response ?? '')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? '' : ` It says: “${line.slice(0, LONGEST_ANSWER)}”`;
}
