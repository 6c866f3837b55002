import { nameLikeness, nameWords } from '../names/name-likeness.js';
import type { SelfNaming } from './sign-offs.js';

const TAIL = 80;
const INITIALS = /(?:[.!?…)"”’]\s+|\n)[-–—~]?\s?((?:\p{Lu}\.?[ -]?){1,3})(?:x{1,3})?$/u;
// The one is a word, the other a kiss.
const NOBODY = /^[ix]+$/;

/** "Y.", "R.P." or "C-L" at the end of a text, where just one of the people of the thread has such initials. */
export function signedInitials(text: string, people: readonly string[]): SelfNaming | null {
  const [, quote = ''] = INITIALS.exec(text.trimEnd().slice(-TAIL)) ?? [];
  const letters = quote.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (letters === '' || NOBODY.test(letters)) return null;
  const fitting = people.filter((name) => {
    const initials = nameWords(name)
      .map((word) => word.charAt(0))
      .join('');
    return letters.length === 1 ? initials.startsWith(letters) : initials === letters;
  });
  const [name] = fitting.toSorted((a, b) => b.length - a.length);
  const isOne = fitting.every((other) => nameLikeness(other, name ?? '') !== 'other');
  return name === undefined || !isOne ? null : { name, quote: quote.trim(), sure: letters.length > 1, likely: true };
}
