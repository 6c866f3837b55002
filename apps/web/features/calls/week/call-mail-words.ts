import type { Call } from '../calls.types';

type Mails = Call['mails'];

/** What became of the mails that told a call's last change; empty where there is nothing to say. */
export function callMailWords({ mails, guestEmail }: Pick<Call, 'mails' | 'guestEmail'>): string {
  const groups = new Map<string, Mails>();
  for (const mail of mails) {
    const key = `${mail.fate} ${mail.error}`;
    groups.set(key, [...(groups.get(key) ?? []), mail]);
  }
  const names = (group: Mails) =>
    group.map(({ recipient }) => (recipient === 'owner' ? 'you' : (guestEmail ?? 'them'))).join(' and ');
  return [...groups.values()]
    .map((group) => `${sentence(group[0]!, names(group))} ${group[0]!.error ?? ''}`.trim())
    .join(' ')
    .trim();
}

function sentence({ fate, error }: Mails[number], names: string): string {
  switch (fate) {
    case 'sent':
      return `Calendar entry mailed to ${names}.`;
    case 'unsent':
      return `Not mailed to ${names}.`;
    case 'uncertain':
      return `The mail to ${names} may not have arrived.`;
    case 'waiting':
      return error === null ? '' : `Not mailed to ${names} yet, and tried again.`;
  }
}
