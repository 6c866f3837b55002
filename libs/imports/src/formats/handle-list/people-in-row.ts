import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import type { SourceIdentity } from '../file-records.js';
import { identityAt } from '../social/profile-address.js';
import type { ListColumn } from './list-shape.js';
import type { ListedPerson } from './people-in-line.js';

/** Whoever a row of a list with named columns tells of; null where no cell holds a handle that is one. */
export function personInRow(columns: ListColumn[], cells: string[]): ListedPerson | null {
  const filled = columns.flatMap((column, at) => {
    const text = cells[at]?.trim() ?? '';
    return text === '' ? [] : [{ column, text }];
  });
  const identities = filled
    .map(({ column, text }) => (column === null || column === 'about' || column === 'name' ? null : read(column, text)))
    .filter((identity) => identity !== null);
  if (identities.length === 0) return null;
  const of = (wanted: ListColumn) => filled.filter(({ column }) => column === wanted).map(({ text }) => text);
  return { name: of('name')[0] ?? null, identities, about: of('about').join(' ') || null };
}

/** A bare word is a handle of the column's kind; an address tells itself whose it is. */
export function read(kind: IdentityKind, text: string): SourceIdentity | null {
  const isAddress = /^https?:\/\//i.test(text) || /\.\w+\//.test(text);
  if (isAddress) return identityAt(text);
  // "@ann@porch.example" is an account elsewhere, whatever the column is called.
  const meant = /^@?[^@\s]+@[^@\s]+$/.test(text) && kind !== 'email' ? 'mastodon' : kind;
  return normaliseIdentity(meant, text) === null ? null : { kind: meant, printed: text, verified: false };
}
