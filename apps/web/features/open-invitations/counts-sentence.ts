import type { OpenInvitationCounts } from './open-invitations.types';

const grouped = new Intl.NumberFormat('en-GB');

/** "31 asked, 12 spoken to, 4 waiting": what is nothing is left out. */
export function countsSentence({ asked, spoken, waiting }: OpenInvitationCounts): string {
  if (asked === 0) return 'Nobody has asked yet.';
  const parts = [[asked, 'asked'] as const, [spoken, 'spoken to'] as const, [waiting, 'waiting'] as const];
  return `${parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${grouped.format(count)} ${what}`)
    .join(', ')}.`;
}

/** What became of all others: "2 have a call planned, 1 got a kind no."; empty where there are none. */
export function othersSentence({ booked, invited, declined, lapsed }: OpenInvitationCounts): string {
  const have = (count: number) => (count === 1 ? 'has' : 'have');
  const parts = [
    booked > 0 && `${booked} ${have(booked)} a call planned`,
    invited > 0 && `${invited} ${have(invited)} still to pick a time`,
    declined > 0 && `${declined} got a kind no`,
    lapsed > 0 && `${lapsed} came to nothing`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${parts.join(', ')}.` : '';
}
