import { normaliseIdentity } from '#libs/accounts';
import { isAnonymous } from '#libs/reading';

const LONGEST_NAME = 200;

/** A printed author: somebody with a name, or nobody known and why. */
export type AuthorName = { known: true; name: string; folded: string } | { known: false; reason: string };

/** Decides whether what is printed as an author names a person. */
export function readAuthor(printed: string | null): AuthorName {
  if (printed === null || printed.trim() === '') return nobody('No name is printed.');
  const name = printed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (name.length > LONGEST_NAME)
    return nobody(`What stands in place of a name has more than ${LONGEST_NAME} characters.`);
  if (isAnonymous(name)) return nobody(`“${name}” is nobody in particular.`);
  const folded = normaliseIdentity('name', name);
  return folded === null ? nobody('The name has no letters.') : { known: true, name, folded };
}

/** A first name alone is shared by too many to be found again outside of its thread. */
export function isFullName(folded: string): boolean {
  return folded.includes(' ');
}

function nobody(reason: string): AuthorName {
  return { known: false, reason };
}
