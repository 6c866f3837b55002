import { compareFullNames } from '../names/compare-names.js';
import type { ParsedName } from '../names/parse-name.js';
import { compareWords } from '../names/compare-words.js';
import { isKeyOfName, type MatchKey, type TwoWords } from './match-keys.js';

/** Two who share keys; `by` with the name that the other has them for. */
export interface KeysMet<Id = string> {
  other: Id;
  by: MatchKey[];
  /** How much the keys tell together; the rarer they are, the more. */
  weight: number;
}

/** With so many a contact is compared; who shares a mailbox, an account, a number or a site comes on top. */
const NEAREST = 16;
const IDENTITY = /^[mapw]:/;

export interface NearestMeetings<Id> {
  others: Id[];
  /** Where there are more than are compared: what most of these have in common, and how many they are with the contact. */
  crowd: KeyCrowd | null;
}

/** A key that too many have for all of them to be compared. */
export interface KeyCrowd {
  key: string;
  contacts: number;
}

/** Whom a contact of these names is compared with, of all who share a key with him. */
export function nearestMeetings<Id extends string | number>(
  names: readonly ParsedName[],
  met: readonly KeysMet<Id>[],
): NearestMeetings<Id> {
  const known = met.filter(({ by }) => by.some(({ key }) => IDENTITY.test(key)));
  const isOfNamesakes = namesakesOf(names);
  const rest = met.filter((one) => !known.includes(one) && !one.by.every(isOfNamesakes));
  const nearest = rest.toSorted((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1)).slice(0, NEAREST);
  return {
    others: [...known, ...nearest].map(({ other }) => other),
    crowd: rest.length > NEAREST ? crowdOf(rest) : null,
  };
}

function crowdOf(met: readonly KeysMet<string | number>[]): KeyCrowd {
  const counts = new Map<string, number>();
  for (const { by } of met) for (const { key } of by) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [key, count] = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]!;
  return { key, contacts: count + 1 };
}

/** Each key once, with the most that it was told of. */
export function crowdsOnce(crowds: readonly KeyCrowd[]): KeyCrowd[] {
  const most = new Map<string, number>();
  for (const { key, contacts } of crowds) most.set(key, Math.max(contacts, most.get(key) ?? 0));
  return [...most].map(([key, contacts]) => ({ key, contacts }));
}

// A family name and an initial of two with other given names, or the other way round: nothing would come of it but "no". Met
// by more of his name than `narrow` tells, by a handle or a domain, somebody is worth a look.
function namesakesOf(names: readonly ParsedName[]): (shared: MatchKey) => boolean {
  const full = names.filter(({ family }) => family !== '');
  if (full.length === 0 || full.some(({ shape }) => shape !== 'full')) return () => false;
  const known = new Map<string, TwoWords | null>();
  return ({ key, narrow }) => {
    let other = known.get(narrow);
    if (other === undefined) {
      other = twoWordsOf(narrow);
      if (other !== null && !full.every((one) => clash(one, other!))) other = null;
      known.set(narrow, other);
    }
    return other !== null && isKeyOfName(key, other);
  };
}

function twoWordsOf(narrow: string): TwoWords | null {
  const end = narrow.indexOf(' ');
  return end < 0 ? null : { given: narrow.slice(0, end), family: narrow.slice(end + 1) };
}

// Of a crowd nearly everybody is told apart by the family name alone, so that comes first and makes nothing.
function clash(one: ParsedName, other: TwoWords): boolean {
  if (one.words.length === 2 && one.called.length === 0 && compareWords(one.family, other.given, 'family') === 'other')
    return (
      compareWords(one.family, other.family, 'family') === 'other' ||
      compareWords(one.given, other.given, 'given') === 'other'
    );
  const { given, family } = compareFullNames(one, nameOf(other));
  return given === 'other' || family === 'other';
}

function nameOf({ given, family }: TwoWords): ParsedName {
  const words = { words: [given, family], given, family, middle: [], called: [], letters: given + family };
  return { ...words, printed: `${given} ${family}`, shape: 'full', suffix: null, loose: false };
}
