import type { CalendarDay } from '#libs/platform';
import { en } from 'chrono-node';

const AGAIN_AND_AGAIN = /\b(?:every|each|per|(?:once|twice|times|two|three|\d+) an?)\b/iu;

/** The day that the words of a promise mean ("by Friday", "tonight") when said on a day; null where they name none. */
export function dueDay(words: string, saidOn: CalendarDay): CalendarDay | null {
  if (AGAIN_AND_AGAIN.test(words)) return null;
  const said = { instant: new Date(`${saidOn}T12:00:00Z`), timezone: 0 };
  const found = en.casual.parse(words, said, { forwardDate: true })[0];
  if (!found || /\b(?:second|minute|moment)\b/iu.test(found.text)) return null;
  const day = (found.end ?? found.start).date().toISOString().slice(0, 10);
  return day < saidOn ? null : day;
}
