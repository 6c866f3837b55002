import type { Access } from '#libs/accounts';
import { buildContact } from '#libs/testing';
import { openMemory, type OpenMemory } from '../../test/open-memory.js';
import { Facts } from './facts.service.js';

describe('facts by hand', () => {
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

  const facts = () => open.context.get(Facts);
  const own = async (uncover = false) => (await open.ofContact.get(access.workspaceId, ada, uncover)).ownFacts;
  const queued = () => open.database.query('select from rescore where contact_id = $1', [ada]);

  it('stand on the person’s page, newest first; what is about health is covered', async () => {
    await facts().write(access, ada, { kind: 'interest', text: 'Letterpress' });
    await facts().write(access, ada, { kind: 'health', text: 'Allergic to nuts', about: 'Her son' });
    await facts().write(access, ada, { kind: 'birthday', on: { month: 2, day: 29 } });
    expect((await own()).map(({ kind, text, about }) => [kind, text, about])).toEqual([
      ['birthday', '', null],
      ['health', null, null],
      ['interest', 'Letterpress', null],
    ]);
    expect((await own(true))[1]).toMatchObject({ text: 'Allergic to nuts', about: 'Her son', isSensitive: true });
    expect((await own())[0]!.on).toEqual({ month: 2, day: 29, year: null });
  });

  it('change by what is given, and go for good', async () => {
    const { id } = await facts().write(access, ada, { kind: 'job', text: 'Bakes', askAfterOn: '2026-12-01' });
    await facts().change(access, id, { text: 'Bakes at night', expiresOn: '2027-01-01', askAfterOn: null });
    expect(await own()).toEqual([
      expect.objectContaining({ kind: 'job', text: 'Bakes at night', expiresOn: '2027-01-01', askAfterOn: null }),
    ]);
    await expect(facts().change(access, id, { kind: 'birthday' })).rejects.toMatchObject({ status: 422 });
    await facts().remove(access, id);
    expect(await own(true)).toEqual([]);
    await expect(facts().remove(access, id)).rejects.toMatchObject({ status: 404 });
  });

  it('have the person scored again, and keep an imported person when the import is undone', async () => {
    const before = (await queued()).length;
    const { id } = await facts().write(access, ada, { kind: 'plan', text: 'A move', askAfterOn: '2026-12-01' });
    await facts().change(access, id, { askAfterOn: '2026-12-02' });
    await facts().remove(access, id);
    expect((await queued()).length).toBe(before + 3);
    const [row] = await open.database.query('select touched_by_hand from contacts where id = $1', [ada]);
    expect(row).toEqual({ touched_by_hand: true });
  });

  it('are of one workspace and one person, and go with the person', async () => {
    const elsewhere = await open.newAccess();
    await expect(facts().write(elsewhere, ada, { kind: 'job', text: 'Bakes' })).rejects.toMatchObject({ status: 404 });
    const { id } = await facts().write(access, ada, { kind: 'job', text: 'Bakes' });
    await expect(facts().change(elsewhere, id, { text: 'x' })).rejects.toMatchObject({ status: 404 });
    await open.database.query('delete from contacts where id = $1', [ada]);
    expect(await open.database.query('select from facts where id = $1', [id])).toEqual([]);
  });
});
