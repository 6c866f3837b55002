import { ContactTables, MergeRules, type ContactTable } from '#libs/contacts';
import { startApi, type TestApi } from './start-api.js';

/** Columns that hold ids of contacts are called so. */
const NAMED_AS_CONTACTS = '(^|_)contact_ids?$|^other_id$|^(kept|gone|old)_id$|^(one|low|high|first|second)_id$';

describe('the rules of merging', () => {
  let api: TestApi;
  let rules: MergeRules;
  let tables: ContactTable[];
  beforeAll(async () => {
    api = await startApi();
    rules = api.app.get(MergeRules);
    tables = await api.app.get(ContactTables).list();
  });
  afterAll(() => api.close());

  it('say of every table that names contacts how a merge moves it', async () => {
    const named = await api.database.query<{ name: string }>(
      `select distinct c.table_name as name from information_schema.columns c
       join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name ~ $1`,
      [NAMED_AS_CONTACTS],
    );
    const all = new Set([...tables, ...named].map(({ name }) => name));
    const declared = rules.list().map(({ table }) => table);
    expect(declared.sort()).toEqual([...all].sort());
  });

  it('leave no column without a foreign key but with a reason', async () => {
    const rows = await api.database.query<{ name: string; column: string }>(
      `select table_name as name, column_name as column from information_schema.columns
       where table_schema = 'public' and column_name ~ $1`,
      [NAMED_AS_CONTACTS],
    );
    const byKey = new Set(tables.flatMap(({ name, contactColumns }) => contactColumns.map((one) => `${name}.${one}`)));
    const left = rows.filter(({ name, column }) => !byKey.has(`${name}.${column}`) && !rules.find(name)?.left);
    expect(left).toEqual([{ name: 'contact_redirects', column: 'old_id' }]);
  });

  it('name only columns that there are, and delete no row on which another stands', async () => {
    const children = await api.database.query<{ name: string }>(
      `select distinct confrelid::regclass::text as name from pg_constraint where contype = 'f'`,
    );
    const parents = new Set(children.map(({ name }) => name));
    for (const table of tables) {
      const { widen = {}, loser = {}, ordered = [], derived } = rules.find(table.name)!;
      expect(table.columns).toEqual(expect.arrayContaining([...Object.keys(widen), ...Object.keys(loser), ...ordered]));
      const mayClash = table.unique.length > 0 && !derived && !rules.find(table.name)!.loser;
      expect([table.name, mayClash && parents.has(table.name)]).toEqual([table.name, false]);
    }
  });
});
