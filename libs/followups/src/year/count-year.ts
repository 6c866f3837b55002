export interface StepCounts {
  waved: number;
  chatted: number;
  letters: number;
  spoken: number;
  met: number;
}

/** People with the same months of one step, each month a bit and January the lowest; of the other steps null. */
export type MonthMask = { [Step in keyof StepCounts]: number | null } & { people: number };

const steps = ['waved', 'chatted', 'letters', 'spoken', 'met'] as const;

/** The months from 1 to 12 in which anything passed, each with its people by step. */
export function countMonths(
  masks: MonthMask[],
  talksByMonth: { month: number; talks: number }[],
): (StepCounts & { month: number; talks: number })[] {
  const talks = new Map(talksByMonth.map((one) => [one.month, one.talks]));
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const [waved, chatted, letters, spoken, met] = steps.map((step) => peopleIn(masks, step, month));
    return {
      month,
      waved: waved!,
      chatted: chatted!,
      letters: letters!,
      spoken: spoken!,
      met: met!,
      talks: talks.get(month) ?? 0,
    };
  });
  return months.filter((month) => steps.some((step) => month[step] > 0));
}

function peopleIn(masks: MonthMask[], step: keyof StepCounts, month: number): number {
  return masks.reduce((sum, mask) => (((mask[step] ?? 0) >> (month - 1)) & 1 ? sum + mask.people : sum), 0);
}

/** How few people wrote half of all words: `spread` says how many people wrote how much. */
export function peopleForHalf(spread: { words: number; people: number }[]): number {
  const total = spread.reduce((sum, { words, people }) => sum + words * people, 0);
  let left = total / 2;
  let count = 0;
  for (const { words, people } of [...spread].sort((a, b) => b.words - a.words)) {
    const needed = Math.min(people, Math.ceil(left / words));
    count += needed;
    left -= needed * words;
    if (left <= 0) return count;
  }
  return count;
}
