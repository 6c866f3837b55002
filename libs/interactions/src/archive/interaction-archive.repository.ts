import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { NewAnswer } from '../interaction-answer.entity.js';
import type { Interaction, NewInteraction } from '../interaction.entity.js';
import { InteractionsRepository } from '../interactions.repository.js';

/** A row that an import has written before. */
export type FiledInteraction = Pick<Interaction, 'id' | 'sourceKey' | 'contactId' | 'threadId' | 'position' | 'part'>;

export interface DeletedSlice {
  /** Rows deleted; fewer than the limit means that none is left. */
  deleted: number;
  /** The contacts whose clocks must be refreshed in the same transaction. */
  contactIds: string[];
}

/** Interactions by the thousand, for imports: in the caller's transaction, who then calls `Clocks.refresh` himself. */
@Injectable()
export class InteractionArchive {
  constructor(
    private readonly database: Database,
    private readonly interactions: InteractionsRepository,
  ) {}

  /** A place (thread, position, part) that is taken already fails the whole statement. */
  async insertMany(tx: Tx, workspaceId: string, rows: NewInteraction[]): Promise<void> {
    await this.database.queryIn(tx, INSERT_INTERACTIONS, [workspaceId, ...interactionColumns(rows)]);
  }

  async insertAnswers(tx: Tx, workspaceId: string, answers: NewAnswer[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into interaction_answers (workspace_id, interaction_id, ordinal, answered_id, printed)
       select $1, * from unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[])`,
      [
        workspaceId,
        answers.map(({ interactionId }) => interactionId),
        answers.map(({ ordinal }) => ordinal),
        answers.map(({ answeredId }) => answeredId),
        answers.map(({ printed }) => printed),
      ],
    );
  }

  /** Every row (all its parts) that was written under one of these keys, in the order of its thread. */
  findBySourceKeys(tx: Tx, workspaceId: string, sourceKeys: Buffer[]): Promise<FiledInteraction[]> {
    return this.database.queryIn(
      tx,
      `select id, source_key as "sourceKey", contact_id as "contactId", thread_id as "threadId", position, part
       from interactions where workspace_id = $1 and source_key = any($2::bytea[])
       order by thread_id, position, part, id`,
      [workspaceId, sourceKeys],
    );
  }

  /** Deletes up to `limit` rows of an import; call it, each time in a transaction of its own, until none is left. */
  async deleteOfImport(tx: Tx, workspaceId: string, importId: string, limit: number): Promise<DeletedSlice> {
    const rows = await this.database.queryIn<{ id: string; contactId: string | null }>(
      tx,
      `select id, contact_id as "contactId" from interactions
       where workspace_id = $1 and import_id = $2 order by id desc limit $3 for update`,
      [workspaceId, importId, limit],
    );
    const ids = rows.map(({ id }) => id);
    const touched = new Set(await this.interactions.findAnswering(tx, workspaceId, ids));
    for (const { contactId } of rows) if (contactId !== null) touched.add(contactId);
    await this.interactions.removeMany(tx, workspaceId, ids);
    return { deleted: rows.length, contactIds: [...touched] };
  }

  /** Of the contacts that an import made and no hand touched, up to `limit` that have no interaction left. */
  async findEmptyContactsOfImport(tx: Tx, workspaceId: string, importId: string, limit: number): Promise<string[]> {
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      `select c.id from contacts c
       where c.workspace_id = $1 and c.import_id = $2 and not c.touched_by_hand
         and not exists (select from interactions i where i.workspace_id = c.workspace_id and i.contact_id = c.id)
       order by c.id limit $3`,
      [workspaceId, importId, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Of these contacts, those whom no hand made or touched and who have no interaction left. */
  async findEmptyContacts(tx: Tx, workspaceId: string, contactIds: string[]): Promise<string[]> {
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      `select c.id from contacts c
       where c.workspace_id = $1 and c.id = any($2::uuid[]) and not c.touched_by_hand
         and not exists (select from interactions i where i.workspace_id = c.workspace_id and i.contact_id = c.id)`,
      [workspaceId, contactIds],
    );
    return rows.map(({ id }) => id);
  }
}

const INSERT_INTERACTIONS = `
  insert into interactions (workspace_id, id, contact_id, channel, kind, direction, happened_at, precision, dated_by, text,
    duration_minutes, thread_id, position, part, printed_author, permalink, source_key, words_key, original, import_id,
    known_by, created_at, updated_at)
  select $1, born.*, born.created_at
  from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[], $9::text[],
      $10::text[], $11::int[], $12::uuid[], $13::int[], $14::int[], $15::text[], $16::text[], $17::bytea[], $18::bytea[],
      $19::text[], $20::uuid[], $21::text[], $22::timestamptz[])
    as born(id, contact_id, channel, kind, direction, happened_at, precision, dated_by, text, duration_minutes, thread_id,
      position, part, printed_author, permalink, source_key, words_key, original, import_id, known_by, created_at)`;

const columns = [
  'id',
  'contactId',
  'channel',
  'kind',
  'direction',
  'happenedAt',
  'precision',
  'datedBy',
  'text',
  'durationMinutes',
  'threadId',
  'position',
  'part',
  'printedAuthor',
  'permalink',
  'sourceKey',
  'wordsKey',
  'original',
  'importId',
  'knownBy',
  'createdAt',
] as const satisfies (keyof NewInteraction)[];

function interactionColumns(rows: NewInteraction[]): unknown[][] {
  return columns.map((column) => rows.map((row) => row[column] ?? null));
}
