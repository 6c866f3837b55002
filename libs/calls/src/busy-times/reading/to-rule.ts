import type ICAL from 'ical.js';
import { frequencies, type Rule, type WallTime } from './calendar-times.js';

type Recur = InstanceType<typeof ICAL.Recur>;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule as ical.js has read it, in our words. Throws where it holds what no rule may. */
export function toRule(recur: Recur): Rule {
  const frequency = frequencies.find((one) => one === recur.freq);
  if (!frequency) throw new Error('A rule without a frequency.');
  const parts = recur.parts as Record<string, (string | number)[] | undefined>;
  const numbers = (name: string, most: number) => (parts[name] ?? []).map((value) => whole(value, most));
  const fromZero = (name: string, most: number) => numbers(name, most).filter((value) => value >= 0);
  return {
    frequency,
    interval: Math.max(1, Number(recur.interval) || 1),
    count: recur.count ? Number(recur.count) : null,
    until: recur.until ? toUntil(recur.until) : null,
    // ical.js counts from Sunday, which is 1.
    weekStart: ((Number(recur.wkst) + 5) % 7) + 1,
    byDay: (parts['BYDAY'] ?? []).map((value) => toWeekday(String(value))),
    byMonth: fromZero('BYMONTH', 12),
    byWeekNo: numbers('BYWEEKNO', 53),
    byYearDay: numbers('BYYEARDAY', 366),
    byMonthDay: numbers('BYMONTHDAY', 31),
    byHour: fromZero('BYHOUR', 23),
    byMinute: fromZero('BYMINUTE', 59),
    bySecond: fromZero('BYSECOND', 60).map((second) => Math.min(second, 59)),
    bySetPos: numbers('BYSETPOS', 366),
  };
}

function toUntil(until: NonNullable<Recur['until']>): WallTime {
  const { year, month, day, hour, minute, second, isDate, zone } = until;
  const wall = isDate ? Date.UTC(year, month - 1, day) : Date.UTC(year, month - 1, day, hour, minute, second);
  return { wall, zone: !isDate && zone?.tzid === 'UTC' ? 'UTC' : null, isDay: isDate };
}

function toWeekday(text: string): Rule['byDay'][number] {
  const [, nth = '', name = ''] = /^([+-]?\d{0,2})(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.toUpperCase()) ?? [];
  if (name === '') throw new Error('A weekday that there is not.');
  return { weekday: weekdays.indexOf(name) + 1, nth: nth === '' || nth === '+' || nth === '-' ? 0 : Number(nth) };
}

function whole(value: string | number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || Math.abs(number) > most) throw new Error('A number that no rule may hold.');
  return number;
}
