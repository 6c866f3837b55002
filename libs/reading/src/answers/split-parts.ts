import type { ReadPart } from '../thread.types.js';
import { leadingAddresses, type Address } from './addresses.js';
import type { Roster } from './roster.js';

/** A stretch of text and the people to whom it speaks by name. */
export interface AddressedPart {
  text: string;
  addresses: Address[];
}

/** Splits a text where a paragraph begins with an address; the parts' texts, one after the other, are the text. */
export function splitByAddress(text: string, roster: Roster): AddressedPart[] {
  const parts: AddressedPart[] = [];
  let start = 0;
  let addresses: Address[] = [];
  for (const { at, line, opensParagraph } of linesOf(text)) {
    const found = leadingAddresses(line, roster).filter(({ name, at: byAt }) => byAt || !roster.isOwner(name));
    if (found.length === 0 || !(opensParagraph || found[0]?.at)) continue;
    if (at > start && text.slice(start, at).trim() !== '') {
      parts.push({ text: text.slice(start, at), addresses });
      start = at;
    }
    addresses = found;
  }
  return [...parts, { text: text.slice(start), addresses }];
}

function* linesOf(text: string): Generator<{ at: number; line: string; opensParagraph: boolean }> {
  let afterBlank = true;
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    yield { at, line, opensParagraph: afterBlank };
    afterBlank = line.trim() === '';
    if (end < 0) return;
    at = end + 1;
  }
}

/** One part over the whole text, for an item that is not split. */
export function wholePart(text: string, to: ReadPart['to']): ReadPart {
  return { text, to, also: [] };
}
