import { newId } from '#libs/platform';
import { buildContact, buildWorkspace, freshDatabase, openRooms, type FreshDatabase } from '#libs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { ContactDirectory } from './contact-directory.repository.js';
import { ContactEvents } from './contact-events.js';
import { ContactsModule } from './contacts.module.js';
import type { NewIdentity } from './identities/identity.entity.js';

describe('ContactDirectory', () => {
  let fresh: FreshDatabase;
  let rooms: INestApplicationContext;
  let directory: ContactDirectory;
  let workspaceId: string;

  beforeAll(async () => {
    fresh = await freshDatabase();
    rooms = await openRooms(fresh, [ContactsModule]);
    directory = rooms.get(ContactDirectory, { strict: false });
  });
  beforeEach(async () => {
    ({ workspaceId } = await buildWorkspace(fresh.dataSource));
  });
  afterAll(async () => {
    await rooms.close();
    await fresh.close();
  });

  it('finds everybody of a name, the longest known first, in this workspace only', async () => {
    const { workspaceId: elsewhere } = await buildWorkspace(fresh.dataSource);
    await buildContact(fresh.dataSource, elsewhere, { name: 'Ida Brook' });
    const first = await buildContact(fresh.dataSource, workspaceId, { name: 'Ida Brook' });
    const second = await buildContact(fresh.dataSource, workspaceId, { name: 'IDA  BROOK' });
    const found = await fresh.database.transaction((tx) =>
      directory.findByNames(tx, workspaceId, ['ida brook', 'ida brook', 'nobody']),
    );
    expect(found).toEqual(new Map([['ida brook', [first, second]]]));
  });

  it('brings in many at once, each with its clocks', async () => {
    const contacts = Array.from({ length: 2_000 }, (_, index) => ({
      id: newId(),
      name: `Person ${index}`,
      importId: null,
      createdAt: new Date('2026-01-01T00:00:00Z'),
    }));
    await fresh.database.transaction((tx) => directory.insertMany(tx, workspaceId, contacts));
    const [row] = await fresh.database.query<{ contacts: number; clocks: number }>(
      `select (select count(*) from contacts where workspace_id = $1)::int as contacts,
         (select count(*) from contact_clocks where workspace_id = $1)::int as clocks`,
      [workspaceId],
    );
    expect(row).toEqual({ contacts: 2_000, clocks: 2_000 });
  });

  it('sees an identity again instead of writing it twice', async () => {
    const contactId = await buildContact(fresh.dataSource, workspaceId, {
      createdAt: new Date('2026-01-10T00:00:00Z'),
    });
    const seen = (on: string): NewIdentity => ({
      id: newId(),
      contactId,
      kind: 'name',
      value: 'nell marlowe',
      printed: 'nell marlowe',
      verified: false,
      source: 'import',
      importId: null,
      firstSeenAt: new Date(on),
      lastSeenAt: new Date(on),
    });
    await fresh.database.transaction((tx) =>
      directory.insertIdentities(tx, workspaceId, [seen('2026-01-20'), seen('2026-01-20')]),
    );
    await fresh.database.transaction((tx) => directory.insertIdentities(tx, workspaceId, [seen('2026-01-05')]));
    const rows = await fresh.database.query(
      'select printed, first_seen_at, last_seen_at from identities where workspace_id = $1',
      [workspaceId],
    );
    expect(rows).toEqual([
      { printed: 'Nell Marlowe', first_seen_at: new Date('2026-01-05'), last_seen_at: new Date('2026-01-20') },
    ]);
  });

  it('takes back what an import told of others, and leaves those it made their own names', async () => {
    const importId = await anImport();
    const known = await buildContact(fresh.dataSource, workspaceId, { name: 'Wen Hall' });
    await buildContact(fresh.dataSource, workspaceId, { name: 'Ida Brook', importId });
    const handle = { contactId: known, kind: 'twitter' as const, value: 'wen', printed: '@wen' };
    const seen = { firstSeenAt: new Date(), lastSeenAt: new Date() };
    const told: NewIdentity = { id: newId(), verified: false, source: 'import', importId, ...handle, ...seen };
    await fresh.database.transaction((tx) => directory.insertIdentities(tx, workspaceId, [told]));
    await fresh.database.transaction((tx) => directory.removeIdentitiesOfImport(tx, workspaceId, importId));
    const left = await fresh.database.query<{ value: string }>(
      'select value from identities where workspace_id = $1 order by value',
      [workspaceId],
    );
    expect(left.map(({ value }) => value)).toEqual(['ida brook', 'wen hall']);
  });

  it('tells the rooms above before it removes, and removes nothing where one of them fails', async () => {
    const contactId = await buildContact(fresh.dataSource, workspaceId);
    const told: string[][] = [];
    let fails = true;
    rooms.get(ContactEvents, { strict: false }).onRemoving(async (_tx, workspace, ids) => {
      if (workspace !== workspaceId) return;
      told.push(ids);
      if (fails) throw new Error('not now');
    });
    const remove = () => fresh.database.transaction((tx) => directory.removeMany(tx, workspaceId, [contactId]));
    const count = async () =>
      (await fresh.database.query('select from contacts where workspace_id = $1', [workspaceId])).length;
    await expect(remove()).rejects.toThrow('not now');
    expect(await count()).toBe(1);
    fails = false;
    await remove();
    expect(await count()).toBe(0);
    expect(told).toEqual([[contactId], [contactId]]);
  });

  async function anImport(): Promise<string> {
    const id = newId();
    await fresh.database.query(
      `insert into imports (workspace_id, id, format, source_hash, state, created_at)
       values ($1, $2, 'pasted-thread', '', 'done', now())`,
      [workspaceId, id],
    );
    return id;
  }
});
