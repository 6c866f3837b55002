import { isTypo } from './letter-distance.js';
import { areNicknames } from '../name-lists/nicknames.js';
import { soundForm } from './sound-form.js';

/** How near two words of a name are, the nearest first. */
export const likenesses = ['equal', 'nickname', 'sound', 'typo', 'part', 'initial', 'other'] as const;
export type Likeness = (typeof likenesses)[number];

/** Two romanised words; nicknames count for given names only. */
export function compareWords(one: string, other: string, part: 'given' | 'family'): Likeness {
  if (one === '' || other === '') return 'other';
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 'initial' : 'other';
  if (one === other) return 'equal';
  if (part === 'given' && areNicknames(one, other)) return 'nickname';
  if (part === 'given' && one[0] === other[0] && (areInitials(one) || areInitials(other))) return 'initial';
  const [a, b] = [soundForm(one), soundForm(other)];
  if (a === b && a.length > 1) return 'sound';
  if (isTypo(one, other) || (isTypo(a, b) && a[0] === b[0] && Math.min(a.length, b.length) >= 5)) return 'typo';
  return isPart(one, other) ? 'part' : 'other';
}

// "vm.michel" of Vincent Michel.
function areInitials(word: string): boolean {
  return /^[^aeiouy\d]{2,3}$/.test(word);
}

// Cut off ("Whinn"), or one of two ("Gillett", "Gillett-Kawamoto").
function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (short.length >= 3 && long.startsWith(short)) || (short.length >= 5 && long.endsWith(short));
}

export function isNearer(one: Likeness, other: Likeness): boolean {
  return likenesses.indexOf(one) < likenesses.indexOf(other);
}
