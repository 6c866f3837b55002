import { OwnerIdentities } from '#libs/accounts';
import { manyItems, readTables, writePage } from '#libs/testing';
import { JobQueue } from '#libs/platform';
import { ImportRowsQuery } from '#libs/imports';
import { openImports, type OpenImports } from '../test/open-imports.js';

describe('imports', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  const importsOf = (workspaceId: string) =>
    open.database.query('select id, state from imports where workspace_id = $1', [workspaceId]);

  it('write nothing but themselves at the preview', async () => {
    const access = await open.newAccess();
    const before = await readTables(open.database, access.workspaceId);
    const { importId, findings } = await open.preview(access, writePage({ items: manyItems(3) }), {
      postDate: '2010-09',
      postUrl: 'https://blog.example/b#x',
    });
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
    expect(findings).toMatchObject({ newPeople: { total: 3 }, knownPeople: [], alreadyImported: null, thread: null });
    expect(await open.query.get(access.workspaceId, importId)).toMatchObject({
      state: 'previewed',
      postTitle: 'A bench by the door',
      postUrl: 'https://blog.example/b',
      postDate: '2010-09-01T00:00:00.000Z',
      postDatePrecision: 'month',
      rowsTotal: 3,
      rowsDone: 0,
    });
  });

  it('tell at the preview what is known already', async () => {
    const access = await open.newAccess();
    const first = await open.bringIn(access, writePage({ items: manyItems(4) }));
    const { findings: same } = await open.preview(access, writePage({ items: manyItems(4) }));
    expect(same).toMatchObject({
      alreadyImported: first.id,
      newPeople: { total: 0 },
      thread: { threadId: first.threadId, items: 4 },
    });
    const { findings: newer } = await open.preview(
      access,
      writePage({ items: [...manyItems(5), { author: 'Quill Bak', text: 'Quill is not one.' }] }),
    );
    expect(newer).toMatchObject({ alreadyImported: null, thread: { items: 4 }, newPeople: { total: 2 } });
    const other = writePage({
      title: 'A chair',
      items: [
        { author: 'quill cob', text: 'A chair is no bench, I say.' },
        { author: 'Ann', text: 'It is, if it is wide.' },
      ],
    });
    const { findings } = await open.preview(access, other);
    expect(findings.newPeople.items).toEqual([{ name: 'Ann', comments: 1, because: null }]);
    expect(findings.knownPeople).toEqual([
      { name: 'quill cob', contactId: expect.any(String), why: expect.any(String), because: null },
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['blanks', Buffer.from(' \n\t\n'), /white space/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /PNG/],
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from('  • Ann\n\n    Well'), Buffer.from([0xc3, 0x28, 0xff, 0x81])]),
      /broken UTF-8 at byte \d+, in line 3/,
    ],
    ['no thread', Buffer.from('A single line of prose.'), /No comment was found/],
    ['a NUL', Buffer.from('  • Ann\n\n    We\u0000ll'), /zero/],
  ])('refuse %s, say why, and keep nothing', async (_, bytes, why) => {
    const access = await open.newAccess();
    await expect(open.preview(access, bytes)).rejects.toMatchObject({
      status: 422,
      detail: expect.stringMatching(why),
    });
    expect(await importsOf(access.workspaceId)).toEqual([]);
  });

  it('refuse 50 MB of one line', async () => {
    const access = await open.newAccess();
    await expect(open.preview(access, Buffer.alloc(50 * 1024 * 1024, 'a'))).rejects.toMatchObject({
      status: 413,
      detail: expect.stringContaining('32 MB'),
    });
    const refusal = open.preview(access, Buffer.alloc(30 * 1024 * 1024, 'a'));
    await expect(refusal).rejects.toMatchObject({ status: 422 });
    expect(await importsOf(access.workspaceId)).toEqual([]);
  });

  it('read UTF-16', async () => {
    const access = await open.newAccess();
    const bytes = Buffer.from(
      `\ufeff${writePage({ items: [{ author: 'Zoë Ångström', text: 'Größe ist nicht alles.' }, ...manyItems(1)] })}`,
      'utf16le',
    );
    const { findings } = await open.preview(access, bytes);
    expect(findings.newPeople.items[0]).toEqual({ name: 'Zoë Ångström', comments: 1, because: null });
  });

  it('survive a name of 10,000 characters', async () => {
    const access = await open.newAccess();
    const view = await open.bringIn(
      access,
      writePage({ items: [{ author: 'N'.repeat(10_000), text: 'My name is long.' }, ...manyItems(2)] }),
    );
    expect(view).toMatchObject({ state: 'done', people: { created: 2 }, counts: { failed: 0 } });
  });

  it('take new details of the post when they are run', async () => {
    const access = await open.newAccess();
    const { importId } = await open.preview(access, writePage({ items: manyItems(2) }), {
      postTitle: 'Old',
      postDate: '2010',
    });
    await open.imports.run(access, importId, { postTitle: 'New', postUrl: 'https://blog.example/new' });
    expect(await open.query.get(access.workspaceId, importId)).toMatchObject({
      postTitle: 'New',
      postUrl: 'https://blog.example/new',
      postDatePrecision: 'year',
      state: 'queued',
    });
    await open.runner.run(access.workspaceId, importId);
    const threads = await open.database.query('select title, url from threads where workspace_id = $1', [
      access.workspaceId,
    ]);
    expect(threads).toEqual([{ title: 'New', url: 'https://blog.example/new' }]);
  });

  it('are read anew where the owner has told another of his names since the preview', async () => {
    const access = await open.newAccess();
    const page = writePage({ items: [{ author: 'Lind of the porch', text: 'It is me, of course.' }, ...manyItems(2)] });
    const { importId, findings } = await open.preview(access, page);
    expect(findings.counts.owner).toBe(0);
    const name = { kind: 'name', printed: 'Lind of the Porch' } as const;
    await open.context.get(OwnerIdentities, { strict: false }).add(access.workspaceId, name);
    await open.imports.run(access, importId, {});
    await open.runner.run(access.workspaceId, importId);
    const [first] = await open.rowsOf(access, importId);
    expect(first).toMatchObject({ kind: 'owner', fate: 'matched', contactId: null });
    const kept = await open.database.query('select reading from imports where id = $1', [importId]);
    expect(kept).toEqual([{ reading: null }]);
  });

  it('change only from states from which it makes sense', async () => {
    const access = await open.newAccess();
    const { importId } = await open.preview(access, writePage({ items: manyItems(2) }));
    const conflict = (detail: string) => ({ status: 409, detail: expect.stringContaining(detail) });
    await expect(open.imports.undo(access, importId)).rejects.toMatchObject(
      conflict('Nothing of this import is written yet'),
    );
    await open.imports.run(access, importId, {});
    await open.imports.run(access, importId, {});
    await expect(open.imports.undo(access, importId)).rejects.toMatchObject(conflict('has not run yet'));
    await expect(open.imports.removePreview(access, importId)).rejects.toMatchObject(conflict('Only a preview'));
    await open.runner.run(access.workspaceId, importId);
    await expect(open.imports.run(access, importId, {})).rejects.toMatchObject(conflict('is done'));
    await open.undo(access, importId);
    await expect(open.imports.undo(access, importId)).rejects.toMatchObject(conflict('undone before'));
    await expect(open.imports.run(access, importId, {})).rejects.toMatchObject(conflict('was undone'));
    const stranger = await open.newAccess();
    await expect(open.imports.run(stranger, importId, {})).rejects.toMatchObject({ status: 404 });
    await expect(open.imports.undo(stranger, importId)).rejects.toMatchObject({ status: 404 });
    await expect(open.imports.removePreview(stranger, importId)).rejects.toMatchObject({ status: 404 });
  });

  it('can be run again after they failed, and go on where they stopped', async () => {
    const access = await open.newAccess();
    const { importId } = await open.preview(access, writePage({ items: manyItems(2) }));
    await open.imports.run(access, importId, {});
    await open.runner.fail(access.workspaceId, importId);
    expect(await open.query.get(access.workspaceId, importId)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('run it again'),
    });
    await open.imports.run(access, importId, {});
    await open.runner.run(access.workspaceId, importId);
    expect(await open.query.get(access.workspaceId, importId)).toMatchObject({ state: 'done', error: null });
  });

  it('sweep what was lost, and previews that nobody ran', async () => {
    const access = await open.newAccess();
    const old = await open.preview(access, writePage({ items: manyItems(2) }));
    open.clock.advance({ days: 1, minutes: 1 });
    const young = await open.preview(access, writePage({ items: manyItems(3) }));
    const asked = await open.preview(access, writePage({ items: manyItems(4) }));
    await open.imports.run(access, asked.importId, {});
    const enqueued = await enqueuedBy(() => open.imports.sweep());
    expect(enqueued).toContainEqual(['imports.run', { workspaceId: access.workspaceId, importId: asked.importId }]);
    await expect(open.query.get(access.workspaceId, old.importId)).rejects.toMatchObject({ status: 404 });
    expect(await open.query.get(access.workspaceId, young.importId)).toMatchObject({ state: 'previewed' });
  });

  it('show their rows by fate, by words and page by page', async () => {
    const access = await open.newAccess();
    const items = [
      ...manyItems(5),
      { author: 'Zoë Ångström', text: 'Größe ist nicht alles.' },
      { text: 'Nobody signs this, 100 % sure.' },
    ];
    const { id } = await open.bringIn(access, writePage({ items }));
    const numbers = async (filter: object) => {
      const page = await open.context.get(ImportRowsQuery).page(access.workspaceId, id, { limit: 3, ...filter });
      return { ...page, items: page.items.map(({ rowNumber }) => rowNumber) };
    };
    const first = await numbers({});
    expect(first).toMatchObject({ items: [1, 2, 3], nextCursor: expect.any(String) });
    expect(await numbers({ cursor: first.nextCursor })).toMatchObject({ items: [4, 5, 6] });
    expect(await numbers({ fate: 'kept' })).toEqual({ items: [7], nextCursor: null });
    expect(await numbers({ search: 'zoe angstrom' })).toMatchObject({ items: [6] });
    expect(await numbers({ search: '100 %' })).toMatchObject({ items: [7] });
    expect(await numbers({ search: '_' })).toMatchObject({ items: [] });
  });

  // The queue itself is another room's; what it was asked for stands in its own tables.
  async function enqueuedBy(work: () => Promise<void>): Promise<unknown[]> {
    const queue = open.context.get(JobQueue);
    const asked: unknown[] = [];
    const enqueue = queue.enqueue.bind(queue);
    queue.enqueue = async (job, payload, options) => {
      asked.push([job.name, payload]);
      await enqueue(job, payload, options);
    };
    try {
      await work();
    } finally {
      queue.enqueue = enqueue;
    }
    return asked;
  }
});
