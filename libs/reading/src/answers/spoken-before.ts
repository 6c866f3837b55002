import { foldName } from '../names/fold-name.js';
import type { Answered, ItemKind, ReadPart } from '../thread.types.js';

/** An item with what is known of it after a first reading. */
export interface AnsweringItem {
  kind: ItemKind;
  text: string;
  by: string | null;
  repliesTo: readonly Answered[];
  parts: readonly ReadPart[];
}

/** The last words that were said to somebody. */
export interface LastWords {
  /** Index of the item. */
  at: number;
  text: string;
  /** He has written since. */
  since: boolean;
  /** The item speaks to nobody else. */
  alone: boolean;
}

/** Who was spoken to last in which item, as the reading goes on. */
export class SpokenBefore {
  private readonly last = new Map<string, LastWords>();

  /** The last words said to somebody, or null. */
  to(name: string | null): LastWords | null {
    if (name === null) return null;
    return this.last.get(foldName(name)) ?? this.last.get(firstWord(name)) ?? null;
  }

  note({ kind, by, text, repliesTo, parts }: AnsweringItem, at: number): void {
    if (by !== null && kind === 'comment') {
      for (const key of [foldName(by), firstWord(by)]) {
        const words = this.last.get(key);
        if (words !== undefined) this.last.set(key, { ...words, since: true });
      }
    }
    for (const { name } of repliesTo) {
      const part = parts.find(({ to, also }) => to?.name === name || also.some((each) => each.name === name));
      const words = { at, text: part?.text ?? text, since: false, alone: repliesTo.length === 1 };
      this.last.set(foldName(name), words);
      this.last.set(firstWord(name), words);
    }
  }
}

function firstWord(name: string): string {
  return foldName(name).split(' ', 1)[0] ?? '';
}
