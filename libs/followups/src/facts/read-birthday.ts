import { calendarDay } from '#libs/platform';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const BIRTHDAY = new RegExp(
  `\\bmy birthday(?: is| is on| falls on|’s|'s)? (?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.join('|')})|(${MONTHS.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?)\\b`,
  'i',
);
const A_LEAP_YEAR = 2028;

/** The day and month that "my birthday is 3 May" names. */
export function readBirthday(quote: string): { month: number; day: number } | null {
  const found = BIRTHDAY.exec(quote);
  if (!found) return null;
  const month = MONTHS.indexOf((found[2] ?? found[3] ?? '').toLowerCase()) + 1;
  const day = Number(found[1] ?? found[4]);
  return calendarDay(A_LEAP_YEAR, month, day) === null ? null : { month, day };
}
