import { nameLikeness } from '../names/name-likeness.js';
import { Claims, NOBODY, type Shares } from './claims.js';
import type { Comments } from './comments.js';
import { groupBy } from './group-by.js';
import { firstHabits, learnHabits, type Habits } from './owner-habits.js';
import type { Candidate, OwnerCall } from './owner-calls.js';

/** A call of the owner with the comment that it most likely answers within the whole; null where it answers none. */
export interface AnsweredCall extends OwnerCall {
  comment: number | null;
  likelihood: number;
  /** How likely each comment is the one. */
  shares: ReadonlyMap<number, number>;
}

const ROUNDS = 4;
const TWO_PEOPLE = -6;
const TWICE = -5;
const MOST_DISPUTED = -9;
const MOST_SKIPPED = 5;
const TURNS_BACK = -1.2;
const LEFT_OPEN = 0.6;
const REACH = 60;
const TO_PEER = 0.3;

/**
 * Which comment each call of the owner answers. Every comment has one author, and is mostly answered once, so that the
 * calls bear on each other: they are settled in rounds, each item's calls together as a chain, against what the other
 * items claim. What a first reading tells of the owner's habits guides the second.
 */
export function matchCalls(calls: OwnerCall[], comments: Comments): AnsweredCall[] {
  // Whom the owner only mentions stands outside the order in which he answers.
  const groups = [...groupBy(calls, ({ at, by }) => `${at} ${by === 'mentioned' || by === 'described'}`).values()];
  const first = new Matching(groups, comments, firstHabits(calls, comments)).settle();
  const settled = new Matching(groups, comments, learnHabits(groups, comments, first)).settle();
  return calls.map((call) => {
    const shares = settled.of(call);
    const [comment, likelihood] = [...shares].reduce((best, each) => (each[1] > best[1] ? each : best), [NOBODY, 0]);
    return { ...call, shares, comment: comment === NOBODY ? null : comment, likelihood };
  });
}

type Pace = (before: number, now: number) => number;

class Matching {
  private readonly claims = new Claims();
  /** The farthest comment that the items so far have answered. */
  private frontier = -1;

  constructor(
    private readonly groups: OwnerCall[][],
    private readonly comments: Comments,
    private readonly habits: Habits,
  ) {}

  settle(): Claims {
    for (let round = 0; round < ROUNDS; round++) {
      this.frontier = -1;
      for (const calls of this.groups) {
        const shares = this.chain(calls);
        calls.forEach((call, at) => this.claims.settle(call, shares[at] ?? new Map()));
        for (const call of calls) this.frontier = Math.max(this.frontier, this.claims.clear(call) ?? -1);
      }
    }
    return this.claims;
  }

  /** The calls of one item, forward and backward: how likely each answers which comment. */
  private chain(calls: OwnerCall[]): Shares[] {
    const skipped = this.skipCosts(calls[0] as OwnerCall);
    const states = calls.map((call) => [NOBODY, ...call.candidates.map(({ comment }) => comment)]);
    const alone = calls.map((call, at) => this.weights(call, [calls[at - 1], call, calls[at + 1]]));
    const paces = calls.map((call, at) => this.pace(calls[at - 1], call, skipped));
    alone[0] = (alone[0] ?? []).map((weight, state) => weight + this.start(states[0]?.[state] ?? NOBODY, skipped));
    const end = alone.length - 1;
    alone[end] = (alone[end] ?? []).map((weight, state) => weight + leftOpen(states[end]?.[state] ?? NOBODY, skipped));
    const forward = [alone[0] ?? []];
    for (let at = 1; at <= end; at++) {
      forward[at] = sums(passOn(states[at - 1], forward[at - 1], states[at], paces[at]), alone[at]);
    }
    const backward: number[][] = [];
    backward[end] = (alone[end] ?? []).map(() => 0);
    for (let at = end - 1; at >= 0; at--) {
      const pace = paces[at + 1] as Pace;
      backward[at] = passOn(states[at + 1], sums(backward[at + 1], alone[at + 1]), states[at], (next, now) =>
        pace(now, next),
      );
    }
    return states.map((comments, at) => shared(comments, sums(forward[at], backward[at])));
  }

  private weights(call: OwnerCall, near: (OwnerCall | undefined)[]): number[] {
    const under = call.alone ? this.habits.rightUnder : 0;
    const weigh = ({ comment, fit }: Candidate) =>
      fit + this.disputed(call, near, comment) + (comment === call.before - 1 ? under : 0);
    return [call.toNobody, ...call.candidates.map(weigh)];
  }

  /** What the claims of other calls to a comment cost; neighbours in one item settle that between themselves. */
  private disputed(call: OwnerCall, near: (OwnerCall | undefined)[], comment: number): number {
    let cost = 0;
    for (const [other, share] of this.claims.on(comment)) {
      if (near.includes(other)) continue;
      cost += share * (samePerson(call, other) ? (other.at === call.at ? 0 : TWICE) : TWO_PEOPLE);
    }
    return Math.max(cost, MOST_DISPUTED);
  }

  /** What it costs to pass over the open comments between two, as far as these are near. */
  private skipCosts({ at, before }: OwnerCall): (from: number, to: number) => number {
    const first = Math.max(0, before - REACH);
    const costs = [0];
    for (let comment = first; comment < before; comment++) {
      const open = this.claims.openFor(at, comment) * (this.comments.get(comment).toPeer ? TO_PEER : 1);
      costs.push((costs.at(-1) ?? 0) + open * this.habits.skip);
    }
    const upTo = (comment: number) => costs[Math.min(Math.max(comment - first, 0), costs.length - 1)] ?? 0;
    return (from, to) => Math.min(upTo(to) - upTo(from), MOST_SKIPPED);
  }

  private start(comment: number, skipped: (from: number, to: number) => number): number {
    if (comment === NOBODY) return 0;
    return comment > this.frontier ? -skipped(this.frontier + 1, comment) : TURNS_BACK;
  }

  private pace(last: OwnerCall | undefined, call: OwnerCall, skipped: (from: number, to: number) => number): Pace {
    const { inOrder } = this.habits;
    const same = last !== undefined && samePerson(last, call);
    return (before, now) => {
      if (before === NOBODY || now === NOBODY) return 0;
      if (before === now) return same ? 0 : TWO_PEOPLE;
      return now > before ? inOrder - skipped(before + 1, now) : -inOrder;
    };
  }
}

/** What the last call of an item leaves open is often taken up in the next. */
function leftOpen(comment: number, skipped: (from: number, to: number) => number): number {
  return comment === NOBODY ? 0 : -LEFT_OPEN * skipped(comment + 1, Infinity);
}

function samePerson(a: OwnerCall, b: OwnerCall): boolean {
  return a.name !== null && b.name !== null && nameLikeness(a.name, b.name) !== 'other';
}

/** Log sums over all ways from each state to each. */
function passOn(from: number[] = [], weights: number[] = [], to: number[] = [], pace: Pace = () => 0): number[] {
  const top = Math.max(...weights);
  const likelihoods = weights.map((weight) => Math.exp(weight - top));
  return to.map((next) => {
    const sum = from.reduce((all, before, at) => all + (likelihoods[at] ?? 0) * Math.exp(pace(before, next)), 0);
    return Math.log(sum + Number.MIN_VALUE);
  });
}

function sums(a: number[] = [], b: number[] = []): number[] {
  return a.map((each, at) => each + (b[at] ?? 0));
}

function shared(comments: number[], weights: number[]): Shares {
  const top = Math.max(...weights);
  const likelihoods = weights.map((weight) => Math.exp(weight - top));
  const sum = likelihoods.reduce((all, each) => all + each, 0);
  return new Map(comments.map((comment, at) => [comment, (likelihoods[at] ?? 0) / sum]));
}
