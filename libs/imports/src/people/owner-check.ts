import type { IdentityKind } from '#libs/accounts';
import type { SourceOwnerRecord } from '../formats/file-records.js';
import { identityKey, readPerson, type ReadPerson } from './read-person.js';

/**
 * Tells the owner from everybody else: by an account, mailbox or number of his, else by his name, unless whoever bears it has
 * another mailbox or account than his.
 */
export class OwnerCheck {
  private readonly own = new Set<string>();
  private readonly kinds = new Set<IdentityKind>();

  constructor(
    identities: readonly { kind: IdentityKind; value: string }[],
    /** Where he dials numbers that do not say their country. */
    readonly country: string | null = null,
  ) {
    identities.forEach((one) => this.add(one));
  }

  /** What an export says of whose it is; of a guess the owner is asked. */
  learn({ isCertain, person }: SourceOwnerRecord): void {
    if (!isCertain) return;
    const { folded, identities } = readPerson(person, this.country);
    if (folded !== null) this.add({ kind: 'name', value: folded });
    identities.forEach((one) => this.add(one));
  }

  isOwner({ isOwner, folded, identities }: ReadPerson): boolean {
    if (isOwner || identities.some((one) => this.own.has(identityKey(one)))) return true;
    if (folded === null || !this.own.has(`name ${folded}`)) return false;
    return identities.every(({ kind }) => kind === 'website' || !this.kinds.has(kind));
  }

  private add(identity: { kind: IdentityKind; value: string }): void {
    this.own.add(identityKey(identity));
    this.kinds.add(identity.kind);
  }
}
