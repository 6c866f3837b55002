import { foldName } from '../names/fold-name.js';
import { nameLikeness, nameWords } from '../names/name-likeness.js';
import { nameShape } from '../names/name-shape.js';
import { BEFORE_NAMES } from '../names/phrase-words.js';

const LONGEST_OPENING = 50_000;
const MOST_FORMS = 40;
const PRINTED = 10;
const FULL_NAME = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Ll}\p{M}'’-]+) (\p{Lu}[\p{L}\p{M}'’-]+)(?=['’]s|[^\p{L}])/gu;

/** What a thread calls its people: printed, by themselves, by others. */
export interface NamesHeard {
  printed: string[];
  called: string[];
  opening: string;
}

/**
 * The fullest form of each name: printed over an item, in a signature, as others call him, or as the post names him
 * before it calls him by the first name alone. Where two people could be meant, nobody is.
 */
export class FullNames {
  /** Forms under each of their words, and under the first letter of the first, each with its worth. */
  private readonly forms = new Map<string, Map<string, number>>();

  constructor({ printed, called, opening }: NamesHeard) {
    for (const name of called) if (!isHandle(name)) this.add(name, worthOf(name));
    for (const name of namedInFull(opening)) this.add(name, worthOf(name));
    for (const name of printed) this.add(name, PRINTED + worthOf(name));
  }

  /** The full name, or the name itself where none is known for sure. */
  of(name: string): string {
    const words = nameWords(name);
    const known = new Map(words.flatMap((word) => [...(this.forms.get(word) ?? [])]));
    const alike = [...known].filter(([form]) => nameLikeness(form, name) !== 'other');
    const isOne = alike.every(([form], at) =>
      alike.slice(at + 1).every(([other]) => nameLikeness(form, other) !== 'other'),
    );
    if (!isOne) return name;
    return alike.reduce((best, each) => (each[1] > best[1] ? each : best), [name, worthOf(name)] as const)[0];
  }

  private add(name: string, worth: number): void {
    const words = nameWords(name);
    const [first = ''] = words;
    for (const key of new Set([...words, first.slice(0, 1)])) {
      const forms = this.forms.get(key) ?? new Map<string, number>();
      this.forms.set(key, forms);
      if (forms.size < MOST_FORMS || forms.has(name)) forms.set(name, Math.max(worth, forms.get(name) ?? 0));
    }
  }
}

/** "AnneDGallaher" */
function isHandle(name: string): boolean {
  return !/\s/.test(name) && nameWords(name).length > 1;
}

/** Whole names before initials, these before titles, with capitals rather than small or all of them, long before short. */
function worthOf(name: string): number {
  const words = foldName(name).split(' ');
  const titles = words.filter((word) => BEFORE_NAMES.has(word)).length;
  const initials = words.filter((word) => word.length === 1).length;
  const written = /^\p{Lu}/u.test(name) && /\p{Ll}/u.test(name) ? 0.2 : 0;
  return words.length - titles * 0.9 - initials * 0.6 + written + Math.min(name.length, 90) / 1000;
}

function namedInFull(opening: string): string[] {
  const text = opening.slice(0, LONGEST_OPENING);
  const alone = new Set(
    [...text.replace(FULL_NAME, ' ').matchAll(/\p{Lu}[\p{Ll}\p{M}'’-]+/gu)].map(([word]) =>
      word.replace(/['’]s$/u, ''),
    ),
  );
  return [...text.matchAll(FULL_NAME)].flatMap(([name, first = '']) => {
    if (nameShape(name) !== 'name') return [];
    return alone.has(first) ? [name] : [];
  });
}
