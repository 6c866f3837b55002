import {
  StillClock,
  buildContact,
  buildInteraction,
  buildWorkspace,
  freshDatabase,
  type FreshDatabase,
} from '#libs/testing';
import type { ContactToBuild, InteractionToBuild } from '#libs/testing';
import { ListPeopleQuery, type PeoplePage } from './list-people.query.js';
import { peopleSorts } from './people-order.js';

describe('ListPeopleQuery', () => {
  let fresh: FreshDatabase;
  let people: ListPeopleQuery;
  let workspaceId: string;
  const clock = new StillClock('2026-03-02T09:00:00Z');

  beforeAll(async () => {
    fresh = await freshDatabase();
    people = new ListPeopleQuery(fresh.database, clock);
  });
  beforeEach(async () => {
    ({ workspaceId } = await buildWorkspace(fresh.dataSource));
  });
  afterAll(() => fresh.close());

  const contact = (given: ContactToBuild) => buildContact(fresh.dataSource, workspaceId, given);
  const told = (given: InteractionToBuild) => buildInteraction(fresh.dataSource, workspaceId, given);
  const names = async (asked: Partial<PeoplePage>) =>
    (await people.page(workspaceId, { limit: 50, ...asked })).items.map(({ name }) => name);

  describe('search', () => {
    beforeEach(async () => {
      const zoe = await contact({ name: 'Zoë Marlowe', identities: [{ kind: 'twitter', printed: '@porchlight' }] });
      await contact({ name: 'Søren Brook', identities: [{ kind: 'email', printed: 'soren@brook.example' }] });
      await contact({ name: 'Maria Vale', identities: [{ kind: 'name', printed: 'Mitzi Garden' }] });
      await contact({ name: 'Marian Hall' });
      await contact({ name: 'Ana Maria Stone' });
      await contact({ name: 'Percent 100%_Sure' });
      await told({ contactId: zoe, text: 'My grandmother’s sourdough from Café Liège.' });
    });

    it.each([
      ['a part of a name', 'arlow', ['Zoë Marlowe']],
      ['left out accents', 'zoe', ['Zoë Marlowe']],
      ['accents where there are none', 'Brôök', ['Søren Brook']],
      ['a letter left out', 'marlwe', ['Zoë Marlowe']],
      ['a letter too many', 'marllowe', ['Zoë Marlowe']],
      ['a wrong letter', 'morlowe', ['Zoë Marlowe']],
      ['two letters exchanged', 'brOko', ['Søren Brook']],
      ['a handle with its sign', '@porchlight', ['Zoë Marlowe']],
      ['an address', 'soren@brook.example', ['Søren Brook']],
      ['another name of the same person', 'mitzi', ['Maria Vale']],
      ['words said', 'sourdough', ['Zoë Marlowe']],
      ['beginnings of words said, without accents', 'liege grandm', ['Zoë Marlowe']],
      ['one letter', 'z', ['Zoë Marlowe']],
      ['signs that LIKE would take as its own', '100%_', ['Percent 100%_Sure']],
      ['a sign that LIKE would take for anything', '%%%', []],
      ['nothing but signs', '((( \\ ', []],
      ['nobody', 'xylophone', []],
    ])('finds by %s: %s', async (_what, search, found) => {
      expect(await names({ search })).toEqual(found);
    });

    it('puts the best match first, and what was meant after what was typed', async () => {
      expect(await names({ search: 'maria' })).toEqual(['Maria Vale', 'Marian Hall', 'Ana Maria Stone']);
      expect((await names({ search: 'marria' })).toSorted()).toEqual(['Ana Maria Stone', 'Maria Vale', 'Marian Hall']);
    });

    it('puts who wrote more first where the matches are as good', async () => {
      const [quiet, loud] = [await contact({ name: 'Twin One' }), await contact({ name: 'Twin Two' })];
      await told({ contactId: quiet });
      await told({ contactId: loud });
      await told({ contactId: loud });
      expect(await names({ search: 'twin' })).toEqual(['Twin Two', 'Twin One']);
    });

    it('goes with filters, sorts and pages', async () => {
      expect(await names({ search: 'maria', sort: '-name' })).toEqual(['Marian Hall', 'Maria Vale', 'Ana Maria Stone']);
      expect(await names({ search: 'maria', minComments: 1 })).toEqual([]);
      const first = await people.page(workspaceId, { search: 'maria', limit: 2 });
      const second = await people.page(workspaceId, { search: 'maria', limit: 2, cursor: first.nextCursor! });
      expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
        'Maria Vale',
        'Marian Hall',
        'Ana Maria Stone',
      ]);
      expect(second.nextCursor).toBeNull();
    });

    it('finds nobody of another workspace', async () => {
      const { workspaceId: elsewhere } = await buildWorkspace(fresh.dataSource);
      for (const search of ['maria', 'marria', 'sourdough', 'z']) {
        expect((await people.page(elsewhere, { search, limit: 50 })).items).toEqual([]);
      }
    });
  });

  it('filters by each sentence alone and by several at once', async () => {
    const commented = (contactId: string, on: string) => told({ contactId, happenedAt: new Date(on) });
    const waving = await contact({ name: 'Waving', circle: 'inner' });
    for (const day of ['2025-06-01', '2025-06-02', '2025-06-03']) await commented(waving, day);
    const called = await contact({ name: 'Called', circle: 'wide' });
    await told({ contactId: called, channel: 'phone', kind: 'call', happenedAt: new Date('2026-02-20') });
    await contact({ name: 'Silent', boundaries: ['no_phone', 'business_only'] });
    const gone = await contact({ name: 'Gone', archivedAt: new Date() });
    await commented(gone, '2026-01-01');

    expect(await names({})).toEqual(['Called', 'Silent', 'Waving']);
    expect(await names({ archived: true })).toEqual(['Gone']);
    expect(await names({ circle: 'inner' })).toEqual(['Waving']);
    expect(await names({ circle: 'none' })).toEqual(['Silent']);
    expect(await names({ depth: 'wave' })).toEqual(['Waving']);
    expect(await names({ depth: 'none' })).toEqual(['Silent']);
    expect(await names({ neverTalked: true })).toEqual(['Silent', 'Waving']);
    expect(await names({ neverTalked: false })).toEqual(['Called']);
    expect(await names({ minComments: 3 })).toEqual(['Waving']);
    expect(await names({ silentDays: 10 })).toEqual(['Called', 'Silent', 'Waving']);
    expect(await names({ silentDays: 11 })).toEqual(['Silent', 'Waving']);
    expect(await names({ channel: 'phone' })).toEqual(['Called']);
    expect(await names({ channel: 'video' })).toEqual([]);
    expect(await names({ boundary: 'no_phone' })).toEqual(['Silent']);
    expect(await names({ boundary: 'deceased' })).toEqual([]);
    expect(await names({ neverTalked: true, minComments: 1, silentDays: 90, circle: 'inner' })).toEqual(['Waving']);
  });

  it('gives everybody exactly once by every sort, page by page, ties and people without any date too', async () => {
    for (let index = 0; index < 17; index++) {
      const contactId = await contact({ name: `Person ${index % 5}` });
      const kind = index % 2 ? ({ channel: 'phone', kind: 'call' } as const) : {};
      if (index % 3) await told({ contactId, happenedAt: new Date(`2026-01-0${1 + (index % 4)}`), ...kind });
    }
    for (const sort of peopleSorts) {
      const whole = await people.page(workspaceId, { sort, limit: 200 });
      const ids = whole.items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(17);
      expect(await walk(sort)).toEqual(ids);
      const opposite = sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
      const backwards = await people.page(workspaceId, { sort: opposite as typeof sort, limit: 200 });
      expect(backwards.items.map(({ id }) => id)).toEqual(ids.toReversed());
    }
  });

  it('neither repeats nor loses anybody while others come in between two pages', async () => {
    const before = await Promise.all(['B', 'D', 'F', 'H', 'J'].map((letter) => contact({ name: `${letter} Marlowe` })));
    const newcomers = ['E', 'A', 'I', 'C', 'G'].values();
    const seen = await walk('name', () => contact({ name: `${newcomers.next().value ?? 'K'} Newcomer` }));
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });

  it('shows the last words of each, cut, with where they stand', async () => {
    const contactId = await contact({ name: 'Zoë Marlowe' });
    await told({ contactId, text: 'Earlier.', happenedAt: new Date('2026-01-01') });
    const last = await told({ contactId, text: 'ä'.repeat(300), happenedAt: new Date('2026-01-02') });
    await told({ contactId, direction: 'outbound', text: 'Mine.', happenedAt: new Date('2026-01-03') });
    const { items } = await people.page(workspaceId, { limit: 1 });
    expect(items[0]).toMatchObject({
      inboundCount: 2,
      outboundCount: 1,
      depth: 'chat',
      lastExchangeAt: '2026-01-03T00:00:00.000Z',
    });
    expect(items[0]!.lastWords).toEqual({
      interactionId: last,
      text: 'ä'.repeat(200),
      isCovered: false,
      channel: 'blog',
      happenedAt: '2026-01-02T00:00:00.000Z',
      precision: 'instant',
      threadId: null,
      threadTitle: null,
      position: null,
    });
  });

  async function walk(
    sort: PeoplePage['sort'],
    between: () => Promise<unknown> = async () => undefined,
  ): Promise<string[]> {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await people.page(workspaceId, { sort, limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) return seen;
      cursor = page.nextCursor;
      if (seen.length < 20) await between();
    }
  }
});
