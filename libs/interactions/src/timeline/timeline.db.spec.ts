import { NotFoundError } from '#libs/platform';
import {
  buildContact,
  buildInteraction,
  buildThread,
  buildWorkspace,
  freshDatabase,
  type FreshDatabase,
} from '#libs/testing';
import { TimelineQuery } from './timeline.query.js';

describe('TimelineQuery', () => {
  let fresh: FreshDatabase;
  let timeline: TimelineQuery;
  let workspaceId: string;
  let contactId: string;

  beforeAll(async () => {
    fresh = await freshDatabase();
    timeline = new TimelineQuery(fresh.database);
  });
  beforeEach(async () => {
    ({ workspaceId } = await buildWorkspace(fresh.dataSource));
    contactId = await buildContact(fresh.dataSource, workspaceId);
  });
  afterAll(() => fresh.close());

  it('is newest first, undated last, and does not mix two undated threads', async () => {
    const [one, two] = [
      await buildThread(fresh.dataSource, workspaceId),
      await buildThread(fresh.dataSource, workspaceId),
    ];
    const undated = (text: string, threadId: string, position: number) =>
      buildInteraction(fresh.dataSource, workspaceId, { contactId, text, happenedAt: null, threadId, position });
    await undated('two at 4', two, 4);
    await undated('one at 5', one, 5);
    await undated('two at 2', two, 2);
    await undated('one at 3', one, 3);
    const dated = (text: string, on: string) =>
      buildInteraction(fresh.dataSource, workspaceId, { contactId, text, happenedAt: new Date(on) });
    await dated('in January', '2026-01-05');
    await dated('in February', '2026-02-05');
    const { items } = await timeline.page(workspaceId, contactId, { limit: 50 });
    expect(items.map(({ text }) => text)).toEqual([
      'in February',
      'in January',
      'two at 4',
      'two at 2',
      'one at 5',
      'one at 3',
    ]);
  });

  it('gives every row exactly once, page by page, also where all dates are equal', async () => {
    const threadId = await buildThread(fresh.dataSource, workspaceId);
    for (let index = 0; index < 23; index++) {
      const place = index % 2 ? { threadId, position: Math.floor(index / 4), part: index % 4 } : {};
      const happenedAt = index % 3 ? null : new Date('2026-01-05T10:00:00Z');
      await buildInteraction(fresh.dataSource, workspaceId, { contactId, happenedAt, ...place });
    }
    const whole = await timeline.page(workspaceId, contactId, { limit: 200 });
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await timeline.page(workspaceId, contactId, { limit: 4, cursor });
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(23);
  });

  it('shows only a channel where one is asked for', async () => {
    await buildInteraction(fresh.dataSource, workspaceId, { contactId, channel: 'twitter', kind: 'mention' });
    const call = await buildInteraction(fresh.dataSource, workspaceId, { contactId, channel: 'phone', kind: 'call' });
    const { items } = await timeline.page(workspaceId, contactId, { limit: 50, channel: 'phone' });
    expect(items.map(({ id }) => id)).toEqual([call]);
  });

  it('says what is answered, in whose words', async () => {
    const threadId = await buildThread(fresh.dataSource, workspaceId, {
      title: 'The bench',
      url: 'https://porch.example/bench',
    });
    const other = await buildContact(fresh.dataSource, workspaceId, { name: 'Ida Brook' });
    const question = {
      contactId: other,
      threadId,
      position: 1,
      printedAuthor: 'Ida',
      text: 'Who built it? '.repeat(20),
    };
    const owners = {
      contactId: other,
      direction: 'outbound',
      threadId,
      position: 2,
      printedAuthor: 'Theo',
      text: 'I did.',
    } as const;
    const asked = await buildInteraction(fresh.dataSource, workspaceId, question);
    const told = await buildInteraction(fresh.dataSource, workspaceId, owners);
    const answers = [
      { answeredId: told, printed: '@Theo' },
      { answeredId: asked, printed: '@Ida' },
      { answeredId: null, printed: '@Someone' },
    ];
    await buildInteraction(fresh.dataSource, workspaceId, { contactId, threadId, position: 3, answers });
    const { items } = await timeline.page(workspaceId, contactId, { limit: 1 });
    expect(items[0]).toMatchObject({ threadTitle: 'The bench', threadUrl: 'https://porch.example/bench', position: 3 });
    expect(items[0]!.answers).toEqual([
      { interactionId: told, printed: '@Theo', excerpt: 'I did.', authorName: 'Theo' },
      {
        interactionId: asked,
        printed: '@Ida',
        excerpt: 'Who built it? '.repeat(20).slice(0, 160),
        authorName: 'Ida Brook',
      },
      { interactionId: null, printed: '@Someone', excerpt: null, authorName: null },
    ]);
  });

  it('says how the words were set in their source, with links from where they stand, if that is not a book', async () => {
    const words = { text: 'See here.', permalink: 'https://porch.example/bench/#comment-3' };
    const original = 'See <a href="/a" onclick="alert(1)"><em>here</em></a>.';
    const set = await buildInteraction(fresh.dataSource, workspaceId, { contactId, ...words, original });
    const plain = await buildInteraction(fresh.dataSource, workspaceId, { contactId, ...words });
    const book = original + '<!-- -->'.repeat(10_000);
    const long = await buildInteraction(fresh.dataSource, workspaceId, { contactId, ...words, original: book });
    const markup = async (id: string) => (await timeline.getEntry(workspaceId, id)).markup;
    expect(await markup(set)).toEqual([
      { kind: 'link', start: 4, length: 4, href: 'https://porch.example/a' },
      { kind: 'emphasis', start: 4, length: 4, href: null },
    ]);
    expect(await markup(plain)).toEqual([]);
    expect(await markup(long)).toEqual([]);
    const { items } = await timeline.page(workspaceId, contactId, { limit: 50 });
    expect(items.find(({ id }) => id === set)).not.toHaveProperty('original');
  });

  it('knows nobody of another workspace', async () => {
    const { workspaceId: elsewhere } = await buildWorkspace(fresh.dataSource);
    await expect(timeline.page(elsewhere, contactId, { limit: 1 })).rejects.toThrow(NotFoundError);
  });
});
