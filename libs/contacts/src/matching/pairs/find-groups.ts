import type { PairJudgement } from '../evidence/evidence.types.js';

export interface JudgedPair<Id> extends PairJudgement {
  one: Id;
  other: Id;
}

/**
 * Who is one person for certain, in groups. A pair joins two groups only where no two of their members are known to be two
 * people; the surest pairs join first. Pairs that may not join are given back as to be asked.
 */
export function joinCertain<Id>(
  pairs: JudgedPair<Id>[],
  clash: (one: Id, other: Id) => boolean,
): { groups: Id[][]; refused: JudgedPair<Id>[] } {
  const groupOf = new Map<Id, Id[]>();
  const refused: JudgedPair<Id>[] = [];
  const certain = pairs.filter(({ answer }) => answer === 'certain').toSorted((a, b) => b.score - a.score);
  for (const pair of certain) {
    const [a, b] = [groupOf.get(pair.one) ?? [pair.one], groupOf.get(pair.other) ?? [pair.other]];
    if (a === b) continue;
    if (a.some((one) => b.some((other) => clash(one, other)))) {
      refused.push(pair);
      continue;
    }
    const joined = [...a, ...b];
    for (const id of joined) groupOf.set(id, joined);
  }
  return { groups: [...new Set(groupOf.values())], refused };
}
