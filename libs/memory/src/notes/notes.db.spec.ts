import type { Access } from '#libs/accounts';
import { InteractionReadingQuery, WrittenPromises } from '#libs/memory';
import { buildContact } from '#libs/testing';
import { openMemory, type OpenMemory } from '../../test/open-memory.js';

const NOTES =
  'Her mother was diagnosed with cancer. I’ll send her the recipe by Friday. She’ll ask her brother about the mill.';

describe('notes of a talk', () => {
  let open: OpenMemory;
  let access: Access;
  let donna: string;
  let reading: InteractionReadingQuery;
  let promises: WrittenPromises;
  beforeAll(async () => {
    open = await openMemory();
    [reading, promises] = [open.context.get(InteractionReadingQuery), open.context.get(WrittenPromises)];
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    access = await open.newAccess();
    donna = await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Donna Mills' });
  });
  const readAll = () => open.interactionReader.read(access.workspaceId);
  const read = (id: string) => reading.get(access.workspaceId, id, true);

  it('are read for facts and for the promises of both', async () => {
    const id = await open.interactions.log(access, donna, { channel: 'phone', kind: 'call', text: NOTES });
    expect(await read(id)).toEqual({ hasWords: true, isWaiting: true, signals: [] });
    await readAll();
    const { isWaiting, signals } = await read(id);
    expect(isWaiting).toBe(false);
    expect(signals.map(({ type, by, quote }) => [type, by, quote])).toEqual(
      expect.arrayContaining([
        ['fact', null, 'Her mother was diagnosed with cancer.'],
        ['promise', 'owner', 'I’ll send her the recipe by Friday.'],
        ['promise', 'contact', 'She’ll ask her brother about the mill.'],
      ]),
    );
    await open.signals.changeState(access, signals[0]!.id, 'dismissed');
    expect((await read(id)).signals).toHaveLength(signals.length - 1);
  });

  it('hold what was promised once, whatever is read in them, and let it go with them', async () => {
    const words = { by: 'owner' as const, text: 'I’ll send her the book. I will ask Tom, too.', dueOn: '2026-12-04' };
    const id = await promises.write(access, donna, words);
    for (let run = 0; run < 2; run++) {
      await readAll();
      await open.memory.readAgain(access);
    }
    await readAll();
    const { promisesByOwner } = await open.ofContact.get(access.workspaceId, donna);
    expect(promisesByOwner).toMatchObject([{ quote: words.text, dueOn: '2026-12-04', state: 'open', isEdited: true }]);
    await open.interactions.remove(access, id);
    expect((await open.ofContact.get(access.workspaceId, donna)).promisesByOwner).toEqual([]);
  });

  it('tell of promises by others as theirs', async () => {
    await promises.write(access, donna, { by: 'contact', text: 'They’ll send me a photo of the press.' });
    await readAll();
    const { promisesByContact, promisesByOwner } = await open.ofContact.get(access.workspaceId, donna);
    expect([promisesByContact.length, promisesByOwner.length]).toEqual([1, 0]);
  });

  it('move no clock', async () => {
    await promises.write(access, donna, { by: 'contact', text: 'They’ll send me a photo.' });
    const [clocks] = await open.database.query('select * from contact_clocks where contact_id = $1', [donna]);
    expect(clocks).toMatchObject({ inbound_count: 0, outbound_count: 0, depth: 'none' });
  });
});
