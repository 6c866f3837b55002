import { foldName } from './fold-name.js';
import { BEFORE_NAMES } from './phrase-words.js';

const SHORTEST_SHORT_FORM = 3;
const MOST_CACHED = 50_000;

/** `same`: one is the other, or a part of it from the front; `like`: a short form of the same first name. */
export type NameLikeness = 'same' | 'like' | 'other';

const shapes = new Map<string, string[]>();

/** The folded words of a name, with the words of a handle taken apart ("AnneDGallaher" is "anne d gallaher"). */
export function nameWords(name: string): string[] {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  if (shapes.size >= MOST_CACHED) shapes.clear();
  const words = foldName(withoutTitle(takenApart(name))).split(' ');
  shapes.set(name, words);
  return words;
}

/** "Mr Pruett" and "young Callum" are called Pruett and Callum. */
export function withoutTitle(name: string): string {
  const words = name.split(' ');
  const first = words.findIndex((word) => !BEFORE_NAMES.has(foldName(word)));
  return first > 0 ? words.slice(first).join(' ') : name;
}

/** "Mrs" and "Dr" alone, which name nobody; "Sister" and "Mum" do. */
export function isTitle(name: string): boolean {
  return /^(?:mr|mrs|ms|miss|mister|dr|prof|rev|sir|capt|herr|frau|mme|mlle|monsieur|madame)$/.test(foldName(name));
}

function takenApart(name: string): string {
  const bare = name.replace(/^@/, '');
  if (bare.length > 60 || /[\s.]/.test(bare)) return bare;
  return bare.replace(/_/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
}

/** How much two printed names speak for one person; words of the shorter must stand in the longer, first words first. */
export function nameLikeness(a: string, b: string): NameLikeness {
  const [x, y] = [nameWords(a), nameWords(b)];
  if (x[0] === undefined || y[0] === undefined || x[0] === '' || y[0] === '') return 'other';
  if (x.join('') === y.join('')) return 'same';
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const [brief, whole] = long === x ? [b, a] : [a, b];
  const byFamily = !/\s/.test(whole.trim()) || long[0]?.length === 1 || withoutTitle(brief) !== brief;
  if (short.length === 1 && byFamily && isPartOf(short[0] ?? '', long)) return 'like';
  if (short.length > 1 && isInitial(x, y) && sameFamily(x, y)) return 'same';
  if (isInitialOf(x, y) || isInitialOf(y, x)) return 'like';
  if (x[0] === y[0]) return short.every((word) => long.includes(word) || isInitialIn(word, long)) ? 'same' : 'other';
  if (short.length > 1 && short.slice(1).some((word) => !long.includes(word))) return 'other';
  return isShortForm(x[0], y[0]) ? 'like' : 'other';
}

/** Whether a name speaks for one of those people. */
export function isOneOf(people: readonly string[], name: string): boolean {
  return people.some((each) => nameLikeness(each, name) !== 'other');
}

/** "bob" of "no_code_bob", "pruett" of "E. Pruett", and whom one calls "Mr Pruett". */
function isPartOf(word: string, name: string[]): boolean {
  return word.length >= SHORTEST_SHORT_FORM && name.length > 1 && name.at(-1) === word;
}

/** "L. Tran" and "Lucille Tran". */
function isInitial([a = '']: string[], [b = '']: string[]): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

function sameFamily(x: string[], y: string[]): boolean {
  return x.slice(1).join(' ') === y.slice(1).join(' ');
}

/** "Ron" of "R. Biggs". */
function isInitialOf([name = '', ...more]: string[], [initial = '', ...family]: string[]): boolean {
  return more.length === 0 && name.length > 1 && initial.length === 1 && family.length > 0 && name.startsWith(initial);
}

function isInitialIn(word: string, words: string[]): boolean {
  return word.length === 1 && words.slice(1).some((other) => other.startsWith(word));
}

/** "jenn" of "jennifer", "sam" of "samuel"; "ann" is not short for "anna", who has a name of her own. */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_SHORT_FORM && long.length >= short.length + 2 && long.startsWith(short);
}
