import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { ContactTables, type ContactTable } from './contact-tables.repository.js';
import { MergeRules } from './merge-rules.js';
import type { LaterRows, RowsToSort, SortedRow } from './merge-rule.js';
import { holding, moveStatements, moveThese } from './move-statements.js';
import { restoreStatements } from './restore-statements.js';

/** Moves all rows of one contact to another, a few statements for each table however many rows there are, and back. */
@Injectable()
export class RowMover {
  constructor(
    private readonly database: Database,
    private readonly tables: ContactTables,
    private readonly rules: MergeRules,
  ) {}

  /** Everything that `from` has becomes `to`'s; what was before is written down under the merge. */
  async moveAll(
    tx: Tx,
    workspaceId: string,
    mergeId: string,
    { from, to }: { from: string; to: string },
  ): Promise<void> {
    for (const table of await this.tablesOf(tx, workspaceId, from)) {
      for (const sql of moveStatements(table, this.rules.find(table.name))) {
        await this.database.queryIn(tx, sql, [workspaceId, mergeId, from, to]);
      }
    }
  }

  // Most people have rows in a few tables only, and each statement costs its plan. Who is held gets no new rows meanwhile.
  private async tablesOf(tx: Tx, workspaceId: string, contactId: string): Promise<ContactTable[]> {
    const tables = await this.tables.list();
    const [held] = await this.database.queryIn<{ names: string[] }>(tx, holding(tables), [workspaceId, contactId]);
    return tables.filter(({ name }) => held!.names.includes(name));
  }

  /** Moves only these rows of a table that has an `id`, and what follows them; written down where a merge is given. */
  async moveSome(
    tx: Tx,
    workspaceId: string,
    mergeId: string | null,
    { table, ids, from, to }: { table: string; ids: string[]; from: string; to: string },
  ): Promise<void> {
    const following = this.rules.list().flatMap(({ table: name, follows }) => {
      return follows?.table === table ? [{ name, by: follows.column }] : [];
    });
    const tables = await this.tables.list();
    for (const { name, by } of [{ name: table, by: 'id' }, ...following]) {
      const moved = tables.find((one) => one.name === name)!;
      await this.database.queryIn(tx, moveThese(moved, by), [workspaceId, mergeId, from, to, ids]);
    }
  }

  /** Takes back what `moveAll` or `moveSome` wrote down, except where somebody has changed it again. */
  async restore(tx: Tx, workspaceId: string, mergeId: string): Promise<void> {
    const touched = await this.database.queryIn<Touched>(tx, TOUCHED, [workspaceId, mergeId]);
    const tables = await this.tables.list();
    for (const { name, changed, deleted } of touched) {
      const table = tables.find((one) => one.name === name);
      if (!table) continue;
      for (const sql of restoreStatements(table, { changed, deleted })) {
        await this.database.queryIn(tx, sql, [workspaceId, mergeId]);
      }
    }
  }

  /** Later merges that stand on rows which this one moved or changed: they must be undone first. */
  async findLeaningOn(tx: Tx, workspaceId: string, mergeId: string): Promise<string | null> {
    const [row] = await this.database.queryIn<{ id: string }>(tx, LEANING, [workspaceId, mergeId]);
    return row?.id ?? null;
  }

  /** By table, what each room finds out of the rows asked for; rows that another merge has brought are left out. */
  async sort(tx: Tx, rows: RowsToSort): Promise<(SortedRow & { table: string })[]> {
    const sorted: (SortedRow & { table: string })[] = [];
    for (const { table, sort, later } of this.rules.list()) {
      const found = (await sort?.(tx, rows)) ?? (later ? await this.sortLater(tx, rows, table, later) : []);
      const brought = new Set(
        await this.broughtBy(
          tx,
          rows,
          table,
          found.map(({ id }) => id),
        ),
      );
      sorted.push(...found.filter(({ id }) => !brought.has(id)).map((row) => ({ ...row, table })));
    }
    return sorted;
  }

  private async sortLater(tx: Tx, rows: RowsToSort, table: string, later: LaterRows): Promise<SortedRow[]> {
    const { workspaceId, contactId, after, leaving } = rows;
    if (after === null) return [];
    const { says, at, belongsTo = 'null::text' } = later;
    return this.database.queryIn(
      tx,
      `select t.id, ${says} as says, ${at} as at, case when $4::uuid is not null then ${belongsTo} end as "belongsTo" from ${table} t
       where t.workspace_id = $1 and t.contact_id = $2 and t.id > $3::uuid order by t.id`,
      [workspaceId, contactId, after, leaving.id],
    );
  }

  private async broughtBy(tx: Tx, { workspaceId, after }: RowsToSort, table: string, ids: string[]): Promise<string[]> {
    if (after === null || ids.length === 0) return [];
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      `select distinct r.row_key ->> 'id' as id from unnest($4::uuid[]) as asked(id)
       join merge_rows r on r.workspace_id = $1 and r.table_name = $3 and r.row_key = jsonb_build_object('id', asked.id)
         and r.did = 'moved' and r.merge_id > $2
       join merges m on m.workspace_id = r.workspace_id and m.id = r.merge_id and m.undone_at is null`,
      [workspaceId, after, table, ids],
    );
    return rows.map(({ id }) => id);
  }
}

interface Touched {
  name: string;
  changed: string[];
  deleted: string[];
}

const TOUCHED = `
  select table_name as name,
    coalesce(array_agg(distinct told.key) filter (where r.did = 'changed'), '{}') as changed,
    coalesce(array_agg(distinct told.key) filter (where r.did = 'deleted'), '{}') as deleted
  from merge_rows r
  left join lateral (select jsonb_object_keys(r.before) as key where r.did in ('changed', 'deleted')) told on true
  where workspace_id = $1 and merge_id = $2 group by table_name order by table_name`;

const LEANING = `
  select theirs.merge_id as id
  from merge_rows mine
  join merge_rows theirs on theirs.workspace_id = mine.workspace_id and theirs.table_name = mine.table_name
    and theirs.row_key = mine.row_key and theirs.merge_id > mine.merge_id
  join merges m on m.workspace_id = theirs.workspace_id and m.id = theirs.merge_id and m.undone_at is null
  where mine.workspace_id = $1 and mine.merge_id = $2 and (mine.did = 'moved' or (mine.did = 'changed'
    and (theirs.did in ('moved', 'deleted') or exists (
      select from jsonb_object_keys(mine.before) as own(name) where theirs.before ? own.name))))
  order by theirs.merge_id desc limit 1`;
