import { addDays, type CalendarDay } from '#libs/platform';

/** Weeks, told by their first days in order, as the longest spans that they make. */
export function joinedSpans(weeks: CalendarDay[]): { from: CalendarDay; until: CalendarDay }[] {
  const spans: { from: CalendarDay; until: CalendarDay }[] = [];
  for (const from of weeks) {
    const last = spans.at(-1);
    if (last && addDays(last.until, 1) === from) last.until = addDays(from, 6);
    else spans.push({ from, until: addDays(from, 6) });
  }
  return spans;
}
