import { hash } from 'node:crypto';
import type { SourceInteraction } from '../formats/file-records.js';

/** A pasted item has a key of twice as many. */
export const KEY_BYTES = 16;
/** Fewer letters than these may be said by two people on one day: "Thanks!" */
const ENOUGH_LETTERS = 24;

/** What an import knows a row again by. */
export function keyOf(text: string): Buffer {
  return hash('sha256', text, 'buffer').subarray(0, KEY_BYTES);
}

/** The key of a row whose source has no id for it: what is the same in all of this is the same row. */
export function contentKey(format: string, record: SourceInteraction): string {
  const { author, to, at, text, kind, post, durationMinutes } = record;
  const people = [author, ...to].map((one) => [one?.name, ...(one?.identities ?? []).map(({ printed }) => printed)]);
  return JSON.stringify([format, kind, post, people, at?.toISOString(), durationMinutes, text]);
}

/** The letters and figures of a text: no format changes these, while quotes, spaces and the addresses of links differ. */
export function foldWords(text: string): string {
  return text
    .replace(/\(?https?:\/\/\S+/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The same for one text in every format; null where there are no words. */
export function wordsKey(text: string): Buffer | null {
  const words = foldWords(text);
  return words === '' ? null : keyOf(words);
}

/** Whether so many words can't be there twice by chance. */
export function areWordsEnough(text: string): boolean {
  return foldWords(text).length >= ENOUGH_LETTERS;
}
