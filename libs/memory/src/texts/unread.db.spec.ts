import type { Access } from '#libs/accounts';
import { bulkWriting } from '#libs/platform';
import { readerVersion } from '#libs/reading';
import { buildContact } from '#libs/testing';
import { openMemory, type OpenMemory } from '../../test/open-memory.js';

describe('what waits to be read', () => {
  let open: OpenMemory;
  let access: Access;
  let ada: string;
  beforeAll(async () => {
    open = await openMemory();
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    access = await open.newAccess();
    ada = await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Ada Berg' });
  });

  const log = (text: string) =>
    open.interactions.log(access, ada, { channel: 'phone', kind: 'call', happenedAt: '2026-02-01', text });
  const readAll = () => open.interactionReader.read(access.workspaceId);
  const run = (sql: string, ...parameters: unknown[]) => open.database.query(sql, parameters);

  it('is every note, from when it is logged and again when its words change, and not when its date does', async () => {
    const id = await log('Her mother was diagnosed with cancer.');
    expect(await open.waiting(access)).toEqual([{ textId: id }]);
    await readAll();
    expect(await open.waiting(access)).toEqual([]);
    const { facts } = await open.ofContact.get(access.workspaceId, ada, true);
    expect(facts[0]!.items[0]).toMatchObject({ about: 'Ada Berg', quote: 'Her mother was diagnosed with cancer.' });
    await open.interactions.edit(access, id, { happenedAt: '2026-02-02' });
    expect(await open.waiting(access)).toEqual([]);
    await open.interactions.edit(access, id, { text: 'Nothing much.' });
    expect(await open.waiting(access)).toEqual([{ textId: id }]);
    await readAll();
    expect((await open.ofContact.get(access.workspaceId, ada)).facts).toEqual([]);
    await open.interactions.remove(access, id);
    expect(await open.query.get(access.workspaceId)).toMatchObject({ read: 0, waiting: 0 });
  });

  it('is no call without words', async () => {
    const id = await log('');
    expect(await open.waiting(access)).toEqual([]);
    await open.interactions.edit(access, id, { text: 'She bakes.' });
    expect(await open.waiting(access)).toEqual([{ textId: id }]);
  });

  it('is a thread to which something is added or from which something goes, counted once', async () => {
    const { threadId, ids } = await open.newThread(access, [{ text: 'One.' }, { text: 'Two.' }, { text: 'Three.' }]);
    expect(await open.waiting(access)).toEqual([{ textId: threadId }]);
    await open.reader.read(access.workspaceId, threadId);
    await run('update interactions set contact_id = $1 where id = $2', ada, ids[0]);
    expect(await open.waiting(access)).toEqual([]);
    await run('delete from interactions where id = $1', ids[2]);
    expect(await open.waiting(access)).toEqual([{ textId: threadId }]);
    await open.reader.read(access.workspaceId, threadId);
    await run('delete from threads where id = $1', threadId);
    expect(await open.query.get(access.workspaceId)).toMatchObject({ read: 0, waiting: 0 });
  });

  it('goes with its workspace', async () => {
    await open.newThread(access, [{ text: 'One.' }]);
    await log('She bakes.');
    await run('delete from workspaces where id = $1', access.workspaceId);
    expect(await open.waiting(access)).toEqual([]);
  });

  it('begins anew where the thread changes while it is read, and forgets nothing', async () => {
    const { threadId } = await open.newThread(
      access,
      Array.from({ length: 9 }, (_, at) => ({ text: `Words ${at}.` })),
    );
    const reading = open.reader.read(access.workspaceId, threadId, { chunkItems: 1 });
    await run('update readings set changes = changes + 1, position_done = 0 where text_id = $1', threadId);
    await reading;
    expect(await open.waiting(access)).toEqual([]);
  });

  it('goes on after a stop between two chunks, to the same result', async () => {
    const texts = ['Call me some day, I would love to talk to you!', 'My son was born in May.', 'I live in Oslo.'];
    const items = Array.from({ length: 9 }, (_, at) => ({
      contactId: ada,
      printedAuthor: 'Ada Berg',
      text: texts[at % 3]!,
    }));
    const { threadId } = await open.newThread(access, items);
    for (let chunk = 0; chunk < 4; chunk++) await stopAfterOneChunk(threadId);
    const { progress, isWaiting } = await open.reading.page(access.workspaceId, threadId, { limit: 1 });
    expect([progress, isWaiting]).toEqual([{ done: 8, total: 9 }, true]);
    await open.reader.read(access.workspaceId, threadId);
    const stopped = await open.tablesOf(access);
    expect(stopped.signals.length).toBeGreaterThan(6);
    await open.memory.readAgain(access);
    await open.reader.read(access.workspaceId, threadId);
    expect(await open.tablesOf(access)).toEqual(stopped);
  });

  async function stopAfterOneChunk(threadId: string): Promise<void> {
    const abort = new AbortController();
    let chunks = 0;
    abort.signal.throwIfAborted = () => {
      if (chunks++ > 0) throw new Error('stopped');
    };
    const { signal } = abort;
    await expect(open.reader.read(access.workspaceId, threadId, { signal, chunkItems: 2 })).rejects.toThrow('stopped');
  }

  it('is also what an older reader has read', async () => {
    const id = await log('She bakes.');
    const { threadId } = await open.newThread(access, [{ text: 'One.' }]);
    await readAll();
    await open.reader.read(access.workspaceId, threadId);
    await run('update readings set reader_version = $1 where text_id = $2', readerVersion - 1, id);
    await open.memory.sweep();
    expect(await open.waiting(access)).toEqual([{ textId: id }]);
    await readAll();
    expect(await open.waiting(access)).toEqual([]);
  });

  it('is asked for when an import has ended', async () => {
    const { threadId } = await open.newThread(access, [{ text: 'One.' }]);
    await log('She bakes.');
    const asked: (string | null)[] = [];
    const asking = jest.spyOn(open.memory, 'ask').mockImplementation(async (text) => {
      if (text.workspaceId === access.workspaceId) asked.push(text.threadId);
    });
    await open.database.withLock(bulkWriting(access.workspaceId), () => open.memory.sweep());
    expect(asked).toEqual([]);
    await open.memory.sweep();
    expect(asked.toSorted()).toEqual([threadId, null].toSorted());
    asking.mockRestore();
  });
});
