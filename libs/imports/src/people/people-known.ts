import { namesAgree } from '#libs/contacts';
import { isFullName } from '#libs/memory';
import { identityKey, type ReadIdentity, type ReadPerson } from './read-person.js';

/** Whom a person of a source is, and why. */
export type PersonMatch =
  { who: 'known'; contactId: string; why: string } | { who: 'new' } | { who: 'nobody'; reason: string };

/** What the database knows of the people of a batch. */
export interface PeopleFound {
  /** By identity (also names): the contacts who have it. */
  holders: Map<string, string[]>;
  /** By contact: his folded names. */
  names: Map<string, string[]>;
  /** By contact: his identities other than names. */
  identities: Map<string, Set<string>>;
  /** By thread and folded name: who wrote there under it. */
  inThreads: Map<string, string[]>;
  /** By contact: those of whom a person has said that they are not the same. */
  apart?: Map<string, Set<string>>;
}

/**
 * The people of a batch, those it makes itself included. An account, a mailbox, a number or a website that one contact has
 * is enough, unless the names speak against it; without any of them one full name is, and inside a thread any name.
 */
export class PeopleKnown {
  constructor(private readonly found: PeopleFound) {}

  match(person: ReadPerson, threadId: string | null): PersonMatch {
    if (person.name === null) return { who: 'nobody', reason: 'Nothing says who this is.' };
    return this.byIdentity(person) ?? this.byName(person, threadId) ?? { who: 'new' };
  }

  /** Remembers somebody new, or what is new of somebody known. */
  add(contactId: string, person: ReadPerson, threadId: string | null): void {
    for (const identity of person.identities) this.hold(identityKey(identity), contactId);
    const held = this.found.identities.get(contactId) ?? new Set();
    for (const identity of person.identities) held.add(identityKey(identity));
    this.found.identities.set(contactId, held);
    if (person.folded === null) return;
    this.hold(`name ${person.folded}`, contactId);
    const names = this.found.names.get(contactId) ?? [];
    if (!names.includes(person.folded)) this.found.names.set(contactId, [...names, person.folded]);
    if (threadId !== null) push(this.found.inThreads, inThread(threadId, person.folded), contactId);
  }

  /** Of these identities, those which the contact does not have yet, and which are nobody's who is known not to be the same. */
  newOf(contactId: string, person: ReadPerson): ReadIdentity[] {
    const held = this.found.identities.get(contactId);
    const apart = this.found.apart?.get(contactId);
    const isOthers = (key: string) => apart !== undefined && this.holders(key).some((id) => apart.has(id));
    return person.identities.filter((identity) => {
      const key = identityKey(identity);
      return !held?.has(key) && !isOthers(key);
    });
  }

  hasName(contactId: string, folded: string): boolean {
    return this.found.names.get(contactId)?.includes(folded) ?? false;
  }

  isNameless(contactId: string): boolean {
    return (this.found.names.get(contactId) ?? []).length === 0;
  }

  private byIdentity(person: ReadPerson): PersonMatch | null {
    for (const identity of person.identities) {
      const holders = this.holders(identityKey(identity)).filter((id) => this.mayBe(id, person, identity));
      const same = holders.filter((id) => person.folded !== null && this.hasName(id, person.folded));
      const contactId = same[0] ?? holders[0];
      if (contactId) return { who: 'known', contactId, why: sameIdentity(identity) };
    }
    return null;
  }

  private mayBe(contactId: string, { folded }: ReadPerson, { kind }: ReadIdentity): boolean {
    const isAccount = kind !== 'email' && kind !== 'phone' && kind !== 'website';
    const names = this.found.names.get(contactId) ?? [];
    return isAccount || folded === null || names.length === 0 || names.some((name) => namesAgree(name, folded));
  }

  private byName(person: ReadPerson, threadId: string | null): PersonMatch | null {
    const { folded } = person;
    if (folded === null) return null;
    const here = threadId === null ? [] : this.free(this.found.inThreads.get(inThread(threadId, folded)), person);
    if (here.length === 1)
      return { who: 'known', contactId: here[0]!, why: 'Wrote under this name in this thread before.' };
    if (!isFullName(folded)) return null;
    const anywhere = this.holders(`name ${folded}`);
    const [only] = this.free(anywhere, person);
    return anywhere.length === 1 && only !== undefined
      ? { who: 'known', contactId: only, why: 'The only one of your people with this name.' }
      : null;
  }

  // Whoever has another mailbox or another account of the same kind is not known to be the same.
  private free(contacts: string[] | undefined, { identities }: ReadPerson): string[] {
    const kinds = new Set(identities.map(({ kind }) => kind));
    return (contacts ?? []).filter((id) =>
      [...(this.found.identities.get(id) ?? [])].every((key) => !kinds.has(key.split(' ')[0] as ReadIdentity['kind'])),
    );
  }

  private holders(key: string): string[] {
    return this.found.holders.get(key) ?? [];
  }

  private hold(key: string, contactId: string): void {
    push(this.found.holders, key, contactId);
  }
}

export function inThread(threadId: string, folded: string): string {
  return `${threadId} ${folded}`;
}

function push(map: Map<string, string[]>, key: string, contactId: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [contactId]);
  else if (!known.includes(contactId)) known.push(contactId);
}

function sameIdentity({ kind, printed }: ReadIdentity): string {
  switch (kind) {
    case 'email':
      return 'The same email address.';
    case 'phone':
      return 'The same phone number.';
    case 'website':
      return 'The same website.';
    default:
      return `The same account, ${printed}.`;
  }
}
