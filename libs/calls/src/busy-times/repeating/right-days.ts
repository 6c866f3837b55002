import type { Rule } from '../reading/calendar-times.js';

const DAY = 86_400_000;

/** A day of the calendar, counted since 1970, and what rules ask about it. */
interface DayParts {
  year: number;
  /** 1 to 12. */
  month: number;
  date: number;
  /** 1 on Monday to 7 on Sunday. */
  weekday: number;
  ofYear: number;
  daysInMonth: number;
  daysInYear: number;
}

/** The number of a day; the year may be any. */
export function dayNumber(year: number, month: number, date: number): number {
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, date) / DAY);
}

/** 1 on Monday to 7 on Sunday; 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The rule with what it leaves to the beginning of the event filled in: the day, and the hour, minute and second. */
export function completed(rule: Rule, start: number): Rule {
  const at = new Date(start);
  const isDaily = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'].includes(rule.frequency);
  const or = (list: number[], value: number, wants: boolean) =>
    list.length === 0 && wants ? [value] : [...new Set(list)].sort((a, b) => a - b);
  return {
    ...withDays(rule, partsOf(Math.floor(start / DAY))),
    byHour: or(rule.byHour, at.getUTCHours(), isDaily),
    byMinute: or(rule.byMinute, at.getUTCMinutes(), isDaily || rule.frequency === 'HOURLY'),
    bySecond: or(rule.bySecond, at.getUTCSeconds(), rule.frequency !== 'SECONDLY'),
  };
}

function withDays(rule: Rule, { month, date, weekday }: DayParts): Rule {
  const { frequency, byDay, byMonthDay, byYearDay, byWeekNo, byMonth } = rule;
  const onWeekday = { ...rule, byDay: [{ weekday, nth: 0 }] };
  if (byDay.length > 0) return rule;
  if (frequency === 'WEEKLY') return onWeekday;
  if (byMonthDay.length > 0 || byYearDay.length > 0) return rule;
  if (frequency === 'MONTHLY') return { ...rule, byMonthDay: [date] };
  if (frequency !== 'YEARLY') return rule;
  if (byWeekNo.length > 0) return onWeekday;
  return { ...rule, byMonthDay: [date], byMonth: byMonth.length > 0 ? byMonth : [month] };
}

/** Whether a day passes every part of a completed rule that speaks of days. */
export function isRightDay(day: number, rule: Rule): boolean {
  const parts = partsOf(day);
  const { month, date, ofYear, daysInMonth, daysInYear } = parts;
  return (
    isIn(rule.byMonth, month) &&
    isIn(rule.byMonthDay, date, date - daysInMonth - 1) &&
    isIn(rule.byYearDay, ofYear, ofYear - daysInYear - 1) &&
    (rule.byDay.length === 0 || rule.byDay.some((wanted) => isRightWeekday(parts, wanted, rule))) &&
    // Only a year has weeks with numbers.
    (rule.frequency !== 'YEARLY' || rule.byWeekNo.length === 0 || isRightWeek(day, rule))
  );
}

function isIn(list: number[], fromStart: number, fromEnd = fromStart): boolean {
  return list.length === 0 || list.includes(fromStart) || list.includes(fromEnd);
}

function isRightWeekday(parts: DayParts, { weekday, nth }: Rule['byDay'][number], rule: Rule): boolean {
  if (parts.weekday !== weekday) return false;
  const { frequency, byMonth, byWeekNo } = rule;
  if (nth === 0 || byWeekNo.length > 0) return true;
  const ofMonth = frequency === 'MONTHLY' || (frequency === 'YEARLY' && byMonth.length > 0);
  if (ofMonth) return isNth(nth, parts.date, parts.daysInMonth);
  return frequency !== 'YEARLY' || isNth(nth, parts.ofYear, parts.daysInYear);
}

function isNth(nth: number, place: number, places: number): boolean {
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((places - place + 1) / 7) === -nth;
}

// A week is one of the year in which most of its days lie (RFC 5545, as ISO 8601, with any first day).
function isRightWeek(day: number, { byWeekNo, weekStart }: Rule): boolean {
  const number = weekOf(day, weekStart);
  const { year } = partsOf(middleOfWeek(day, weekStart));
  // The 28th of December lies in the last week of its year, whatever a week begins with.
  return isIn(byWeekNo, number, number - weekOf(dayNumber(year, 12, 28), weekStart) - 1);
}

function weekOf(day: number, weekStart: number): number {
  return Math.ceil(partsOf(middleOfWeek(day, weekStart)).ofYear / 7);
}

function middleOfWeek(day: number, weekStart: number): number {
  return day - ((weekdayOf(day) - weekStart + 7) % 7) + 3;
}

function partsOf(day: number): DayParts {
  const at = new Date(day * DAY);
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const [firstOfYear, firstOfNext] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  return {
    year,
    month,
    date,
    weekday: weekdayOf(day),
    ofYear: day - firstOfYear + 1,
    daysInMonth: dayNumber(year, month + 1, 1) - (day - date + 1),
    daysInYear: firstOfNext - firstOfYear,
  };
}
