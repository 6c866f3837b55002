import { calendarDay, type CalendarDay } from '#libs/platform';

// The beginnings of the months' names in English, German, French, Spanish, Italian, Portuguese and Dutch, without accents.
const monthBeginnings: [string, number][] = (
  [
    ['jan gen ene', 1],
    ['feb fev', 2],
    ['mar mrz maa', 3],
    ['apr avr abr', 4],
    ['may mai mei mag', 5],
    ['jun juin giu', 6],
    ['jul juil lug', 7],
    ['aug aou ago', 8],
    ['sep set', 9],
    ['oct okt ott out', 10],
    ['nov', 11],
    ['dec dez dic', 12],
  ] as const
).flatMap(([names, month]) => names.split(' ').map((name): [string, number] => [name, month]));

const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
// With dots the day always stands first; with slashes nobody can tell.
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s*(?:of |de )?(\p{L}{3,12})\.?,?\s*(?:de |del )?(\d{4})(?!\d)/u;
const MONTH_FIRST = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;

/**
 * The day that a printed date names beyond doubt: "November 8, 2010 at 9:12 pm", "8. März 2010", "2010-11-08".
 * Null for what would have to be guessed: "3 days ago", "03/04/2010", "8 November".
 */
export function readPrintedDay(printed: string): CalendarDay | null {
  const text = printed
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return calendarDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dotted = DOTTED.exec(text);
  if (dotted) return calendarDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return calendarDay(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst && calendarDay(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]));
}

function monthOf(name: string): number {
  return monthBeginnings.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 0;
}
