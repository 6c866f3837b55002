import type { Claims } from './claims.js';
import type { Comments } from './comments.js';
import type { OwnerCall } from './owner-calls.js';

/** How the owner of a thread goes about answering; each is a log likelihood. */
export interface Habits {
  /** Gained where two calls of one item answer in the order of the thread; lost where they do not. */
  inOrder: number;
  /** Gained by a single answer for the comment right above it. */
  rightUnder: number;
  /** Lost by passing over an open comment. */
  skip: number;
}

const IN_ORDER = 0.4;
const RIGHT_UNDER = 0.4;
const LEANS = 0.6;
const SKIP = 0.3;
const ORDERLY = 2.5;
const FEWEST_ANSWERED = 0.15;
const MOST_ANSWERED = 0.93;
const AS_MANY = 3;
const MOSTLY = 0.65;
const MOST_IN_ORDER = 1.6;
const MOST_RIGHT_UNDER = 2.5;

/** What may be expected of an owner of whom nothing is known but how often he speaks. */
export function firstHabits(calls: OwnerCall[], comments: Comments): Habits {
  const addressed = calls.filter(({ by }) => by !== 'mentioned' && by !== 'described').length;
  const share = addressed / Math.max(1, comments.all.length);
  return { inOrder: IN_ORDER, rightUnder: RIGHT_UNDER, skip: skipCost(share) };
}

/** How this owner answers, as a first reading of all his calls tells. */
export function learnHabits(groups: OwnerCall[][], comments: Comments, settled: Claims): Habits {
  const [order, under] = [new Tally(), new Tally()];
  const answered = new Set<number>();
  for (const calls of groups) {
    const places = calls.map((call) => settled.clear(call)).filter((place) => place !== null);
    places.forEach((place, at) => {
      answered.add(place);
      const before = places[at - 1];
      if (before !== undefined && before !== place) order.count(place > before);
    });
    if (calls.length === 1 && places[0] !== undefined) under.count(places[0] === (calls[0]?.before ?? 0) - 1);
  }
  const farthest = Math.max(-1, ...answered);
  const open = comments.all.slice(0, farthest + 1).filter(({ toPeer }, at) => !toPeer || answered.has(at)).length;
  return {
    inOrder: Math.min(MOST_IN_ORDER, order.lean() * LEANS),
    rightUnder: Math.min(MOST_RIGHT_UNDER, under.lean()),
    // Only of who answers in order does it tell something that he has passed over one.
    skip: skipCost((answered.size + 1) / (open + 2)) * ORDERLY * Math.max(0, order.surplus()),
  };
}

/** How often a thing is so and how often not, with some of both to begin with. */
class Tally {
  private so = AS_MANY * MOSTLY;
  private not = AS_MANY * (1 - MOSTLY);

  count(isSo: boolean): void {
    if (isSo) this.so++;
    else this.not++;
  }

  /** From -1, never so, to 1, always so. */
  surplus(): number {
    return (this.so - this.not) / (this.so + this.not);
  }

  lean(): number {
    return Math.log(this.so / this.not);
  }
}

function skipCost(share: number): number {
  return -SKIP * Math.log(1 - Math.min(MOST_ANSWERED, Math.max(FEWEST_ANSWERED, share)));
}
