import fc from 'fast-check';
import type { Access } from '#libs/accounts';
import { Authors, Memory, ThreadReader } from '#libs/memory';
import { writePage, type PastedItem } from '#libs/testing';
import { openImports, type OpenImports } from '../../test/open-imports.js';

// Items 2 and 5 bear no name: the answers that follow tell who wrote them.
const page: PastedItem[] = [
  { author: 'Brad Lovell', text: 'You were the first to welcome me here, Mara.' },
  { text: 'I bake bread at night and would love to talk to you on the phone about sourdough.' },
  { author: 'Mara Lind', text: '@Jenn Hall — Sourdough at night! You’re on, I will call you on Friday.' },
  { text: 'A bench needs oil each spring.' },
  { text: 'My cat sleeps on mine all day.' },
  { author: 'Mara Lind', text: '@Tom — Give the cat a cushion.' },
];
const added: PastedItem[] = [
  { author: 'Ida Brook', text: 'Mine is painted green.' },
  { text: 'I sit on the stairs instead, they are warmer.' },
  { author: 'Mara Lind', text: '@Wen Hall — Stairs are benches, too.' },
];

const comments = [1, 2, 4, 5];
const position = fc.constantFrom(...comments);
const name = fc.constantFrom('Jenn Hall', 'Tom', 'Brad Lovell', 'Ida Brook', 'Una May');
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('is' as const), position, name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('is_not' as const), position, name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take_back' as const), position }) },
  { weight: 3, arbitrary: fc.constant({ do: 'read' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'import_again' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'import_newer' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('what a person says of authors', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  it('stands through every reading, a second import and a newer copy of the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const access = await open.newAccess();
        const { threadId } = await open.bringIn(access, writePage({ items: page }));
        const said = new Map<number, string[]>();
        for (const one of [...steps, { do: 'import_newer' as const }, { do: 'read' as const }]) {
          await take(access, threadId!, one, said);
          for (const [at, names] of said) await expectToStand(access, threadId!, at, names.at(-1));
        }
        await expectSoundTables(access);
        await open.context.get(Memory, { strict: false }).readAgain(access);
        const before = await contents(access);
        await reader().read(access.workspaceId, threadId!);
        expect(await contents(access)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  }, 180_000);

  const reader = () => open.context.get(ThreadReader, { strict: false });

  async function take(access: Access, threadId: string, one: Step, said: Map<number, string[]>): Promise<void> {
    const authors = open.context.get(Authors, { strict: false });
    if (one.do === 'read') return reader().read(access.workspaceId, threadId);
    if (one.do === 'import_again') await open.bringIn(access, writePage({ items: page }));
    else if (one.do === 'import_newer') await open.bringIn(access, writePage({ items: [...page, ...added] }));
    else if (one.do === 'take_back') {
      const words = said.get(one.position) ?? [];
      if (words.pop() !== undefined) await authors.takeBack(access, threadId, one.position);
    } else {
      await authors.correct(access, threadId, one.position, { says: one.do, name: one.name });
      said.set(one.position, [...(said.get(one.position) ?? []), `${one.do} ${one.name}`]);
    }
  }

  async function expectToStand(access: Access, threadId: string, at: number, word: string | undefined) {
    const [row] = await open.database.query<{ author: string | null }>(
      `select c.name as author from interactions i left join contacts c on c.id = i.contact_id
       where i.workspace_id = $1 and i.thread_id = $2 and i.position = $3`,
      [access.workspaceId, threadId, at],
    );
    if (word?.startsWith('is ')) expect(row!.author).toBe(word.slice('is '.length));
    if (word?.startsWith('is_not ')) expect(row!.author).not.toBe(word.slice('is_not '.length));
  }

  // Nobody is left over of whom nothing is left, and every name is one person in this thread.
  async function expectSoundTables({ workspaceId }: Access): Promise<void> {
    const people = await open.database.query<{ name: string; items: number }>(
      `select c.name, count(i.id)::int as items from contacts c
       left join interactions i on i.workspace_id = c.workspace_id and i.contact_id = c.id
       where c.workspace_id = $1 group by c.id, c.name`,
      [workspaceId],
    );
    expect(people.filter(({ items }) => items === 0)).toEqual([]);
    expect(new Set(people.map((person) => person.name)).size).toBe(people.length);
  }

  const contents = async ({ workspaceId }: Access) => [
    await open.database.query('select * from item_authors where workspace_id = $1 order by interaction_id', [
      workspaceId,
    ]),
    await open.database.query('select * from signals where workspace_id = $1 order by id', [workspaceId]),
    await open.database.query('select id, contact_id from interactions where workspace_id = $1 order by id', [
      workspaceId,
    ]),
    await open.database.query('select * from contact_clocks where workspace_id = $1 order by contact_id', [
      workspaceId,
    ]),
  ];
});
