import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { AuthorWord } from './author-correction.entity.js';
import { expectAuthor, type KnownOfAuthor } from './expect-author.js';
import type { NewItemAuthor } from './item-author.entity.js';
import { weighWords } from './weigh-words.js';

/** Somebody who wrote in a thread, and the name by which he is known there. */
export interface NamedPerson {
  name: string;
  contactId: string;
}

/** What was concluded of authors, in the caller's transaction. */
@Injectable()
export class ItemAuthors {
  constructor(private readonly database: Database) {}

  /** Of items that were not read before, as an import brings them. */
  async insertMany(tx: Tx, workspaceId: string, authors: NewItemAuthor[]): Promise<void> {
    if (authors.length > 0) await this.write(tx, workspaceId, authors);
  }

  /** Replaces what was concluded of these items. */
  async replace(tx: Tx, workspaceId: string, interactionIds: string[], authors: NewItemAuthor[]): Promise<void> {
    const found = authors.map(({ interactionId }) => interactionId);
    await this.database.queryIn(
      tx,
      `delete from item_authors
       where workspace_id = $1 and interaction_id = any($2::uuid[]) and interaction_id <> all($3::uuid[])`,
      [workspaceId, interactionIds, found],
    );
    await this.insertMany(tx, workspaceId, authors);
  }

  /**
   * Who wrote in a thread under which name, as it stands now: printed, concluded, or said by a person; `except` is an item
   * that is about to be moved.
   */
  async listNamedPeople(
    tx: Tx,
    workspaceId: string,
    threadId: string,
    except: string | null = null,
  ): Promise<NamedPerson[]> {
    const parameters = [workspaceId, threadId, except];
    const named = await this.database.queryIn<NamedPerson>(tx, NAMED_BY_TEXT, parameters);
    const corrected = await this.database.queryIn<CorrectedItem>(tx, CORRECTED, parameters);
    return [...named, ...corrected.flatMap(namedPerson)];
  }

  private async write(tx: Tx, workspaceId: string, authors: NewItemAuthor[]): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into item_authors (workspace_id, interaction_id, name, confidence, because, attached)
       select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::boolean[])
       on conflict (workspace_id, interaction_id) do update set name = excluded.name, confidence = excluded.confidence,
         because = excluded.because, attached = excluded.attached`,
      [
        workspaceId,
        authors.map(({ interactionId }) => interactionId),
        authors.map(({ name }) => name),
        authors.map(({ confidence }) => confidence),
        authors.map(({ because }) => JSON.stringify(because)),
        authors.map(({ attached }) => attached),
      ],
    );
  }
}

interface CorrectedItem extends Omit<KnownOfAuthor, 'said'> {
  contactId: string;
  words: AuthorWord[];
}

function namedPerson({ contactId, words, ...item }: CorrectedItem): NamedPerson[] {
  const expected = expectAuthor({ ...item, said: weighWords(words) });
  return expected === null ? [] : [{ name: expected.name, contactId }];
}

const WRITTEN = `
  from interactions i
  left join item_authors concluded
    on concluded.workspace_id = i.workspace_id and concluded.interaction_id = i.id and concluded.attached
  where i.workspace_id = $1 and i.thread_id = $2 and i.direction = 'inbound' and i.contact_id is not null
    and i.id is distinct from $3::uuid`;

const WORDS = 'from author_corrections w where w.workspace_id = i.workspace_id and w.interaction_id = i.id';

const NAMED_BY_TEXT = `
  select distinct coalesce(i.printed_author, concluded.name) as name, i.contact_id as "contactId" ${WRITTEN}
    and coalesce(i.printed_author, concluded.name) is not null and not exists (select ${WORDS})`;

const CORRECTED = `
  select i.contact_id as "contactId", i.printed_author as "printedAuthor",
    case when concluded.name is not null
      then json_build_object('name', concluded.name, 'confidence', concluded.confidence) end as inferred,
    (select json_agg(json_build_object('says', w.says, 'name', w.name, 'contactId', w.contact_id) order by w.ordinal)
      ${WORDS}) as words
  ${WRITTEN} and exists (select ${WORDS})`;
