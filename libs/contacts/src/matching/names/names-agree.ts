import { areNicknames } from '../name-lists/nicknames.js';
import { handleFits } from './handle-forms.js';
import { parseName } from './parse-name.js';

/**
 * Whether two folded names may stand for one person, where something else already says so. "Jenn" and "Jennifer Whinnem",
 * "Bob Reed" and "Robert Reed", "KD" and "Kristen Daukas" may; "Ann Reed" and "Bob Reed", who share a mailbox, may not, nor
 * may "John Reed Jr" and "John Reed Sr".
 */
export function namesAgree(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [parseName(one), parseName(other)];
  if (first.suffix !== null && second.suffix !== null && first.suffix !== second.suffix) return false;
  const [a, b] = [one.split(' '), other.split(' ')];
  if (startsAlike(a[0]!, b[0]!) || areNicknames(first.given, second.given)) return true;
  if (a.length === 1 || b.length === 1) {
    const [single, full] = a.length === 1 ? [a[0]!, b] : [b[0]!, a];
    const isForm = handleFits(single, a.length === 1 ? second : first) !== null;
    return full.includes(single) || isInitials(single, full) || full.join('').startsWith(single) || isForm;
  }
  return false;
}

// "Jenn" and "Jennifer", "J" and "Jenn".
function startsAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function isInitials(letters: string, words: string[]): boolean {
  return words.length > 1 && words.map(([first]) => first).join('') === letters.replace(/\./g, '');
}
