import { addDays, calendarDay, daysBetween, type CalendarDay } from '#libs/platform';
import type { FactKind } from '#libs/reading';
import { en } from 'chrono-node';

const KINDS: readonly FactKind[] = ['health', 'family', 'life_event', 'plan'];
/** What is told of a day that is over is nothing to ask after. */
const OVER = /\b(?:was|were|had|has been|went|did|got|ago|last|since|used to|moved|came|born in|died|passed|lost)\b/iu;
const TO_COME =
  /\b(?:is|are|am|will|shall|going to|due|expect(?:s|ed|ing)?|scheduled|booked|planned|coming|next|tomorrow|starts?|begins?)\b|[’'](?:ll|re|m|s)\b/iu;
const AGAIN_AND_AGAIN = /\b(?:every|each|per|always|usually|birthday|anniversary)\b/iu;
const LONGEST_WAIT_DAYS = 400;

/** The day to come that a fact names ("the operation is on 3 December", "due in April": its last day); null where it names none. */
export function factDay(kind: FactKind, quote: string, saidOn: CalendarDay): CalendarDay | null {
  if (!KINDS.includes(kind) || AGAIN_AND_AGAIN.test(quote) || OVER.test(quote) || !TO_COME.test(quote)) return null;
  const said = { instant: new Date(`${saidOn}T12:00:00Z`), timezone: 0 };
  for (const { start } of en.casual.parse(quote, said, { forwardDate: true })) {
    const day = start.date().toISOString().slice(0, 10);
    // "Now" is a time of today, and names no day.
    if (start.isCertain('hour') && day === saidOn) continue;
    const named = isDay(start) ? day : start.isCertain('month') ? lastOfMonth(day) : null;
    if (named && named >= saidOn && daysBetween(saidOn, named) <= LONGEST_WAIT_DAYS) return named;
  }
  return null;
}

function isDay(start: { isCertain: (part: 'day' | 'weekday') => boolean }): boolean {
  return start.isCertain('day') || start.isCertain('weekday');
}

function lastOfMonth(day: CalendarDay): CalendarDay {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const first = calendarDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1)!;
  return addDays(first, -1);
}
