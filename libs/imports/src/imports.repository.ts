import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { In } from 'typeorm';
import type { ColumnMapping } from './formats/file-format.js';
import { Import, type ImportSettings, type ImportState, type PostDetails } from './import.entity.js';

export interface UnfinishedImport {
  workspaceId: string;
  id: string;
  state: ImportState;
}

export type ImportToRun = Pick<
  Import,
  | 'workspaceId'
  | 'id'
  | 'format'
  | 'fileName'
  | 'sourceHash'
  | 'postTitle'
  | 'postUrl'
  | 'postDate'
  | 'postDatePrecision'
  | 'rowsDone'
  | 'createdAt'
  | 'settings'
> & { source: string | null; reading: Buffer | null };

const MOST_MAPPINGS = 100;

/** The imports table. States change only from the states named, in one statement, so that two askers can't both win. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, one: Import): Promise<void> {
    await tx.getRepository(Import).insert(one);
  }

  /** An upload that begins: it is no preview before its last byte is there. */
  async startUpload(workspaceId: string, id: string, requestedBy: string | null, now: Date): Promise<void> {
    await this.database.query(
      `insert into imports (workspace_id, id, format, source_hash, state, requested_by, created_at)
       values ($1, $2, 'files', '', 'uploading', $3, $4)`,
      [workspaceId, id, requestedBy, now],
    );
  }

  async endUpload(
    workspaceId: string,
    id: string,
    { fileName, sourceHash, bytesTotal }: { fileName: string; sourceHash: Buffer; bytesTotal: number },
  ): Promise<void> {
    await this.database.query(
      `update imports set state = 'previewed', file_name = $3, source_hash = $4, bytes_total = $5
       where workspace_id = $1 and id = $2 and state = 'uploading'`,
      [workspaceId, id, fileName, sourceHash, bytesTotal],
    );
  }

  /** Of a preview only. */
  async setSettings(workspaceId: string, id: string, settings: ImportSettings): Promise<void> {
    await this.database.query(
      `update imports set settings = $3 where workspace_id = $1 and id = $2 and state = 'previewed'`,
      [workspaceId, id, JSON.stringify(settings)],
    );
  }

  /** What the owner said of tables, the newest first; not of those whose import he took back. */
  async listMappings(workspaceId: string): Promise<ColumnMapping[]> {
    const rows = await this.database.query<{ mapping: ColumnMapping }>(
      `select settings -> 'mapping' as mapping from imports
       where workspace_id = $1 and state in ('queued', 'running', 'done', 'failed')
         and jsonb_typeof(settings -> 'mapping') = 'object'
       order by created_at desc, id desc limit ${MOST_MAPPINGS}`,
      [workspaceId],
    );
    return rows.map(({ mapping }) => mapping);
  }

  find(workspaceId: string, id: string): Promise<Import | null> {
    return this.database.transaction((tx) => tx.getRepository(Import).findOneBy({ workspaceId, id }));
  }

  /** With its source, which no other read needs; null where nothing waits to be run. */
  findPreview(workspaceId: string, id: string): Promise<Import | null> {
    return this.database.transaction((tx) => {
      const imports = tx.getRepository(Import).createQueryBuilder('one');
      const whole = imports.addSelect(['one.source', 'one.sourceHash']);
      return whole.where({ workspaceId, id, state: 'previewed' }).getOne();
    });
  }

  /** The newest finished import of exactly this source. */
  async findDone(tx: Tx, workspaceId: string, sourceHash: Buffer): Promise<string | null> {
    const [row] = await this.database.queryIn<{ id: string }>(
      tx,
      `select id from imports where workspace_id = $1 and source_hash = $2 and state = 'done'
       order by created_at desc, id desc limit 1`,
      [workspaceId, sourceHash],
    );
    return row?.id ?? null;
  }

  /** Asks for a run; false where the import is neither a preview nor one that failed. */
  async queue(workspaceId: string, id: string, post: PostDetails): Promise<boolean> {
    const from: ImportState[] = ['previewed', 'failed'];
    const change = { ...post, state: 'queued', error: null, finishedAt: null } as const;
    return this.database.transaction(async (tx) => {
      const { affected } = await tx.getRepository(Import).update({ workspaceId, id, state: In(from) }, change);
      return affected === 1;
    });
  }

  /** Begins a run that is asked for or goes on with one that was stopped; null where neither is so. */
  async begin(workspaceId: string, id: string, now: Date): Promise<ImportToRun | null> {
    const [one] = await this.database.query<ImportToRun>(
      `update imports set state = 'running', started_at = coalesce(started_at, $3)
       where workspace_id = $1 and id = $2 and state in ('queued', 'running')
         and (source is not null or exists (select from import_files f where f.workspace_id = $1 and f.import_id = $2))
       returning workspace_id as "workspaceId", id, format, file_name as "fileName", source_hash as "sourceHash", source, reading, settings,
         post_title as "postTitle", post_url as "postUrl", post_date as "postDate",
         post_date_precision as "postDatePrecision", rows_done as "rowsDone", created_at as "createdAt"`,
      [workspaceId, id, now],
    );
    return one ?? null;
  }

  /** False where the import is neither done nor failed, nor being undone. */
  async beginUndo(workspaceId: string, id: string): Promise<boolean> {
    const moved = await this.database.query(
      `update imports set state = 'undoing', error = null
       where workspace_id = $1 and id = $2 and state in ('done', 'failed', 'undoing') returning id`,
      [workspaceId, id],
    );
    return moved.length > 0;
  }

  /** Moves the checkpoint; false where somebody else has moved it or ended the run. */
  async advance(
    tx: Tx,
    workspaceId: string,
    id: string,
    from: number,
    to: number,
    bytesDone: number | null = null,
  ): Promise<boolean> {
    const moved = await this.database.queryIn(
      tx,
      `update imports set rows_done = $4, rows_total = greatest(rows_total, $4), bytes_done = coalesce($5, bytes_done)
       where workspace_id = $1 and id = $2 and state = 'running' and rows_done = $3 returning id`,
      [workspaceId, id, from, to, bytesDone],
    );
    return moved.length > 0;
  }

  /** The pieces of an upload go with its end: nobody reads them any more. */
  async finish(workspaceId: string, id: string, now: Date): Promise<void> {
    await this.database.query(
      `with ended as (delete from import_chunks where workspace_id = $1 and import_id = $2)
       update imports set state = 'done', rows_total = rows_done, bytes_done = bytes_total, error = null, reading = null,
         finished_at = $3, people_matched = ${PEOPLE_MATCHED}
       where workspace_id = $1 and id = $2 and state = 'running'`,
      [workspaceId, id, now],
    );
  }

  async fail(workspaceId: string, id: string, error: string, now: Date): Promise<void> {
    await this.database.query(
      `update imports set state = 'failed', error = $3, finished_at = $4, people_matched = ${PEOPLE_MATCHED}
       where workspace_id = $1 and id = $2 and state in ('queued', 'running')`,
      [workspaceId, id, error, now],
    );
  }

  async finishUndo(workspaceId: string, id: string, now: Date): Promise<void> {
    await this.database.query(
      `update imports set state = 'undone', source = null, reading = null, finished_at = $3
       where workspace_id = $1 and id = $2 and state = 'undoing'`,
      [workspaceId, id, now],
    );
  }

  /** Those whose undo is done or has begun. */
  async listUndone(workspaceId: string): Promise<string[]> {
    const sql = `select id from imports where workspace_id = $1 and state in ('undoing', 'undone') order by id`;
    const rows = await this.database.query<{ id: string }>(sql, [workspaceId]);
    return rows.map(({ id }) => id);
  }

  async removePreview(workspaceId: string, id: string): Promise<boolean> {
    const removed = await this.database.query(
      `delete from imports where workspace_id = $1 and id = $2 and state in ('uploading', 'previewed') returning id`,
      [workspaceId, id],
    );
    return removed.length > 0;
  }

  /** Of every workspace: previews that nobody ran. */
  async removePreviewsBefore(instant: Date): Promise<number> {
    const removed = await this.database.query(
      `delete from imports where state in ('uploading', 'previewed') and created_at < $1 returning id`,
      [instant],
    );
    return removed.length;
  }

  /** Of every workspace: imports that some worker should be at. */
  listUnfinished(): Promise<UnfinishedImport[]> {
    return this.database.query(
      `select workspace_id as "workspaceId", id, state from imports
       where state in ('queued', 'running', 'undoing') order by state, created_at`,
    );
  }
}

// Whom rows were given to, less whom they made; counted once, at the end.
const PEOPLE_MATCHED = `(
  select count(distinct r.contact_id) filter (where r.kind <> 'owner' and r.fate in ('created', 'matched'))
    - count(r.contact_id) filter (where r.fate = 'created')
  from import_rows r where r.workspace_id = $1 and r.import_id = $2
)`;
