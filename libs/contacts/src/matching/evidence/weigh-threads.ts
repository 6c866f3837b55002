import type { MatchEvidence, PairJudgement } from './evidence.types.js';
import type { Frequencies } from './frequencies.js';

/** In which threads two contacts have written. */
export interface ThreadsMet {
  /** In how many threads the one has written, who has in more. */
  most: number;
  /** Threads in which both have. */
  shared: number;
  /** Items of the smallest of these. */
  items: number;
  /** Whether one of them has answered the other. */
  answered: boolean;
}

/** So often somebody who goes by two names has used both in one thread, for each thread under the rarer name. */
const IN_ONE_THREAD = 0.1;
const STRONGEST = 4;
const WEAKEST = 0.5;
/** One in thirty answers himself under another name; of two who meet in a thread one in two answers the other. */
const ANSWERED = -4;
/** What a thread may still change. */
const NEAR = -3;

const LOOSE: ReadonlySet<MatchEvidence['type']> = new Set([
  'single_names',
  'name_in_handle',
  'same_handle',
  'handle_of_place',
]);

/** Whether it is worth a look in which threads the two have written. */
export function isToldByThreads({ score, evidence }: PairJudgement): boolean {
  return score > NEAR && isUnderTwoNames(evidence);
}

/**
 * A first name or a handle beside a full name in one thread speaks for one person, the more so the smaller the thread is for
 * so many people; two who answer each other are two.
 */
export function weighThreads(
  evidence: readonly MatchEvidence[],
  { most, shared, items, answered }: ThreadsMet,
  { people }: Pick<Frequencies, 'people'>,
): MatchEvidence[] {
  if (shared === 0 || !isUnderTwoNames(evidence)) return [];
  if (answered) return [{ type: 'answer_each_other', bits: ANSWERED }];
  const bits = Math.min(Math.log2((IN_ONE_THREAD * people) / (most * items)), STRONGEST);
  return bits < WEAKEST || !evidence.some(agrees) ? [] : [{ type: 'same_thread', threads: shared, bits }];
}

function agrees(found: MatchEvidence): boolean {
  if (found.bits <= 0) return false;
  if (found.type !== 'names') return LOOSE.has(found.type);
  return found.agreement.given !== 'other' && found.agreement.family !== 'other';
}

// Who signs in both with one full name needs no thread to be known, and may well answer himself.
function isUnderTwoNames(evidence: readonly MatchEvidence[]): boolean {
  return !evidence.some((found) => {
    if (found.type !== 'names') return false;
    const { given, family } = found.agreement;
    return given === 'equal' && family === 'equal';
  });
}
