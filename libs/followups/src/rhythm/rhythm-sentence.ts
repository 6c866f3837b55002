import type { RunningRhythm } from '#libs/interactions';
import { count, every } from '../wording/plain-words.js';
import { median } from './community-clock.js';

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
export function rhythmSentence(rhythm: RunningRhythm, today: number): string {
  const silence = today - rhythm.lastDay;
  const comments = `${numberWord(rhythm.count)} comment${rhythm.count === 1 ? '' : 's'}`;
  if (rhythm.count === 1) return `one comment so far, ${ago(silence)}`;
  if (rhythm.activeDays === 1) return `${comments} so far, all of one day, ${ago(silence)}`;
  if (rhythm.activeDays < FEWEST_DAYS) return `${comments} so far, the last ${ago(silence)}`;
  const habit = habitOf(rhythm);
  return `${habit}; ${since(silence, habit.endsWith('days'))}`;
}

function habitOf(rhythm: RunningRhythm): string {
  const usual = Math.max(1, Math.round(median(rhythm.recentGaps)!));
  const often = usual > LONGEST_IN_DAYS ? `every ${lengthOf(usual)}` : every(usual);
  if (isHabit(rhythm)) return `comments regularly, ${often}`;
  const bursts = rhythm.longestGap >= BURST * usual && rhythm.longestGap > 14;
  return `usually comments ${often}${bursts ? `, with silences of up to ${lengthOf(rhythm.longestGap)}` : ''}`;
}

function isHabit({ activeDays, sumLogGap, sumSquaredLogGap }: RunningRhythm): boolean {
  const gaps = activeDays - 1;
  return gaps >= HABIT_GAPS && sumSquaredLogGap / gaps - (sumLogGap / gaps) ** 2 < HABIT_SPREAD ** 2;
}

// "every 9 days; it has been 41" needs no second "days".
function since(silence: number, inDays: boolean): string {
  if (silence === 0) return 'last today';
  if (silence === 1) return 'last yesterday';
  return `it has been ${inDays && silence <= LONGEST_IN_DAYS ? silence : lengthOf(silence)}`;
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
