import type { PassedRow, ReadSignal } from '../facts/contact-facts.js';
import { comesAfter, isTalk, type Ordered } from '../facts/touches.js';
import { isOn, keepsByWords, keepsUnread, type Promised } from './kept-by-giver.js';
import { owedBy, type Owed } from './owed.js';
import { hands, letsGo, saysItCame, takesBack } from './telling-words.js';
import { topicOf } from './topic.js';

/** How a promise came to its end: kept, or given up in words by one of the two. */
export interface Closing {
  row: PassedRow;
  how: 'kept' | 'released';
}

/** The words of rows, by id; of a row that is not in it nothing but its way is known. */
export type SaidWords = ReadonlyMap<string, string>;

/** The first later thing that keeps a promise or gives it up; null while it is open. */
export function closingOf(
  promise: Pick<ReadSignal, 'quote' | 'promisedBy'>,
  said: Ordered & { id: string },
  rows: PassedRow[],
  words: SaidWords,
): Closing | null {
  const promised = readPromise(promise, words.get(said.id) ?? '');
  const giver = promise.promisedBy === 'owner' ? 'outbound' : 'inbound';
  for (const row of rows) {
    if (row.id === said.id || row.kind === 'note' || !comesAfter(row, said)) continue;
    const how = closes(row, words.get(row.id) ?? '', promised, row.direction === giver);
    if (how) return { row, how };
  }
  return null;
}

function readPromise({ quote }: Pick<ReadSignal, 'quote'>, text: string): Promised {
  return { owed: owedBy(quote), quote, topic: topicOf(quote), around: topicOf(text) };
}

function closes(row: PassedRow, text: string, promised: Promised, byGiver: boolean): Closing['how'] | null {
  if (isKeptByWay(row, promised.owed)) return 'kept';
  if (text === '') return byGiver && keepsUnread(row, promised.owed) ? 'kept' : null;
  if (byGiver && keepsByWords(row, text, promised)) return 'kept';
  if (saysItCame(text, promised.owed, () => isOn(promised, text))) return 'kept';
  if (byGiver) return takesBack(text) && !hands(text) ? 'released' : null;
  return letsGo(text) ? 'released' : null;
}

// A talk and a meeting are done by both, whatever was said in them; in a talk everything may be told.
function isKeptByWay(row: PassedRow, owed: Owed): boolean {
  if (owed === 'meeting') return row.channel === 'in_person' || row.kind === 'meeting';
  return isTalk(row) && (owed === 'call' || owed === 'time' || owed === 'sign' || owed === 'answer');
}
