import { calendarDay, InvalidError } from '#libs/platform';
import type { FactDay, OwnFactKind } from './fact-words.js';

export interface FactToCheck {
  kind: OwnFactKind;
  text: string;
  on: FactDay | null;
}

const A_LEAP_YEAR = 2000;

/** Throws InvalidError where kind, text and day do not fit together, or the calendar has no such day. */
export function checkFact({ kind, text, on }: FactToCheck): void {
  const isDay = kind === 'birthday' || kind === 'date';
  if (isDay && on === null) throw wrong('on', 'A birthday and a date need their day.');
  if (!isDay && on !== null) throw wrong('on', 'Only a birthday and a date have a day.');
  if (text === '' && kind !== 'birthday') throw wrong('text', 'What shall be remembered?');
  // 29 February is a birthday, also where the year is not known.
  if (on && calendarDay(on.year ?? A_LEAP_YEAR, on.month, on.day) === null) {
    throw wrong('on', 'The calendar has no such day.');
  }
}

function wrong(field: string, detail: string): InvalidError {
  return new InvalidError(detail, [{ field, detail }]);
}
