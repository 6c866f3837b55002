import { DAY, wallTime, type WallTime } from './wall-time.js';

/** A rule of RFC 5545 by which something recurs, as far as meetings do: on days, at one time of the day. */
export interface RecurrenceRule {
  every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  count: number | null;
  until: WallTime | null;
  months: number[];
  monthDays: number[];
  yearDays: number[];
  /** 0 is Sunday; `nth` 0 is every one. */
  weekdays: { nth: number; day: number }[];
  positions: number[];
  /** The day on which weeks begin. */
  weekStart: number;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
/** A meeting of every day for more than fifty years. */
const MOST_PERIODS = 20_000;
const KNOWN = new Set('FREQ INTERVAL COUNT UNTIL BYMONTH BYMONTHDAY BYYEARDAY BYDAY BYSETPOS WKST'.split(' '));

/** Null for what no meeting does (every second), and for what cannot be read. */
export function recurrenceRule(printed: string, start: WallTime): RecurrenceRule | null {
  const parts = new Map(printed.split(';').map((part) => splitAt(part.trim().toUpperCase())));
  parts.delete('');
  const every = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (!every || ![...parts].every(([name, value]) => KNOWN.has(name) || isOfStart(name, value, start))) return null;
  const numbers = (name: string) =>
    (parts.get(name) ?? '').split(',').filter(Boolean).map(Number).filter(Number.isInteger);
  const count = Number(parts.get('COUNT'));
  return {
    every,
    interval: Math.max(1, Math.min(10_000, numbers('INTERVAL')[0] ?? 1)),
    count: parts.has('COUNT') && Number.isInteger(count) ? count : null,
    until: wallTime(parts.get('UNTIL') ?? ''),
    months: numbers('BYMONTH'),
    monthDays: numbers('BYMONTHDAY'),
    yearDays: numbers('BYYEARDAY'),
    weekdays: weekdaysOf(parts.get('BYDAY') ?? ''),
    positions: numbers('BYSETPOS'),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
  };
}

function splitAt(part: string): [string, string] {
  const at = part.indexOf('=');
  return at === -1 ? ['', ''] : [part.slice(0, at), part.slice(at + 1)];
}

// Some programs print the time of the day once more.
function isOfStart(name: string, value: string, { wall }: WallTime): boolean {
  const date = new Date(wall);
  if (name === 'BYHOUR') return Number(value) === date.getUTCHours();
  if (name === 'BYMINUTE') return Number(value) === date.getUTCMinutes();
  if (name === 'BYSECOND') return Number(value) === date.getUTCSeconds();
  return name.startsWith('X-');
}

function weekdaysOf(printed: string): RecurrenceRule['weekdays'] {
  return [...printed.matchAll(/([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)/g)].map(([, nth = '0', day]) => ({
    nth: Number(nth),
    day: WEEKDAYS.indexOf(day!),
  }));
}

/**
 * The walls at which it recurs, in order, from `start` on (which always is the first) up to `last`. Goes through time day by day,
 * week by week, month by month, so that no rule, however it is made, takes longer than the years it lasts.
 */
export function* recurrences(rule: RecurrenceRule, start: WallTime, last: number): Generator<number, void> {
  const first = Math.floor(start.wall / DAY);
  const time = start.wall - first * DAY;
  let count = 1;
  let gone = 0;
  yield start.wall;
  for (const days of periods(rule, first, Math.floor(last / DAY))) {
    if (++gone > MOST_PERIODS) return;
    for (const day of days) {
      if (day <= first) continue;
      const wall = day * DAY + time;
      if (wall > last || (rule.count !== null && ++count > rule.count)) return;
      yield wall;
    }
  }
}

/** The days of each period, in order; days are counted since 1970. */
function* periods(rule: RecurrenceRule, first: number, last: number): Generator<number[], void> {
  const { every, interval } = rule;
  if (every === 'DAILY') for (let day = first; day <= last; day += interval) yield filtered([day], rule);
  else if (every === 'WEEKLY') yield* weeks(rule, first, last);
  else {
    const begin = new Date(first * DAY);
    const step = every === 'MONTHLY' ? interval : interval * 12;
    let month = begin.getUTCFullYear() * 12 + (every === 'MONTHLY' ? begin.getUTCMonth() : 0);
    for (; firstOf(month) <= last; month += step)
      yield positioned(every === 'MONTHLY' ? inMonth(rule, month, begin) : inYear(rule, month, begin), rule);
  }
}

function* weeks(rule: RecurrenceRule, first: number, last: number): Generator<number[], void> {
  const monday = first - ((weekday(first) - rule.weekStart + 7) % 7);
  const wanted = rule.weekdays.length > 0 ? rule.weekdays.map(({ day }) => day) : [weekday(first)];
  for (let week = monday; week <= last; week += 7 * rule.interval) {
    const days = wanted.map((day) => week + ((day - rule.weekStart + 7) % 7)).toSorted((a, b) => a - b);
    const month = days.filter((day) => ofMonths(day, rule));
    yield positioned(month, rule);
  }
}

function filtered(days: number[], rule: RecurrenceRule): number[] {
  return days.filter((day) => {
    const date = new Date(day * DAY);
    const [size, of] = [sizeOf(monthIndex(day)), date.getUTCDate()];
    const isMonthDay = rule.monthDays.length === 0 || rule.monthDays.some((one) => one === of || size + one + 1 === of);
    const isWeekday = rule.weekdays.length === 0 || rule.weekdays.some((one) => one.day === weekday(day));
    return ofMonths(day, rule) && isMonthDay && isWeekday;
  });
}

function inMonth(rule: RecurrenceRule, month: number, begin: Date): number[] {
  if (rule.months.length > 0 && !rule.months.includes((month % 12) + 1)) return [];
  return daysOfMonth(rule, month, begin);
}

function inYear(rule: RecurrenceRule, year: number, begin: Date): number[] {
  const { months, monthDays, weekdays, yearDays } = rule;
  const [from, to] = [firstOf(year), firstOf(year + 12)];
  if (yearDays.length > 0)
    return unique(yearDays.map((one) => (one > 0 ? from + one - 1 : to + one))).filter(
      (day) => day >= from && day < to,
    );
  if (months.length > 0) return unique(months.flatMap((one) => daysOfMonth(rule, year + one - 1, begin)));
  if (monthDays.length > 0) return Array.from({ length: 12 }, (_, one) => daysOfMonth(rule, year + one, begin)).flat();
  return weekdays.length > 0 ? onWeekdays(weekdays, from, to) : daysOfMonth(rule, year + begin.getUTCMonth(), begin);
}

function daysOfMonth({ monthDays, weekdays }: RecurrenceRule, month: number, begin: Date): number[] {
  const [from, to] = [firstOf(month), firstOf(month + 1)];
  if (monthDays.length === 0 && weekdays.length > 0) return onWeekdays(weekdays, from, to);
  const wanted = monthDays.length > 0 ? monthDays : [begin.getUTCDate()];
  const days = unique(wanted.map((one) => (one > 0 ? from + one - 1 : to + one))).filter(
    (day) => day >= from && day < to,
  );
  return weekdays.length === 0 ? days : days.filter((day) => weekdays.some((one) => one.day === weekday(day)));
}

/** "1TU" is the first Tuesday from there, "-1SU" the last Sunday before there, "MO" all Mondays. */
function onWeekdays(weekdays: RecurrenceRule['weekdays'], from: number, to: number): number[] {
  const days = weekdays.flatMap(({ nth, day }) => {
    const earliest = from + ((day - weekday(from) + 7) % 7);
    const all = Array.from({ length: Math.max(0, Math.ceil((to - earliest) / 7)) }, (_, week) => earliest + week * 7);
    if (nth === 0) return all;
    const one = nth > 0 ? all[nth - 1] : all.at(nth);
    return one === undefined ? [] : [one];
  });
  return unique(days);
}

function positioned(days: number[], { positions }: RecurrenceRule): number[] {
  if (positions.length === 0) return days;
  return unique(positions.flatMap((at) => (at > 0 ? days[at - 1] : days.at(at)) ?? []));
}

function ofMonths(day: number, { months }: RecurrenceRule): boolean {
  return months.length === 0 || months.includes((monthIndex(day) % 12) + 1);
}

function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function monthIndex(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function firstOf(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return Math.round(date.getTime() / DAY);
}

function sizeOf(month: number): number {
  return firstOf(month + 1) - firstOf(month);
}

function unique(days: number[]): number[] {
  return [...new Set(days)].toSorted((a, b) => a - b);
}
