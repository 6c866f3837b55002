import type { Rule } from '../reading/calendar-times.js';
import { dayNumber, isRightDay, weekdayOf } from './right-days.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How many steps may still be taken. */
export interface Budget {
  left: number;
}

/** There is more to do than may be done. */
export class TooManySteps extends Error {
  override readonly name = 'TooManySteps';
}

export function spend(budget: Budget, steps: number): void {
  budget.left -= steps;
  if (budget.left < 0) throw new TooManySteps();
}

/** The stretches of time by which a rule repeats: years, months and so on, each with a number of its own. */
export interface Periods {
  numberOf(wall: number): number;
  startOf(number: number): number;
  /** What the rule gives in one of them, in order. */
  wallsOf(number: number): number[];
}

/** The periods of a completed rule. */
export function periodsOf(rule: Rule, budget: Budget): Periods {
  const periods = rule.frequency in shortPeriods ? ofTime(rule, budget) : ofDays(rule, budget);
  return { ...periods, wallsOf: (number) => inPositions(periods.wallsOf(number), rule.bySetPos) };
}

const shortPeriods: Partial<Record<Rule['frequency'], number>> = { HOURLY: HOUR, MINUTELY: MINUTE, SECONDLY: SECOND };

function ofDays(rule: Rule, budget: Budget): Periods {
  const { numberOf, startOf } = longPeriods[rule.frequency]!(rule);
  const times = crossed([rule.byHour, rule.byMinute, rule.bySecond], budget);
  return {
    numberOf: (wall) => numberOf(Math.floor(wall / DAY)),
    startOf: (number) => startOf(number) * DAY,
    wallsOf: (number) => {
      const [from, to] = [startOf(number), startOf(number + 1)];
      const days: number[] = [];
      spend(budget, 1);
      for (let day = from; day < to; day += 1) {
        // A rule for one month of the year need not look at the others.
        if (rule.byMonth.length > 0 && to - from > 31) day = nextIn(rule.byMonth, day, to);
        if (day < to && isRightDay(day, rule)) days.push(day);
      }
      spend(budget, to - from + days.length * times.length);
      return days.flatMap((day) => times.map((time) => day * DAY + time));
    },
  };
}

const longPeriods: Partial<
  Record<Rule['frequency'], (rule: Rule) => { numberOf(day: number): number; startOf(number: number): number }>
> = {
  YEARLY: () => ({
    numberOf: (day) => new Date(day * DAY).getUTCFullYear(),
    startOf: (year) => dayNumber(year, 1, 1),
  }),
  MONTHLY: () => ({
    numberOf: (day) => new Date(day * DAY).getUTCFullYear() * 12 + new Date(day * DAY).getUTCMonth(),
    startOf: (month) => dayNumber(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1),
  }),
  WEEKLY: ({ weekStart }) => {
    // Some day on which a week begins.
    const first = (weekStart - weekdayOf(0) + 7) % 7;
    return { numberOf: (day) => Math.floor((day - first) / 7), startOf: (week) => first + week * 7 };
  },
  DAILY: () => ({ numberOf: (day) => day, startOf: (day) => day }),
};

function nextIn(months: number[], day: number, end: number): number {
  let next = day;
  while (next < end) {
    const at = new Date(next * DAY);
    if (months.includes(at.getUTCMonth() + 1)) return next;
    next = dayNumber(at.getUTCFullYear(), at.getUTCMonth() + 2, 1);
  }
  return end;
}

function ofTime(rule: Rule, budget: Budget): Periods {
  const length = shortPeriods[rule.frequency]!;
  const within = [[0], length > MINUTE ? rule.byMinute : [0], length > SECOND ? rule.bySecond : [0]];
  const times = crossed(within, budget);
  const isRight = (list: number[], unit: number, wall: number, most: number) =>
    length > unit ||
    list.length === 0 ||
    list.includes(Math.floor(wall / unit) - most * Math.floor(wall / unit / most));
  return {
    numberOf: (wall) => Math.floor(wall / length),
    startOf: (number) => number * length,
    wallsOf: (number) => {
      spend(budget, 1);
      const wall = number * length;
      const isRightTime =
        isRight(rule.byHour, HOUR, wall, 24) &&
        isRight(rule.byMinute, MINUTE, wall, 60) &&
        isRight(rule.bySecond, SECOND, wall, 60);
      if (!isRightTime || !isRightDay(Math.floor(wall / DAY), rule)) return [];
      spend(budget, times.length);
      return times.map((time) => wall + time);
    },
  };
}

function crossed([hours = [], minutes = [], seconds = []]: number[][], budget: Budget): number[] {
  spend(budget, hours.length * minutes.length * seconds.length);
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * HOUR + minute * MINUTE + second * SECOND)),
  );
}

/** Counted from the start (1) or from the end (-1) of what a period gives. */
function inPositions(walls: number[], positions: number[]): number[] {
  if (positions.length === 0) return walls;
  const chosen = positions.flatMap((position) => walls.at(position > 0 ? position - 1 : position) ?? []);
  return [...new Set(chosen)].sort((a, b) => a - b);
}
