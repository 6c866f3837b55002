const words: Record<number, string> = {
  7: 'each week',
  14: 'every two weeks',
  30: 'each month',
  60: 'every two months',
  90: 'each quarter',
  180: 'twice a year',
  365: 'each year',
};

export const usualCadences = Object.keys(words).map(Number);

/** "each month", "every 45 days". */
export function cadenceWords(days: number): string {
  return words[days] ?? (days === 1 ? 'each day' : `every ${days} days`);
}
