import type { Profile } from '../evidence/profile.js';

export type KeyPair = readonly [string, string];

const MOST_OF_ONE = 10;

/**
 * What two people are known by, each of one with each of the other, without what both have; by their names only where one of
 * them has nothing surer.
 */
export function refusedPairs(one: Profile, other: Profile): KeyPair[] {
  const [a, b] = [knownBy(one), knownBy(other)];
  const shared = new Set(a.filter((key) => b.includes(key)));
  const own = (keys: string[]) => keys.filter((key) => !shared.has(key)).slice(0, MOST_OF_ONE);
  return own(a).flatMap((mine) =>
    own(b).map((theirs) => (mine < theirs ? ([mine, theirs] as const) : ([theirs, mine] as const))),
  );
}

function knownBy({ mails, accounts, phones, names }: Profile): string[] {
  const sure = [
    ...mails.flatMap(({ mailbox }) => (mailbox === null ? [] : [`m:${mailbox}`])),
    ...accounts.map(({ kind, value }) => `a:${kind}:${value}`),
    ...phones.map((phone) => `p:${phone}`),
  ];
  return sure.length > 0 ? sure : names.map(({ words }) => `n:${words.join(' ')}`);
}
