import type { RunningRhythm } from '#libs/interactions';
import type { GapHabits } from './gap-habits.js';

/** After how many days of silence somebody is expected again: in four of five times within these two. */
export interface ExpectedGap {
  fromDays: number;
  untilDays: number;
}

// One in ten gaps is shorter and one in ten longer, by the normal law over the logarithm.
const TENTH = 1.2816;
// So many gaps of their own count as much as how far others' gaps lie apart.
const LEANING_GAPS = 3;

/** By the person's own gaps as far as there are many, else by what is usual among the people of the workspace. */
export function expectedGap(rhythm: RunningRhythm, { logGap, between, within }: GapHabits): ExpectedGap {
  const gaps = rhythm.activeDays - 1;
  const own = gaps === 0 ? 0 : rhythm.sumSquaredLogGap - rhythm.sumLogGap ** 2 / gaps;
  const variance = (LEANING_GAPS * within + Math.max(0, own)) / (LEANING_GAPS + gaps);
  const pull = variance / between;
  const mean = (pull * logGap + rhythm.sumLogGap) / (pull + gaps);
  const spread = Math.sqrt(variance * (1 + 1 / (pull + gaps)));
  return {
    fromDays: Math.max(1, Math.floor(Math.exp(mean - TENTH * spread))),
    untilDays: Math.max(1, Math.ceil(Math.exp(mean + TENTH * spread))),
  };
}
