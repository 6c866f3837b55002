import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { NewImportRow } from '../fates/import-row.entity.js';
import type { Place } from '../matching/place.js';

/** Rows and their fates, and what an import must know again when it goes on after a stop. */
@Injectable()
export class RecordingRepository {
  constructor(private readonly database: Database) {}

  /** Rows with their fates; the import counts them at once. */
  async insertRows(tx: Tx, workspaceId: string, importId: string, rows: NewImportRow[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `with written as (
         insert into import_rows (workspace_id, import_id, row_number, fate, reason, kind, printed_author, excerpt, line,
           place, replaced, contact_id, interaction_id)
         select $1, $2, * from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[],
           $10::text[], $11::jsonb[], $12::uuid[], $13::uuid[])
         returning fate
       ), counted as (
         select fate, count(*)::int as rows from written group by fate
       )
       update imports m set counts = m.counts || coalesce(
         (select jsonb_object_agg(fate, coalesce((m.counts ->> fate)::int, 0) + rows) from counted), '{}')
       where m.workspace_id = $1 and m.id = $2`,
      [workspaceId, importId, ...columns.map((column) => rows.map((row) => valueOf(row, column)))],
    );
  }

  async countItems(tx: Tx, workspaceId: string, threadId: string): Promise<number> {
    const [row] = await this.database.queryIn<{ items: number }>(
      tx,
      'select count(distinct position)::int as items from interactions where workspace_id = $1 and thread_id = $2',
      [workspaceId, threadId],
    );
    return row!.items;
  }

  /** Where the rows that an import has been through stand, with all their parts. */
  listPlaces(tx: Tx, workspaceId: string, importId: string): Promise<(Place & { row: number })[]> {
    return this.database.queryIn(
      tx,
      `select r.row_number as row, i.id as "interactionId", i.contact_id as "contactId"
       from import_rows r
       join interactions f on f.workspace_id = r.workspace_id and f.id = r.interaction_id
       join interactions i on i.workspace_id = f.workspace_id and i.thread_id = f.thread_id and i.position = f.position
       where r.workspace_id = $1 and r.import_id = $2
       order by r.row_number, i.part`,
      [workspaceId, importId],
    );
  }

  /** The thread that an import made. */
  async findMadeThread(tx: Tx, workspaceId: string, importId: string): Promise<string | null> {
    const [row] = await this.database.queryIn<{ id: string }>(
      tx,
      'select id from threads where workspace_id = $1 and import_id = $2 order by created_at, id limit 1',
      [workspaceId, importId],
    );
    return row?.id ?? null;
  }

  /** The thread into which an import that still stands brought exactly this source. */
  async findThreadOfSource(tx: Tx, workspaceId: string, sourceHash: Buffer): Promise<string | null> {
    const [row] = await this.database.queryIn<{ threadId: string }>(
      tx,
      `select i.thread_id as "threadId" from imports m
       join import_rows r on r.workspace_id = m.workspace_id and r.import_id = m.id
       join interactions i on i.workspace_id = r.workspace_id and i.id = r.interaction_id
       where m.workspace_id = $1 and m.source_hash = $2 and m.state in ('running', 'done', 'failed')
         and i.thread_id is not null
       limit 1`,
      [workspaceId, sourceHash],
    );
    return row?.threadId ?? null;
  }
}

const columns = [
  'rowNumber',
  'fate',
  'reason',
  'kind',
  'printedAuthor',
  'excerpt',
  'line',
  'place',
  'replaced',
  'contactId',
  'interactionId',
] as const satisfies (keyof NewImportRow)[];

function valueOf(row: NewImportRow, column: (typeof columns)[number]): unknown {
  const value = row[column] ?? null;
  return column === 'replaced' && value !== null ? JSON.stringify(value) : value;
}
