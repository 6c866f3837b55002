import { compareFullNames } from '../names/compare-names.js';
import type { ParsedName } from '../names/parse-name.js';
import { nameKeys, type MatchKey } from './match-keys.js';

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
  const rest = met.filter((one) => !known.includes(one) && !one.by.every((shared) => isOfNamesakes(names, shared)));
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

// A family name and an initial of two with other given names, or the other way round: nothing would come of it but "no".
function isOfNamesakes(names: readonly ParsedName[], { key, narrow }: MatchKey): boolean {
  const full = names.filter(({ family }) => family !== '');
  const other = nameOf(narrow);
  if (other === null || full.length === 0) return false;
  // By more of his name than `narrow` tells, by a handle or a domain: that is worth a look.
  return full.every((one) => one.shape === 'full' && clash(one, other)) && nameKeys(other).includes(key);
}

function nameOf(narrow: string): ParsedName | null {
  const end = narrow.indexOf(' ');
  if (end < 0) return null;
  const [given, family] = [narrow.slice(0, end), narrow.slice(end + 1)];
  const words = { words: [given, family], given, family, middle: [], called: [], letters: given + family };
  return { ...words, printed: narrow, shape: 'full', suffix: null, loose: false };
}

function clash(one: ParsedName, other: ParsedName): boolean {
  const { given, family } = compareFullNames(one, other);
  return given === 'other' || family === 'other';
}
