import { foldName } from '../names/fold-name.js';
import { isAnonymous } from '../names/is-anonymous.js';
import { nameShape } from '../names/name-shape.js';
import type { Answered, ThreadOwner } from '../thread.types.js';

/** Who takes part in a thread, and the latest item of each as the reading goes on. */
export class Roster {
  private readonly latest = new Map<string, Answered>();
  private readonly called = new Set<string>();
  private readonly opening = new Set<string>();
  private readonly owner: ReadonlySet<string>;

  constructor({ names, handles = [] }: ThreadOwner) {
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

  /** Remembers that `name` wrote `item`; later finds give this item until he writes again. */
  note(item: number, name: string): void {
    for (const key of keysOf(name)) this.latest.set(key, { item, name });
  }

  find(name: string): Answered | null {
    const folded = foldName(name);
    return this.latest.get(folded) ?? this.latest.get(`@${joined(folded)}`) ?? null;
  }

  isKnown(name: string): boolean {
    const folded = foldName(name);
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

/** The whole name, its first name, and both written as a handle is. */
function keysOf(name: string): string[] {
  const folded = foldName(name);
  if (folded === '' || folded.length > 100 || isAnonymous(name)) return [];
  const first = firstWord(folded);
  const short = first !== folded && first.length > 1 && nameShape(first) === 'name' ? [first] : [];
  return [folded, `@${joined(folded)}`, ...short];
}
