import { foldName } from '../names/fold-name.js';
import type { Answered } from '../thread.types.js';

const NEAR = 4;

/** What the owner has said to somebody, and in which item. */
export interface OwnerWords {
  item: number;
  name: string;
  text: string;
}

/**
 * The owner's items met so far. Who writes "@Owner" speaks to the item in which the owner answered him, else to one
 * that stands near; where his own name is not known, only to the item right before, since more is a guess.
 */
export class OwnerAnswers {
  private latest: Answered | null = null;
  private readonly toSomebody = new Map<string, OwnerWords>();
  private readonly owners = new Map<string, OwnerWords>();

  note(item: number, name: string, said: { to: string; text: string }[], isOwner: boolean): void {
    if (isOwner) this.latest = { item, name };
    for (const { to, text } of said) {
      this.toSomebody.set(foldName(to), { item, name, text });
      if (isOwner) this.owners.set(foldName(to), { item, name, text });
    }
  }

  /** The owner's item that is meant by an address to him in item `from`. */
  meantBy(from: number, author: string | null): Answered | null {
    const own = author === null ? undefined : (this.owners.get(foldName(author)) ?? this.owners.get(firstWord(author)));
    if (own !== undefined) return { item: own.item, name: own.name };
    if (this.latest === null || this.latest.item === null) return null;
    return from - this.latest.item <= (author === null ? 1 : NEAR) ? this.latest : null;
  }

  /** What the owner or somebody else said to a commenter since he last wrote. */
  wordsTo(author: string): OwnerWords | null {
    return this.toSomebody.get(foldName(author)) ?? this.toSomebody.get(firstWord(author)) ?? null;
  }

  /** Forgets what was said to somebody, once he has answered. */
  isAnswered(author: string): void {
    this.toSomebody.delete(foldName(author));
    this.toSomebody.delete(firstWord(author));
  }
}

function firstWord(name: string): string {
  return foldName(name).split(' ', 1)[0] ?? '';
}
