import { ownSite, type Profile } from '../evidence/profile.js';
import { isCommonFamily, isCommonGiven } from '../name-lists/common-names.js';
import { nicknameKeys } from '../name-lists/nicknames.js';
import type { ParsedName } from '../names/parse-name.js';
import { handleFits } from '../names/handle-forms.js';
import { soundForm } from '../names/sound-form.js';

/** Two contacts meet by an equal key; where too many have it, only those meet whose `narrow` is equal too. */
export interface MatchKey {
  key: string;
  narrow: string;
}

const MOST_KEYS = 80;
const LONGEST_KEY = 200;

/** The keys under which a contact is found. */
export function matchKeys(profile: Profile): MatchKey[] {
  const narrow = narrowOf(profile.names[0]);
  const found = profile.names.flatMap((one) => foundKeys(one).map((key) => ({ key, narrow: narrowOf(one) })));
  return once([...sharedKeys(profile), ...found, ...sitesAsHandles(profile).map((key) => ({ key, narrow }))]);
}

/** The keys under which a contact looks for others, who may also have made a handle of his name, or a name of his handle. */
export function askedKeys(profile: Profile): MatchKey[] {
  const narrow = narrowOf(profile.names[0]);
  const strange = [...profile.handles.keys()].filter((letters) =>
    // Who made a handle of his own name meets others by that name.
    profile.names.every((one) => handleFits(letters, one) === null || one.family === ''),
  );
  const names = profile.names.flatMap((one) =>
    handlesToAsk(one).map((letters) => ({ key: `h:${letters}`, narrow: '' })),
  );
  const handles = [...strange.flatMap(namesIn), ...sitesAsHandles(profile)].map((key) => ({ key, narrow }));
  return once([...sharedKeys(profile), ...names, ...handles]);
}

// Both who have such a key meet by it.
function sharedKeys(profile: Profile): MatchKey[] {
  const name = profile.names[0];
  const keys = [...identityKeys(profile, name), ...[...profile.handles.keys()].map((letters) => `h:${letters}`)];
  return [
    ...keys.map((key) => ({ key, narrow: narrowOf(name) })),
    ...profile.names.flatMap((one) => nameKeys(one).map((key) => ({ key, narrow: narrowOf(one) }))),
  ];
}

function sitesAsHandles({ places }: Profile): string[] {
  return places.map((letters) => `h:${letters}`);
}

function identityKeys({ mails, accounts, phones, sites }: Profile, name: ParsedName | undefined): string[] {
  const initial = name?.given[0] ?? '';
  const domains = mails.filter(({ isRole }) => !isRole).map(({ domain }) => domain);
  const hosts = [...domains, ...sites.map(ownSite)].filter((host) => host !== null);
  return [
    ...mails.flatMap(({ mailbox }) => (mailbox === null ? [] : [`m:${mailbox}`])),
    ...accounts.map(({ kind, value }) => `a:${kind}:${value}`),
    ...phones.map((phone) => `p:${phone}`),
    ...sites.map((site) => `w:${site}`),
    ...hosts.map((host) => `d:${host}:${initial}`),
  ];
}

/** The keys that a name has by itself. */
export function nameKeys(name: ParsedName): string[] {
  const { given, family, words } = name;
  if (family === '') return [];
  const firsts = firstsOf(name);
  const lasts = [family, ...words.slice(1, -1).filter((word) => word.length > 3)];
  const byFamily = lasts.flatMap((last) => firsts.map((first) => familyKey(last, first[0]!)));
  // A slip in the family name, another spelling or a nickname: the given name in all its forms, and how the other begins.
  const byGiven = firsts.flatMap(nicknameKeys).map((first) => byGivenKey(first, family));
  const alone = [shortKey(given, family), singleKey(family)].filter((key) => key !== null);
  return [...byFamily, familyKey(given, family[0]!), ...byGiven, ...alone];
}

function byGivenKey(nickname: string, family: string): string {
  return `g:${nickname}:${soundForm(family).slice(0, 3)}`;
}

function shortKey(given: string, family: string): string | null {
  return isCommonGiven(given) ? null : `h:${given}${family[0]}`;
}

function singleKey(family: string): string | null {
  return isCommonFamily(family) ? null : `h:${family}`;
}

/** A name of which no more is known. */
export interface TwoWords {
  given: string;
  family: string;
}

/** Whether a key is among the `nameKeys` of such a name. */
export function isKeyOfName(key: string, { given, family }: TwoWords): boolean {
  if (family === '') return false;
  if (key.startsWith('f:')) return key === familyKey(given, family[0]!) || key === familyKey(family, given[0]!);
  if (key.startsWith('h:')) return key === shortKey(given, family) || key === singleKey(family);
  return nicknameKeys(given).some((first) => key === byGivenKey(first, family));
}

// Handles ask for these; two names do not meet by them.
function foundKeys(name: ParsedName): string[] {
  if (name.family === '') return [];
  const rare = firstsOf(name).filter((first) => !isCommonGiven(first));
  return [...rare.flatMap(givenKeys), ...(name.family.length >= 5 ? [startKey(name.given, name.family)] : [])];
}

// By a given name alone nobody is found who bears one that many bear.
function givenKeys(given: string): string[] {
  return nicknameKeys(given).map((key) => `n:${key}`);
}

const SHORT_START = 3;

function startKey(given: string, family: string): string {
  return `i:${given[0]}:${family.slice(0, SHORT_START)}`;
}

function firstsOf({ given, middle, called }: ParsedName): string[] {
  return [...new Set([given, ...middle.filter((word) => word.length > 2), ...called])];
}

function familyKey(family: string, initial: string): string {
  return `f:${soundForm(family)}:${initial}`;
}

// "jennwhinnem" and "jwhinnem" may be Jenn Whinnem, "whinnemj" too; one step into the index for each place to cut.
function namesIn(letters: string): string[] {
  if (letters.length < 3 || letters.length > 30 || /\d/.test(letters)) return [];
  const cuts = Array.from({ length: letters.length - 1 }, (_, at) => [letters.slice(0, at + 1), letters.slice(at + 1)]);
  const families = cuts.flatMap(([start = '', end = '']) => [
    ...(end.length >= 2 ? [familyKey(end, start[0]!)] : []),
    ...(start.length >= 2 ? [familyKey(start, end[0]!)] : []),
  ]);
  return [...families, ...givenKeys(letters), ...contractedIn(letters)];
}

// "marwes" may be Markus Westerlind, "bruphili" Philipp Brüschweiler, "jakevdp" a Jake.
function contractedIn(letters: string): string[] {
  if (letters.length < 5) return [];
  const starts = [1, 2, 3, 4].flatMap((at) => [
    ...(at + SHORT_START <= letters.length ? [startKey(letters, letters.slice(at))] : []),
    ...(at >= SHORT_START && at < letters.length ? [startKey(letters.slice(at), letters)] : []),
  ]);
  const givens = [4, 5, 6, 7].filter((at) => at + 2 <= letters.length).flatMap((at) => givenKeys(letters.slice(0, at)));
  return [...starts, ...givens];
}

function handlesToAsk({ given, family, middle }: ParsedName): string[] {
  if (family === '') return [];
  const letters = middle.map((word) => word[0]).join('');
  const forms = [
    given + family,
    family + given,
    given[0] + family,
    family + given[0],
    given[0] + letters + family,
    given + letters + family,
    given + family[0],
    given + letters + family[0],
    given + family.slice(0, 2),
    given + family.slice(0, 3),
    family,
    ...middle.map((word) => word + family),
    ...(isCommonGiven(given) ? [] : [given]),
    ...[1, 2, 3].flatMap((first) => [3, 4, 5, 6].map((last) => given.slice(0, first) + family.slice(0, last))),
    ...[6, 7, 8].map((last) => family.slice(0, last)),
  ];
  return [...new Set(forms)].filter((form) => form.length >= 4);
}

function narrowOf(name: ParsedName | undefined): string {
  if (!name) return '';
  const { given, family } = name;
  return family === '' ? given : `${given} ${family}`;
}

function once(keys: MatchKey[]): MatchKey[] {
  const found = new Map(
    keys.map(({ key, narrow }) => [key, { key: key.slice(0, LONGEST_KEY), narrow: narrow.slice(0, LONGEST_KEY) }]),
  );
  return [...found.values()].slice(0, MOST_KEYS);
}
