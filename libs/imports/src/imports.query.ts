import { cutPage, instantText, placeOf, SqlParameters } from '#libs/interactions';
import { Database, NotFoundError, type CursorValue, type Page, type PageQuery } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Import } from './import.entity.js';
import type { Fate } from './fates/import-row.entity.js';
import type { ImportView } from './import.view.js';

type Row = Omit<Import, 'workspaceId' | 'sourceHash' | 'source' | 'requestedBy' | 'settings'> & {
  counts: Partial<Record<Fate, number>>;
  peopleMatched: number;
  threadId: string | null;
  place: CursorValue[];
};

/** Imports as they are shown, with what became of their rows so far. */
@Injectable()
export class ImportsQuery {
  constructor(private readonly database: Database) {}

  /** Throws NotFoundError where the workspace has no such import. */
  async get(workspaceId: string, importId: string): Promise<ImportView> {
    const [row] = await this.database.query<Row>(`${IMPORTS} where m.workspace_id = $1 and m.id = $2`, [
      workspaceId,
      importId,
    ]);
    if (!row) throw new NotFoundError('There is no such import.');
    return toImportView(row);
  }

  /** Newest first. */
  async page(workspaceId: string, { limit, cursor }: PageQuery): Promise<Page<ImportView>> {
    const parameters = new SqlParameters();
    const conditions = [`m.workspace_id = ${parameters.add(workspaceId)}`];
    if (cursor) conditions.push(`(m.created_at, m.id) < ${placeOf(cursor, ['instant', 'uuid'], parameters)}`);
    const sql = `${IMPORTS} where ${conditions.join(' and ')}
      order by m.created_at desc, m.id desc limit ${parameters.add(limit + 1)}`;
    const found = await this.database.query<Row>(sql, parameters.values);
    const { rows, nextCursor } = cutPage(found, limit, ({ place }) => place);
    return { items: rows.map(toImportView), nextCursor };
  }
}

const IMPORTS = `
  select m.id, m.format, m.file_name as "fileName", m.state, m.post_title as "postTitle", m.post_url as "postUrl",
    m.post_date as "postDate", m.post_date_precision as "postDatePrecision", m.bytes_total::float8 as "bytesTotal", m.bytes_done::float8 as "bytesDone", m.rows_total as "rowsTotal",
    m.rows_done as "rowsDone", m.error, m.created_at as "createdAt", m.started_at as "startedAt",
    m.finished_at as "finishedAt", m.counts, m.people_matched as "peopleMatched",
    coalesce(made.id, written.thread_id) as "threadId",
    json_build_array(${instantText('m.created_at')}, m.id) as place
  from imports m
  left join lateral (
    select t.id from threads t where t.workspace_id = m.workspace_id and t.import_id = m.id limit 1
  ) made on true
  left join lateral (
    select i.thread_id from import_rows r
    join interactions i on i.workspace_id = r.workspace_id and i.id = r.interaction_id
    where made.id is null and m.format <> 'files' and r.workspace_id = m.workspace_id and r.import_id = m.id limit 1
  ) written on true`;

function toImportView(row: Row): ImportView {
  const { counts, peopleMatched, place: _, ...shown } = row;
  const created = counts.created ?? 0;
  return {
    ...shown,
    postDate: row.postDate?.toISOString() ?? null,
    counts: {
      created,
      matched: counts.matched ?? 0,
      kept: counts.kept ?? 0,
      alreadyThere: counts.already_there ?? 0,
      updated: counts.updated ?? 0,
      skipped: counts.skipped ?? 0,
      failed: counts.failed ?? 0,
    },
    people: { created, matched: peopleMatched },
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
