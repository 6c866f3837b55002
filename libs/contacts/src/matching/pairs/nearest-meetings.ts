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

/** Whom a contact of these names is compared with, of all who share a key with him. */
export function nearestMeetings<Id extends string | number>(
  names: readonly ParsedName[],
  met: readonly KeysMet<Id>[],
): Id[] {
  const known = met.filter(({ by }) => by.some(({ key }) => IDENTITY.test(key)));
  const rest = met.filter((one) => !known.includes(one) && !one.by.every((shared) => isOfNamesakes(names, shared)));
  const nearest = rest.toSorted((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1)).slice(0, NEAREST);
  return [...known, ...nearest].map(({ other }) => other);
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
