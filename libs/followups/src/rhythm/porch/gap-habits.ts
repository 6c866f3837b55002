import type { RunningRhythm } from '#libs/interactions';

/** What is usual among the people of a workspace between two words of one of them, over the logarithm of days. */
export interface GapHabits {
  /** The mean of the people's own means. */
  logGap: number;
  /** How far the people lie apart, as a variance. */
  between: number;
  /** How far the gaps of one of them lie apart. */
  within: number;
}

/** What is thought of people of whom nothing is known yet: about a month, and hardly two alike. */
export const priorHabits: GapHabits = { logGap: 3.4, between: 1, within: 1 };

// So many people weigh as much as what was thought before.
const LEANING_PEOPLE = 10;
const LEAST_VARIANCE = 0.05;

/** The habits of these people; few of them lean on what was thought before. */
export function habitsOf(rhythms: readonly RunningRhythm[], prior: GapHabits = priorHabits): GapHabits {
  const people = rhythms.filter(({ activeDays }) => activeDays > 1);
  const gaps = people.map(({ activeDays }) => activeDays - 1);
  const means = people.map(({ sumLogGap }, at) => sumLogGap / gaps[at]!);
  const spreads = people.map(({ sumSquaredLogGap }, at) => sumSquaredLogGap - gaps[at]! * means[at]! ** 2);
  // Each gap more than a person's first tells of the spread.
  const telling = sumOf(gaps.map((count) => count - 1));
  const within = (LEANING_PEOPLE * prior.within + sumOf(spreads)) / (LEANING_PEOPLE + telling);
  const logGap = (LEANING_PEOPLE * prior.logGap + sumOf(means)) / (LEANING_PEOPLE + people.length);
  // Part of how far the means lie apart is only that few gaps make a mean.
  const apart = sumOf(means.map((mean, at) => (mean - logGap) ** 2 - within / gaps[at]!));
  const between = (LEANING_PEOPLE * prior.between + apart) / (LEANING_PEOPLE + people.length);
  return { logGap, between: Math.max(LEAST_VARIANCE, between), within: Math.max(LEAST_VARIANCE, within) };
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
