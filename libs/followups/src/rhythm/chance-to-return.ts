import type { RunningRhythm } from '#libs/interactions';
import { chanceOfLogOdds, logOddsOf, type ChanceModel } from './chance-model.js';
import type { CommunityClock } from './community-clock.js';
import { standingOf } from './standing.js';

// Silences at which the chance is read, in days; between two of them it goes in a straight line over the logarithm.
const SILENCES = Array.from({ length: 36 }, (_, at) => Math.round(1.3 ** at) - 1).filter(
  (days, at, all) => days !== all[at - 1],
);

/** The next of the silences at which it is worth to read the chance again; null after the longest. */
export function nextSilence(days: number): number | null {
  return SILENCES.find((next) => next > days) ?? null;
}

/**
 * The chance from 0 to 1 that somebody is heard again within the window. A longer silence never raises it, all else equal:
 * it is the lowest that the model gives for any silence up to this one.
 */
export function chanceToReturn(model: ChanceModel, rhythm: RunningRhythm, clock: CommunityClock): number {
  const silence = clock.today - rhythm.lastDay;
  let lowest = Infinity;
  let before = 0;
  for (const days of SILENCES) {
    const next = Math.min(lowest, logOddsOf(model, standingOf(rhythm, days, clock)));
    if (days >= silence) {
      return chanceOfLogOdds(days === 0 ? next : lowest + (next - lowest) * shareOfWay(before, silence, days));
    }
    [lowest, before] = [next, days];
  }
  return chanceOfLogOdds(lowest);
}

function shareOfWay(from: number, at: number, to: number): number {
  return (Math.log1p(at) - Math.log1p(from)) / (Math.log1p(to) - Math.log1p(from));
}
