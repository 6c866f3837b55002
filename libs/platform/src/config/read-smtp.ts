import { isHostName, isMailAddress } from '../mail/mail-address.js';
import type { MailServer } from '../mail/mail.js';

/** SMTP_URL and MAIL_FROM as one server; a text says what is wrong with them, and never repeats a password. */
export function readSmtp(url: string, from: string | null): MailServer | string {
  if (!URL.canParse(url)) return 'must be like smtps://name:password@mail.example.org:465';
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') return 'must start with smtp:// or smtps://';
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!isHostName(host)) return 'names no server';
  const user = decoded(username);
  if (user === null || decoded(password) === null) return 'has a name or password with a broken % sign';
  const address = from ?? user;
  if (!isMailAddress(address)) return 'needs MAIL_FROM, the address that mails come from';
  const security = protocol === 'smtps:' ? 'tls' : searchParams.get('tls') === 'off' ? 'none' : 'starttls';
  const usual = security === 'tls' ? 465 : security === 'starttls' ? 587 : 25;
  return {
    host,
    port: port === '' ? usual : Number(port),
    security,
    user: user || null,
    password: decoded(password) || null,
    from: address,
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
