/** A place in a text from which on it speaks to somebody; `alone`: for no longer than its sentence. */
export interface SegmentStart {
  index: number;
  alone: boolean;
}

const LONGEST_SENTENCE = 600;
const SENTENCE_END = /(?<!\b(?:St|Mr|Mrs|Ms|Dr|Mt|\p{Lu}))[.!?…]["”’)]*\s|\n/gu;

/** The stretch of the text for each start: from the beginning of its sentence to that of the next start's. */
export function cutSegments(text: string, starts: SegmentStart[]): string[] {
  const taken = new Set<number>();
  // Of two people in one sentence the second is spoken to from his name on.
  const from = starts.map(({ index, alone }) => {
    const start = sentenceStart(text, index);
    if (alone) return start;
    const own = taken.has(start) ? index : start;
    taken.add(start);
    return own;
  });
  const borders = [...new Set(from.filter((_, at) => !starts[at]?.alone))].sort((a, b) => a - b);
  return starts.map(({ index, alone }, at) => {
    const start = from[at] ?? 0;
    if (alone) return text.slice(start, sentenceEnd(text, index));
    const next = borders[upperBound(borders, start)];
    return text.slice(start, next ?? text.length);
  });
}

function sentenceStart(text: string, index: number): number {
  const from = Math.max(0, index - LONGEST_SENTENCE);
  let start = from;
  for (const match of text.slice(from, index).matchAll(SENTENCE_END)) start = from + match.index + match[0].length;
  return start;
}

function sentenceEnd(text: string, index: number): number {
  const end = text.slice(index, index + LONGEST_SENTENCE).search(SENTENCE_END);
  return end < 0 ? Math.min(text.length, index + LONGEST_SENTENCE) : index + end + 1;
}

function upperBound(sorted: number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
