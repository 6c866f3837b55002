import { foldName } from '../names/fold-name.js';
import type { Answered } from '../thread.types.js';

const NEAR = 4;

/**
 * The owner's items met so far. Who writes "@Owner" speaks to the item in which the owner answered him, else to one
 * that stands near; where his own name is not known, only to the item right before, since more is a guess.
 */
export class OwnerAnswers {
  private latest: Answered | null = null;
  private readonly toSomebody = new Map<string, Answered>();

  /** Remembers an item of the owner, under the name `name`, and to whom it speaks. */
  note(item: number, name: string, people: readonly string[]): void {
    this.latest = { item, name };
    for (const to of people) this.toSomebody.set(foldName(to), { item, name });
  }

  /** The owner's item that is meant by an address to him in item `from`. */
  meantBy(from: number, author: string | null): Answered | null {
    const own =
      author === null ? undefined : (this.toSomebody.get(foldName(author)) ?? this.toSomebody.get(firstWord(author)));
    if (own !== undefined) return own;
    if (this.latest === null || this.latest.item === null) return null;
    return from - this.latest.item <= (author === null ? 1 : NEAR) ? this.latest : null;
  }
}

function firstWord(name: string): string {
  return foldName(name).split(' ', 1)[0] ?? '';
}
