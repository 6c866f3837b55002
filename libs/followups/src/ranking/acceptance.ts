import type { ReasonName } from '../reasons/followup-reason.js';

/** What the owner has made of the suggestions of one reason. */
export interface Decided {
  actedOn: number;
  dismissed: number;
}

export type Acceptance = ReadonlyMap<ReasonName, Decided>;

/** As if four suggestions of every reason had been decided already, half of them by acting. */
const PRIOR = 2;

/** The share that is acted on, drawn to one half while little is known: the mean of a Beta distribution. */
export function acceptanceRate({ actedOn, dismissed }: Decided): number {
  return (actedOn + PRIOR) / (actedOn + dismissed + 2 * PRIOR);
}

/** By what a score is multiplied; 1 for a reason of which nothing is known. */
export function learned(acceptance: Acceptance, reason: ReasonName): number {
  const decided = acceptance.get(reason);
  return decided ? acceptanceRate(decided) / 0.5 : 1;
}

/** "Of 40 suggestions you acted on 22." */
export function precisionSentence(suggested: number, actedOn: number): string {
  if (suggested === 0) return 'Nothing has been suggested yet.';
  const one = suggested === 1;
  if (actedOn === 0)
    return one
      ? 'You have not acted on the one suggestion yet.'
      : `You have acted on none of ${suggested} suggestions yet.`;
  if (one) return 'You acted on the one suggestion.';
  return `Of ${suggested} suggestions you acted on ${actedOn === suggested ? 'all' : actedOn}.`;
}
