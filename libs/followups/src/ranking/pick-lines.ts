import type { Circle } from '#libs/contacts';
import { reasonGroups, type ReasonGroup, type ReasonName } from '../reasons/followup-reason.js';
import { learned, type Acceptance } from './acceptance.js';

export interface Candidate {
  id: string;
  contactId: string;
  reason: ReasonName;
  group: ReasonGroup;
  score: number;
  circle: Circle | null;
  /** It was in today's plan already, so it stays where it is. */
  isPlanned: boolean;
}

/** How much a second line of the same reason, group or circle counts beside the first. */
const SAME_REASON = 0.8;
const SAME_GROUP = 0.8;
const SAME_CIRCLE = 0.95;

/** The strongest suggestion of each person, by score and by what was made of suggestions of that reason so far. */
export function strongestOfEach<One extends Candidate>(candidates: One[], acceptance: Acceptance): One[] {
  const strongest = new Map<string, One>();
  for (const one of candidates.map((each) => ({ ...each, score: each.score * learned(acceptance, each.reason) }))) {
    const known = strongest.get(one.contactId);
    if (!known || comesFirst(one, known)) strongest.set(one.contactId, one);
  }
  return [...strongest.values()].sort((a, b) => (comesFirst(a, b) ? -1 : 1));
}

/** The few of a day, spread over reasons and circles; what is planned already goes first. */
export function pickLines<One extends Candidate>(strongest: One[], most: number): One[] {
  const picked: One[] = strongest.filter(({ isPlanned }) => isPlanned).slice(0, most);
  const left = new Set(strongest.filter((one) => !picked.includes(one)));
  while (picked.length < most && left.size > 0) {
    let best: One | null = null;
    let bestWorth = -1;
    for (const one of left) {
      const worth = one.score * spread(one, picked);
      if (worth > bestWorth) [best, bestWorth] = [one, worth];
    }
    picked.push(best!);
    left.delete(best!);
  }
  return picked;
}

/** People for each group, each counted once. */
export function countGroups(strongest: Candidate[]): Record<ReasonGroup, number> {
  const counts = Object.fromEntries(reasonGroups.map((group) => [group, 0])) as Record<ReasonGroup, number>;
  for (const { group } of strongest) counts[group] += 1;
  return counts;
}

function spread({ reason, group, circle }: Candidate, picked: Candidate[]): number {
  let worth = 1;
  for (const other of picked) {
    if (other.reason === reason) worth *= SAME_REASON;
    if (other.group === group) worth *= SAME_GROUP;
    if (other.circle === circle) worth *= SAME_CIRCLE;
  }
  return worth;
}

function comesFirst(one: Candidate, other: Candidate): boolean {
  if (one.isPlanned !== other.isPlanned) return one.isPlanned;
  return one.score === other.score ? one.id < other.id : one.score > other.score;
}
