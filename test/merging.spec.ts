import type { Access } from '#libs/accounts';
import { Database } from '#libs/platform';
import { MergeRules } from '#libs/contacts';
import { buildContact, buildInteraction, readTables, readWorkspace } from '#libs/testing';
import { setTimeout as wait } from 'node:timers/promises';
import { openHistories, type Histories } from './open-histories.js';

describe('merging', () => {
  let open: Histories;
  let access: Access;
  beforeAll(async () => {
    open = await openHistories();
  });
  beforeEach(async () => {
    access = await open.newAccess();
  });
  afterAll(() => open.close());

  const everything = () => readWorkspace(open.database, access.workspaceId);
  const comment = (contactId: string, given: object = {}) =>
    buildInteraction(open.fresh.dataSource, access.workspaceId, { contactId, ...given });
  const made = (name: string, handle?: string) =>
    open.contacts.create(access, { name, identities: handle ? [{ kind: 'twitter', printed: handle }] : [] });
  const textsOf = async (contactId: string): Promise<string[]> => {
    const sql = 'select text from interactions where workspace_id = $1 and contact_id = $2 order by text';
    return (await open.database.query<{ text: string }>(sql, [access.workspaceId, contactId])).map(({ text }) => text);
  };

  describe('an undo', () => {
    it('leaves later interactions to whom they belong, and asks where nothing tells', async () => {
      const [kept, gone] = [await made('Ida Stone'), await made('Ida Brook', '@idab')];
      await comment(gone, { text: 'Before.' });
      const { id } = await open.merge(access, kept, gone);
      await comment(kept, { text: 'By handle.', printedAuthor: 'Ida', knownBy: 'twitter idab' });
      const byName = await comment(kept, { text: 'By name.', printedAuthor: 'Ida Brook' });
      await comment(kept, { text: 'The other’s.', printedAuthor: 'Ida Stone' });
      const answer = { direction: 'outbound' as const, answers: [{ answeredId: byName, printed: 'Ida Brook' }] };
      await comment(kept, { text: 'An answer.', ...answer });
      const call = await open.interactions.log(access, kept, { channel: 'phone', kind: 'call', text: 'A call.' });
      const before = await everything();
      const asked = await open.undo(access, id);
      expect(asked).toMatchObject({ undone: false, unclear: [{ id: call, table: 'interactions' }] });
      expect(asked.unclear[0]!.says).toBe('Phone call: A call.');
      expect(await everything()).toEqual(before);
      expect(await open.undo(access, id, { gone: [call] })).toEqual({ undone: true, unclear: [] });
      expect(await textsOf(kept)).toEqual(['The other’s.']);
      expect(await textsOf(gone)).toEqual(['A call.', 'An answer.', 'Before.', 'By handle.', 'By name.']);
      expect(await open.undo(access, id)).toEqual({ undone: true, unclear: [] });
    });

    it('keeps what was edited, moved and deleted since', async () => {
      const [kept, gone, third] = [await made('Ida'), await made('Ida Brook'), await made('Wen Hall')];
      const [deleted, moved] = [await comment(gone, { text: 'Deleted.' }), await comment(gone, { text: 'Moved.' })];
      const { id } = await open.merge(access, kept, gone);
      await open.contacts.update(access, kept, { about: 'New.' });
      await open.interactions.remove(access, deleted);
      await open.database.query('update interactions set contact_id = $1 where id = $2', [third, moved]);
      await open.undo(access, id);
      const rows = await open.database.query(
        'select name, about, touched_by_hand from contacts where workspace_id = $1 order by name',
        [access.workspaceId],
      );
      expect(rows).toEqual([
        { name: 'Ida', about: 'New.', touched_by_hand: true },
        { name: 'Ida Brook', about: null, touched_by_hand: true },
        { name: 'Wen Hall', about: null, touched_by_hand: true },
      ]);
      expect(await textsOf(third)).toEqual(['Moved.']);
      expect(await textsOf(gone)).toEqual([]);
    });

    it('waits for a later merge that stands on it, which it names', async () => {
      const [one, two, three] = [await made('Ida'), await made('Ida Brook'), await made('Ida B')];
      const before = await everything();
      const first = await open.merge(access, two, one);
      const second = await open.merge(access, three, two);
      const refused = open.undo(access, first.id);
      await expect(refused).rejects.toThrow(/A later merge, of “Ida Brook” into “Ida Brook” on .* undo it first/);
      await expect(refused).rejects.toThrow(second.id);
      await open.undo(access, second.id);
      await open.undo(access, first.id);
      expect(await everything()).toEqual(before);
    });

    it('waits where the same identity was brought by both, and not where they have nothing in common', async () => {
      const [kept, one, two, three] = [
        await made('A B'),
        await made('C D', '@x'),
        await made('E F', '@x'),
        await made('G H'),
      ];
      const [first, second, third] = [
        await open.merge(access, kept, one),
        await open.merge(access, kept, two),
        await open.merge(access, kept, three),
      ];
      await expect(open.undo(access, first.id)).rejects.toThrow(second.id);
      await open.undo(access, second.id);
      await open.undo(access, first.id);
      await open.undo(access, third.id);
    });
  });

  describe('an import', () => {
    const items = (author: string, ...texts: string[]) =>
      texts.map((text) => ({ author, text: `${text} of ${author}.` }));

    it('that is undone after a merge takes back what it brought, and a later undo finds nothing of it', async () => {
      const nothing = await readTables(open.database, access.workspaceId);
      const first = await open.bringIn(access, 'First post', items('Ada Berg', 'One', 'Two'));
      const alone = await readTables(open.database, access.workspaceId);
      const second = await open.bringIn(access, 'Second post', items('Bo Lund', 'Three', 'Four'));
      const [ada, bo] = [await open.idOf(access, 'Ada Berg'), await open.idOf(access, 'Bo Lund')];
      const { id } = await open.merge(access, ada, bo);
      await open.undoImport(access, second);
      expect(await textsOf(ada)).toEqual(['One of Ada Berg.', 'Two of Ada Berg.']);
      await open.undo(access, id);
      expect(await readTables(open.database, access.workspaceId)).toEqual(alone);
      await open.undoImport(access, first);
      expect(await readTables(open.database, access.workspaceId)).toEqual(nothing);
    });

    it('of the kept one that is undone leaves whom another import has brought', async () => {
      const first = await open.bringIn(access, 'First post', items('Ada Berg', 'One'));
      const before = await readTables(open.database, access.workspaceId);
      await open.bringIn(access, 'Second post', items('Bo Lund', 'Two'));
      const [ada, bo] = [await open.idOf(access, 'Ada Berg'), await open.idOf(access, 'Bo Lund')];
      const { id } = await open.merge(access, ada, bo);
      await open.undoImport(access, first);
      expect(await textsOf(ada)).toEqual(['Two of Bo Lund.']);
      await open.undo(access, id);
      const { contacts } = await readTables(open.database, access.workspaceId);
      expect(contacts).toHaveLength(1);
      expect(contacts).toMatchObject([{ id: bo, name: 'Bo Lund' }]);
      expect(before.contacts).toHaveLength(1);
    });

    it('that runs while its people are merged goes on with the one who is kept', async () => {
      const many = Array.from({ length: 40 }, (_, at) => ({
        author: at % 2 ? 'Ada Berg' : 'Bo Lund',
        text: `Comment number ${at} of this long and lively post.`,
      }));
      const running = open.bringIn(access, 'First post', many, { batchRows: 1 });
      const idOf = async (name: string): Promise<string> => {
        for (;;) {
          const sql = 'select id from contacts where workspace_id = $1 and name = $2';
          const [row] = await open.database.query<{ id: string }>(sql, [access.workspaceId, name]);
          if (row) return row.id;
          await wait(5);
        }
      };
      const [bo, ada] = [await idOf('Bo Lund'), await idOf('Ada Berg')];
      await open.merge(access, bo, ada);
      expect((await textsOf(bo)).length).toBeLessThan(40);
      await running;
      expect(await textsOf(bo)).toHaveLength(40);
    });

    it('is done once, also where its people have been merged since', async () => {
      await open.bringIn(access, 'First post', items('Ada Berg', 'One', 'Two'));
      const kept = await made('Ada');
      await open.merge(access, kept, await open.idOf(access, 'Ada Berg'));
      const before = await readTables(open.database, access.workspaceId);
      await open.bringIn(access, 'First post', items('Ada Berg', 'One', 'Two'));
      expect(await readTables(open.database, access.workspaceId)).toEqual(before);
      await open.bringIn(access, 'First post', [...items('Ada Berg', 'One', 'Two', 'Three')]);
      expect(await textsOf(kept)).toHaveLength(3);
    });
  });

  describe('a split', () => {
    it('takes out identities with what passed under them, and is undone to the row', async () => {
      const id = await made('Ida Stone', '@idab');
      await open.contacts.addIdentity(access, id, { kind: 'name', printed: 'Ida Brook' });
      await open.contacts.update(access, id, { boundaries: ['no_phone'] });
      const hers = await comment(id, { text: 'Hers.', printedAuthor: 'Ida Brook' });
      await comment(id, { text: 'By handle.', printedAuthor: 'Ida', knownBy: 'twitter idab' });
      await comment(id, { text: 'Stays.', printedAuthor: 'Ida Stone' });
      await comment(id, { text: 'Unclear.', printedAuthor: 'Ida' });
      const answers = [{ answeredId: hers, printed: 'Ida Brook' }];
      await comment(id, { text: 'An answer to her.', direction: 'outbound', answers });
      const before = await everything();
      const identities = await open.database.query<{ id: string }>(
        `select id from identities where contact_id = $1 and printed in ('Ida Brook', '@idab')`,
        [id],
      );
      const told: unknown[] = [];
      open.events.onMerged(async (_workspaceId, change) => {
        told.push(change.what);
      });
      const split = await open.merging.split(
        access.workspaceId,
        id,
        identities.map((one) => one.id),
      );
      expect(await textsOf(split.goneId)).toEqual(['An answer to her.', 'By handle.', 'Hers.']);
      expect(await textsOf(id)).toEqual(['Stays.', 'Unclear.']);
      const [made_] = await open.database.query('select name, boundaries from contacts where id = $1', [split.goneId]);
      expect(made_).toEqual({ name: 'Ida Brook', boundaries: ['no_phone'] });
      expect(await open.undo(access, split.id)).toEqual({ undone: true, unclear: [] });
      expect(await everything()).toEqual(before);
      expect(told).toEqual(['split', 'split_undone']);
    });

    it('that is undone brings along what the new one has got since', async () => {
      const id = await made('Ida Stone', '@idab');
      const [handle] = await open.database.query<{ id: string }>(
        `select id from identities where value = 'idab' and contact_id = $1`,
        [id],
      );
      const split = await open.merging.split(access.workspaceId, id, [handle!.id], { name: 'Ida Brook' });
      await comment(split.goneId, { text: 'Later.' });
      await open.contacts.update(access, split.goneId, { about: 'Builds benches.', circle: 'close' });
      await open.undo(access, split.id);
      expect(await textsOf(id)).toEqual(['Later.']);
      const [row] = await open.database.query('select about, circle from contacts where id = $1', [id]);
      expect(row).toEqual({ about: 'Builds benches.', circle: 'close' });
    });

    it('leaves something by which the person is known, and takes only what is his', async () => {
      const [id, other] = [await made('Ida Stone'), await made('Wen Hall')];
      const idsOf = async (contactId: string) =>
        (await open.database.query<{ id: string }>('select id from identities where contact_id = $1', [contactId])).map(
          (one) => one.id,
        );
      const split = (ids: string[]) => open.merging.split(access.workspaceId, id, ids);
      await expect(split(await idsOf(id))).rejects.toThrow('Something must stay');
      await expect(split(await idsOf(other))).rejects.toThrow('no such identity');
      await expect(split([])).rejects.toThrow('Name what belongs');
    });
  });

  it('by several at once ends as one after the other', async () => {
    const [one, two] = [await made('Ida'), await made('Ida Brook')];
    const both = await Promise.allSettled([
      open.merge(access, one, two),
      open.merge(access, two, one),
      open.interactions.log(access, one, { channel: 'phone', kind: 'call' }),
      open.merge(access, one, two),
    ]);
    const left = await open.database.query<{ id: string }>('select id from contacts where workspace_id = $1', [
      access.workspaceId,
    ]);
    expect(left).toHaveLength(1);
    for (const result of both) {
      if (result.status === 'rejected') expect(String(result.reason)).toMatch(/merged into|no such contact/);
    }
  });

  it('takes as many statements for a thousand interactions as for one', async () => {
    const statementsFor = async (count: number): Promise<number> => {
      const [kept, gone] = [await made('Ida'), await made('Ida Brook')];
      await open.database.query(
        `insert into interactions (workspace_id, id, contact_id, channel, kind, direction, precision, text, created_at, updated_at)
         select $1, gen_random_uuid(), $2, 'blog', 'comment', 'inbound', 'none', 'Words ' || at, now(), now()
         from generate_series(1, $3::int) at`,
        [access.workspaceId, gone, count],
      );
      const asked = jest.spyOn(Database.prototype, 'queryIn');
      const { id } = await open.merge(access, kept, gone);
      expect(await textsOf(kept)).toHaveLength(count);
      await open.undo(access, id);
      expect(await textsOf(gone)).toHaveLength(count);
      const statements = asked.mock.calls.length;
      asked.mockRestore();
      return statements;
    };
    expect(await statementsFor(1_000)).toBe(await statementsFor(1));
  });

  it('keeps nothing of what was deleted for good', async () => {
    const [kept, gone] = [await buildContact(open.fresh.dataSource, access.workspaceId), await made('Ida Brook')];
    const words = await comment(gone);
    await open.database.query(
      `insert into suggestions (workspace_id, id, contact_id, reason, reason_group, score, channel, evidence, state, created_at)
       values ($1, gen_random_uuid(), $2, 'they_offered', 'calls', 0.8, 'phone', '[{"quote": "my illness"}]', 'open', now())`,
      [access.workspaceId, gone],
    );
    await open.merge(access, kept, gone);
    const secret = () =>
      open.database.query(`select from merge_rows where workspace_id = $1 and before::text like '%my illness%'`, [
        access.workspaceId,
      ]);
    expect(await secret()).toHaveLength(1);
    await open.database.query(
      `insert into forgotten_signals (workspace_id, interaction_id, words_hash) values ($1, $2, gen_random_uuid())`,
      [access.workspaceId, words],
    );
    expect(await secret()).toHaveLength(0);
  });
});

describe('a table of pairs', () => {
  let open: Histories;
  beforeAll(async () => {
    open = await openHistories();
    await open.database.query(`
      create table pairs (
        workspace_id uuid not null, low_id uuid not null, high_id uuid not null, says text not null,
        primary key (workspace_id, low_id, high_id), check (low_id < high_id),
        foreign key (workspace_id, low_id) references contacts (workspace_id, id) on delete cascade,
        foreign key (workspace_id, high_id) references contacts (workspace_id, id) on delete cascade
      )`);
    open.context.get(MergeRules).declare({ table: 'pairs', ordered: ['low_id', 'high_id'] });
  });
  afterAll(() => open.close());

  it('keeps its order, holds no pair of one person and no pair twice, and is undone to the row', async () => {
    const access = await open.newAccess();
    const ids: string[] = [];
    for (const name of ['Ada Berg', 'Bo Lund', 'Cy Holm', 'Di Nord'])
      ids.push(await open.contacts.create(access, { name }));
    const [ada, bo, cy, di] = ids as [string, string, string, string];
    const pairs: [string, string][] = [
      [ada, bo],
      [ada, cy],
      [bo, cy],
      [cy, di],
      [ada, di],
    ];
    for (const [low, high] of pairs) {
      await open.database.query('insert into pairs values ($1, $2, $3, $4)', [
        access.workspaceId,
        low,
        high,
        `${low} ${high}`,
      ]);
    }
    const before = await readWorkspace(open.database, access.workspaceId);
    const left = async () => {
      const sql = 'select low_id as low, high_id as high from pairs where workspace_id = $1 order by 1, 2';
      return (await open.database.query<{ low: string; high: string }>(sql, [access.workspaceId])).map(
        ({ low, high }) => [low, high],
      );
    };
    const { id } = await open.merge(access, di, ada);
    expect(await left()).toEqual([
      [bo, cy],
      [bo, di],
      [cy, di],
    ]);
    await open.undo(access, id);
    expect(await readWorkspace(open.database, access.workspaceId)).toEqual(before);
  });
});
