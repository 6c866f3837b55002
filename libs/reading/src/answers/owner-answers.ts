import { foldName } from '../names/fold-name.js';
import type { Answered } from '../thread.types.js';

const NEAR = 4;

/**
 * The owner's items met so far. Who writes "@Owner" speaks to the item in which the owner answered him, else to one
 * that stands near; where his own name is not printed, only to the item right before, since more is a guess.
 */
export class OwnerAnswers {
  private latest: Answered | null = null;
  private readonly byAnswered = new Map<string, Answered>();

  note(item: number, name: string, answered: Answered[]): void {
    this.latest = { item, name };
    for (const each of answered) {
      this.byAnswered.set(foldName(each.name), this.latest);
    }
  }

  /** The owner's item that is meant by an address to him in item `from`. */
  meantBy(from: number, author: string | null): Answered | null {
    const own = author === null ? undefined : (this.byAnswered.get(foldName(author)) ?? this.byFirstName(author));
    if (own !== undefined) return own;
    if (this.latest === null || this.latest.item === null) return null;
    return from - this.latest.item <= (author === null ? 1 : NEAR) ? this.latest : null;
  }

  private byFirstName(author: string): Answered | undefined {
    return this.byAnswered.get(foldName(author).split(' ')[0] ?? '');
  }
}
