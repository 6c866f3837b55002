import type { ChanceModel } from './chance-model.js';
import { fitModel, fitSteps, type Example, type Leaning } from './fit-model.js';
import { snapshotAt, type History, type Snapshot } from './snapshot-at.js';
import { standingOf, WINDOW_DAYS } from './standing.js';

// Days before today on which everybody is judged as if it were today; what followed the youngest one is just known.
const LOOKS_BACK = [180, 270, 360, 480, 600, 720, 900, 1080];
// The windows overlap, so the looks repeat each other; older ones tell less of how people are now.
const WEIGHT_OF_A_LOOK = 0.25;
const HALF_LIFE_OF_A_LOOK = 900;
const LEANING: Leaning = { intercept: 0.4, weights: 0.12 };
const MOST_EXAMPLES = 60_000;

/** The model that fits how this very history went on after earlier days; with few people it stays near the prior. */
export function learnFromHistory(prior: ChanceModel, history: History, today: number): ChanceModel {
  const looks = looksBefore(today).map(({ day, weight }) => examplesOf(snapshotAt(history, day), weight));
  return fitModel(prior, thinned(looks.flat()), LEANING);
}

/** The earlier days on which everybody is judged, with what an example of each counts. */
export function looksBefore(today: number): { day: number; weight: number }[] {
  return LOOKS_BACK.map((back) => {
    const weight = WEIGHT_OF_A_LOOK * 0.5 ** ((back - WINDOW_DAYS) / HALF_LIFE_OF_A_LOOK);
    return { day: today - back, weight };
  });
}

/** Learns from the examples of all looks, step by step. */
export function learningSteps(prior: ChanceModel, examples: Example[]): Generator<void, ChanceModel> {
  return fitSteps(prior, thinned(examples), LEANING);
}

/** Everybody of a snapshot, with what came after it. */
export function examplesOf({ day, clock, people }: Snapshot, weight: number): Example[] {
  return people.map(({ rhythm, cameBack }) => {
    return { standing: standingOf(rhythm, day - rhythm.lastDay, clock), cameBack, weight };
  });
}

function thinned(examples: Example[]): Example[] {
  const step = Math.ceil(examples.length / MOST_EXAMPLES);
  return step <= 1 ? examples : examples.filter((_, at) => at % step === 0);
}
