import type { Acceptance } from '../ranking/acceptance.js';
import { strongestOfEach, type Candidate } from '../ranking/pick-lines.js';
import type { Evidence } from '../reasons/evidence.js';
import { callWorth } from './call-worth.js';

/** Whom to ask for a call, the most worthwhile first, each once; `busy` are those who are not to be asked now. */
export function rankQueue<One extends Candidate & { evidence: Evidence[] }>(
  open: One[],
  acceptance: Acceptance,
  busy: ReadonlySet<string>,
): One[] {
  const worthwhile = open.flatMap((one) => {
    const worth = busy.has(one.contactId) ? 0 : callWorth(one);
    // What is in the plan of a day goes first on that day; here only the worth of a call counts.
    return worth > 0 ? [{ ...one, score: one.score * worth, isPlanned: false }] : [];
  });
  return strongestOfEach(worthwhile, acceptance);
}
