import { InvalidError } from '#libs/platform';
import { readAuthor } from './author-name.js';
import type { AuthorSaying } from './author.dto.js';

/** A person's word as it comes in. */
export interface GivenWord {
  says: AuthorSaying;
  contactId?: string;
  name?: string;
}

/** The name that a word gives; refuses (422) a word without one, and a name that names nobody. */
export function nameGiven({ says, name }: GivenWord): { name: string; folded: string } {
  if (name === undefined) {
    throw invalid(says === 'is' ? 'Say who wrote it: a contact or a name.' : 'Say who did not write it.');
  }
  const read = readAuthor(name);
  if (!read.known) throw invalid(read.reason);
  return { name: read.name, folded: read.folded };
}

function invalid(detail: string): InvalidError {
  return new InvalidError(detail, [{ field: 'name', detail }]);
}
