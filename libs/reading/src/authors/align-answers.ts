import { stepsFrom, type Habits, type SteppingCall } from './answer-steps.js';

/** Somebody spoken to by the owner, in the order of the thread. */
export interface OwnerCall extends SteppingCall {
  /** Log likelihood that it speaks to the comment, judged by names and words. */
  fit: (comment: number) => number;
  /** Log likelihood that it speaks to no comment of the thread. */
  toNobody: number;
}

/** The comment that a call most likely speaks to within the whole, and how likely; null where it speaks to none. */
export interface Alignment {
  comment: number | null;
  likelihood: number;
}

const MOST_STATES = 16;
const HOPELESS = 11;
const NEGLIGIBLE = 20;
const NOBODY = -1;

/** Where the owner may have come to after one call, by which way, and how likely. */
interface Column {
  frontiers: number[];
  /** Log sums over all ways there. */
  sums: number[];
  /** The best single way there: its log likelihood, the state before, the comment spoken to. */
  best: number[];
  from: number[];
  comment: number[];
}

/**
 * Which comment each call of the owner speaks to: a hidden Markov model over how far the owner has come. He mostly
 * goes on to a later comment, passes some over, seldom turns back. All calls are settled together, in linear time.
 */
export function alignAnswers(calls: OwnerCall[], habits: Habits): Alignment[] {
  const fits = calls.map(remembered);
  const columns: Column[] = [{ frontiers: [-1], sums: [0], best: [0], from: [0], comment: [NOBODY] }];
  calls.forEach((call, at) => columns.push(advance(columns[at] as Column, call, fits[at] as Fit, habits)));
  const chosen = bestPath(columns);
  const likelihoods = backward(columns, calls, fits, habits, chosen);
  return chosen.map((comment, at) => ({
    comment: comment === NOBODY ? null : comment,
    likelihood: likelihoods[at] ?? 0,
  }));
}

type Fit = (comment: number) => number;

function remembered(call: OwnerCall): Fit {
  const known = new Map<number, number>();
  return (comment) => {
    let fit = known.get(comment);
    if (fit === undefined) known.set(comment, (fit = call.fit(comment)));
    return fit;
  };
}

function advance(column: Column, call: OwnerCall, fit: Fit, habits: Habits): Column {
  const reached = new Map<number, { sum: number; best: number; from: number; comment: number }>();
  column.frontiers.forEach((frontier, state) => {
    const sum = column.sums[state] ?? 0;
    const best = column.best[state] ?? 0;
    stepsFrom(frontier, call, habits, (comment, next, step) => {
      const weight = step + (comment === NOBODY ? call.toNobody : fit(comment));
      const there = reached.get(next);
      if (there === undefined) {
        reached.set(next, { sum: sum + weight, best: best + weight, from: state, comment });
        return;
      }
      there.sum = addLogs(there.sum, sum + weight);
      if (best + weight > there.best) Object.assign(there, { best: best + weight, from: state, comment });
    });
  });
  return likeliest(reached);
}

function likeliest(reached: Map<number, { sum: number; best: number; from: number; comment: number }>): Column {
  let states = [...reached];
  const top = states.reduce((most, [, { sum }]) => Math.max(most, sum), -Infinity);
  states = states.filter(([, { sum }]) => sum > top - HOPELESS);
  if (states.length > MOST_STATES) states = states.sort((a, b) => b[1].sum - a[1].sum).slice(0, MOST_STATES);
  // Set back by the best, so that the logs of a long thread stay small enough to be exact.
  return {
    frontiers: states.map(([frontier]) => frontier),
    sums: states.map(([, { sum }]) => sum - top),
    best: states.map(([, { best }]) => best - top),
    from: states.map(([, { from }]) => from),
    comment: states.map(([, { comment }]) => comment),
  };
}

function bestPath(columns: Column[]): number[] {
  const last = columns.at(-1) as Column;
  let state = last.best.indexOf(last.best.reduce((most, each) => Math.max(most, each), -Infinity));
  const path: number[] = [];
  for (let at = columns.length - 1; at > 0; at--) {
    const column = columns[at] as Column;
    path.push(column.comment[state] ?? NOBODY);
    state = column.from[state] ?? 0;
  }
  return path.reverse();
}

/** The likelihood of each chosen step, over all ways through the whole thread. */
function backward(columns: Column[], calls: OwnerCall[], fits: Fit[], habits: Habits, chosen: number[]): number[] {
  const likelihoods: number[] = [];
  let after = (columns.at(-1) as Column).sums.map(() => 0);
  for (let at = calls.length - 1; at >= 0; at--) {
    const column = columns[at] as Column;
    const next = columns[at + 1] as Column;
    const states = new Map(next.frontiers.map((frontier, state) => [frontier, state]));
    const before = column.frontiers.map(() => -Infinity);
    let all = -Infinity;
    let ours = -Infinity;
    column.frontiers.forEach((frontier, state) => {
      stepsFrom(frontier, calls[at] as OwnerCall, habits, (comment, reached, step) => {
        const there = states.get(reached);
        if (there === undefined) return;
        const fit = comment === NOBODY ? (calls[at] as OwnerCall).toNobody : (fits[at] as Fit)(comment);
        const weight = step + fit + (after[there] ?? 0);
        before[state] = addLogs(before[state] ?? -Infinity, weight);
        const whole = weight + (column.sums[state] ?? 0);
        all = addLogs(all, whole);
        if (comment === chosen[at]) ours = addLogs(ours, whole);
      });
    });
    likelihoods.push(Math.exp(ours - all));
    const top = before.reduce((most, each) => Math.max(most, each), -Infinity);
    after = before.map((each) => each - top);
  }
  return likelihoods.reverse();
}

function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  if (a - b > NEGLIGIBLE) return a;
  if (b - a > NEGLIGIBLE) return b;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
