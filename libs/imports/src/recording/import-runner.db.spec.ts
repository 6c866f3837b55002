import { describeContents, manyItems, type PastedPage, readTables, writePage } from '#libs/testing';
import { Contacts, ContactQuery } from '#libs/contacts';
import { ThreadItemsQuery } from '#libs/interactions';
import { openImports, type OpenImports } from '../../test/open-imports.js';

const page: PastedPage = {
  items: [
    { author: 'Brad Lovell', text: 'You were the first to welcome me when I moved here.' },
    { author: 'Mara', text: '@Brad — Meeting makes all the difference.\n\n@Win — You too!' },
    { text: 'Would love to sit on it some day!' },
    { author: 'Win', text: 'I have sat on worse benches, and on few better ones.' },
    'Benches of the north | Wood and Glue',
    { author: 'Anonymous', text: 'Nobody will ever know who wrote this.' },
    { author: 'Brad Lovell', text: '@Mara — Any time. Next week?' },
  ],
};

describe('a run', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  it('tells the fate of every row, and the counts add up', async () => {
    const access = await open.newAccess();
    const view = await open.bringIn(access, writePage(page));
    const rows = await open.rowsOf(access, view.id);
    expect(rows.map(({ rowNumber, fate, kind }) => [rowNumber, fate, kind])).toEqual([
      [1, 'created', 'comment'],
      [2, 'matched', 'owner'],
      [3, 'kept', 'comment'],
      [4, 'created', 'comment'],
      [5, 'skipped', 'pingback'],
      [6, 'kept', 'comment'],
      [7, 'matched', 'comment'],
    ]);
    expect(rows[5]).toMatchObject({
      reason: '“Anonymous” is nobody in particular.',
      printedAuthor: 'Anonymous',
      line: expect.any(Number),
    });
    expect(view).toMatchObject({
      state: 'done',
      rowsTotal: 7,
      rowsDone: 7,
      error: null,
      people: { created: 2, matched: 0 },
    });
    expect(view.counts).toEqual({
      created: 2,
      matched: 2,
      kept: 2,
      alreadyThere: 0,
      updated: 0,
      skipped: 1,
      failed: 0,
    });
  });

  it('keeps the thread as it was: order, unknown authors, links, and who answers whom', async () => {
    const access = await open.newAccess();
    const { threadId } = await open.bringIn(access, writePage(page), {
      postUrl: 'https://blog.example/bench',
      postDate: '2010-09-27',
    });
    const { items } = await open.context.get(ThreadItemsQuery).page(access.workspaceId, threadId!, { limit: 50 });
    expect(items.map(({ position, kind, contact }) => [position, kind, contact?.name])).toEqual([
      [1, 'comment', 'Brad Lovell'],
      [2, 'owner', undefined],
      [3, 'comment', undefined],
      [4, 'comment', 'Win'],
      [5, 'pingback', undefined],
      [6, 'comment', undefined],
      [7, 'comment', 'Brad Lovell'],
    ]);
    expect(items[6]!.answers).toEqual([{ position: 2, printed: expect.stringContaining('Mara') }]);
    expect(items.find(({ position }) => position === 1)).toMatchObject({
      precision: 'day',
      happenedAt: '2010-09-27T00:00:00.000Z',
    });
  });

  it('moves the clocks of the people in the same breath', async () => {
    const access = await open.newAccess();
    const view = await open.bringIn(access, writePage(page), { postDate: '2010-09' });
    const [first] = await open.rowsOf(access, view.id);
    const { clocks, identities } = await open.context.get(ContactQuery).get(access.workspaceId, first!.contactId!);
    expect(clocks).toMatchObject({
      inboundCount: 2,
      outboundCount: 1,
      depth: 'chat',
      lastExchangeAt: '2010-09-01T00:00:00.000Z',
    });
    expect(identities).toMatchObject([{ kind: 'name', value: 'brad lovell', source: 'import' }]);
  });

  it('stores scripts and markup as the text that they are', async () => {
    const access = await open.newAccess();
    const text = '<script>alert("bench")</script> & <b>bold</b> \'; drop table contacts; --';
    await open.bringIn(
      access,
      writePage({
        items: [
          { author: 'Bobby Tables', text },
          { author: 'Ann Berg', text: 'Hm, what was that?' },
        ],
      }),
    );
    const rows = await open.database.query<{ text: string }>(
      'select text from interactions where workspace_id = $1 order by position',
      [access.workspaceId],
    );
    expect(rows[0]!.text).toBe(text);
  });

  it('changes nothing when the same text comes a second time', async () => {
    const access = await open.newAccess();
    await open.bringIn(access, writePage(page), { postDate: '2010' });
    const before = await readTables(open.database, access.workspaceId);
    open.clock.advance({ days: 3 });
    const again = await open.bringIn(access, writePage(page), { postDate: '2012' });
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
    expect(again.counts).toEqual({
      created: 0,
      matched: 0,
      kept: 0,
      alreadyThere: 7,
      updated: 0,
      skipped: 0,
      failed: 0,
    });
    expect(again).toMatchObject({ threadId: expect.any(String), people: { created: 0, matched: 0 } });
  });

  it('changes nothing for a thread of two words either', async () => {
    const access = await open.newAccess();
    const tiny = writePage({
      items: [
        { author: 'Ann Berg', text: 'Yes!' },
        { author: 'Bo Dahl', text: 'No!' },
      ],
    });
    await open.bringIn(access, tiny);
    const before = await readTables(open.database, access.workspaceId);
    await open.bringIn(access, tiny);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  });

  it('brings of a newer copy only what is new, also under another title', async () => {
    const access = await open.newAccess();
    const first = await open.bringIn(access, writePage(page));
    const before = await readTables(open.database, access.workspaceId);
    const more = [
      ...page.items,
      { author: 'Win', text: 'And now I have built one myself.' },
      'Chairs, too',
      { author: 'Jo Kaya', text: '@Win — Show us!' },
    ];
    const newer = await open.bringIn(
      access,
      writePage({ title: 'A bench by the door (updated)', opening: 'Rewritten.', items: more }),
    );
    expect(newer.counts).toEqual({
      created: 1,
      matched: 1,
      kept: 0,
      alreadyThere: 7,
      updated: 0,
      skipped: 1,
      failed: 0,
    });
    expect(newer).toMatchObject({ threadId: first.threadId, people: { created: 1, matched: 1 } });
    const after = await readTables(open.database, access.workspaceId);
    for (const table of [
      'contacts',
      'identities',
      'interactions',
      'interaction_answers',
      'threads',
      'thread_links',
    ] as const) {
      expect(after[table]).toEqual(expect.arrayContaining(before[table]));
    }
    const added = await open.database.query<{ position: number; contact: string }>(
      `select i.position, c.name as contact from interactions i join contacts c on c.id = i.contact_id
       where i.import_id = $1 order by i.position`,
      [newer.id],
    );
    expect(added).toEqual([
      { position: 8, contact: 'Win' },
      { position: 10, contact: 'Jo Kaya' },
    ]);
  });

  it('finds a thread again by the address of its post, however it is written', async () => {
    const access = await open.newAccess();
    const first = await open.bringIn(access, writePage(page), { postUrl: 'http://www.blog.example/bench/' });
    const second = await open.bringIn(access, writePage({ title: 'Other', items: manyItems(3) }), {
      postUrl: 'https://blog.example/bench?utm_source=mail#comments',
    });
    expect(second.threadId).toBe(first.threadId);
    const other = await open.bringIn(access, writePage({ title: 'Another', items: manyItems(3, 50) }), {
      postUrl: 'https://blog.example/chair',
    });
    expect(other.threadId).not.toBe(first.threadId);
  });

  it('knows somebody with a full name in another thread, and nobody by a first name alone', async () => {
    const access = await open.newAccess();
    await open.bringIn(access, writePage(page));
    const others = [
      { author: 'BRAD LOVELL', text: 'The chair is even better than the bench was.' },
      { author: 'Win', text: 'Another Win, as it happens, and new to this place.' },
    ];
    const view = await open.bringIn(access, writePage({ title: 'A chair', items: others }));
    expect(view.people).toEqual({ created: 1, matched: 1 });
    const names = await open.database.query<{ name: string }>(
      'select name from contacts where workspace_id = $1 order by name',
      [access.workspaceId],
    );
    expect(names.map(({ name }) => name)).toEqual(['Brad Lovell', 'Win', 'Win']);
  });

  it('chooses nobody where two people have the name', async () => {
    const access = await open.newAccess();
    for (let twice = 0; twice < 2; twice++) await open.context.get(Contacts).create(access, { name: 'Ann Berg' });
    const view = await open.bringIn(
      access,
      writePage({ items: [{ author: 'Ann Berg', text: 'Which of us am I?' }, ...manyItems(1)] }),
    );
    const [row] = await open.rowsOf(access, view.id);
    expect(row).toMatchObject({
      fate: 'kept',
      contactId: null,
      reason: expect.stringContaining('2 of your people have this name'),
    });
  });

  it('never makes the owner a contact', async () => {
    const access = await open.newAccess();
    await open.bringIn(
      access,
      writePage({
        items: [
          { author: 'MARA  LIND', text: 'It is mine, this bench.' },
          { author: 'Mara', text: 'And this chair.' },
          ...manyItems(1),
        ],
      }),
    );
    const rows = await open.database.query(
      'select direction, contact_id from interactions where workspace_id = $1 order by position',
      [access.workspaceId],
    );
    expect(rows.slice(0, 2)).toEqual([
      { direction: 'outbound', contact_id: null },
      { direction: 'outbound', contact_id: null },
    ]);
  });

  it('lets one bad row fail alone, with its line and the reason', async () => {
    const access = await open.newAccess();
    await open.database.query(`
      create function refuse_poison() returns trigger language plpgsql as
        $$ begin if new.text like '%poison%' then raise exception 'no poison here'; end if; return new; end $$;
      create trigger refuse_poison before insert on interactions for each row execute function refuse_poison()`);
    const items = [...manyItems(20), { author: 'Eve Moss', text: 'Have some poison, dear.' }, ...manyItems(20, 21)];
    const view = await open
      .bringIn(access, writePage({ items }))
      .finally(() => open.database.query('drop function refuse_poison cascade'));
    expect(view).toMatchObject({ state: 'done', rowsDone: 41, counts: { created: 40, failed: 1 } });
    const failed = (await open.rowsOf(access, view.id)).filter(({ fate }) => fate === 'failed');
    expect(failed).toEqual([
      expect.objectContaining({ rowNumber: 21, line: 87, excerpt: 'Have some poison, dear.', interactionId: null }),
    ]);
    expect(failed[0]!.reason).toContain('no poison here');
    const eve = await open.database.query(`select from contacts where workspace_id = $1 and name = 'Eve Moss'`, [
      access.workspaceId,
    ]);
    expect(eve).toEqual([]);
  });

  it('gives the same whatever the size of its batches', async () => {
    const items = [...manyItems(30), ...page.items, ...manyItems(9, 31), { author: 'Mara', text: '@Brad — So be it.' }];
    const [one, other] = [await open.newAccess(), await open.newAccess()];
    await open.bringIn(one, writePage({ items }), {}, { batchRows: 5_000 });
    await open.bringIn(other, writePage({ items }), {}, { batchRows: 3 });
    expect(await describeContents(open.database, other.workspaceId)).toEqual(
      await describeContents(open.database, one.workspaceId),
    );
  });

  it('goes on with a person who was deleted by hand in the middle', async () => {
    const access = await open.newAccess();
    const { importId } = await open.preview(access, writePage(page));
    await open.imports.run(access, importId, {});
    const stop = new AbortController();
    const run = open.runner.run(access.workspaceId, importId, { batchRows: 1, signal: stop.signal });
    await expectSoon(async () => (await open.query.get(access.workspaceId, importId)).rowsDone >= 1);
    stop.abort();
    await run.catch(() => undefined);
    const [first] = await open.rowsOf(access, importId);
    await open.context.get(Contacts).remove(access, first!.contactId!);
    await open.runner.run(access.workspaceId, importId);
    const view = await open.query.get(access.workspaceId, importId);
    expect(view).toMatchObject({ state: 'done', rowsDone: 7, counts: { failed: 0 } });
  });
});

async function expectSoon(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) if (await isSo()) return;
  throw new Error('It never came to be.');
}
