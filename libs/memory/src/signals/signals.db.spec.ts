import type { Access } from '#libs/accounts';
import { buildContact } from '#libs/testing';
import { openMemory, type OpenMemory } from '../../test/open-memory.js';

const OFFER = 'I would love to talk to you on the phone some day!';
const ILLNESS = 'My mother was diagnosed with cancer last year.';

describe('signals', () => {
  let open: OpenMemory;
  let access: Access;
  let ada: string;
  let threadId: string;
  beforeAll(async () => {
    open = await openMemory();
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    access = await open.newAccess();
    ada = await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Ada Berg' });
    const printed = { contactId: ada, printedAuthor: 'Ada Berg' };
    ({ threadId } = await open.newThread(access, [
      { ...printed, text: `Lovely. ${OFFER}` },
      { ...printed, text: ILLNESS },
      { owner: true, contactId: ada, text: '@Ada — I will call you on Friday, I promise.' },
    ]));
    await open.reader.read(access.workspaceId, threadId);
  });

  const remembered = (uncover = false) => open.ofContact.get(access.workspaceId, ada, uncover);
  const readAgain = async () => {
    await open.memory.readAgain(access);
    await open.reader.read(access.workspaceId, threadId);
  };

  it('stand on the page of whom they are from or to, each with its place', async () => {
    const { offers, promisesByOwner, promisesByContact, facts } = await remembered();
    expect(offers).toEqual([
      expect.objectContaining({ quote: OFFER, threadId, threadTitle: 'The bench by the door', position: 1 }),
    ]);
    expect(promisesByOwner).toEqual([expect.objectContaining({ by: 'owner', state: 'open', position: 3 })]);
    expect(promisesByContact).toEqual([]);
    expect(facts.map(({ kind }) => kind)).toContain('health');
  });

  it('cover what is sensitive until it is asked for', async () => {
    const quotes = async (uncover: boolean) =>
      (await remembered(uncover)).facts.flatMap(({ items }) => items.map(({ quote, isCovered }) => [quote, isCovered]));
    expect(await quotes(false)).toContainEqual([null, true]);
    expect(JSON.stringify(await quotes(false))).not.toContain('cancer');
    expect(await quotes(true)).toContainEqual([ILLNESS, false]);
  });

  it('keep the state that a person gave them through every reading', async () => {
    const { offers, promisesByOwner } = await remembered();
    await open.signals.changeState(access, offers[0]!.id, 'confirmed');
    await open.signals.changeState(access, promisesByOwner[0]!.id, 'kept');
    const before = await open.tablesOf(access);
    await readAgain();
    expect(await open.tablesOf(access)).toEqual(before);
    await open.signals.changeState(access, offers[0]!.id, 'dismissed');
    await readAgain();
    expect((await remembered()).offers).toEqual([]);
    await open.signals.changeState(access, offers[0]!.id, 'read');
    expect((await remembered()).offers).toHaveLength(1);
  });

  it('stay, once confirmed, also where a newer reader does not find them', async () => {
    const [offer] = (await remembered()).offers;
    await open.signals.changeState(access, offer!.id, 'confirmed');
    // What a reader that finds nothing would leave.
    await open.database.query(`update signals set quote = 'Lovely.', start = 0 where id = $1`, [offer!.id]);
    await open.database.query(`update signals set id = gen_random_uuid() where id = $1`, [offer!.id]);
    await readAgain();
    expect((await remembered()).offers.map(({ quote }) => quote).sort()).toEqual([OFFER, 'Lovely.']);
  });

  it('that are deleted for good leave no word behind and are not read again', async () => {
    const health = (await remembered()).facts.find(({ kind }) => kind === 'health')!.items[0]!;
    await open.signals.forget(access, health.id);
    await readAgain();
    expect(JSON.stringify(await remembered(true))).not.toContain('cancer');
    const left = await open.database.query('select * from forgotten_signals where workspace_id = $1', [
      access.workspaceId,
    ]);
    expect(JSON.stringify(left)).not.toContain('cancer');
  });

  it.each([
    ['offers', 'kept'],
    ['promisesByOwner', 'read'],
  ] as const)('of %s can’t be %s', async (list, state) => {
    const [signal] = (await remembered())[list];
    await expect(open.signals.changeState(access, signal!.id, state)).rejects.toMatchObject({ status: 409 });
  });

  it('go with their interaction', async () => {
    await open.database.query('delete from threads where workspace_id = $1', [access.workspaceId]);
    expect((await open.tablesOf(access)).signals).toEqual([]);
  });

  it('that a person edited stay so through every reading, and can be taken back', async () => {
    const health = (await remembered()).facts.find(({ kind }) => kind === 'health')!.items[0]!;
    const edit = { words: 'Her mother has cancer', fact: 'family', about: 'Her mother', sensitive: false } as const;
    await open.signals.change(access, health.id, { ...edit, expiresOn: '2027-01-01', askAfterOn: '2026-12-01' });
    await readAgain();
    const find = async () =>
      (await remembered()).facts.flatMap(({ items }) => items).find(({ id }) => id === health.id);
    expect(await find()).toMatchObject({
      words: 'Her mother has cancer',
      fact: 'family',
      about: 'Her mother',
      isSensitive: false,
      expiresOn: '2027-01-01',
      askAfterOn: '2026-12-01',
      isEdited: true,
      quote: ILLNESS,
    });
    await open.signals.change(access, health.id, { words: null, fact: 'health', sensitive: true, expiresOn: null });
    await readAgain();
    expect(await find()).toMatchObject({ words: null, fact: 'health', quote: null, isCovered: true, expiresOn: null });
  });

  it('have a due day where they are promises, and words where they are facts', async () => {
    const { promisesByOwner, offers } = await remembered();
    await open.signals.change(access, promisesByOwner[0]!.id, { dueOn: '2026-12-24' });
    await readAgain();
    expect((await remembered()).promisesByOwner[0]).toMatchObject({ dueOn: '2026-12-24', state: 'open' });
    await expect(open.signals.change(access, promisesByOwner[0]!.id, { words: 'Hm.' })).rejects.toMatchObject({
      status: 409,
    });
    await expect(open.signals.change(access, offers[0]!.id, { dueOn: '2026-12-24' })).rejects.toMatchObject({
      status: 409,
    });
  });
});
