import { compareFullNames, type NameAgreement } from '../names/compare-names.js';
import type { Likeness } from '../names/compare-words.js';
import { isGivenName } from '../name-lists/known-given.js';
import type { ParsedName } from '../names/parse-name.js';
import type { MatchEvidence, Rarity } from './evidence.types.js';
import type { Frequencies } from './frequencies.js';
import { nameWeights } from './name-weights.js';

const STRONGEST = 32;
const MIDDLE_CLASH = -5;
const MIDDLE_EQUAL = 2;
const SUFFIX_CLASH = -14;
const SUFFIX_OF_ONE = -3;
const TURNED = -1;

export type NamesEvidence = Extract<MatchEvidence, { type: 'names' }>;

/** What two full names say together; the best of several, since a person may go by several. */
export function weighNames(ones: ParsedName[], others: ParsedName[], shares: Frequencies): NamesEvidence | null {
  let best: NamesEvidence | null = null;
  for (const one of ones)
    for (const other of others) {
      if (one.family === '' || other.family === '') continue;
      const found = weighPair(one, other, shares);
      if (best === null || found.bits > best.bits) best = found;
    }
  return best;
}

function weighPair(one: ParsedName, other: ParsedName, shares: Frequencies): NamesEvidence {
  const { givenWord, familyWord, ...agreement } = compareFullNames(one, other);
  const [given, family] = [shares.given(givenWord), shares.family(familyWord)];
  const loose = one.loose !== other.loose;
  const isHandle = one.shape === 'handle' || other.shape === 'handle';
  const clash = clashOf(one, other);
  const words = [
    bitsOf('given', agreement.given, given, loose ? -1 : isHandle ? -4 : clash),
    bitsOf('family', agreement.family, family, loose ? -1 : isHandle ? -4 : -6),
  ];
  const bits = words[0]! + words[1]! + restOf(agreement);
  const fact = {
    type: 'names' as const,
    one: one.printed,
    other: other.printed,
    areGiven: givenNames(one, other) === 2,
    isHandle,
    agreement,
  };
  return { ...fact, rarity: rarityOf(given * family), bits: Math.min(bits, STRONGEST) };
}

function bitsOf(part: 'given' | 'family', likeness: Likeness, share: number, clash: number): number {
  if (likeness === 'other') return clash;
  if (likeness === 'initial') return nameWeights[part].initial.bits;
  const { m, spread } = nameWeights[part][likeness];
  return Math.log2(m / Math.min(share * spread, 0.5));
}

// Two names that are both known as given names are of two people; of words that nobody has heard less is certain.
function clashOf(one: ParsedName, other: ParsedName): number {
  return [-8, -9, -10][givenNames(one, other)]!;
}

function givenNames(one: ParsedName, other: ParsedName): number {
  return [one.given, other.given].filter(isGivenName).length;
}

function restOf({ middle, suffix, turned }: Pick<NameAgreement, 'middle' | 'suffix' | 'turned'>): number {
  const middles = middle === 'clash' ? MIDDLE_CLASH : middle === 'equal' ? MIDDLE_EQUAL : 0;
  const suffixes = suffix === 'clash' ? SUFFIX_CLASH : suffix === 'one' ? SUFFIX_OF_ONE : 0;
  return middles + suffixes + (turned ? TURNED : 0);
}

export function rarityOf(share: number): Rarity {
  return share < 2e-6 ? 'rare' : share < 2e-5 ? 'usual' : 'common';
}
