import type { RowsToSort, SortedRow } from '#libs/contacts';
import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { tellApart, type ToldApart } from './belongs-to.js';

/** Finds out to whom the interactions of a contact belong that a merge is taken back of, or somebody is split off. */
@Injectable()
export class SortInteractions {
  constructor(private readonly database: Database) {}

  async sort(tx: Tx, asked: RowsToSort): Promise<SortedRow[]> {
    const { workspaceId, contactId, after } = asked;
    const rows = await this.database.queryIn<ToldApart & Pick<SortedRow, 'says' | 'at'>>(tx, ROWS, [
      workspaceId,
      contactId,
      after,
    ]);
    return [...tellApart(rows, asked)].map(([{ id, says, at }, belongsTo]) => ({ id, says, at, belongsTo }));
  }
}

const ROWS = `
  select i.id, i.direction, i.printed_author as "printedAuthor", i.known_by as "knownBy", i.happened_at as at,
    initcap(i.channel) || ' ' || i.kind || case when i.text = '' or i.is_sensitive then '' else ': ' || left(i.text, 120) end as says,
    coalesce((
      select json_agg(json_build_object('id', o.id, 'contactId', o.contact_id) order by a.ordinal)
      from interaction_answers a join interactions o on o.workspace_id = a.workspace_id and o.id = a.answered_id
      where a.workspace_id = i.workspace_id and a.interaction_id = i.id), '[]') as answered
  from interactions i
  where i.workspace_id = $1 and i.contact_id = $2 and ($3::uuid is null or i.id > $3)
  order by i.id`;
