/** Damerau–Levenshtein (neighbours swapped count once), given up beyond `most`: then `most + 1`. */
export function letterDistance(one: string, other: string, most = 3): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let steps = Math.min(last![j]! + 1, row[j - 1]! + 1, last![j - 1]! + change);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        steps = Math.min(steps, before![j - 2]! + 1);
      row.push(steps);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last![other.length]!, most + 1);
}

/** As a slip of the finger: one letter in a word of five or more, two in one of twelve or more; never the first two together. */
export function isTypo(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || one === other) return false;
  return shorter >= 12 ? letterDistance(one, other, 2) <= 2 : isOneStep(one, other);
}

/** Whether one letter has been added, left out, changed or swapped with the next. */
function isOneStep(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let [a, b] = [short.length, long.length];
  while (a > start && b > start && short[a - 1] === long[b - 1]) [a, b] = [a - 1, b - 1];
  if (b - start < 2) return true;
  return a - start === 2 && b - start === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
}
