import { cutPage, instantText, placeOf, SqlParameters } from '#libs/interactions';
import { Database, NotFoundError, type CursorValue, type Page, type PageQuery } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Import } from './import.entity.js';
import type { FateCounts, ImportView, PeopleCounts } from './import.view.js';

type Row = Omit<Import, 'workspaceId' | 'sourceHash' | 'source' | 'requestedBy' | 'settings'> &
  FateCounts & {
    peopleCreated: number;
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
    m.finished_at as "finishedAt", f.*, coalesce(made.id, written.thread_id) as "threadId",
    json_build_array(${instantText('m.created_at')}, m.id) as place
  from imports m
  cross join lateral (
    select count(*) filter (where r.fate = 'created')::int as created,
      count(*) filter (where r.fate = 'matched')::int as matched,
      count(*) filter (where r.fate = 'kept')::int as kept,
      count(*) filter (where r.fate = 'already_there')::int as "alreadyThere",
      count(*) filter (where r.fate = 'updated')::int as updated,
      count(*) filter (where r.fate = 'skipped')::int as skipped,
      count(*) filter (where r.fate = 'failed')::int as failed,
      count(*) filter (where r.fate = 'created')::int as "peopleCreated",
      (count(distinct r.contact_id) filter (where r.kind <> 'owner' and r.fate in ('created', 'matched'))
        - count(r.contact_id) filter (where r.fate = 'created'))::int as "peopleMatched"
    from import_rows r where r.workspace_id = m.workspace_id and r.import_id = m.id
  ) f
  left join lateral (
    select t.id from threads t where t.workspace_id = m.workspace_id and t.import_id = m.id limit 1
  ) made on true
  left join lateral (
    select i.thread_id from import_rows r
    join interactions i on i.workspace_id = r.workspace_id and i.id = r.interaction_id
    where made.id is null and r.workspace_id = m.workspace_id and r.import_id = m.id limit 1
  ) written on true`;

function toImportView(row: Row): ImportView {
  const {
    created,
    matched,
    kept,
    alreadyThere,
    updated,
    skipped,
    failed,
    peopleCreated,
    peopleMatched,
    place: _,
    ...shown
  } = row;
  const people: PeopleCounts = { created: peopleCreated, matched: peopleMatched };
  return {
    ...shown,
    postDate: row.postDate?.toISOString() ?? null,
    counts: { created, matched, kept, alreadyThere, updated, skipped, failed },
    people,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
