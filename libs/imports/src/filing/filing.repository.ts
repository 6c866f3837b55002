import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { KEY_BYTES } from '../matching/words-key.js';
import type { StandingRow, StandingText } from './planning/filing-knowledge.js';
import type { TextUpdate } from './planning/filing-plan.js';

export type FoundRow = StandingRow & { key: string };
export type FoundWords = StandingRow & { threadId: string; wordsKey: string };

/** What stands of a batch's rows already, and new words for it. */
@Injectable()
export class FilingRepository {
  constructor(private readonly database: Database) {}

  /** All parts of what stands under one of these keys, part by part. */
  findByKeys(tx: Tx, workspaceId: string, keys: Buffer[]): Promise<FoundRow[]> {
    return this.database.queryIn(
      tx,
      `select encode(source_key, 'hex') as key, ${STANDING} from interactions
       where workspace_id = $1 and source_key = any($2::bytea[]) order by source_key, part, id`,
      [workspaceId, keys],
    );
  }

  /** What stands in these threads with one of these words. */
  findByWords(tx: Tx, workspaceId: string, threadIds: string[], words: Buffer[]): Promise<FoundWords[]> {
    return this.database.queryIn(
      tx,
      `select ${STANDING} from interactions
       where workspace_id = $1 and thread_id = any($2::uuid[]) and words_key = any($3::bytea[]) and part = 0
       order by thread_id, position`,
      [workspaceId, threadIds, words],
    );
  }

  /** Of what files have brought into a thread, what has one of these words; a pasted item has a longer key. */
  findFiledByWords(tx: Tx, workspaceId: string, threadId: string, words: Buffer[]): Promise<FoundWords[]> {
    return this.database.queryIn(
      tx,
      `select ${STANDING} from interactions
       where workspace_id = $1 and thread_id = $2 and words_key = any($3::bytea[]) and part = 0
         and octet_length(source_key) = ${KEY_BYTES} order by position`,
      [workspaceId, threadId, words],
    );
  }

  async findTexts(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, StandingText>> {
    const rows = await this.database.queryIn<StandingText & { id: string }>(
      tx,
      'select id, text, original, updated_at as "updatedAt" from interactions where workspace_id = $1 and id = any($2::uuid[])',
      [workspaceId, ids],
    );
    return new Map(rows.map(({ id, ...before }) => [id, before]));
  }

  /** The threads that these keys or addresses belong to, the oldest first. */
  findThreads(
    tx: Tx,
    workspaceId: string,
    keys: Buffer[],
    urls: string[],
  ): Promise<{ id: string; key: string | null; url: string | null; isOwn: string | null; last: number }[]> {
    return this.database.queryIn(
      tx,
      `select t.id, encode(t.source_key, 'hex') as key, t.url, t.import_id as "isOwn", greatest(0,
         (select i.position from interactions i where i.workspace_id = $1 and i.thread_id = t.id order by i.position desc limit 1),
         (select l.position from thread_links l where l.workspace_id = $1 and l.thread_id = t.id order by l.position desc limit 1)
       ) as last
       from threads t where t.workspace_id = $1 and (t.source_key = any($2::bytea[]) or t.url = any($3::text[]))
       order by t.created_at, t.id`,
      [workspaceId, keys, urls],
    );
  }

  async findLinks(tx: Tx, workspaceId: string, threadIds: string[], keys: Buffer[]): Promise<string[]> {
    const rows = await this.database.queryIn<{ key: string }>(
      tx,
      `select encode(source_key, 'hex') as key from thread_links
       where workspace_id = $1 and thread_id = any($2::uuid[]) and source_key = any($3::bytea[])`,
      [workspaceId, threadIds, keys],
    );
    return rows.map(({ key }) => key);
  }

  /** By website, the one contact who has it. */
  async findSites(tx: Tx, workspaceId: string, websites: string[]): Promise<Map<string, string>> {
    const rows = await this.database.queryIn<{ value: string; contactId: string }>(
      tx,
      `select value, (array_agg(contact_id))[1] as "contactId" from identities
       where workspace_id = $1 and kind = 'website' and value = any($2::text[]) group by value having count(*) = 1`,
      [workspaceId, websites],
    );
    return new Map(rows.map(({ value, contactId }) => [value, contactId]));
  }

  async update(tx: Tx, workspaceId: string, updates: TextUpdate[], now: Date): Promise<void> {
    await this.database.queryIn(
      tx,
      `update interactions i set text = n.text, original = n.original, words_key = n.words_key, updated_at = $6
       from unnest($2::uuid[], $3::text[], $4::text[], $5::bytea[]) as n(id, text, original, words_key)
       where i.workspace_id = $1 and i.id = n.id`,
      [
        workspaceId,
        updates.map(({ id }) => id),
        updates.map(({ text }) => text),
        updates.map(({ original }) => original),
        updates.map(({ wordsKey }) => wordsKey),
        now,
      ],
    );
  }

  async insertThreads(
    tx: Tx,
    workspaceId: string,
    threads: {
      id: string;
      title: string | null;
      url: string | null;
      postedAt: Date | null;
      postedPrecision: string | null;
      opening: string | null;
      sourceKey: Buffer;
      importId: string;
      createdAt: Date;
    }[],
  ): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into threads (workspace_id, id, title, url, posted_at, posted_precision, opening, source_key, import_id,
         created_at, updated_at)
       select $1, born.*, born.created_at from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[],
         $7::text[], $8::bytea[], $9::uuid[], $10::timestamptz[])
         as born(id, title, url, posted_at, posted_precision, opening, source_key, import_id, created_at)`,
      [
        workspaceId,
        threads.map(({ id }) => id),
        threads.map(({ title }) => title),
        threads.map(({ url }) => url),
        threads.map(({ postedAt }) => postedAt),
        threads.map(({ postedPrecision }) => postedPrecision),
        threads.map(({ opening }) => opening),
        threads.map(({ sourceKey }) => sourceKey),
        threads.map(({ importId }) => importId),
        threads.map(({ createdAt }) => createdAt),
      ],
    );
  }
}

const STANDING = `id, contact_id as "contactId", printed_author as "printedAuthor", direction, thread_id as "threadId",
  happened_at as "happenedAt", encode(words_key, 'hex') as "wordsKey"`;
