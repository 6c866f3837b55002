import { excerptOf } from '../fates/excerpt.js';
import type { ImportedInference } from '../formats/import-format.js';

const LONGEST_QUOTE = 120;

/** Why somebody is taken for an author: 'item 5 says “@Jenn — You’re on.”' */
export function inferenceInWords({ because }: ImportedInference): string {
  const [first] = because;
  if (!first) return 'the thread as a whole says so';
  return `item ${first.row} says “${excerptOf(first.quote, LONGEST_QUOTE)}”`;
}
