import { dayTitle } from '../../../ui/time/when';
import type { LastMail, MailSecurity } from './mail.types';

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

export const securities: { value: MailSecurity; label: string; port: number }[] = [
  { value: 'tls', label: 'TLS from the start', port: 465 },
  { value: 'starttls', label: 'STARTTLS', port: 587 },
  { value: 'none', label: 'none (in the clear)', port: 25 },
];

/** "The mail of Monday 23 November was sent." */
export function lastMailInWords({ kind, day, fate, error }: LastMail): string {
  const name = kind === 'daily' ? `The mail of ${dayTitle(day)}` : `The mail of the week from ${dayTitle(day)}`;
  switch (fate) {
    case 'sent':
      return `${name} was sent.`;
    case 'quiet':
      return `${name} was left out: there was nothing to tell.`;
    case 'waiting':
      return error ? `${name} did not go out yet, and is tried again. ${error}` : `${name} is on its way.`;
    case 'failed':
      return `${name} did not go out. ${error ?? ''}`.trim();
    case 'uncertain':
      return `${name} may not have arrived: the line broke while it was handed over, and it is not sent twice.`;
  }
}
