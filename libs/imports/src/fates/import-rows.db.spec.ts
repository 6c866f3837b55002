import { newId } from '#libs/platform';
import { buildWorkspace, freshDatabase, type FreshDatabase } from '#libs/testing';
import { ImportRowsQuery } from './import-rows.query.js';

const ROWS = 120_000;
const RARE = [40_000, 110_000];

describe('ImportRowsQuery', () => {
  let fresh: FreshDatabase;
  let rows: ImportRowsQuery;
  let workspaceId: string;
  const importId = newId();

  beforeAll(async () => {
    fresh = await freshDatabase();
    rows = new ImportRowsQuery(fresh.database);
    ({ workspaceId } = await buildWorkspace(fresh.dataSource));
    await fresh.database.query(
      `insert into imports (id, workspace_id, source_hash, format, state, created_at)
       values ($2, $1, '\\x00', 'wordpress-wxr', 'done', now())`,
      [workspaceId, importId],
    );
    await fresh.database.query(
      `insert into import_rows (workspace_id, import_id, row_number, fate, kind, printed_author, excerpt)
       select $1, $2, n, case when n % 2 = 0 then 'skipped' else 'created' end, 'comment', 'Zoë',
         case when n = any($4::int[]) then 'A Rare word' else 'Words' end
       from generate_series(1, $3::int) n`,
      [workspaceId, importId, ROWS, RARE],
    );
  });
  afterAll(() => fresh.close());

  const pages = async (filter: { search?: string; fate?: 'skipped' | 'failed' }, limit = 50) => {
    const found: number[][] = [];
    for (let cursor: string | undefined; ;) {
      const page = await rows.page(workspaceId, importId, { ...filter, limit, cursor });
      found.push(page.items.map(({ rowNumber }) => rowNumber));
      if (page.nextCursor === null) return found;
      cursor = page.nextCursor;
    }
  };

  it('looks for a rare word some rows at a time, to the end', async () => {
    expect(await pages({ search: 'rare WORD' })).toEqual([[40_000], [], [110_000]]);
    expect(await pages({ search: 'rare', fate: 'skipped' })).toEqual([[40_000], [110_000]]);
    expect(await pages({ search: 'nothing', fate: 'failed' })).toEqual([[]]);
  });

  it('gives what is everywhere page by page, each row once', async () => {
    const { items, nextCursor } = await rows.page(workspaceId, importId, { search: 'zoe', limit: 3 });
    expect(items.map(({ rowNumber }) => rowNumber)).toEqual([1, 2, 3]);
    const next = await rows.page(workspaceId, importId, { search: 'zoe', limit: 2, cursor: nextCursor! });
    expect(next.items.map(({ rowNumber }) => rowNumber)).toEqual([4, 5]);
    expect((await pages({}, 50_000)).map((page) => page.length)).toEqual([50_000, 50_000, 20_000]);
  });
});
