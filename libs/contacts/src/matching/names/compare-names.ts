import { compareWords, isNearer, likenesses, type Likeness } from './compare-words.js';
import type { ParsedName } from './parse-name.js';

/** How two names of persons agree. */
export interface NameAgreement {
  given: Likeness;
  family: Likeness;
  /** One in the order "given family", the other in "family given". */
  turned: boolean;
  /** `clash`: two middle names that can't be one, or father and son. */
  middle: 'equal' | 'none' | 'clash';
  suffix: 'equal' | 'one' | 'clash';
  /** What agrees, to be weighed by how rare it is. */
  givenWord: string;
  familyWord: string;
}

/** Two names of at least two words each. */
export function compareFullNames(one: ParsedName, other: ParsedName): NameAgreement {
  const straight = alongside(one, other, false);
  if (straight.given === 'equal' && straight.family === 'equal') return straight;
  let best = straight;
  for (const way of [turnedAround(one, other), byAnyWord(one, other)])
    if (way !== null && distance(way) < distance(best)) best = way;
  return best;
}

function turnedAround(one: ParsedName, other: ParsedName): NameAgreement | null {
  const family = compareWords(one.family, other.given, 'family');
  if (!isNearer(family, 'part')) return null;
  const turned = alongside(one, other, true);
  const isTurned = isNearer(turned.given, 'part') || (turned.given === 'initial' && family === 'equal');
  return isTurned ? turned : null;
}

function alongside(one: ParsedName, other: ParsedName, turned: boolean): NameAgreement {
  const [given, family] = turned ? [other.family, other.given] : [other.given, other.family];
  return {
    given: compareGivens(one, other, given),
    family: compareWords(one.family, family, 'family'),
    turned,
    middle: compareMiddles(one, other),
    suffix: compareSuffixes(one, other),
    givenWord: longer(one.given, given),
    familyWord: longer(one.family, family),
  };
}

function compareGivens(one: ParsedName, other: ParsedName, given: string): Likeness {
  if (one.called.length === 0 && other.called.length === 0) return compareWords(one.given, given, 'given');
  const called = [given, ...other.called].flatMap((b) =>
    [one.given, ...one.called].map((a) => compareWords(a, b, 'given')),
  );
  return nearest(called);
}

// "Hans Moritz Guenther" and "Moritz Guenther", "Juan Garcia Lopez" and "Juan Garcia": two words of one are two of the other.
function byAnyWord(one: ParsedName, other: ParsedName): NameAgreement | null {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (long.words.length < 3) return null;
  const last = long.words
    .slice(1)
    .findLast((word) => compareWords(word, short.family, 'family') === 'equal' && word.length > 2);
  const first = long.words.find((word) => word !== last && near(compareWords(word, short.given, 'given')));
  if (last === undefined || first === undefined) return null;
  return {
    given: compareWords(first, short.given, 'given'),
    family: 'equal',
    turned: false,
    middle: 'none',
    suffix: compareSuffixes(one, other),
    givenWord: longer(first, short.given),
    familyWord: last,
  };
}

function near(likeness: Likeness): boolean {
  return likeness === 'equal' || likeness === 'nickname';
}

function distance({ given, family, turned }: NameAgreement): number {
  return likenesses.indexOf(given) + likenesses.indexOf(family) * 1.1 + (turned ? 0.5 : 0);
}

function nearest(found: Likeness[]): Likeness {
  return found.toSorted((a, b) => likenesses.indexOf(a) - likenesses.indexOf(b))[0] ?? 'other';
}

function compareMiddles(one: ParsedName, other: ParsedName): NameAgreement['middle'] {
  if (one.middle.length === 0 || other.middle.length === 0) return 'none';
  const agree = one.middle.some((a) => other.middle.some((b) => compareWords(a, b, 'given') !== 'other'));
  return agree ? 'equal' : 'clash';
}

function compareSuffixes(one: ParsedName, other: ParsedName): NameAgreement['suffix'] {
  if (one.suffix === other.suffix) return 'equal';
  return one.suffix === null || other.suffix === null ? 'one' : 'clash';
}

function longer(one: string, other: string): string {
  return one.length >= other.length ? one : other;
}
