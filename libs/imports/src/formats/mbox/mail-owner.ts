import { normaliseIdentity, type IdentityKind } from '#libs/accounts';

/** More mailboxes than these are a company's. */
const MOST_MAILBOXES = 20;

/** Whose mailboxes are the owner's: those that he has told, and those that his mails show. */
export class MailOwner {
  private readonly own: Set<string>;
  private readonly told = new Set<string>();

  constructor(identities: readonly { kind: IdentityKind; value: string }[]) {
    this.own = new Set(identities.filter(({ kind }) => kind === 'email').map(({ value }) => value));
  }

  has(address: string): boolean {
    const value = normaliseIdentity('email', address);
    return value !== null && this.own.has(value);
  }

  /** Whether this mailbox is his and new, and so is to be told. */
  learns(address: string): boolean {
    const value = normaliseIdentity('email', address);
    if (value === null || this.own.has(value) || this.told.size >= MOST_MAILBOXES) return false;
    this.own.add(value);
    this.told.add(value);
    return true;
  }
}
