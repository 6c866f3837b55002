import { Contacts } from '#libs/contacts';
import { newId } from '#libs/platform';
import {
  buildContact,
  buildInteraction,
  buildThread,
  buildWorkspace,
  freshDatabase,
  openRooms,
  type FreshDatabase,
} from '#libs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { InteractionArchive } from './interaction-archive.repository.js';
import { InteractionsModule } from '../interactions.module.js';
import { Clocks } from '../rhythm/clocks.repository.js';
import { Threads } from '../threads/threads.repository.js';

describe('InteractionArchive', () => {
  let fresh: FreshDatabase;
  let rooms: INestApplicationContext;
  let archive: InteractionArchive;
  let workspaceId: string;
  let importId: string;

  beforeAll(async () => {
    fresh = await freshDatabase();
    rooms = await openRooms(fresh, [InteractionsModule]);
    archive = rooms.get(InteractionArchive, { strict: false });
  });
  beforeEach(async () => {
    ({ workspaceId } = await buildWorkspace(fresh.dataSource));
    importId = newId();
    await fresh.database.query(
      `insert into imports (workspace_id, id, format, source_hash, state, created_at)
       values ($1, $2, 'pasted-thread', '', 'done', now())`,
      [workspaceId, importId],
    );
  });
  afterAll(async () => {
    await rooms.close();
    await fresh.close();
  });

  it('finds all parts of what was written under a key', async () => {
    const threadId = await buildThread(fresh.dataSource, workspaceId);
    const sourceKey = Buffer.from('the third item');
    const part = { threadId, position: 3, contactId: null, direction: 'outbound', sourceKey } as const;
    const first = await buildInteraction(fresh.dataSource, workspaceId, { ...part, part: 0 });
    const second = await buildInteraction(fresh.dataSource, workspaceId, { ...part, part: 1 });
    const found = await fresh.database.transaction((tx) =>
      archive.findBySourceKeys(tx, workspaceId, [sourceKey, Buffer.from('never seen')]),
    );
    expect(found).toEqual([
      { id: first, sourceKey, contactId: null, threadId, position: 3, part: 0 },
      { id: second, sourceKey, contactId: null, threadId, position: 3, part: 1 },
    ]);
  });

  it('deletes an import slice by slice, naming also those who had answered it', async () => {
    const author = await buildContact(fresh.dataSource, workspaceId, { name: 'Ida Brook' });
    const answering = await buildContact(fresh.dataSource, workspaceId, { name: 'Wen Hall' });
    const owners = { contactId: null, direction: 'outbound', importId } as const;
    const answered = await buildInteraction(fresh.dataSource, workspaceId, owners);
    await buildInteraction(fresh.dataSource, workspaceId, { contactId: author, importId });
    await buildInteraction(fresh.dataSource, workspaceId, {
      contactId: answering,
      answers: [{ answeredId: answered, printed: '@Theo' }],
    });
    expect(await depthOf(answering)).toBe('chat');

    const slice = () =>
      fresh.database.transaction(async (tx) => {
        const deleted = await archive.deleteOfImport(tx, workspaceId, importId, 1);
        await rooms.get(Clocks, { strict: false }).refresh(tx, workspaceId, deleted.contactIds);
        return deleted;
      });
    expect(await slice()).toEqual({ deleted: 1, contactIds: [author] });
    expect(await slice()).toEqual({ deleted: 1, contactIds: [answering] });
    expect(await slice()).toEqual({ deleted: 0, contactIds: [] });
    expect(await depthOf(answering)).toBe('wave');
  });

  it('finds the contacts that an import left empty, save those that a hand touched', async () => {
    const empty = await buildContact(fresh.dataSource, workspaceId, { name: 'Ida Brook', importId });
    await buildContact(fresh.dataSource, workspaceId, { name: 'Wen Hall', importId, touchedByHand: true });
    const talked = await buildContact(fresh.dataSource, workspaceId, { name: 'Nell Marlowe', importId });
    await buildInteraction(fresh.dataSource, workspaceId, { contactId: talked, channel: 'phone', kind: 'call' });
    await buildContact(fresh.dataSource, workspaceId, { name: 'Made by hand' });
    const found = await fresh.database.transaction((tx) =>
      archive.findEmptyContactsOfImport(tx, workspaceId, importId, 10),
    );
    expect(found).toEqual([empty]);
  });

  it('lets an undone thread go only when nobody else’s item stands in it', async () => {
    const shared = await buildThread(fresh.dataSource, workspaceId, {
      importId,
      links: [{ position: 2, title: 'A round-up' }],
    });
    const alone = await buildThread(fresh.dataSource, workspaceId, {
      importId,
      links: [{ position: 1, title: 'Another' }],
    });
    await buildInteraction(fresh.dataSource, workspaceId, { threadId: shared, position: 1 });
    await fresh.database.transaction((tx) =>
      rooms.get(Threads, { strict: false }).deleteOfImport(tx, workspaceId, importId),
    );
    const threads = await fresh.database.query<{ id: string }>('select id from threads where workspace_id = $1', [
      workspaceId,
    ]);
    expect(threads.map(({ id }) => id)).toEqual([shared]);
    expect(alone).not.toBe(shared);
    const links = await fresh.database.query('select from thread_links where workspace_id = $1', [workspaceId]);
    expect(links).toHaveLength(0);
  });

  it('forgets calls with their contact, keeps words in threads, and lowers those who had answered a forgotten call', async () => {
    const leaving = await buildContact(fresh.dataSource, workspaceId, { name: 'Ida Brook' });
    const staying = await buildContact(fresh.dataSource, workspaceId, { name: 'Wen Hall' });
    const threadId = await buildThread(fresh.dataSource, workspaceId);
    const inThread = { contactId: leaving, threadId, position: 1, printedAuthor: 'Ida' };
    const comment = await buildInteraction(fresh.dataSource, workspaceId, inThread);
    const mention = { contactId: leaving, channel: 'twitter', kind: 'mention', direction: 'outbound' } as const;
    const answered = await buildInteraction(fresh.dataSource, workspaceId, mention);
    await buildInteraction(fresh.dataSource, workspaceId, {
      contactId: staying,
      answers: [{ answeredId: answered, printed: '@theo' }],
    });
    expect(await depthOf(staying)).toBe('chat');

    const access = { workspaceId, userId: null, role: 'owner', timeZone: 'UTC' } as const;
    await rooms.get(Contacts, { strict: false }).remove(access, leaving);
    const left = await fresh.database.query(
      'select id, contact_id, printed_author from interactions where workspace_id = $1 order by created_at, id limit 1',
      [workspaceId],
    );
    expect(left).toEqual([{ id: comment, contact_id: null, printed_author: 'Ida' }]);
    expect(await fresh.database.query('select from interactions where id = $1', [answered])).toHaveLength(0);
    expect(await depthOf(staying)).toBe('wave');
  });

  async function depthOf(contactId: string): Promise<string> {
    const [row] = await fresh.database.query<{ depth: string }>(
      'select depth from contact_clocks where workspace_id = $1 and contact_id = $2',
      [workspaceId, contactId],
    );
    return row!.depth;
  }
});
