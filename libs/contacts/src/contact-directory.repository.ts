import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { ContactEvents } from './contact-events.js';
import { ContactsRepository } from './contacts.repository.js';
import type { IdentityKey, NewIdentity } from './identities/identity.entity.js';

/** A contact as an import makes it; `name` is 1 to 200 characters. */
export interface NewContact {
  id: string;
  name: string;
  about?: string | null;
  importId: string | null;
  createdAt: Date;
}

/** Contacts by the thousand, for imports: every method works inside the caller's transaction. */
@Injectable()
export class ContactDirectory {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactsRepository,
    private readonly events: ContactEvents,
  ) {}

  /** The contacts known by each name; names are folded by `normaliseIdentity('name', …)`, unknown ones are absent. */
  async findByNames(tx: Tx, workspaceId: string, foldedNames: string[]): Promise<Map<string, string[]>> {
    const keys = foldedNames.map((value) => ({ kind: 'name' as const, value }));
    const found = await this.findByIdentities(tx, workspaceId, keys);
    return new Map(found.map(({ value, contactIds }) => [value, contactIds]));
  }

  /** The contacts known by each identity, the longest known first; an identity that nobody has is left out. */
  async findByIdentities(
    tx: Tx,
    workspaceId: string,
    identities: IdentityKey[],
  ): Promise<(IdentityKey & { contactIds: string[] })[]> {
    return this.database.queryIn(
      tx,
      `select i.kind, i.value, array_agg(i.contact_id order by i.contact_id) as "contactIds"
       from (select distinct kind, value from unnest($2::text[], $3::text[]) as asked(kind, value)) asked
       join identities i on i.workspace_id = $1 and i.kind = asked.kind and i.value = asked.value
       group by i.kind, i.value`,
      [workspaceId, identities.map(({ kind }) => kind), identities.map(({ value }) => value)],
    );
  }

  async insertMany(tx: Tx, workspaceId: string, contacts: NewContact[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into contacts (workspace_id, id, name, about, import_id, created_at, updated_at)
       select $1, id, name, about, import_id, created_at, created_at
       from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[])
         as born(id, name, about, import_id, created_at)`,
      [
        workspaceId,
        contacts.map(({ id }) => id),
        contacts.map(({ name }) => name),
        contacts.map(({ about }) => about ?? null),
        contacts.map(({ importId }) => importId),
        contacts.map(({ createdAt }) => createdAt),
      ],
    );
  }

  /** An identity that the contact already has is only seen again: `firstSeenAt` and `lastSeenAt` widen. */
  async insertIdentities(tx: Tx, workspaceId: string, identities: NewIdentity[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into identities as known (workspace_id, id, contact_id, kind, value, printed, verified, source, import_id,
         first_seen_at, last_seen_at)
       select distinct on (contact_id, kind, value) $1::uuid, born.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[],
         $6::text[], $7::boolean[], $8::text[], $9::uuid[], $10::timestamptz[], $11::timestamptz[])
         as born(id, contact_id, kind, value, printed, verified, source, import_id, first_seen_at, last_seen_at)
       order by contact_id, kind, value
       on conflict (workspace_id, contact_id, kind, value) do update set
         first_seen_at = least(known.first_seen_at, excluded.first_seen_at),
         last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at)`,
      [workspaceId, ...identityColumns(identities)],
    );
  }

  /** Of these ids, the ones that there are; they stay until the transaction ends. */
  keepAlive(tx: Tx, workspaceId: string, ids: string[]): Promise<string[]> {
    return this.contacts.keepAlive(tx, workspaceId, ids);
  }

  /** False where there is no such contact; it stays until the transaction ends, and also where its import is undone. */
  async holdByHand(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
    const held = await this.database.queryIn(
      tx,
      'update contacts set touched_by_hand = true where workspace_id = $1 and id = $2 returning id',
      [workspaceId, id],
    );
    return held.length > 0;
  }

  /** Deletes contacts for good, as `Contacts.remove` does. */
  async removeMany(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.queryIn(
      tx,
      'select from contacts where workspace_id = $1 and id = any($2::uuid[]) order by id for update',
      [workspaceId, ids],
    );
    await this.events.removing(tx, workspaceId, ids);
    await this.contacts.remove(tx, workspaceId, ids);
  }

  /**
   * Of these contacts, whose import is undone, those into whom somebody of another import has gone: they are of that import
   * from now on. `undone` are the imports that nobody can be of any more.
   */
  async passOn(tx: Tx, workspaceId: string, ids: string[], undone: string[]): Promise<string[]> {
    const rows = await this.database.queryIn<{ id: string }>(tx, PASS_ON, [workspaceId, ids, undone]);
    return rows.map(({ id }) => id);
  }

  /** Takes one identity of a contact away again. */
  async removeIdentity(tx: Tx, workspaceId: string, contactId: string, { kind, value }: IdentityKey): Promise<void> {
    await this.database.queryIn(
      tx,
      'delete from identities where workspace_id = $1 and contact_id = $2 and kind = $3 and value = $4',
      [workspaceId, contactId, kind, value],
    );
  }

  /** Takes back the identities that an import gave to contacts which it did not make itself. */
  async removeIdentitiesOfImport(tx: Tx, workspaceId: string, importId: string): Promise<void> {
    await this.database.queryIn(
      tx,
      `delete from identities i using contacts c
       where i.workspace_id = $1 and i.import_id = $2
         and c.workspace_id = i.workspace_id and c.id = i.contact_id and c.import_id is distinct from $2`,
      [workspaceId, importId],
    );
  }
}

const PASS_ON = `
  update contacts c set import_id = heir.import_id
  from (
    select distinct on (asked.id) asked.id, (m.gone ->> 'import_id')::uuid as import_id
    from unnest($2::uuid[]) as asked(id)
    join merges m on m.workspace_id = $1 and m.kind = 'merge' and m.undone_at is null and (m.kept_id = asked.id
      or m.kept_id in (select old_id from contact_redirects where workspace_id = $1 and contact_id = asked.id))
    where (m.gone ->> 'import_id')::uuid <> all($3::uuid[])
    order by asked.id, m.id
  ) heir
  where c.workspace_id = $1 and c.id = heir.id returning c.id`;

function identityColumns(identities: NewIdentity[]): unknown[][] {
  return [
    identities.map(({ id }) => id),
    identities.map(({ contactId }) => contactId),
    identities.map(({ kind }) => kind),
    identities.map(({ value }) => value),
    identities.map(({ printed }) => printed),
    identities.map(({ verified }) => verified),
    identities.map(({ source }) => source),
    identities.map(({ importId }) => importId),
    identities.map(({ firstSeenAt }) => firstSeenAt),
    identities.map(({ lastSeenAt }) => lastSeenAt),
  ];
}
