import { OwnerIdentities } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { ConflictError, newId, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Acceptance, CallRequest } from './call-requests.repository.js';
import { RequestPeople } from './request-people.repository.js';

/** Whom the owner takes for the one who asked: a contact's id, null for somebody new, undefined for whoever is known so. */
export type WhoAsked = string | null | undefined;

/** The owner's own identities, as "kind value". */
export type OwnKeys = ReadonlySet<string>;

/** Finds the contact who has asked, or makes one; by an equal identity or by the owner's word, never by a name. */
@Injectable()
export class RequestPerson {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly people: RequestPeople,
    private readonly owner: OwnerIdentities,
  ) {}

  /** Asked for before any lock, since many who wait for one hold all connections. */
  async ownKeys(workspaceId: string): Promise<OwnKeys> {
    return new Set((await this.owner.list(workspaceId)).map(({ kind, value }) => `${kind} ${value}`));
  }

  /** The contact stays until the transaction ends. Refused (409) where several are known so, or wants to be left alone. */
  async settle(
    tx: Tx,
    request: CallRequest,
    { who, own }: { who: WhoAsked; own: OwnKeys },
  ): Promise<Pick<Acceptance, 'contactId' | 'madeContact' | 'addedIdentity'>> {
    const { workspaceId } = request;
    const known = await this.known(tx, request);
    const contactId = who === undefined ? onlyOne(known) : who;
    if (contactId === null)
      return { contactId: await this.make(tx, request, own), madeContact: true, addedIdentity: false };
    await this.hold(tx, workspaceId, contactId);
    const isNew = !known.includes(contactId) && !own.has(`${request.knownKind} ${request.knownValue}`);
    if (isNew) await this.contacts.insertIdentities(tx, workspaceId, [knownAs(request, contactId)]);
    return { contactId, madeContact: false, addedIdentity: isNew };
  }

  /** Throws where a contact is gone or is to be left alone; else it stays until the transaction ends. */
  async hold(tx: Tx, workspaceId: string, contactId: string): Promise<void> {
    const person = await this.people.find(tx, workspaceId, contactId);
    if (!person || !(await this.contacts.holdByHand(tx, workspaceId, contactId))) {
      throw new NotFoundError('There is no such contact.');
    }
    if (person.isLeftAlone) throw new ConflictError(`You want to leave ${person.name} alone, so no link is made.`);
  }

  /** Takes back what `settle` did, once the request has let go of the contact: whoever has become more than that stays. */
  async takeBack(tx: Tx, request: CallRequest): Promise<void> {
    const { workspaceId, contactId, madeContact, addedIdentity, knownKind, knownValue } = request;
    if (contactId === null) return;
    if (addedIdentity) {
      await this.contacts.removeIdentity(tx, workspaceId, contactId, { kind: knownKind, value: knownValue });
    }
    if (madeContact && (await this.people.isBare(tx, workspaceId, contactId))) {
      await this.contacts.removeMany(tx, workspaceId, [contactId]);
    }
  }

  private async known(tx: Tx, { workspaceId, knownKind, knownValue }: CallRequest): Promise<string[]> {
    const key = { kind: knownKind, value: knownValue };
    const [found] = await this.contacts.findByIdentities(tx, workspaceId, [key]);
    return found?.contactIds ?? [];
  }

  private async make(tx: Tx, request: CallRequest, own: OwnKeys): Promise<string> {
    const { workspaceId, name, nameValue, knownAs: printed, knownKind, knownValue, createdAt } = request;
    const mine = own.has(`name ${nameValue}`) ? name : own.has(`${knownKind} ${knownValue}`) ? printed : null;
    if (mine !== null) {
      throw new ConflictError(`“${mine}” is one of your own identities, and you are not your own contact.`);
    }
    const contact = { id: newId(), name, importId: null, createdAt };
    const called = {
      ...knownAs(request, contact.id),
      id: newId(),
      kind: 'name' as const,
      value: nameValue,
      printed: name,
    };
    await this.contacts.insertMany(tx, workspaceId, [contact]);
    await this.contacts.insertIdentities(tx, workspaceId, [called, knownAs(request, contact.id)]);
    return contact.id;
  }
}

function onlyOne(known: string[]): string | null {
  if (known.length > 1) throw new ConflictError('More than one person is known by this; say which of them it is.');
  return known[0] ?? null;
}

function knownAs({ knownAs: printed, knownKind: kind, knownValue: value, createdAt }: CallRequest, contactId: string) {
  const seen = { source: 'hand' as const, importId: null, firstSeenAt: createdAt, lastSeenAt: createdAt };
  return { id: newId(), contactId, kind, value, printed, verified: false, ...seen };
}
