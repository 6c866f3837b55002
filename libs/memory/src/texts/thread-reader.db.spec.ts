import { buildContact } from '#libs/testing';
import { openMemory, type OpenMemory } from '../../test/open-memory.js';

const everything = { limit: 200 };

describe('ThreadReader', () => {
  let open: OpenMemory;
  beforeAll(async () => {
    open = await openMemory();
  });
  afterAll(() => open.close());

  it('keeps the signals of a thread, each with its quote and place, and does nothing a second time', async () => {
    const access = await open.newAccess();
    const ada = await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Ada Berg' });
    const { threadId, ids } = await open.newThread(access, [
      { contactId: ada, printedAuthor: 'Ada Berg', text: 'Lovely. I would love to talk to you on the phone some day!' },
      { contactId: ada, printedAuthor: 'Ada Berg', text: 'My mother was diagnosed with cancer last year.' },
    ]);
    expect(await open.waiting(access)).toEqual([{ textId: threadId }]);
    await open.reader.read(access.workspaceId, threadId);
    expect(await open.waiting(access)).toEqual([]);

    const { items, readAt, isWaiting } = await open.reading.page(access.workspaceId, threadId, everything);
    expect([readAt, isWaiting]).toEqual([open.clock.now().toISOString(), false]);
    expect(items[0]!.signals).toContainEqual(
      expect.objectContaining({
        type: 'wants_to_talk',
        quote: 'I would love to talk to you on the phone some day!',
        interactionId: ids[0],
        start: 8,
        length: 50,
        state: 'read',
      }),
    );
    const covered = items[1]!.signals.find(({ fact }) => fact === 'health');
    expect(covered).toMatchObject({ quote: null, isCovered: true, isSensitive: true });
    const uncovered = await open.reading.page(access.workspaceId, threadId, { limit: 200, uncover: true });
    expect(uncovered.items[1]!.signals.find(({ fact }) => fact === 'health')).toMatchObject({
      quote: 'My mother was diagnosed with cancer last year.',
      isCovered: false,
    });

    const before = await open.tablesOf(access);
    await open.memory.readAgain(access);
    expect(await open.waiting(access)).toEqual([{ textId: threadId }]);
    await open.reader.read(access.workspaceId, threadId);
    expect(await open.tablesOf(access)).toEqual(before);
  });

  it('reads a long thread aside, with the same result, and leaves it to be read where it is stopped', async () => {
    const access = await open.newAccess();
    const ada = await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Ada Berg' });
    const text = 'Lovely. I would love to talk to you on the phone some day!';
    const items = Array.from({ length: 25 }, () => ({ contactId: ada, printedAuthor: 'Ada Berg', text }));
    const { threadId } = await open.newThread(access, items);
    await open.reader.read(access.workspaceId, threadId);
    const before = await open.tablesOf(access);

    await open.memory.readAgain(access);
    const stopped = { longThread: 1, signal: AbortSignal.abort() };
    await expect(open.reader.read(access.workspaceId, threadId, stopped)).rejects.toThrow('aborted');
    expect(await open.waiting(access)).toEqual([{ textId: threadId }]);
    await open.reader.read(access.workspaceId, threadId, { longThread: 1, chunkItems: 10 });
    expect([await open.waiting(access), await open.tablesOf(access)]).toEqual([[], before]);
  });
});
