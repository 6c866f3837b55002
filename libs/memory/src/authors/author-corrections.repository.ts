import type { Direction } from '#libs/interactions';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { AuthorCorrection, type AuthorWord } from './author-correction.entity.js';
import type { KnownOfAuthor } from './expect-author.js';

/** A comment with all that tells its author. */
export interface ItemToCorrect extends Omit<KnownOfAuthor, 'said'> {
  id: string;
  direction: Direction;
  contactId: string | null;
  contactName: string | null;
  importId: string | null;
}

type Said = AuthorWord & { interactionId: string };

/** What people said of authors; only a person adds to it or takes from it. */
@Injectable()
export class AuthorCorrectionsRepository {
  constructor(private readonly database: Database) {}

  /** Held until the transaction ends; of an owner's item its first part. */
  async findItemForUpdate(
    tx: Tx,
    workspaceId: string,
    threadId: string,
    position: number,
  ): Promise<ItemToCorrect | null> {
    const [item] = await this.database.queryIn<ItemToCorrect>(tx, ITEM, [workspaceId, threadId, position]);
    return item ?? null;
  }

  async insert(tx: Tx, correction: AuthorCorrection): Promise<void> {
    await tx.getRepository(AuthorCorrection).insert(correction);
  }

  /** In the order of saying. */
  list(tx: Tx, workspaceId: string, interactionId: string): Promise<AuthorCorrection[]> {
    return tx
      .getRepository(AuthorCorrection)
      .find({ where: { workspaceId, interactionId }, order: { ordinal: 'ASC' } });
  }

  async remove(tx: Tx, { workspaceId, interactionId, ordinal }: AuthorCorrection): Promise<void> {
    await tx.getRepository(AuthorCorrection).delete({ workspaceId, interactionId, ordinal });
  }

  /** Of the items of a thread between two positions, in the order of saying. */
  async listOfThread(
    workspaceId: string,
    threadId: string,
    { from, to }: { from: number; to: number },
  ): Promise<Map<string, AuthorWord[]>> {
    const rows = await this.database.query<Said>(
      `select w.interaction_id as "interactionId", w.says, w.name, w.contact_id as "contactId"
       from interactions i
       join author_corrections w on w.workspace_id = i.workspace_id and w.interaction_id = i.id
       where i.workspace_id = $1 and i.thread_id = $2 and i.position between $3 and $4
       order by w.interaction_id, w.ordinal`,
      [workspaceId, threadId, from, to],
    );
    const words = new Map<string, AuthorWord[]>();
    for (const { interactionId, ...word } of rows)
      words.set(interactionId, [...(words.get(interactionId) ?? []), word]);
    return words;
  }
}

const ITEM = `
  select i.id, i.direction, i.printed_author as "printedAuthor", i.contact_id as "contactId", c.name as "contactName",
    i.import_id as "importId", case when concluded.name is not null
      then json_build_object('name', concluded.name, 'confidence', concluded.confidence) end as inferred
  from interactions i
  left join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  left join item_authors concluded on concluded.workspace_id = i.workspace_id and concluded.interaction_id = i.id
  where i.workspace_id = $1 and i.thread_id = $2 and i.position = $3
  order by i.part limit 1 for no key update of i`;
