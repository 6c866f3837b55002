import type { Access } from '#libs/accounts';
import { CallsModule } from '#libs/calls';
import { ContactEvents, Contacts, MergingService, type UndoDecision } from '#libs/contacts';
import { FollowupsModule } from '#libs/followups';
import { Imports, ImportRunner, ImportsModule, ImportUndoer } from '#libs/imports';
import { Interactions } from '#libs/interactions';
import { buildWorkspace, freshDatabase, openRooms, StillClock, writePage, type PastedItem } from '#libs/testing';

export type Histories = Awaited<ReturnType<typeof openHistories>>;

/** Every room that has rows of contacts, and the moves of which histories are made. */
export async function openHistories() {
  const fresh = await freshDatabase();
  const clock = new StillClock();
  const context = await openRooms(fresh, [ImportsModule, CallsModule, FollowupsModule], clock);
  const [imports, runner, undoer] = [context.get(Imports), context.get(ImportRunner), context.get(ImportUndoer)];
  const [contacts, interactions] = [context.get(Contacts), context.get(Interactions)];
  const merging = context.get(MergingService);
  const events = context.get(ContactEvents);
  const { database } = fresh;

  const newAccess = async (): Promise<Access> => {
    const identities = [{ kind: 'name' as const, printed: 'Mara Lind' }];
    const now = clock.now();
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { identities, now });
    return { workspaceId, userId: ownerId, role: 'owner', timeZone: 'UTC' };
  };
  const bringIn = async (access: Access, title: string, items: PastedItem[], postDate = '2026-01-10') => {
    const post = { postUrl: `https://blog.example/${title.toLowerCase().replaceAll(' ', '-')}`, postDate };
    const bytes = Buffer.from(writePage({ title, items }));
    const { importId } = await imports.preview(access, { bytes, fileName: null, format: null, post });
    await imports.run(access, importId, {});
    await runner.run(access.workspaceId, importId, {});
    return importId;
  };
  const undoImport = async (access: Access, importId: string) => {
    await imports.undo(access, importId);
    await undoer.undo(access.workspaceId, importId);
  };
  const merge = ({ workspaceId, userId }: Access, keptId: string, goneId: string) =>
    merging.merge(workspaceId, { keptId, goneId, evidence: [], by: 'owner', byUserId: userId });
  const undo = (access: Access, mergeId: string, decision: UndoDecision = {}) =>
    merging.undo(access.workspaceId, mergeId, access.userId, decision);
  const idOf = async ({ workspaceId }: Access, name: string): Promise<string> => {
    const sql = 'select id from contacts where workspace_id = $1 and name = $2';
    const [row] = await database.query<{ id: string }>(sql, [workspaceId, name]);
    if (!row) throw new Error(`Nobody is called ${name}.`);
    return row.id;
  };
  const describeAll = ({ workspaceId }: Access) => database.query(DESCRIBED, [workspaceId]);
  const close = async () => {
    await context.close();
    await fresh.close();
  };
  const moves = { newAccess, bringIn, undoImport, merge, undo, idOf, describeAll, close };
  return { fresh, database, clock, context, contacts, interactions, merging, events, ...moves };
}

// Everybody by name with all that he has, without ids: equal for two workspaces in which the same has happened.
const DESCRIBED = `
  select c.name, c.circle, c.cadence_days, c.about, c.boundaries, c.touched_by_hand, c.archived_at, c.created_at, c.updated_at,
    (select json_agg(json_build_array(i.kind, i.value, i.printed, i.verified, i.source, i.first_seen_at, i.last_seen_at)
      order by i.kind, i.value) from identities i where i.workspace_id = c.workspace_id and i.contact_id = c.id) as identities,
    (select json_agg(json_build_array(i.channel, i.kind, i.direction, i.happened_at, i.text, i.printed_author, i.updated_at)
      order by i.happened_at, i.text) from interactions i where i.workspace_id = c.workspace_id and i.contact_id = c.id) as passed,
    (select json_agg(json_build_array(f.kind, f.text) order by f.text) from facts f
      where f.workspace_id = c.workspace_id and f.contact_id = c.id) as facts,
    k.inbound_count, k.outbound_count, k.talk_count, k.depth, k.depth_at, k.last_inbound_at, k.last_exchange_at, k.channels,
    (select count from contact_rhythms r where r.workspace_id = c.workspace_id and r.contact_id = c.id) as rhythm,
    (select count(*)::int from import_rows r where r.workspace_id = c.workspace_id and r.contact_id = c.id) as fates
  from contacts c join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
  where c.workspace_id = $1 order by c.name`;
