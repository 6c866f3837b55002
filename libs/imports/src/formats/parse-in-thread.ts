import { UnreadableText, type UnreadableCode } from '#libs/reading';
import { formats } from './every-format.js';
import type { ImportedRecord, ImportSource, SourceOwner } from './import-format.js';

/** What a thread hands over: records, or why there are none, since an error loses its class on the way. */
export type Parsed =
  ImportedRecord | { type: 'unreadable'; code: UnreadableCode; message: string; line: number | null };

export const parsing = import.meta.url;

/** Runs in a thread. */
export async function* parseInThread(format: string, source: ImportSource, owner: SourceOwner): AsyncGenerator<Parsed> {
  try {
    yield* formats.find(({ name }) => name === format)!.parse(source, owner);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    const { code, message, line } = error;
    yield { type: 'unreadable', code, message, line };
  }
}

/** The records that a thread hands over; throws UnreadableText as the format itself would. */
export async function* recordsOf(parsed: AsyncIterable<Parsed>): AsyncGenerator<ImportedRecord, void> {
  for await (const one of parsed) {
    if (one.type === 'unreadable') throw new UnreadableText(one.code, one.message, one.line);
    yield one;
  }
}
