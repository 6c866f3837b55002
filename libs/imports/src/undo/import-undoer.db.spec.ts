import { describeContents, manyItems, type PastedPage, readTables, writePage } from '#libs/testing';
import { Contacts } from '#libs/contacts';
import { Interactions } from '#libs/interactions';
import { openImports, type OpenImports } from '../../test/open-imports.js';

const bench: PastedPage = {
  items: [
    { author: 'Brad Lovell', text: 'You were the first to welcome me when I moved here.' },
    { author: 'Mara', text: '@Brad — Meeting makes all the difference.' },
    { author: 'Win', text: 'I have sat on worse benches, and on few better ones.' },
    'Benches of the north | Wood and Glue',
    { text: 'Would love to sit on it some day!' },
  ],
};
const chair: PastedPage = {
  title: 'A chair',
  items: [
    { author: 'Brad Lovell', text: 'The chair is even better than the bench was.' },
    { author: 'Jo Kaya', text: 'Show us how you did the legs of it, please.' },
  ],
};

describe('an undo', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  it('takes everything back that the import brought, and leaves the fates readable', async () => {
    const access = await open.newAccess();
    await open.bringIn(access, writePage(chair));
    const before = await readTables(open.database, access.workspaceId);
    const view = await open.bringIn(access, writePage(bench), { postUrl: 'https://blog.example/bench' });
    const undone = await open.undo(access, view.id);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
    expect(undone).toMatchObject({ state: 'undone', threadId: null, counts: view.counts, people: { created: 1 } });
    const rows = await open.rowsOf(access, view.id);
    expect(rows.map(({ fate }) => fate)).toEqual(['matched', 'matched', 'created', 'skipped', 'kept']);
    expect(rows.every(({ interactionId }) => interactionId === null)).toBe(true);
  });

  it('lets the same text come in again', async () => {
    const access = await open.newAccess();
    const first = await open.bringIn(access, writePage(bench));
    const contents = await describeContents(open.database, access.workspaceId);
    await open.undo(access, first.id);
    const again = await open.bringIn(access, writePage(bench));
    expect(again.counts).toEqual(first.counts);
    expect(await describeContents(open.database, access.workspaceId)).toEqual(contents);
  });

  it('takes back of a newer copy only what it added', async () => {
    const access = await open.newAccess();
    await open.bringIn(access, writePage(bench));
    const before = await readTables(open.database, access.workspaceId);
    const newer = await open.bringIn(
      access,
      writePage({
        ...bench,
        items: [...bench.items, 'Chairs, too', { author: 'Brad Lovell', text: '@Win — Show us yours!' }],
      }),
    );
    expect(newer.counts).toMatchObject({ alreadyThere: 5, matched: 1, skipped: 1 });
    await open.undo(access, newer.id);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  });

  it('changes nothing where the import had changed nothing', async () => {
    const access = await open.newAccess();
    await open.bringIn(access, writePage(bench));
    const before = await readTables(open.database, access.workspaceId);
    const second = await open.bringIn(access, writePage(bench));
    await open.undo(access, second.id);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  });

  it('keeps people whom a hand has touched, without what the import said of them', async () => {
    const access = await open.newAccess();
    const view = await open.bringIn(access, writePage({ items: manyItems(6) }), { postDate: '2020' });
    const ids = (await open.rowsOf(access, view.id)).map(({ contactId }) => contactId!);
    const contacts = open.context.get(Contacts);
    await contacts.update(access, ids[0]!, { circle: 'close' });
    await contacts.update(access, ids[1]!, { about: 'Met at the fair' });
    await contacts.addIdentity(access, ids[2]!, { kind: 'twitter', printed: '@visitor' });
    await open.context.get(Interactions).log(access, ids[3]!, { channel: 'phone', kind: 'call' });
    await open.undo(access, view.id);
    const left = await open.database.query<{ id: string; identities: number; inbound: number; talks: number }>(
      `select c.id, (select count(*)::int from identities i where i.contact_id = c.id) as identities,
         k.inbound_count as inbound, k.talk_count as talks
       from contacts c join contact_clocks k on k.contact_id = c.id where c.workspace_id = $1 order by c.id`,
      [access.workspaceId],
    );
    expect(left).toEqual([
      { id: ids[0], identities: 1, inbound: 0, talks: 0 },
      { id: ids[1], identities: 1, inbound: 0, talks: 0 },
      { id: ids[2], identities: 2, inbound: 0, talks: 0 },
      { id: ids[3], identities: 1, inbound: 0, talks: 1 },
    ]);
    const { threads } = await readTables(open.database, access.workspaceId);
    expect(threads).toEqual([]);
  });

  it.each([
    ['in the order of the imports', [0, 1]],
    ['the newer one first', [1, 0]],
  ])('leaves nothing of two imports that share a person and a thread, undone %s', async (_, order) => {
    const access = await open.newAccess();
    const before = await readTables(open.database, access.workspaceId);
    const newer = {
      ...bench,
      items: [...bench.items, { author: 'Brad Lovell', text: 'One more thing about that bench of yours.' }],
    };
    const views = [await open.bringIn(access, writePage(bench)), await open.bringIn(access, writePage(newer))];
    await open.undo(access, views[order[0]!]!.id);
    const between = await readTables(open.database, access.workspaceId);
    expect([between.contacts.length, between.threads.length]).toEqual(order[0] === 0 ? [1, 1] : [2, 1]);
    await open.undo(access, views[order[1]!]!.id);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  });

  it('ends the same whatever the size of its slices, and when it is stopped and goes on', async () => {
    const access = await open.newAccess();
    const before = await readTables(open.database, access.workspaceId);
    const view = await open.bringIn(access, writePage({ items: [...bench.items, ...manyItems(40)] }));
    await open.imports.undo(access, view.id);
    const stop = new AbortController();
    const halted = open.undoer.undo(access.workspaceId, view.id, { sliceRows: 1, signal: stop.signal });
    setTimeout(() => stop.abort(), 60);
    await expect(halted).rejects.toThrow('aborted');
    const between = await readTables(open.database, access.workspaceId);
    expect(between.interactions.length).toBeGreaterThan(0);
    expect(await open.query.get(access.workspaceId, view.id)).toMatchObject({ state: 'undoing' });
    await open.undoer.undo(access.workspaceId, view.id, { sliceRows: 7 });
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  });

  it('touches no other workspace', async () => {
    const [mine, theirs] = [await open.newAccess(), await open.newAccess()];
    const view = await open.bringIn(mine, writePage(bench));
    await open.bringIn(theirs, writePage(bench));
    const before = await readTables(open.database, theirs.workspaceId);
    await open.undo(mine, view.id);
    expect(await readTables(open.database, theirs.workspaceId)).toEqual(before);
  });
});
