import type { Access } from '#libs/accounts';
import { Contacts } from '#libs/contacts';
import { buildContact } from '#libs/testing';
import { buildBreadThread } from '../../test/bread-thread.js';
import { openMemory, type OpenMemory } from '../../test/open-memory.js';

describe('authors of items without a name', () => {
  let open: OpenMemory;
  let access: Access;
  let bread: Awaited<ReturnType<typeof buildBreadThread>>;
  beforeAll(async () => {
    open = await openMemory();
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    access = await open.newAccess();
    bread = await buildBreadThread(open, access);
  });

  const namesOf = async () => {
    const rows = await open.database.query<{ name: string }>(
      'select name from contacts where workspace_id = $1 order by name',
      [access.workspaceId],
    );
    return rows.map(({ name }) => name);
  };
  const correct = (position: number, word: Parameters<OpenMemory['authors']['correct']>[3]) =>
    open.authors.correct(access, bread.threadId, position, word);
  const takeBack = (position: number) => open.authors.takeBack(access, bread.threadId, position);

  it('become contacts where they are certain, the owner’s answer along with them, and wait where they are probable', async () => {
    await bread.read();
    expect(await bread.people()).toEqual(['Brad Lovell', 'Jenn Hall', 'Jenn Hall', null, null, null]);
    expect((await bread.itemAt(2)).author).toEqual({
      name: 'Jenn Hall',
      confidence: 'certain',
      because: [{ position: 3, quote: '@Jenn Hall — Sourdough at night!' }],
      state: 'inferred',
      contact: { id: expect.any(String), name: 'Jenn Hall' },
      notBy: [],
    });
    expect((await bread.itemAt(5)).author).toMatchObject({ name: 'Tom', confidence: 'probable', contact: null });
    expect((await bread.itemAt(4)).author).toBeNull();
    const [jenn] = await open.database.query<{ depth: string }>(
      `select k.depth from contact_clocks k join contacts c on c.id = k.contact_id where c.workspace_id = $1 and c.name = 'Jenn Hall'`,
      [access.workspaceId],
    );
    expect(jenn).toEqual({ depth: 'chat' });
  });

  it('are one person with whoever wrote under that name in the thread, or is the only one of that full name', async () => {
    const jenn = await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Jenn Hall' });
    await bread.read();
    expect((await bread.itemAt(2)).author!.contact!.id).toBe(jenn);
  });

  it('hold at once when a person says who it is, and are facts for the rest', async () => {
    await bread.read();
    const ann = await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Ann Berg' });
    await correct(5, { says: 'is', contactId: ann });
    expect((await bread.people()).slice(4)).toEqual(['Ann Berg', 'Ann Berg']);
    expect((await bread.itemAt(5)).author).toMatchObject({ name: 'Ann Berg', state: 'confirmed', confidence: null });
    await correct(4, { says: 'is', name: ' Brad  lovell ' });
    expect(await namesOf()).toEqual(['Ann Berg', 'Brad Lovell', 'Jenn Hall']);
    expect((await open.waiting(access)).length).toBe(1);
    await bread.read();
    expect((await bread.people()).slice(3)).toEqual(['Brad Lovell', 'Ann Berg', 'Ann Berg']);
  });

  it('lose an item that a person refuses, and do not get it back by a reading; who is left empty goes away', async () => {
    await bread.read();
    await correct(2, { says: 'is_not', name: 'jenn hall' });
    expect((await bread.people()).slice(0, 3)).toEqual(['Brad Lovell', null, null]);
    expect(await namesOf()).toEqual(['Brad Lovell']);
    expect((await bread.itemAt(2)).author).toMatchObject({ state: 'refused', name: 'jenn hall', notBy: ['jenn hall'] });
    await bread.read();
    expect((await bread.people())[1]).toBeNull();
    expect((await bread.itemAt(2)).author?.name).not.toBe('Jenn Hall');
    await open.memory.readAgain(access);
    await bread.read();
    expect((await bread.people())[1]).toBeNull();
  });

  it('come back word by word when what was said is taken back', async () => {
    await bread.read();
    const before = await bread.people();
    await correct(2, { says: 'is', name: 'Tom Reed' });
    await correct(2, { says: 'is_not', name: 'Tom Reed' });
    expect((await bread.people())[1]).toBe('Jenn Hall');
    await takeBack(2);
    expect((await bread.people())[1]).toBe('Tom Reed');
    expect((await bread.itemAt(2)).author).toMatchObject({ name: 'Tom Reed', state: 'confirmed' });
    await takeBack(2);
    expect(await bread.people()).toEqual(before);
    await expect(takeBack(2)).rejects.toMatchObject({ status: 404 });
    await bread.read();
    expect(await bread.people()).toEqual(before);
    expect(await namesOf()).toEqual(['Brad Lovell', 'Jenn Hall']);
  });

  it('may be refused where their name is printed, and come back', async () => {
    await correct(1, { says: 'is_not', name: 'Brad Lovell' });
    expect((await bread.people())[0]).toBeNull();
    await bread.read();
    expect((await bread.people())[0]).toBeNull();
    await takeBack(1);
    expect((await bread.people())[0]).toBe('Brad Lovell');
  });

  it('who were deleted by hand do not come back by a reading', async () => {
    await bread.read();
    const jenn = (await bread.itemAt(2)).author!.contact!.id;
    await open.context.get(Contacts, { strict: false }).remove(access, jenn);
    await open.memory.readAgain(access);
    await bread.read();
    expect(await namesOf()).toEqual(['Brad Lovell']);
  });

  it.each([
    ['nobody', { says: 'is' }, 422],
    ['a name of no letters', { says: 'is', name: '…' }, 422],
    ['a stranger to the workspace', { says: 'is', contactId: '01890000-0000-7000-8000-000000000001' }, 422],
    ['a refusal of nobody', { says: 'is_not' }, 422],
    ['the owner', { says: 'is', name: 'Mara Lind' }, 409],
  ] as const)('are not %s', async (_, word, status) => {
    await expect(correct(2, word)).rejects.toMatchObject({ status });
  });

  it('are not said of the owner’s words, nor of an item that is not there', async () => {
    await expect(correct(3, { says: 'is', name: 'Jenn' })).rejects.toMatchObject({ status: 409 });
    await expect(correct(99, { says: 'is', name: 'Jenn' })).rejects.toMatchObject({ status: 404 });
  });

  it('of whom there are several must be chosen', async () => {
    for (let count = 0; count < 2; count++)
      await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Ann Berg' });
    await expect(correct(4, { says: 'is', name: 'Ann Berg' })).rejects.toMatchObject({
      detail: expect.stringContaining('choose'),
    });
  });
});
