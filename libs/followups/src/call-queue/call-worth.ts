import { owedBy } from '../promises/owed.js';
import { firstOf, type Evidence } from '../reasons/evidence.js';
import type { ReasonName } from '../reasons/followup-reason.js';

/** How far a call is the answer to a reason; what is left out is answered otherwise. */
const worth: Partial<Record<ReasonName, number>> = {
  missed_call: 1,
  they_offered: 1,
  your_promise: 1,
  cadence_due: 0.85,
  many_waves: 0.8,
  gone_quiet: 0.75,
  one_sided: 0.6,
  unanswered_invitation: 0.5,
};

/** From 0 (no call is asked for) to 1; of promises only one to call is worth a call. */
export function callWorth({ reason, evidence }: { reason: ReasonName; evidence: Evidence[] }): number {
  if (reason === 'your_promise') {
    const owed = owedBy(firstOf(evidence, 'words')?.quote ?? '');
    return owed === 'call' || owed === 'time' ? worth.your_promise! : 0;
  }
  return worth[reason] ?? 0;
}
