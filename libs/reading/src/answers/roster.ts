import { foldName } from '../names/fold-name.js';
import { isAnonymous } from '../names/is-anonymous.js';
import { nameWords } from '../names/name-likeness.js';
import { nameShape } from '../names/name-shape.js';
import type { Answered, ThreadOwner } from '../thread.types.js';

const MOST_REMEMBERED = 8;

/** Who takes part in a thread, and the latest item of each as the reading goes on. */
export class Roster {
  private readonly written = new Map<string, Answered[]>();
  private readonly called = new Set<string>();
  private readonly printed = new Set<string>();
  private readonly opening = new Set<string>();
  private readonly small = new Set<string>();
  private readonly owner: ReadonlySet<string>;

  /** The owner's names as he prints them. */
  readonly ownerNames: readonly string[];

  constructor({ names, handles = [] }: ThreadOwner) {
    this.ownerNames = names.filter((name) => name.trim() !== '');
    const all = [...names, ...handles.map((handle) => handle.replace(/^@/, ''))].map(foldName);
    this.owner = new Set(all.filter((name) => name !== '').flatMap((name) => [name, joined(name)]));
    for (const name of this.owner) this.opening.add(firstWord(name));
  }

  /** Makes a name known as that of somebody in the thread, before any item of his is met. */
  expect(name: string): void {
    for (const key of keysOf(name)) {
      this.called.add(key);
      this.opening.add(firstWord(key.replace('@', '')));
    }
  }

  /** Remembers that `name` wrote `item`. */
  note(item: number, name: string): void {
    for (const key of keysOf(name)) {
      const items = this.written.get(key);
      if (items === undefined) this.written.set(key, [{ item, name }]);
      else {
        items.push({ item, name });
        if (items.length > MOST_REMEMBERED) items.shift();
      }
    }
  }

  /** Makes a name known that stands over an item. */
  print(name: string): void {
    this.printed.add(foldName(name));
    this.expect(name);
  }

  /** Makes a name known that the owner writes small: "margaret - the hand is on the bench". */
  expectSmall(name: string): void {
    this.small.add(foldName(name));
    this.expect(name);
  }

  /** Whether a name may be one although it is written small. */
  isKnownSmall(name: string): boolean {
    return this.small.has(foldName(name)) || this.isPrinted(name);
  }

  isPrinted(name: string): boolean {
    return this.printed.has(foldName(name));
  }

  /** The latest item that somebody of this name has written so far. */
  find(name: string): Answered | null {
    return this.itemsOf(name).at(-1) ?? null;
  }

  /** His latest items so far, the newest last; a handle may be a name written in one ("AnnDLee"). */
  itemsOf(name: string): readonly Answered[] {
    const folded = foldName(name);
    const own = this.written.get(folded) ?? this.written.get(`@${joined(folded)}`);
    if (own !== undefined) return own;
    const words = nameWords(name);
    return words.length < 2 || folded.includes(' ') ? [] : (this.written.get(words[0] ?? '') ?? []);
  }

  isKnown(name: string): boolean {
    const folded = foldName(name);
    if (folded.length < 2) return false;
    return this.called.has(folded) || this.called.has(`@${joined(folded)}`);
  }

  isOwner(name: string): boolean {
    const folded = foldName(name);
    return this.owner.has(folded) || this.owner.has(joined(folded));
  }

  /** Whether any known name begins with this word, as most words do not. */
  mayOpenName(word: string): boolean {
    return this.opening.has(firstWord(foldName(word)));
  }
}

const joined = (folded: string): string => folded.replaceAll(' ', '');
const firstWord = (folded: string): string => folded.split(' ', 1)[0] ?? '';

/** "bob" of "no_code_bob", as others call him. */
function lastOfHandle(name: string): string[] {
  const words = nameWords(name);
  const last = words.at(-1) ?? '';
  return words.length > 1 && last.length > 2 && !/\s/.test(name.trim()) && nameShape(last) === 'name' ? [last] : [];
}

/** The whole name, its first name, and both written as a handle is. */
function keysOf(name: string): string[] {
  const folded = foldName(name);
  if (folded === '' || folded.length > 100 || isAnonymous(name)) return [];
  const first = firstWord(folded);
  const short = first !== folded && first.length > 1 && nameShape(first) === 'name' ? [first] : [];
  return [folded, `@${joined(folded)}`, ...short, ...lastOfHandle(name)];
}
