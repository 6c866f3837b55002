import { Injectable } from '@nestjs/common';
import { ContactDirectory, ProposalsRepository } from '#libs/contacts';
import { isFullName } from '#libs/memory';
import { Database, type Tx } from '#libs/platform';
import { identityKey, type ReadPerson } from './read-person.js';
import { inThread, PeopleKnown, type PeopleFound } from './people-known.js';

/** Whom the persons of a batch may be, in a handful of queries however many they are. */
@Injectable()
export class PeopleFinder {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactDirectory,
    private readonly proposals: ProposalsRepository,
  ) {}

  /** `threadIds` are the threads of the batch that there were before it. The contacts found stay until the end of `tx`. */
  async find(tx: Tx, workspaceId: string, persons: ReadPerson[], threadIds: string[]): Promise<PeopleKnown> {
    const found: PeopleFound = { holders: new Map(), names: new Map(), identities: new Map(), inThreads: new Map() };
    const names = new Set(persons.map(({ folded }) => folded).filter((folded) => folded !== null));
    await this.findHolders(tx, workspaceId, persons, names, found);
    if (threadIds.length > 0) await this.findInThreads(tx, workspaceId, [...names], threadIds, found);
    await this.followMerged(tx, workspaceId, found);
    await this.findIdentities(tx, workspaceId, found);
    found.apart = await this.proposals.listApart(tx, workspaceId, [...found.identities.keys()]);
    return new PeopleKnown(found);
  }

  // A first name is held by too many to say anything outside of its thread.
  private async findHolders(
    tx: Tx,
    workspaceId: string,
    persons: ReadPerson[],
    names: Set<string>,
    { holders }: PeopleFound,
  ): Promise<void> {
    const asked = new Map(persons.flatMap(({ identities }) => identities.map((one) => [identityKey(one), one])));
    const keys = [
      ...[...asked.values()].map(({ kind, value }) => ({ kind: kind as string, value })),
      ...[...names].filter(isFullName).map((value) => ({ kind: 'name', value })),
    ];
    const rows = await this.database.queryIn<{ kind: string; value: string; contactIds: string[] }>(
      tx,
      `select i.kind, i.value, array_agg(i.contact_id order by i.contact_id) as "contactIds"
       from unnest($2::text[], $3::text[]) as asked(kind, value)
       join identities i on i.workspace_id = $1 and i.kind = asked.kind and i.value = asked.value
       group by i.kind, i.value`,
      [workspaceId, keys.map(({ kind }) => kind), keys.map(({ value }) => value)],
    );
    for (const { kind, value, contactIds } of rows) holders.set(`${kind} ${value}`, contactIds);
  }

  private async findInThreads(
    tx: Tx,
    workspaceId: string,
    names: string[],
    threadIds: string[],
    { inThreads }: PeopleFound,
  ): Promise<void> {
    const rows = await this.database.queryIn<{ threadId: string; value: string; contactIds: string[] }>(
      tx,
      `select w.thread_id as "threadId", n.value, array_agg(distinct n.contact_id) as "contactIds"
       from identities n
       cross join lateral (
         select distinct i.thread_id from interactions i
         where i.workspace_id = n.workspace_id and i.contact_id = n.contact_id and i.direction = 'inbound'
           and i.thread_id = any($3::uuid[])
       ) w
       where n.workspace_id = $1 and n.kind = 'name' and n.value = any($2::text[])
       group by w.thread_id, n.value`,
      [workspaceId, names, threadIds],
    );
    for (const { threadId, value, contactIds } of rows) inThreads.set(inThread(threadId, value), contactIds);
  }

  // Whoever was found may be merged into somebody before he can be held.
  private async followMerged(tx: Tx, workspaceId: string, { holders, inThreads }: PeopleFound): Promise<void> {
    const ids = [...new Set([...holders.values(), ...inThreads.values()].flat())];
    const alive = new Set(await this.contacts.keepAlive(tx, workspaceId, ids));
    const gone = ids.filter((id) => !alive.has(id));
    if (gone.length === 0) return;
    const merged = await this.contacts.followMerged(tx, workspaceId, gone);
    for (const map of [holders, inThreads])
      for (const [key, held] of map) map.set(key, [...new Set(held.map((id) => merged.get(id) ?? id))]);
  }

  private async findIdentities(tx: Tx, workspaceId: string, found: PeopleFound): Promise<void> {
    const ids = [...new Set([...found.holders.values(), ...found.inThreads.values()].flat())];
    if (ids.length === 0) return;
    const rows = await this.database.queryIn<{ contactId: string; names: string[]; others: string[] }>(
      tx,
      `with held as (select id from contacts where workspace_id = $1 and id = any($2::uuid[]) order by id for key share)
       select i.contact_id as "contactId",
         coalesce(array_agg(i.value) filter (where i.kind = 'name'), '{}') as names,
         coalesce(array_agg(i.kind || ' ' || i.value) filter (where i.kind <> 'name'), '{}') as others
       from held join identities i on i.workspace_id = $1 and i.contact_id = held.id group by i.contact_id`,
      [workspaceId, ids],
    );
    const alive = new Set(rows.map(({ contactId }) => contactId));
    for (const { contactId, names, others } of rows) {
      found.names.set(contactId, names);
      found.identities.set(contactId, new Set(others));
    }
    for (const map of [found.holders, found.inThreads])
      for (const [key, held] of map)
        map.set(
          key,
          held.filter((id) => alive.has(id)),
        );
  }
}
