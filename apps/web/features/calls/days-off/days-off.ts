const DAY_MS = 86_400_000;
const LONGEST_DAYS = 366;

export interface DaysOff {
  from: string;
  to: string;
}

/** Days as YYYY-MM-DD, gathered into stretches of days that follow each other, in order. */
export function stretchesOf(days: readonly string[]): DaysOff[] {
  const stretches: DaysOff[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = stretches.at(-1);
    if (last && dayAfter(last.to) === day) last.to = day;
    else stretches.push({ from: day, to: day });
  }
  return stretches;
}

/** Every day of a stretch, both ends in it; none where it ends before it begins, and at most a year of them. */
export function daysOf({ from, to }: DaysOff): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < LONGEST_DAYS; day = dayAfter(day)) days.push(day);
  return days;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
