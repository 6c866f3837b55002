import { Database, newId, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { FactDay } from './fact-words.js';

/** What a file says of somebody for good. */
export interface NewFact {
  contactId: string;
  kind: 'birthday' | 'location';
  text: string;
  on: FactDay | null;
  importId: string;
  now: Date;
}

/** The facts table for imports: many facts at once. */
@Injectable()
export class FactArchive {
  constructor(private readonly database: Database) {}

  /** What is known already is left as it is: somebody has one birthday, and lives in a place once. */
  async bring(tx: Tx, workspaceId: string, facts: NewFact[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into facts (workspace_id, id, contact_id, kind, text, sensitive, month, day, year, import_id, created_at, updated_at)
       select distinct on (n.contact_id, n.kind, lower(case n.kind when 'birthday' then '' else n.text end))
         $1::uuid, n.id, n.contact_id, n.kind, n.text, false, n.month, n.day, n.year, n.import_id, n.now, n.now
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::int[], $7::int[], $8::int[], $9::uuid[], $10::timestamptz[])
         with ordinality as n(id, contact_id, kind, text, month, day, year, import_id, now, ordinal)
       where not exists (
         select from facts f where f.workspace_id = $1 and f.contact_id = n.contact_id and f.kind = n.kind and f.about is null
           and (n.kind = 'birthday' or lower(f.text) = lower(n.text))
       )
       order by n.contact_id, n.kind, lower(case n.kind when 'birthday' then '' else n.text end), n.ordinal`,
      [
        workspaceId,
        facts.map(() => newId()),
        facts.map(({ contactId }) => contactId),
        facts.map(({ kind }) => kind),
        facts.map(({ text }) => text.replaceAll('\0', '')),
        facts.map(({ on }) => on?.month ?? null),
        facts.map(({ on }) => on?.day ?? null),
        facts.map(({ on }) => on?.year ?? null),
        facts.map(({ importId }) => importId),
        facts.map(({ now }) => now),
      ],
    );
  }

  /** Up to `limit` of them; what a person has changed since is theirs. Returns how many it went through. */
  async removeOfImport(tx: Tx, workspaceId: string, importId: string, limit: number): Promise<number> {
    const rows = await this.database.queryIn(
      tx,
      `with taken as (
         select id, updated_at <> created_at as changed from facts where workspace_id = $1 and import_id = $2 order by id limit $3
       ), kept as (
         update facts f set import_id = null from taken t where f.workspace_id = $1 and f.id = t.id and t.changed
       ), removed as (
         delete from facts f using taken t where f.workspace_id = $1 and f.id = t.id and not t.changed
       )
       select id from taken`,
      [workspaceId, importId, limit],
    );
    return rows.length;
  }
}
