import type TestAgent from 'supertest/lib/agent.js';
import { newId } from '#libs/platform';
import { buildContact, buildInteraction, buildThread } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

describe('threads', () => {
  let api: TestApi;
  let viewer: TestAgent;
  let stranger: TestAgent;
  let threadId: string;
  let ida: string;
  let wen: string;

  beforeAll(async () => {
    api = await startApi();
    viewer = await api.signInAs('viewer');
    stranger = (await api.otherWorkspace()).agent;
    const { dataSource, workspaceId } = api;
    threadId = await buildThread(dataSource, workspaceId, {
      title: 'The bench by the door',
      url: 'https://porch.example/bench',
      postedAt: new Date('2026-01-01T00:00:00Z'),
      postedPrecision: 'day',
      links: [{ position: 3, title: 'Weekend reading', url: 'https://far.example/reading' }],
    });
    ida = await buildContact(dataSource, workspaceId, { name: 'Ida Brook' });
    wen = await buildContact(dataSource, workspaceId, { name: 'Wen Hall' });
    const item = (position: number, given: object) =>
      buildInteraction(dataSource, workspaceId, { threadId, position, happenedAt: null, ...given });
    const asked = await item(1, { contactId: ida, printedAuthor: 'Ida', text: 'Who built it?' });
    await item(2, { contactId: null, text: 'Lovely.' });
    const owners = { direction: 'outbound', kind: 'reply', printedAuthor: 'Theo' };
    await item(4, {
      ...owners,
      contactId: ida,
      text: '@Ida I did. ',
      answers: [{ answeredId: asked, printed: '@Ida' }],
    });
    await item(4, {
      ...owners,
      part: 1,
      contactId: wen,
      text: '@Wen Come and sit.',
      answers: [{ answeredId: null, printed: '@Wen' }],
    });
  });
  afterAll(() => api.close());

  it('are listed newest first, with what stands in them', async () => {
    await buildThread(api.dataSource, api.workspaceId, {
      title: 'An older one',
      createdAt: new Date('2025-01-01T00:00:00Z'),
    });
    const first = await viewer.get(api.path('threads')).query({ limit: 1 }).expect(200);
    expect(first.body.items).toEqual([
      {
        id: threadId,
        title: 'The bench by the door',
        url: 'https://porch.example/bench',
        postedAt: '2026-01-01T00:00:00.000Z',
        postedPrecision: 'day',
        itemCount: 4,
        unknownCount: 1,
        createdAt: '2026-01-03T00:00:00.000Z',
      },
    ]);
    const second = await viewer.get(api.path('threads')).query({ limit: 1, cursor: first.body.nextCursor }).expect(200);
    expect(second.body).toMatchObject({ items: [{ title: 'An older one', itemCount: 0 }], nextCursor: null });
  });

  it('are read one by one', async () => {
    const { body } = await viewer.get(api.path(`threads/${threadId}`)).expect(200);
    expect(body).toMatchObject({ id: threadId, itemCount: 4, unknownCount: 1 });
  });

  it('show their items in order, parts together and pingbacks as links', async () => {
    const { body } = await viewer.get(api.path(`threads/${threadId}/items`)).expect(200);
    expect(body.items.map(({ position, kind }: Record<string, unknown>) => `${position} ${kind}`)).toEqual([
      '1 comment',
      '2 comment',
      '3 pingback',
      '4 owner',
    ]);
    expect(body.items[0]).toMatchObject({
      contact: { id: ida, name: 'Ida Brook' },
      printedAuthor: 'Ida',
      happenedAt: null,
      precision: 'none',
    });
    expect(body.items[1]).toMatchObject({ contact: null, printedAuthor: null, text: 'Lovely.' });
    expect(body.items[2].link).toEqual({ title: 'Weekend reading', url: 'https://far.example/reading' });
    expect(body.items[3]).toMatchObject({
      contact: null,
      text: '@Ida I did. @Wen Come and sit.',
      parts: [
        { text: '@Ida I did. ', to: { contactId: ida, name: 'Ida Brook' } },
        { text: '@Wen Come and sit.', to: { contactId: wen, name: 'Wen Hall' } },
      ],
      answers: [
        { position: 1, printed: '@Ida' },
        { position: null, printed: '@Wen' },
      ],
    });
  });

  it('give their items page by page, never half of one', async () => {
    const pages: number[][] = [];
    for (let cursor: string | undefined; ;) {
      const { body } = await viewer
        .get(api.path(`threads/${threadId}/items`))
        .query({ limit: 1, cursor })
        .expect(200);
      pages.push(body.items.map(({ position }: { position: number }) => position));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(pages).toEqual([[1], [2], [3], [4]]);
  });

  it('keep comments as text, whatever stands in them', async () => {
    const { dataSource, workspaceId } = api;
    const text = '<script>alert("porch")</script> & <b>bold</b>';
    const loud = await buildThread(dataSource, workspaceId, { createdAt: new Date('2024-01-01T00:00:00Z') });
    await buildInteraction(dataSource, workspaceId, { threadId: loud, position: 1, contactId: ida, text });
    const { body } = await viewer.get(api.path(`threads/${loud}/items`)).expect(200);
    expect(body.items[0].text).toBe(text);
  });

  it('are not there for another workspace, nor under an id that is none', async () => {
    for (const path of ['threads', `threads/${threadId}`, `threads/${threadId}/items`])
      await stranger.get(api.path(path)).expect(404);
    for (const id of ['none', newId()]) {
      await viewer.get(api.path(`threads/${id}`)).expect(404);
      await viewer.get(api.path(`threads/${id}/items`)).expect(404);
    }
    await api.anonymous().get(api.path('threads')).expect(401);
  });

  it('refuse a cursor that is none', async () => {
    await viewer.get(api.path('threads')).query({ cursor: 'WzFd' }).expect(422);
    await viewer
      .get(api.path(`threads/${threadId}/items`))
      .query({ cursor: 'WyJhIl0' })
      .expect(422);
  });
});
