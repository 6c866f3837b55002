const WEEK_MS = 7 * 86_400_000;

/** A week of the porch: how many words came from anybody, counted up to a few dozen. */
export interface PorchWeek {
  startsAt: Date;
  inbound: number;
}

/** So many weeks before a silence tell whether the porch was lively, and so many words from others make it so. */
const WEEKS_BEFORE = 12;
const LIVELY = 12;

/**
 * Days of whole weeks between two instants in which nobody at all wrote although the porch had been lively: the owner
 * posted nothing then, and nobody's silence counts. `own` are the person's own words, who must not make it lively alone.
 */
export function pausedDays(from: Date, to: Date, weeks: PorchWeek[], own: readonly Date[]): number {
  const isWithin = ({ startsAt }: PorchWeek) => startsAt >= from && startsAt.getTime() + WEEK_MS <= to.getTime();
  if (!weeks.some((week) => week.inbound === 0 && isWithin(week))) return 0;
  return 7 * pausedWeeks(weeks, own).filter(isWithin).length;
}

/** The weeks, of these in order, in which the porch was asleep. */
export function pausedWeeks(weeks: PorchWeek[], own: readonly Date[] = []): PorchWeek[] {
  const ownBy = wordsByWeek(own, weeks[0]?.startsAt ?? new Date(0));
  const others = weeks.map(({ inbound }, at) => inbound - (ownBy.get(at) ?? 0));
  return weeks.filter(({ inbound }, at) => inbound === 0 && livelyBefore(weeks, others, at));
}

// The weeks right before the silence, however long that one is by now.
function livelyBefore(weeks: PorchWeek[], others: number[], at: number): boolean {
  let last = at;
  while (last >= 0 && weeks[last]!.inbound === 0) last -= 1;
  const before = others.slice(Math.max(0, last - WEEKS_BEFORE + 1), last + 1);
  return before.reduce((sum, count) => sum + Math.max(0, count), 0) >= LIVELY;
}

function wordsByWeek(instants: readonly Date[], first: Date): Map<number, number> {
  const words = new Map<number, number>();
  for (const instant of instants) {
    const week = Math.floor((instant.getTime() - first.getTime()) / WEEK_MS);
    words.set(week, (words.get(week) ?? 0) + 1);
  }
  return words;
}
