import type { FileToRead } from './file-to-read.js';
import { textOf } from './text-of.js';

/** One element of a JSON array; `text` is its JSON. */
export interface JsonItem {
  /** From 1. */
  number: number;
  text: string;
}

const LONGEST_ITEM = 64_000_000;

/**
 * Streams over the elements of the first array of a file, whatever stands before it ("window.YTD.tweets.part0 = ["). With a
 * key it is the array behind that key. Only brackets and strings are looked at, so an element may be broken JSON: the reader
 * of it will say so, and the others are whole. A file that ends inside the array gives the elements before.
 */
export async function* jsonItems(file: FileToRead, key: string | null = null): AsyncGenerator<JsonItem, void> {
  const start = key === null ? /\[/ : new RegExp(`"${key}"\\s*:\\s*\\[`);
  let text = '';
  let begun = false;
  let number = 0;
  const scan = new ItemScan();
  for await (const piece of textOf(file)) {
    text += piece;
    if (!begun) {
      const found = start.exec(text);
      if (!found) {
        text = text.slice(-200);
        continue;
      }
      begun = true;
      text = text.slice(found.index + found[0].length);
    }
    for (const item of scan.items(text)) yield { number: ++number, text: item };
    if (scan.isDone) return;
    text = scan.rest;
    if (text.length > LONGEST_ITEM) throw new RangeError(`Item ${number + 1} of ${file.path} is too long to be read.`);
  }
}

/** Cuts an array's inside at the commas of its own level, piece by piece. */
class ItemScan {
  isDone = false;
  /** What is not cut off yet; it comes first in the next piece. */
  rest = '';
  private at = 0;
  private depth = 0;
  private inString = false;

  *items(text: string): Generator<string, void> {
    let from = 0;
    let at = this.at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.inString) {
        if (code === 92) at++;
        else if (code === 34) this.inString = false;
      } else if (code === 34) this.inString = true;
      else if (code === 91 || code === 123) this.depth++;
      else if (code === 93 || code === 125) {
        this.depth--;
        if (this.depth < 0) {
          yield* whole(text.slice(from, at));
          this.isDone = true;
          return;
        }
      } else if (code === 44 && this.depth === 0) {
        yield* whole(text.slice(from, at));
        from = at + 1;
      }
    }
    this.rest = text.slice(from);
    this.at = at - from;
  }
}

function whole(item: string): string[] {
  const trimmed = item.trim();
  return trimmed === '' ? [] : [trimmed];
}
