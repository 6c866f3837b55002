import { type PastedItem, readTables, writePage } from '#libs/testing';
import fc from 'fast-check';
import { openImports, ownNames, type OpenImports } from '../../test/open-imports.js';

const author = fc.constantFrom(null, 'Brad Lovell', 'Brad', 'Ann Berg', 'Win', 'Anonymous', ...ownNames);
const words = fc.constantFrom(
  'Great post!',
  'Thanks!',
  '@Brad — You’re on.',
  '@Ann — Hi.\n\n@Win — Hello.',
  '@Mara — Call me.',
  'A bench is a place to be found at.',
  'I will build one too, of oak.',
);
const item: fc.Arbitrary<PastedItem | string> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ author, text: words }) },
  { weight: 1, arbitrary: fc.constantFrom('Five for Friday', 'Chairs, too') },
);
// The first one has a name, so that there is always a thread to be seen.
const items = fc
  .array(item, { minLength: 1, maxLength: 25 })
  .map((rest) => [{ author: 'Jo Kaya', text: 'I was here before you all.' }, ...rest]);
const batchRows = fc.integer({ min: 1, max: 30 });

describe('an import', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  it('done twice is an import done once, and undone it is none', async () => {
    await fc.assert(
      fc.asyncProperty(items, batchRows, batchRows, async (some, one, other) => {
        const access = await open.newAccess();
        const nothing = await readTables(open.database, access.workspaceId);
        const first = await open.bringIn(access, writePage({ items: some }), { postDate: '2019' }, { batchRows: one });
        const once = await readTables(open.database, access.workspaceId);
        const second = await open.bringIn(access, writePage({ items: some }), {}, { batchRows: other });
        expect(await readTables(open.database, access.workspaceId)).toEqual(once);
        expect(second.counts.alreadyThere).toBe(second.rowsTotal);
        for (const { id } of [first, second]) await open.undo(access, id, one);
        expect(await readTables(open.database, access.workspaceId)).toEqual(nothing);
      }),
      { numRuns: 25 },
    );
  });

  it('of the beginning and then of the whole page brings every item once', async () => {
    await fc.assert(
      fc.asyncProperty(items, fc.nat(), async (some, cut) => {
        const access = await open.newAccess();
        const beginning = await open.bringIn(access, writePage({ items: some.slice(0, 1 + (cut % some.length)) }));
        const whole = await open.bringIn(access, writePage({ items: some }));
        expect(whole.threadId).toBe(beginning.threadId);
        expect(whole.counts.alreadyThere).toBe(beginning.rowsTotal);
        const [{ items: written }] = (await open.database.query<{ items: number }>(
          `select ((select count(distinct position) from interactions where workspace_id = $1)
             + (select count(*) from thread_links where workspace_id = $1))::int as items`,
          [access.workspaceId],
        )) as [{ items: number }];
        expect(written).toBe(whole.rowsTotal);
      }),
      { numRuns: 25 },
    );
  });
});
