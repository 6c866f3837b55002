import { foldName } from '../names/fold-name.js';
import { nameShape } from '../names/name-shape.js';
import { nameWords } from '../names/name-likeness.js';
import type { Comments } from './comments.js';
import type { AnsweredCall } from './owner-calls.js';

const LONGEST_OPENING = 50_000;
const FULL_NAME = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Ll}\p{M}'’-]+) (\p{Lu}[\p{L}\p{M}'’-]+)(?=['’]s|[^\p{L}])/gu;

/**
 * The full name behind each first name: of a printed author whom the owner calls by it, of a signature, or of somebody
 * whom the post names in full and then by first name alone. Where two people could be meant, nobody is.
 */
export class FullNames {
  private readonly byFirst = new Map<string, Map<string, string>>();

  constructor(comments: Comments, calls: AnsweredCall[], opening: string) {
    for (const { name, comment } of calls) {
      const printed = name === null || comment === null ? null : comments.get(comment).printed;
      if (printed !== null && foldName(printed) !== foldName(name ?? '')) this.add(printed);
    }
    for (const { self } of comments.all) if (self?.sure) this.add(self.name);
    for (const name of namedInFull(opening)) this.add(name);
  }

  /** The full name, or the name itself where none is known for sure. */
  of(name: string): string {
    if (/\s/.test(name.trim())) return name;
    const full = this.byFirst.get(foldName(name));
    return full?.size === 1 ? ([...full.values()][0] ?? name) : name;
  }

  private add(name: string): void {
    const words = nameWords(name);
    if (words.length < 2 || !/\s/.test(name.trim())) return;
    const full = this.byFirst.get(words[0] ?? '') ?? new Map<string, string>();
    full.set(foldName(name), name);
    this.byFirst.set(words[0] ?? '', full);
  }
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
