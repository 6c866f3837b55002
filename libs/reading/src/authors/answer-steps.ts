/** How the owner of a thread goes about answering. */
export interface Habits {
  /** Per comment, the sum of what it costs to pass over it and all before it unanswered. */
  skipped: Float64Array;
  /** How likely a single answer stands right under its comment. */
  nested: number;
  /** Per comment, how likely it is answered by a call, where a first reading has told. */
  answered: Float64Array | null;
}

const REACH = 20;
const REACH_BACK = 14;
const NEAREST = 10;
const MOST_SKIPPED = 7;
const SIDE_STEP = -2.4;
const STEP_BACK = -4;
const FARTHER_BACK = -0.25;
const ANSWERED_TWICE = -7;
const UNKNOWN = 0.2;
const NOBODY = -1;
const LEFT_BEHIND = 0.6;

/** What the steps depend on of a call. */
export interface SteppingCall {
  /** How many comments stand before it. */
  before: number;
  /** The only one in its item, which may then stand right under the comment that it answers. */
  alone: boolean;
  /** The last one before others write again; who answers mostly has answered all by then. */
  closing: boolean;
  /** The comment that a first reading has given it. */
  own: number | null;
}

/** Takes a step: the comment spoken to (-1: none), how far the owner has come then, the log likelihood of the step. */
export type TakeStep = (comment: number, frontier: number, likelihood: number) => void;

/** Every step that the owner may take with one call, having come as far as the comment `frontier`. */
export function stepsFrom(frontier: number, call: SteppingCall, habits: Habits, take: TakeStep): void {
  if (!call.closing) return openStepsFrom(frontier, call, habits, take);
  const { skipped } = habits;
  openStepsFrom(frontier, call, habits, (comment, next, step) => {
    const left = (skipped[call.before] ?? 0) - (skipped[next + 1] ?? 0);
    take(comment, next, step - LEFT_BEHIND * Math.min(Math.max(left, 0), MOST_SKIPPED));
  });
}

function openStepsFrom(frontier: number, call: SteppingCall, habits: Habits, take: TakeStep): void {
  const last = call.before - 1;
  take(NOBODY, frontier, 0);
  const near = Math.min(last, frontier + REACH);
  for (let comment = frontier + 1; comment <= near; comment++) {
    take(comment, comment, forward(frontier, comment, call, habits));
  }
  for (let comment = Math.max(near + 1, last - NEAREST); comment <= last; comment++) {
    take(comment, comment, forward(frontier, comment, call, habits));
  }
  for (let comment = Math.min(frontier, last); comment >= 0 && comment > frontier - REACH_BACK; comment--) {
    const answered = comment === call.own ? 0 : (habits.answered?.[comment] ?? UNKNOWN);
    const back = FARTHER_BACK * (frontier - comment) + ANSWERED_TWICE * answered;
    take(comment, frontier, SIDE_STEP + back);
    if (comment < frontier) take(comment, comment, STEP_BACK + back);
  }
}

function forward(
  frontier: number,
  comment: number,
  { before, alone }: SteppingCall,
  { skipped, nested }: Habits,
): number {
  const cost = (skipped[comment] ?? 0) - (skipped[frontier + 1] ?? 0);
  const step = -Math.min(cost, MOST_SKIPPED);
  if (!alone) return step;
  const onward = step + Math.log(1 - nested);
  return comment === before - 1 ? Math.max(onward, Math.log(nested)) : onward;
}
