import { findDuplicates, type ThreadsBook } from '../pairs/find-duplicates.js';
import type { LabelledContact } from './labelled-contacts.js';

export interface MatchingScore {
  pairs: number;
  precision: number;
  recall: number;
  f1: number;
  /** Of the true pairs, those made one without asking. */
  byItself: number;
  wrongByItself: number;
  /** By kind of duplicate: how many true pairs, how many found. */
  kinds: Record<string, { pairs: number; found: number; byItself: number; wrong: number }>;
}

/** How well the duplicates among labelled contacts are found; a pair counts as found where it is certain or proposed. */
export function measureMatching(contacts: LabelledContact[], threads?: ThreadsBook): MatchingScore {
  const profiles = contacts.map(({ profile }) => profile);
  const found = findDuplicates(profiles, threads);
  const certain = new Set(found.certain.flatMap((group) => pairsOf(group)));
  const groupOf = new Map(found.certain.flatMap((group) => group.map((member) => [member, group] as const)));
  const around = (member: number) => groupOf.get(member) ?? [member];
  const asked = found.proposed.flatMap(({ one, other }) =>
    around(one).flatMap((a) => around(other).map((b) => keyOf(a, b))),
  );
  const all = new Set([...certain, ...asked]);
  const truth = new Set(truePairs(contacts));
  const right = [...all].filter((key) => truth.has(key)).length;
  const [precision, recall] = [right / all.size, right / truth.size];
  return {
    pairs: truth.size,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    byItself: [...certain].filter((key) => truth.has(key)).length / truth.size,
    wrongByItself: [...certain].filter((key) => !truth.has(key)).length,
    kinds: byKind(contacts, { truth, all, certain }),
  };
}

function byKind(
  contacts: LabelledContact[],
  { truth, all, certain }: Record<'truth' | 'all' | 'certain', Set<string>>,
) {
  const kinds: MatchingScore['kinds'] = {};
  for (const key of new Set([...truth, ...all])) {
    const { kind } = contacts[Number(key.split(' ')[1])]!;
    const of = (kinds[kind] ??= { pairs: 0, found: 0, byItself: 0, wrong: 0 });
    if (!truth.has(key)) of.wrong += 1;
    else {
      of.pairs += 1;
      of.found += all.has(key) ? 1 : 0;
      of.byItself += certain.has(key) ? 1 : 0;
    }
  }
  return kinds;
}

function truePairs(contacts: LabelledContact[]): string[] {
  const groups = new Map<number, number[]>();
  contacts.forEach(({ person }, at) => groups.set(person, [...(groups.get(person) ?? []), at]));
  return [...groups.values()].flatMap(pairsOf);
}

function pairsOf(members: number[]): string[] {
  return members.flatMap((one, at) => members.slice(at + 1).map((other) => keyOf(one, other)));
}

function keyOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
