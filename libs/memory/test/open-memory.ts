import type { INestApplicationContext } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Interactions } from '#libs/interactions';
import {
  Authors,
  ContactMemoryQuery,
  InteractionReader,
  Memory,
  MemoryModule,
  MemoryQuery,
  Signals,
  ThreadReader,
  ThreadReadingQuery,
} from '#libs/memory';
import {
  buildInteraction,
  buildThread,
  buildWorkspace,
  freshDatabase,
  openRooms,
  StillClock,
  type FreshDatabase,
  type InteractionToBuild,
} from '#libs/testing';

export type OpenMemory = Awaited<ReturnType<typeof openMemory>>;

/** An item of a thread to build; `owner` makes it the owner's. */
export interface ItemToBuild extends Pick<InteractionToBuild, 'contactId' | 'printedAuthor' | 'importId' | 'answers'> {
  text: string;
  owner?: boolean;
}

/** The memory room on a database of its own, and the few moves that its specs are made of. */
export async function openMemory() {
  const fresh: FreshDatabase = await freshDatabase();
  const clock = new StillClock();
  const context: INestApplicationContext = await openRooms(fresh, [MemoryModule], clock);

  const newAccess = async (): Promise<Access> => {
    const identities = [{ kind: 'name' as const, printed: 'Mara Lind' }];
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { identities });
    return { workspaceId, userId: ownerId, role: 'owner', timeZone: 'UTC' };
  };
  /** The thread's id, and those of its items in their order. */
  const newThread = async ({ workspaceId }: Access, items: ItemToBuild[]) => {
    const threadId = await buildThread(fresh.dataSource, workspaceId);
    const ids: string[] = [];
    for (const { owner, ...item } of items) {
      const words = owner ? ({ direction: 'outbound', printedAuthor: 'Mara Lind' } as const) : {};
      const place = { threadId, position: ids.length + 1, contactId: null, happenedAt: null };
      ids.push(await buildInteraction(fresh.dataSource, workspaceId, { ...place, ...words, ...item }));
    }
    return { threadId, ids };
  };
  const tablesOf = async ({ workspaceId }: Access) => {
    const read = async (sql: string) => fresh.database.query<Record<string, unknown>>(sql, [workspaceId]);
    return {
      signals: await read('select * from signals where workspace_id = $1 order by id'),
      authors: await read('select * from item_authors where workspace_id = $1 order by interaction_id'),
      corrections: await read(
        'select * from author_corrections where workspace_id = $1 order by interaction_id, ordinal',
      ),
      contacts: await read('select * from contacts where workspace_id = $1 order by id'),
      interactions: await read('select id, contact_id, text from interactions where workspace_id = $1 order by id'),
      clocks: await read('select * from contact_clocks where workspace_id = $1 order by contact_id'),
    };
  };
  const waiting = ({ workspaceId }: Access) =>
    fresh.database.query<{ textId: string }>(
      'select text_id as "textId" from readings where workspace_id = $1 and changes <> changes_read order by text_id',
      [workspaceId],
    );
  const close = async () => {
    await context.close();
    await fresh.close();
  };
  return {
    fresh,
    database: fresh.database,
    clock,
    context,
    memory: context.get(Memory),
    query: context.get(MemoryQuery),
    reader: context.get(ThreadReader),
    interactionReader: context.get(InteractionReader),
    reading: context.get(ThreadReadingQuery),
    authors: context.get(Authors),
    signals: context.get(Signals),
    ofContact: context.get(ContactMemoryQuery),
    interactions: context.get(Interactions, { strict: false }),
    newAccess,
    newThread,
    tablesOf,
    waiting,
    close,
  };
}
