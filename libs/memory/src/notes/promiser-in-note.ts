import type { Promiser } from '../signals/signal-words.js';

const WILL = String.raw`(?:['’]ll|['’]s going to|['’]re going to|\s+(?:will|shall|is going to|are going to|promised|promises|wants to|offered to))`;
const LEAD = String.raw`^\W*(?:(?:and|but|so|then|also)\W+)?`;
const OTHERS = new RegExp(String.raw`${LEAD}(?:she|he|they)${WILL}\b`, 'i');

/** Who gave a promise that the owner noted after a talk: "She’ll send the photo" is hers, "I’ll send the book" his own. */
export function promiserInNote(quote: string, contactName: string | null): Promiser {
  if (OTHERS.test(quote)) return 'contact';
  const first = contactName?.split(/\s+/)[0];
  const saysName = first && new RegExp(`${LEAD}${literal(first)}${WILL}\\b`, 'iu').test(quote);
  return saysName ? 'contact' : 'owner';
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
