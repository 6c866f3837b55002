import { evidenceInWords, scoreInWords, type EvidenceLines, type Likelihood } from '../evidence/evidence-in-words.js';
import type { Duplicates } from './find-duplicates.js';
import type { JudgedPair } from './find-groups.js';
import type { ContactRow } from './read-contact-rows.js';

/** Two rows of a group, and why they may be one person. */
export interface DuplicatePair extends EvidenceLines {
  rows: [number, number];
  /** The surer, the higher; 0 is as likely as not. */
  score: number;
  inWords: Likelihood;
}

/** Rows that are one person. */
export interface DuplicateGroup {
  answer: 'certain' | 'propose';
  rows: number[];
  /** What the column `id` says of them; left out where the table has none. */
  ids?: string[];
  labels: string[];
  pairs: DuplicatePair[];
}

/** The certain groups, then those to be asked about, of which each pair stands for itself. */
export function duplicateGroups(rows: ContactRow[], found: Duplicates): DuplicateGroup[] {
  const group = (answer: DuplicateGroup['answer'], members: number[], pairs: JudgedPair<number>[]): DuplicateGroup => ({
    answer,
    rows: members.map((at) => rows[at]!.row),
    ...(rows[0]?.id === null ? {} : { ids: members.map((at) => rows[at]!.id ?? '') }),
    labels: members.map((at) => rows[at]!.label),
    pairs: pairs.map((pair) => toPair(rows, pair)),
  });
  const groupOf = new Map(found.certain.flatMap((members) => members.map((member) => [member, members] as const)));
  const within = pairsByGroup(found.pairs, groupOf);
  const certain = found.certain.map((members) => group('certain', members, within.get(members) ?? []));
  const proposed = [...betweenGroups(found.proposed, groupOf)].map(([members, pairs]) =>
    group('propose', members, pairs),
  );
  return [...certain, ...proposed];
}

function pairsByGroup(
  pairs: JudgedPair<number>[],
  groupOf: Map<number, number[]>,
): Map<number[], JudgedPair<number>[]> {
  const by = new Map<number[], JudgedPair<number>[]>();
  for (const pair of pairs) {
    const group = groupOf.get(pair.one);
    if (group && group === groupOf.get(pair.other)) by.set(group, [...(by.get(group) ?? []), pair]);
  }
  return by;
}

// All rows that two people have between them, once for each two people.
function betweenGroups(
  pairs: JudgedPair<number>[],
  groupOf: Map<number, number[]>,
): [number[], JudgedPair<number>[]][] {
  const by = new Map<string, [number[], JudgedPair<number>[]]>();
  for (const pair of pairs) {
    const sides = [pair.one, pair.other].map((at) => groupOf.get(at) ?? [at]);
    const members = sides.flat().toSorted((a, b) => a - b);
    const key = members.join(' ');
    by.set(key, [members, [...(by.get(key)?.[1] ?? []), pair]]);
  }
  return [...by.values()].toSorted(([, a], [, b]) => b[0]!.score - a[0]!.score);
}

function toPair(rows: ContactRow[], { one, other, score, evidence }: JudgedPair<number>): DuplicatePair {
  const numbers: [number, number] = [rows[one]!.row, rows[other]!.row];
  return {
    rows: numbers,
    score: Math.round(score * 10) / 10,
    inWords: scoreInWords(score),
    ...evidenceInWords(evidence),
  };
}
