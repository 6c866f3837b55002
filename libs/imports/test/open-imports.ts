import type { INestApplicationContext } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import {
  Imports,
  ImportRunner,
  ImportRowsQuery,
  ImportsModule,
  ImportsQuery,
  ImportUndoer,
  type ImportView,
  type RunOptions,
} from '#libs/imports';
import { buildWorkspace, freshDatabase, openRooms, StillClock, type FreshDatabase } from '#libs/testing';
import type { WrittenPostDetails } from '../src/post/read-post-details.js';

/** The owner of every workspace of these specs. */
export const ownNames = ['Mara Lind', 'Mara'];

export type OpenImports = Awaited<ReturnType<typeof openImports>>;

/** The imports room on a database of its own, and the few moves that its specs are made of. */
export async function openImports(names: string[] = ownNames) {
  const fresh: FreshDatabase = await freshDatabase();
  const clock = new StillClock();
  const context: INestApplicationContext = await openRooms(fresh, [ImportsModule], clock);
  const [imports, runner, undoer] = [context.get(Imports), context.get(ImportRunner), context.get(ImportUndoer)];
  const query = context.get(ImportsQuery);

  const newAccess = async (timeZone = 'UTC'): Promise<Access> => {
    const identities = [
      ...names.map((printed) => ({ kind: 'name' as const, printed })),
      { kind: 'twitter' as const, printed: '@maralind' },
    ];
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { timeZone, identities });
    return { workspaceId, userId: ownerId, role: 'owner', timeZone };
  };
  const preview = (access: Access, text: string | Buffer, post: WrittenPostDetails = {}) =>
    imports.preview(access, { bytes: Buffer.from(text as string), fileName: null, format: null, post });
  /** Previewed, asked for and run to its end. */
  const bringIn = async (
    access: Access,
    text: string,
    post: WrittenPostDetails = {},
    options: RunOptions = {},
  ): Promise<ImportView> => {
    const { importId } = await preview(access, text, post);
    await imports.run(access, importId, {});
    await runner.run(access.workspaceId, importId, options);
    return query.get(access.workspaceId, importId);
  };
  const undo = async (access: Access, importId: string, sliceRows?: number): Promise<ImportView> => {
    await imports.undo(access, importId);
    await undoer.undo(access.workspaceId, importId, { sliceRows });
    return query.get(access.workspaceId, importId);
  };
  const rowsOf = async (access: Access, importId: string) => {
    const { items } = await context.get(ImportRowsQuery).page(access.workspaceId, importId, { limit: 200 });
    return items;
  };
  const close = async () => {
    await context.close();
    await fresh.close();
  };
  return {
    fresh,
    database: fresh.database,
    clock,
    context,
    imports,
    runner,
    undoer,
    query,
    newAccess,
    preview,
    bringIn,
    undo,
    rowsOf,
    close,
  };
}
