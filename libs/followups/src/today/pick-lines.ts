/** Why somebody is on the list of today, the strongest first. */
export const todayReasons = ['unanswered', 'overdue', 'never_talked'] as const;
export type TodayReason = (typeof todayReasons)[number];

/** Whom one reason found, the most urgent first; `more` when it stopped looking. */
export interface Found<Candidate> {
  candidates: Candidate[];
  more: boolean;
}

export interface Picked<Candidate> {
  lines: (Candidate & { reason: TodayReason })[];
  counts: Record<TodayReason, number>;
  /** The reasons that there are more of than `counts` says. */
  more: TodayReason[];
}

/** One line a person, for the strongest reason; no reason crowds out another while the list is short of room. */
export function pickLines<Candidate extends { contactId: string }>(
  found: Record<TodayReason, Found<Candidate>>,
  most: number,
): Picked<Candidate> {
  const seen = new Set<string>();
  const byReason = todayReasons.map((reason) => ({ reason, candidates: unseen(found[reason].candidates, seen) }));
  const shares = share(
    byReason.map(({ candidates }) => candidates.length),
    most,
  );
  return {
    lines: byReason.flatMap(({ reason, candidates }, at) =>
      candidates.slice(0, shares[at]).map((candidate) => ({ ...candidate, reason })),
    ),
    counts: Object.fromEntries(byReason.map(({ reason, candidates }) => [reason, candidates.length])) as Record<
      TodayReason,
      number
    >,
    more: todayReasons.filter((reason) => found[reason].more),
  };
}

function unseen<Candidate extends { contactId: string }>(candidates: Candidate[], seen: Set<string>): Candidate[] {
  return candidates.filter(({ contactId }) => {
    if (seen.has(contactId)) return false;
    seen.add(contactId);
    return true;
  });
}

/** Gives each an equal share of the room, and what one does not need to the others. */
export function share(wishes: number[], room: number): number[] {
  const shares = wishes.map(() => 0);
  let left = room;
  while (left > 0 && wishes.some((wish, at) => wish > shares[at]!)) {
    for (const [at, wish] of wishes.entries()) {
      if (left === 0 || wish <= shares[at]!) continue;
      shares[at]! += 1;
      left -= 1;
    }
  }
  return shares;
}
