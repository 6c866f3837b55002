import { Database, decodeCursor, encodeCursor, NotFoundError, type Page } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Origins } from './fields/keep-better.js';
import { mergedFields, type MergeView } from './merge.view.js';

interface Row extends Omit<MergeView, 'fields' | 'createdAt' | 'undoneAt'> {
  origins: Origins;
  createdAt: Date;
  undoneAt: Date | null;
}

/** Who was merged into whom, why and by whom. */
@Injectable()
export class MergesQuery {
  constructor(private readonly database: Database) {}

  /** All that was made of a contact and of those who have gone into it, the newest first. */
  async page(
    workspaceId: string,
    contactId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<MergeView>> {
    const [after] = cursor === undefined ? [null] : decodeCursor(cursor, ['uuid']);
    const [contact] = await this.database.query('select from contacts where workspace_id = $1 and id = $2', [
      workspaceId,
      contactId,
    ]);
    if (!contact) throw new NotFoundError('There is no such contact.');
    const rows = await this.database.query<Row>(`${MERGES} ${OF_CONTACT}`, [workspaceId, contactId, after, limit + 1]);
    const items = rows.slice(0, limit).map(toView);
    return { items, nextCursor: rows.length > limit ? encodeCursor([items.at(-1)!.id]) : null };
  }

  async get(workspaceId: string, id: string): Promise<MergeView> {
    const merge = await this.find(workspaceId, id);
    if (!merge) throw new NotFoundError('There is no such merge.');
    return merge;
  }

  async find(workspaceId: string, id: string): Promise<MergeView | null> {
    const [row] = await this.database.query<Row>(`${MERGES} where m.workspace_id = $1 and m.id = $2`, [
      workspaceId,
      id,
    ]);
    return row ? toView(row) : null;
  }
}

const MERGES = `
  select m.id, m.kind, json_build_object('id', m.kept_id, 'name', coalesce(k.name, m.kept_after ->> 'name')) as kept,
    json_build_object('id', m.gone_id, 'name', coalesce(g.name, m.gone ->> 'name')) as gone, m.made_by as "by",
    case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as "byUser", m.evidence, m.origins,
    (select count(*)::int from merge_rows r
      where r.workspace_id = m.workspace_id and r.merge_id = m.id and r.table_name = 'interactions' and r.did = 'moved') as interactions,
    m.created_at as "createdAt", m.undone_at as "undoneAt"
  from merges m
  left join contacts k on k.workspace_id = m.workspace_id and k.id = m.kept_id
  left join contacts g on g.workspace_id = m.workspace_id and g.id = m.gone_id
  left join users u on u.id = m.by_user`;

const OF_CONTACT = `
  where m.workspace_id = $1 and m.kind <> 'owner' and ($3::uuid is null or m.id < $3) and (m.kept_id = $2 or m.gone_id = $2 or m.kept_id in (
    select old_id from contact_redirects where workspace_id = $1 and contact_id = $2))
  order by m.id desc limit $4`;

function toView({ origins, createdAt, undoneAt, ...rest }: Row): MergeView {
  return {
    ...rest,
    fields: Object.entries(origins).map(([field, from]) => ({ field: mergedFields[field as keyof Origins], from })),
    createdAt: createdAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}
