import { SeenIds } from './seen-ids.js';

const MOST_WAITING = 100_000;

interface Member<T> {
  id: string;
  value: T;
}

/** Puts what is answered before what answers it; what answers something that never comes is given at the end. */
export class ParentsFirst<T> {
  private readonly waiting = new Map<string, Member<T>[]>();
  private waitingCount = 0;

  /** `come` holds what has been given already, here or before. */
  constructor(private readonly come = new SeenIds()) {}

  /** What can be given now: this one, and what waited for it. */
  *add(id: string, parent: string | null, value: T): Generator<T, void> {
    if (parent === null || parent === id || this.come.has(parent)) {
      yield* this.release({ id, value });
      return;
    }
    if (this.waitingCount >= MOST_WAITING) yield* this.rest();
    const siblings = this.waiting.get(parent);
    if (siblings) siblings.push({ id, value });
    else this.waiting.set(parent, [{ id, value }]);
    this.waitingCount++;
  }

  /** What answers something that has not come, or one another in a circle. */
  *rest(): Generator<T, void> {
    const waiting = new Set([...this.waiting.values()].flatMap((children) => children.map(({ id }) => id)));
    const parents = [...this.waiting.keys()];
    for (const parent of [...parents.filter((id) => !waiting.has(id)), ...parents])
      for (const child of this.take(parent)) yield* this.release(child);
  }

  private *release(first: Member<T>): Generator<T, void> {
    const ready = [first];
    for (let one = ready.pop(); one; one = ready.pop()) {
      yield one.value;
      this.come.add(one.id);
      for (const child of this.take(one.id).toReversed()) ready.push(child);
    }
  }

  private take(parent: string): Member<T>[] {
    const children = this.waiting.get(parent) ?? [];
    this.waiting.delete(parent);
    this.waitingCount -= children.length;
    return children;
  }
}
