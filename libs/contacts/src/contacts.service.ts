import { Injectable } from '@nestjs/common';
import { normaliseIdentity, OwnerIdentities, type Access, type PrintedIdentity } from '#libs/accounts';
import { Clock, ConflictError, Database, newId, NotFoundError, type Tx } from '#libs/platform';
import { sortBoundaries, type Boundary } from './boundaries.js';
import { ContactEvents } from './contact-events.js';
import type { Circle, Contact } from './contact.entity.js';
import { ContactsRepository, type ContactChange } from './contacts.repository.js';
import { IdentitiesRepository } from './identities/identities.repository.js';
import type { Identity } from './identities/identity.entity.js';
import { readIdentities, type ReadIdentity } from './identities/read-identities.js';

export interface ContactToCreate {
  name: string;
  circle?: Circle | null;
  cadenceDays?: number | null;
  about?: string | null;
  boundaries?: Boundary[];
  identities?: PrintedIdentity[];
}

/** What a hand changes of a contact; a field that is left out stays, null takes it away. */
export type ContactToChange = Partial<Omit<ContactToCreate, 'identities'>>;

/** People, made and changed by hand. */
@Injectable()
export class Contacts {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactsRepository,
    private readonly identities: IdentitiesRepository,
    private readonly owner: OwnerIdentities,
    private readonly events: ContactEvents,
    private readonly clock: Clock,
  ) {}

  /** The new contact's id; its name becomes its first identity. Refuses the owner's own identities (409). */
  async create(access: Access, wanted: ContactToCreate): Promise<string> {
    const name = { kind: 'name' as const, printed: wanted.name, field: 'name' };
    const others = (wanted.identities ?? []).map((one, index) => ({ ...one, field: `identities[${index}].printed` }));
    const identities = readIdentities([name, ...others], await this.owner.findPhoneCountry(access.workspaceId));
    await this.refuseOwners(access.workspaceId, identities);
    const contact = newContact(access.workspaceId, wanted, this.clock.now());
    await this.database.transaction(async (tx) => {
      await this.contacts.insert(tx, contact);
      await this.identities.insertMany(
        tx,
        identities.map((identity) => byHand(contact, identity, contact.createdAt)),
      );
      await this.tellWebsites(tx, contact, identities);
    });
    return contact.id;
  }

  /** A new name is added as an identity; the old one stays, since what was imported under it still is this person's. */
  async update(access: Access, contactId: string, change: ContactToChange): Promise<void> {
    const names = change.name === undefined ? [] : [{ kind: 'name' as const, printed: change.name, field: 'name' }];
    const identities = readIdentities(names, null);
    await this.refuseOwners(access.workspaceId, identities);
    await this.changing(access, contactId, async (tx, contact) => {
      for (const identity of identities) {
        await this.identities.insertIfNew(tx, byHand(contact, identity, this.clock.now()));
      }
      return changeOf(contact, change);
    });
  }

  async archive(access: Access, contactId: string): Promise<void> {
    await this.changing(access, contactId, async (_tx, contact) => ({
      archivedAt: contact.archivedAt ?? this.clock.now(),
    }));
  }

  async restore(access: Access, contactId: string): Promise<void> {
    await this.changing(access, contactId, async () => ({ archivedAt: null }));
  }

  /** For good: what stood in a thread stays there as printed text, everything else of the contact goes. */
  async remove(access: Access, contactId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.getForUpdate(tx, access.workspaceId, contactId);
      await this.events.removing(tx, access.workspaceId, [contactId]);
      await this.contacts.remove(tx, access.workspaceId, [contactId]);
    });
  }

  async addIdentity(access: Access, contactId: string, printed: PrintedIdentity): Promise<void> {
    const country = await this.owner.findPhoneCountry(access.workspaceId);
    const [identity] = readIdentities([{ ...printed, field: 'printed' }], country);
    await this.refuseOwners(access.workspaceId, [identity!]);
    await this.changing(access, contactId, async (tx, contact) => {
      const added = await this.identities.insertIfNew(tx, byHand(contact, identity!, this.clock.now()));
      if (!added) throw new ConflictError(`${contact.name} already has this identity.`);
      await this.tellWebsites(tx, contact, [identity!]);
      return {};
    });
  }

  async removeIdentity(access: Access, contactId: string, identityId: string): Promise<void> {
    await this.changing(access, contactId, async (tx, contact) => {
      const identity = await this.identities.find(tx, access.workspaceId, contactId, identityId);
      if (!identity) throw new NotFoundError('This person has no such identity.');
      if (identity.kind === 'name' && identity.value === normaliseIdentity('name', contact.name)) {
        throw new ConflictError('This is the name of the contact; change the name first.');
      }
      await this.identities.remove(tx, access.workspaceId, identityId);
      return {};
    });
  }

  private async tellWebsites(tx: Tx, { workspaceId, id }: Contact, identities: ReadIdentity[]): Promise<void> {
    const websites = identities.filter(({ kind }) => kind === 'website').map(({ value }) => value);
    if (websites.length > 0) await this.events.website(tx, workspaceId, id, websites);
  }

  private async changing(
    access: Access,
    contactId: string,
    work: (tx: Tx, contact: Contact) => Promise<ContactChange>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const contact = await this.getForUpdate(tx, access.workspaceId, contactId);
      const change = await work(tx, contact);
      await this.contacts.change(tx, access.workspaceId, contactId, change, this.clock.now());
    });
  }

  private async getForUpdate(tx: Tx, workspaceId: string, contactId: string): Promise<Contact> {
    const contact = await this.contacts.findForUpdate(tx, workspaceId, contactId);
    if (!contact) throw new NotFoundError('There is no such contact.');
    return contact;
  }

  private async refuseOwners(workspaceId: string, identities: ReadIdentity[]): Promise<void> {
    if (identities.length === 0) return;
    const own = new Set((await this.owner.list(workspaceId)).map(({ kind, value }) => `${kind} ${value}`));
    const mine = identities.find(({ kind, value }) => own.has(`${kind} ${value}`));
    if (mine)
      throw new ConflictError(`“${mine.printed}” is one of your own identities, and you are not your own contact.`);
  }
}

function newContact(workspaceId: string, wanted: ContactToCreate, now: Date): Contact {
  return {
    workspaceId,
    id: newId(),
    name: oneLine(wanted.name),
    circle: wanted.circle ?? null,
    cadenceDays: wanted.cadenceDays ?? null,
    about: blankToNull(wanted.about),
    boundaries: sortBoundaries(wanted.boundaries ?? []),
    importId: null,
    touchedByHand: true,
    archivedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

function changeOf(contact: Contact, change: ContactToChange): ContactChange {
  return {
    name: change.name === undefined ? contact.name : oneLine(change.name),
    circle: change.circle === undefined ? contact.circle : change.circle,
    cadenceDays: change.cadenceDays === undefined ? contact.cadenceDays : change.cadenceDays,
    about: change.about === undefined ? contact.about : blankToNull(change.about),
    boundaries: change.boundaries === undefined ? contact.boundaries : sortBoundaries(change.boundaries),
  };
}

function byHand(contact: Contact, { kind, value, printed }: ReadIdentity, now: Date): Identity {
  const { workspaceId, id: contactId } = contact;
  const seen = { source: 'hand' as const, importId: null, firstSeenAt: now, lastSeenAt: now };
  return { workspaceId, id: newId(), contactId, kind, value, printed, verified: false, ...seen };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function blankToNull(text: string | null | undefined): string | null {
  return text?.trim() ? text.trim() : null;
}
