import { todayIn, type Reckoning } from '../../../ui/time/when';

/** The day so many days after today, as YYYY-MM-DD. */
export function dayAfter(reckoning: Reckoning, days: number): string {
  const today = Date.parse(`${todayIn(reckoning)}T00:00:00Z`);
  return new Date(today + days * 86_400_000).toISOString().slice(0, 10);
}
