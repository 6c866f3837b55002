import { outsideOf, type Leg } from './asterisk-leg.js';

/** Calls that may be under way at once; a call whose legs stand further apart becomes two. */
const MOST_OPEN = 5_000;

/** Puts the legs of a call together: a call that rings at five desks, and is put through twice, is one call. */
export class LegGroups {
  private readonly open = new Map<string, Leg>();
  private withoutCall = 0;

  /** The calls that are complete, as far as may be known without the rest of the file. */
  *add(leg: Leg): Generator<Leg, void> {
    const key = leg.call || `row ${++this.withoutCall}`;
    const before = this.open.get(key);
    this.open.set(key, before ? merged(before, leg) : leg);
    if (this.open.size <= MOST_OPEN) return;
    const [oldest, done] = this.open.entries().next().value!;
    this.open.delete(oldest);
    yield done;
  }

  *end(): Generator<Leg, void> {
    yield* this.open.values();
    this.open.clear();
  }
}

function merged(first: Leg, second: Leg): Leg {
  const outside = [first, second].find((leg) => outsideOf(leg) !== null) ?? first;
  return {
    ...outside,
    line: first.line,
    callerName: first.callerName || second.callerName,
    calledName: first.calledName || second.calledName,
    start: first.start < second.start || second.start === '' ? first.start : second.start,
    talked: Math.max(first.talked, second.talked),
    isAnswered: first.isAnswered || second.isAnswered,
    isFailed: first.isFailed && second.isFailed,
  };
}
