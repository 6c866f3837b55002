import type { RunningRhythm } from '#libs/interactions';
import { count, every } from '../wording/plain-words.js';
import { median } from './community-clock.js';

/** How often somebody writes, as far as a sentence says it. */
export interface Habit {
  verb: 'comments' | 'writes';
  everyDays: number;
  /** The gaps are so alike that it is a habit. */
  isSteady: boolean;
  /** The longest silence, where it is far from usual, else 0. */
  silencesUpTo: number;
}

const FEWEST_DAYS = 4;
const LONGEST_IN_DAYS = 99;
const LONGEST_IN_MONTHS = 23;
const MONTH_DAYS = 30.44;
// With so many gaps, and these so alike, the rhythm is a habit.
const HABIT_GAPS = 5;
const HABIT_SPREAD = 0.4;
// Somebody whose longest silence is so many times the usual one comes in bursts.
const BURST = 8;

/** "usually comments every 9 days; it has been 41", or with few days "three comments so far, the last 5 weeks ago". */
export function rhythmSentence(rhythm: RunningRhythm, today: number, verb: Habit['verb'] = 'comments'): string {
  const silence = Math.max(0, today - rhythm.lastDay);
  const noun = verb === 'comments' ? 'comment' : 'message';
  const said = `${numberWord(rhythm.count)} ${noun}${rhythm.count === 1 ? '' : 's'}`;
  if (rhythm.count === 1) return `one ${noun} so far, ${ago(silence)}`;
  if (rhythm.activeDays === 1) return `${said} so far, all of one day, ${ago(silence)}`;
  if (rhythm.activeDays < FEWEST_DAYS) return `${said} so far, the last ${ago(silence)}`;
  return habitSentence(habitOf(rhythm, verb), silence);
}

export function habitOf(rhythm: RunningRhythm, verb: Habit['verb']): Habit {
  const everyDays = Math.max(1, Math.round(median(rhythm.recentGaps)!));
  const isBursty = rhythm.longestGap >= BURST * everyDays && rhythm.longestGap > 14;
  return { verb, everyDays, isSteady: isSteady(rhythm), silencesUpTo: isBursty ? rhythm.longestGap : 0 };
}

/** "usually comments every 9 days; it has been 41". */
export function habitSentence(habit: Habit, silence: number): string {
  const { verb, everyDays, silencesUpTo } = habit;
  const often = everyDays > LONGEST_IN_DAYS ? `every ${lengthOf(everyDays)}` : every(everyDays);
  if (habit.isSteady) return withSilence(`${verb} regularly, ${often}`, silence);
  const bursts = silencesUpTo > 0 ? `, with silences of up to ${lengthOf(silencesUpTo)}` : '';
  return withSilence(`usually ${verb} ${often}${bursts}`, silence);
}

function isSteady({ activeDays, sumLogGap, sumSquaredLogGap }: RunningRhythm): boolean {
  const gaps = activeDays - 1;
  return gaps >= HABIT_GAPS && sumSquaredLogGap / gaps - (sumLogGap / gaps) ** 2 < HABIT_SPREAD ** 2;
}

// "every 9 days; it has been 41" needs no second "days".
function withSilence(habit: string, silence: number): string {
  if (silence === 0) return `${habit}; last today`;
  if (silence === 1) return `${habit}; last yesterday`;
  const inDays = habit.endsWith('days') && silence <= LONGEST_IN_DAYS;
  return `${habit}; it has been ${inDays ? silence : lengthOf(silence)}`;
}

function ago(silence: number): string {
  if (silence === 0) return 'today';
  if (silence === 1) return 'yesterday';
  if (silence >= 28 && silence <= LONGEST_IN_DAYS) return `${Math.round(silence / 7)} weeks ago`;
  return `${lengthOf(silence)} ago`;
}

function lengthOf(days: number): string {
  if (days <= LONGEST_IN_DAYS) return count(days, 'day');
  const months = Math.round(days / MONTH_DAYS);
  return months <= LONGEST_IN_MONTHS ? count(months, 'month') : count(Math.floor(months / 12), 'year');
}

function numberWord(number: number): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return words[number] ?? number.toLocaleString('en-GB');
}
