import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import { readAuthor } from '#libs/memory';
import type { SourcePerson } from '../formats/file-records.js';
import { isSharedHost } from '#libs/contacts';

/** An identity in its one form, as well as it is printed. */
export interface ReadIdentity {
  kind: IdentityKind;
  value: string;
  printed: string;
  verified: boolean;
}

/** Somebody of a source, in the forms by which people are found. */
export interface ReadPerson {
  /** What to call him; null where nothing is known that one could say. */
  name: string | null;
  /** His printed name, folded; null where he has none. */
  folded: string | null;
  /** Without names; the surest first. */
  identities: ReadIdentity[];
  isOwner: boolean;
}

const LONGEST_NAME = 200;
const LONGEST_PRINTED = 500;

/**
 * Leaves out what is not valid of its kind, and addresses that thousands share; `country` is where numbers that do not say
 * theirs are dialled.
 */
export function readPerson(person: SourcePerson, country: string | null = null): ReadPerson {
  const author = readAuthor(person.name);
  const identities = readIdentities(person, country).toSorted((a, b) => sureness(a.kind) - sureness(b.kind));
  const name = author.known ? author.name : nameFrom(identities[0]);
  return { name, folded: author.known ? author.folded : null, identities, isOwner: person.isOwner ?? false };
}

/** One key for an identity, to look it up by. */
export function identityKey({ kind, value }: { kind: IdentityKind; value: string }): string {
  return `${kind} ${value}`;
}

/** The surest of what the source knew somebody by, so that it can be told apart later whose this is. */
export function surestIdentity(person: ReadPerson | null): string | null {
  const [surest] = person?.identities ?? [];
  if (surest) return identityKey(surest);
  return person?.folded ? identityKey({ kind: 'name', value: person.folded }) : null;
}

function readIdentities({ identities }: SourcePerson, country: string | null): ReadIdentity[] {
  const read = new Map<string, ReadIdentity>();
  for (const { kind, printed, verified = false } of identities) {
    const value = kind === 'name' ? null : normaliseIdentity(kind, printed, country);
    if (value === null || (kind === 'website' && isSharedHost(value))) continue;
    const key = identityKey({ kind, value });
    if (!read.has(key)) read.set(key, { kind, value, printed: printed.trim().slice(0, LONGEST_PRINTED), verified });
  }
  return [...read.values()];
}

// An account is one person's; a mailbox or a telephone may be a couple's, a website a company's.
function sureness(kind: IdentityKind): number {
  if (kind === 'website') return 3;
  if (kind === 'phone') return 2;
  return kind === 'email' ? 1 : 0;
}

function nameFrom(identity: ReadIdentity | undefined): string | null {
  if (!identity) return null;
  const { kind, value, printed } = identity;
  const isHandle = !['email', 'phone', 'website', 'other', 'linkedin'].includes(kind);
  return (isHandle ? `@${value}` : printed).slice(0, LONGEST_NAME);
}
