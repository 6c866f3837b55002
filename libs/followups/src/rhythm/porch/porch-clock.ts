import { pausedWeeks, type PorchWeek } from '../../facts/paused-days.js';
import type { CommunityClock } from '../community-clock.js';

const DAY_MS = 86_400_000;

/** When the porch was awake up to a day, by its weeks: those in which the owner posted nothing do not count. */
export function porchClock(weeks: PorchWeek[], today: number): CommunityClock {
  const known = weeks.filter(({ startsAt }) => dayOf(startsAt) + 7 <= today);
  const paused = pausedWeeks(known).map(({ startsAt }) => dayOf(startsAt));
  const lastHeard = known.findLast(({ inbound }) => inbound > 0);
  const quietSince = lastHeard ? dayOf(lastHeard.startsAt) + 7 : today;
  return {
    today,
    quietNow: 7 * paused.filter((start) => start >= quietSince).length,
    awakeDaysSince: (day) => today - day - 7 * paused.filter((start) => start >= day).length,
  };
}

function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS);
}
