import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '#libs/platform';

/** The services write the time of now; this moves what they wrote back to when it would have been written. */
export async function moveBack(
  app: INestApplicationContext,
  workspaceId: string,
  broughtIn: { importId: string; at: Date }[],
): Promise<void> {
  const database = app.get(Database, { strict: false });
  const dates = [workspaceId, broughtIn.map(({ importId }) => importId), broughtIn.map(({ at }) => at)];
  for (const statement of [IMPORTS, THREADS, ITEMS]) await database.query(statement, dates);
  for (const statement of [WRITTEN_BY_HAND, PEOPLE, NAMES]) await database.query(statement, [workspaceId]);
}

const BROUGHT = 'unnest($2::uuid[], $3::timestamptz[]) as brought(import_id, at)';

const IMPORTS = `
  update imports i set created_at = at, started_at = at + interval '20 seconds', finished_at = at + interval '21 seconds'
  from ${BROUGHT} where i.workspace_id = $1 and i.id = brought.import_id`;

const THREADS = `
  update threads t set created_at = at, updated_at = at
  from ${BROUGHT} where t.workspace_id = $1 and t.import_id = brought.import_id`;

const ITEMS = `
  update interactions i set created_at = at, updated_at = at
  from ${BROUGHT} where i.workspace_id = $1 and i.import_id = brought.import_id`;

const WRITTEN_BY_HAND = `
  update interactions set created_at = happened_at, updated_at = happened_at
  where workspace_id = $1 and import_id is null and happened_at is not null`;

const PEOPLE = `
  update contacts c set created_at = first.at, archived_at = case when archived_at is not null then last.at end
  from (select contact_id, min(created_at) as at from interactions where workspace_id = $1 group by contact_id) first
  join (select contact_id, max(created_at) as at from interactions where workspace_id = $1 group by contact_id) last
    using (contact_id)
  where c.workspace_id = $1 and c.id = first.contact_id`;

const NAMES = `
  update identities i set first_seen_at = c.created_at
  from contacts c where i.workspace_id = $1 and c.workspace_id = $1 and c.id = i.contact_id`;
