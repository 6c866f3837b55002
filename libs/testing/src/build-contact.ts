import { normaliseIdentity, type PrintedIdentity } from '#libs/accounts';
import { Contact, Identity } from '#libs/contacts';
import { newId } from '#libs/platform';
import type { DataSource } from 'typeorm';

export type ContactToBuild = Partial<Omit<Contact, 'workspaceId'>> & { identities?: PrintedIdentity[] };

/** A contact, known by its name and by what else is given; the id. */
export async function buildContact(
  dataSource: DataSource,
  workspaceId: string,
  { identities = [], ...given }: ContactToBuild = {},
): Promise<string> {
  const now = given.createdAt ?? new Date('2026-01-01T00:00:00Z');
  const name = given.name ?? 'Nell Marlowe';
  const contact: Contact = {
    workspaceId,
    id: newId(),
    circle: null,
    cadenceDays: null,
    about: null,
    boundaries: [],
    importId: null,
    touchedByHand: false,
    archivedAt: null,
    createdAt: now,
    updatedAt: now,
    ...given,
    name,
  };
  await dataSource.manager.insert(Contact, contact);
  const printed: PrintedIdentity[] = [{ kind: 'name', printed: name }, ...identities];
  await dataSource.manager.insert(
    Identity,
    printed.map((identity) => toRow(contact, identity, now)),
  );
  return contact.id;
}

function toRow(contact: Contact, { kind, printed }: PrintedIdentity, now: Date): Identity {
  const value = normaliseIdentity(kind, printed);
  if (value === null) throw new Error(`${printed} is no ${kind}.`);
  const { workspaceId, id: contactId, importId } = contact;
  const seen = { firstSeenAt: now, lastSeenAt: now };
  return {
    workspaceId,
    id: newId(),
    contactId,
    kind,
    value,
    printed,
    verified: false,
    source: 'import',
    importId,
    ...seen,
  };
}
