import { nicknameKeys } from '../name-lists/nicknames.js';
import { soundForm } from './sound-form.js';
import type { ParsedName } from './parse-name.js';

/** How a name may have become a handle, the most telling first. */
export const handleForms = [
  'whole',
  'initial_family',
  'given_initial',
  'family',
  'given',
  'contracted',
  'given_start',
  'initials',
] as const;
export type HandleForm = (typeof handleForms)[number];

/** A handle's letters, without what people add to have one that is free; empty where too little is left. */
export function handleLetters(handle: string): string {
  const letters = handle.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const bare = letters.replace(/^\d+|\d+$/g, '');
  return bare.length >= 2 ? bare : '';
}

const made = new WeakMap<ParsedName, Map<string, HandleForm>>();

/** Every handle that a full name is likely to make. */
export function handlesOf(name: ParsedName): Map<string, HandleForm> {
  const known = made.get(name) ?? makeHandles(name);
  made.set(name, known);
  return known;
}

function makeHandles(name: ParsedName): Map<string, HandleForm> {
  const { given, family, middle } = name;
  const forms = new Map<string, HandleForm>();
  const add = (handle: string, form: HandleForm) => {
    if (handle.length >= 2 && !forms.has(handle)) forms.set(handle, form);
  };
  const between = middle.join('');
  const letters = middle.map((word) => word[0]).join('');
  const families = family.length > 0 ? [family] : [];
  for (const last of families) {
    for (const whole of [
      given + last,
      last + given,
      given + letters + last,
      given + between + last,
      last + given + between,
    ])
      add(whole, 'whole');
    if (given.length + last.length < 5) continue;
    for (const short of [given[0] + last, given[0] + letters + last, last + given[0], last + given[0] + letters])
      add(short, 'initial_family');
    for (const short of [
      given + last[0],
      given + letters + last[0],
      last[0] + given,
      given + last.slice(0, 2),
      given + last.slice(0, 3),
    ])
      add(short, 'given_initial');
    add(last, 'family');
  }
  for (const word of [...middle, ...name.called]) {
    if (word.length < 3) continue;
    add(word + family, 'whole');
    add(word, 'given');
  }
  add(given, 'given');
  add(given[0]! + letters + family[0]!, 'initials');
  add(given[0]! + family[0]!, 'initials');
  return forms;
}

/**
 * How a handle's letters may come from a name, or null: by a form of it, with a nickname in place of its given name, or with
 * a part cut off ("mdboom" of Michael Droettboom).
 */
export function handleFits(letters: string, name: ParsedName): HandleForm | null {
  if (letters === '') return null;
  const { given, family } = name;
  if (family === '') return letters === given ? 'given' : null;
  const form = handlesOf(name).get(letters);
  if (form) return form;
  if (family.length >= 3 && letters.length > family.length) {
    const rest = letters.startsWith(family)
      ? letters.slice(family.length)
      : letters.endsWith(family)
        ? letters.slice(0, -family.length)
        : '';
    if (rest !== '' && fitsGiven(rest, name)) return rest.length > 2 ? 'whole' : 'initial_family';
    if (rest !== '' && family.length >= 4) {
      // "dbsullivan", "arnaudvjoly": with a letter of a middle name that nobody has told.
      if (rest.length === 2 && rest[0] === given[0]) return 'initial_family';
      if (rest.length === given.length + 1 && rest.startsWith(given)) return 'whole';
    }
  }
  if (family.length >= 4 && letters.length > 5) {
    const kept = [given, given[0]!].find((start) => letters.startsWith(start));
    const tail = kept === undefined ? '' : letters.slice(kept.length);
    if (tail.length >= 4 && (family.startsWith(tail) || family.endsWith(tail))) return 'initial_family';
  }
  if (fitsGiven(letters, name) && letters.length > 2) return 'given';
  if (letters.length >= 6 && family.startsWith(letters)) return 'family';
  if (isContracted(letters, name)) return 'contracted';
  return given.length >= 4 && letters.length >= given.length + 2 && letters.startsWith(given) ? 'given_start' : null;
}

/** "marwes" of Markus Westerlind, "jakevdp" of Jake Vanderplas, "jmschr" of Jacob Schreiber. */
function isContracted(letters: string, { words, given, family }: ParsedName): boolean {
  if (letters.length < 5) return false;
  if (isOfStarts(letters, words) || isOfStarts(letters, [family, ...words.slice(0, -1)])) return true;
  const rest = letters.slice(2);
  if (letters[0] === given[0] && rest.length >= 4 && family.startsWith(rest)) return true;
  const tail = given.length >= 4 && letters.startsWith(given) ? letters.slice(given.length) : '';
  return tail.length >= 2 && tail[0] === family[0] && isWithin(tail, family);
}

/** Whether letters are the starts of at least two of the words, in their order. */
function isOfStarts(letters: string, words: readonly string[], taken = 0): boolean {
  if (letters === '') return taken > 1;
  return words.some((word, at) => {
    let most = 0;
    while (most < word.length && most < letters.length && word[most] === letters[most]) most += 1;
    for (let length = most; length > 0; length -= 1)
      if (isOfStarts(letters.slice(length), words.slice(at + 1), taken + 1)) return true;
    return false;
  });
}

/** Whether the letters stand in the word, in their order. */
function isWithin(letters: string, word: string): boolean {
  let at = -1;
  return [...letters].every((letter) => (at = word.indexOf(letter, at + 1)) >= 0);
}

function fitsGiven(rest: string, { given, middle, called }: ParsedName): boolean {
  if (rest === given || (given.startsWith(rest) && rest.length !== 2) || called.includes(rest)) return true;
  if (middle.some((word) => word === rest || given + word === rest || given[0]! + word[0] === rest)) return true;
  const of = new Set(nicknameKeys(given));
  return nicknameKeys(rest).some((key) => of.has(key));
}

/** Whether an address bears a name in whatever way, also in part: nobody would make it who has another name. */
export function bearsName(letters: string, { given, family, middle, called }: ParsedName): boolean {
  if (letters === '') return false;
  const sounds = soundForm(letters);
  const bears = (word: string, fewest: number) =>
    word.length >= fewest &&
    (letters.includes(word) || (word.length >= 4 && sounds.includes(soundForm(word)) && soundForm(word).length >= 4));
  if (bears(family, 4) || [given, ...middle, ...called].some((word) => bears(word, 4))) return true;
  if ([given, family].some((word) => word.length >= 2 && letters === word)) return true;
  if ([given, ...middle].some((word) => word.length >= 3 && letters.startsWith(word))) return true;
  // "mdehoon", "aheck": the first letter of the given name and how the family name begins.
  const at = letters.indexOf(family.slice(0, 4), 1);
  return family.length >= 4 && at >= 1 && at <= 3 && letters[0] === given[0];
}
