import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { Thread, type NewThread } from './thread.entity.js';
import type { NewThreadLink, ThreadLink } from './thread-link.entity.js';

export type FiledLink = Pick<ThreadLink, 'sourceKey' | 'threadId' | 'position'>;

/** Threads as an import writes them, in the caller's transaction. */
@Injectable()
export class Threads {
  constructor(private readonly database: Database) {}

  async create(tx: Tx, workspaceId: string, thread: NewThread): Promise<void> {
    await tx.getRepository(Thread).insert({ ...thread, workspaceId, updatedAt: thread.createdAt });
  }

  find(tx: Tx, workspaceId: string, id: string): Promise<Thread | null> {
    return tx.getRepository(Thread).findOneBy({ workspaceId, id });
  }

  /** The oldest thread of the post at this address. */
  findByUrl(tx: Tx, workspaceId: string, url: string): Promise<Thread | null> {
    return tx.getRepository(Thread).findOne({ where: { workspaceId, url }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async update(
    tx: Tx,
    workspaceId: string,
    id: string,
    change: Partial<Pick<Thread, 'title' | 'url' | 'postedAt' | 'postedPrecision' | 'opening'>>,
    now: Date,
  ): Promise<void> {
    await tx.getRepository(Thread).update({ workspaceId, id }, { ...change, updatedAt: now });
  }

  /** The number of the last item or link, 0 where there is none yet. */
  async lastPosition(tx: Tx, workspaceId: string, threadId: string): Promise<number> {
    const [row] = await this.database.queryIn<{ last: number }>(
      tx,
      `select greatest(0,
         (select max(position) from interactions where workspace_id = $1 and thread_id = $2),
         (select max(position) from thread_links where workspace_id = $1 and thread_id = $2)) as last`,
      [workspaceId, threadId],
    );
    return row!.last;
  }

  async insertLinks(tx: Tx, workspaceId: string, links: NewThreadLink[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into thread_links (workspace_id, thread_id, position, title, url, source_key, import_id, text, happened_at, sites)
       select $1, thread_id, position, title, url, source_key, import_id, text, happened_at,
         array(select jsonb_array_elements_text(sites::jsonb))
       from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::bytea[], $7::uuid[], $8::text[], $9::timestamptz[], $10::text[])
         as born(thread_id, position, title, url, source_key, import_id, text, happened_at, sites)`,
      [
        workspaceId,
        links.map(({ threadId }) => threadId),
        links.map(({ position }) => position),
        links.map(({ title }) => title),
        links.map(({ url }) => url),
        links.map(({ sourceKey }) => sourceKey),
        links.map(({ importId }) => importId),
        links.map(({ text }) => text.replaceAll('\0', '')),
        links.map(({ happenedAt }) => happenedAt),
        links.map(({ sites }) => JSON.stringify(sites)),
      ],
    );
  }

  /** The links of a thread that were written under one of these keys. */
  findLinksBySourceKeys(tx: Tx, workspaceId: string, threadId: string, sourceKeys: Buffer[]): Promise<FiledLink[]> {
    return this.database.queryIn(
      tx,
      `select source_key as "sourceKey", thread_id as "threadId", position from thread_links
       where workspace_id = $1 and thread_id = $2 and source_key = any($3::bytea[]) order by position`,
      [workspaceId, threadId, sourceKeys],
    );
  }

  /** After the import's interactions are gone: its links go, and its threads, save those where others' items stand. */
  async deleteOfImport(tx: Tx, workspaceId: string, importId: string): Promise<void> {
    const parameters = [workspaceId, importId];
    await this.database.queryIn(tx, 'delete from thread_links where workspace_id = $1 and import_id = $2', parameters);
    await this.database.queryIn(
      tx,
      `delete from threads t where t.workspace_id = $1 and t.import_id = $2
         and not exists (select from interactions i where i.workspace_id = $1 and i.thread_id = t.id)
         and not exists (select from thread_links l where l.workspace_id = $1 and l.thread_id = t.id)`,
      parameters,
    );
  }
}
