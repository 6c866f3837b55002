import type { RunningRhythm } from '#libs/interactions';

// Parameters of many people, in days: rates are spread by a gamma law, and after each day somebody may leave for good.
const RATE_SHAPE = 0.6;
const RATE_DAYS = 20;
const LEAVES = 0.5;
const STAYS = 1.5;
const LARGEST = 20;

/**
 * The log odds of being heard within the window by BG/NBD (Fader, Hardie, Lee 2005): right for people who come at random
 * at a rate of their own until they leave, so one part of a standing among others.
 */
export function poissonReturn(
  { activeDays, firstDay, lastDay }: RunningRhythm,
  silence: number,
  window: number,
): number {
  const again = activeDays - 1;
  const age = lastDay - firstDay + silence;
  const shape = RATE_SHAPE + again;
  const silent = shape * Math.log((RATE_DAYS + age) / (RATE_DAYS + lastDay - firstDay));
  const gone = again === 0 ? 0 : (LEAVES / (STAYS + again - 1)) * Math.exp(Math.min(LARGEST, silent));
  const heardIfHere = 1 - ((RATE_DAYS + age) / (RATE_DAYS + age + window)) ** shape;
  const chance = heardIfHere / (1 + gone);
  return Math.log(chance / (1 - chance));
}

/** The logarithm of the person's mean rate, in days a day. */
export function logRate({ activeDays, firstDay, lastDay }: RunningRhythm, silence: number): number {
  return Math.log((activeDays - 1 + RATE_SHAPE) / (lastDay - firstDay + silence + RATE_DAYS));
}
