import { buildContact, buildInteraction, buildThread } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

describe('export', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const exported = (text: string) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));

  it('gives the owner everybody with identities and interactions, one JSON a line', async () => {
    const threadId = await buildThread(api.dataSource, api.workspaceId, { title: 'Rye, slowly' });
    const ines = await buildContact(api.dataSource, api.workspaceId, {
      name: 'Ines',
      identities: [{ kind: 'email', printed: 'Ines@Example.org' }],
    });
    const item = { contactId: ines, threadId, position: 1, happenedAt: null, text: 'Two lines,\n“quoted” 🌾' };
    await buildInteraction(api.dataSource, api.workspaceId, item);
    await buildInteraction(api.dataSource, api.workspaceId, {
      contactId: ines,
      channel: 'phone',
      kind: 'call',
      text: '',
    });
    await buildContact(api.dataSource, api.workspaceId, { name: 'Away', archivedAt: new Date('2026-02-01T00:00:00Z') });

    const owner = await api.signInAs('owner');
    const { text } = await owner
      .get(api.path('export'))
      .buffer(true)
      .expect(200)
      .expect('content-type', 'application/x-ndjson; charset=utf-8')
      .expect('content-disposition', /frontporch-people\.ndjson/);
    const [first, second, ...more] = exported(text);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: ines, name: 'Ines', depth: 'voice', lastTalkAt: '2026-01-02T10:00:00.000Z' });
    expect(first.identities.map(({ kind, value }: { kind: string; value: string }) => [kind, value]).sort()).toEqual([
      ['email', 'ines@example.org'],
      ['name', 'ines'],
    ]);
    expect(first.interactions).toMatchObject([
      { threadId, threadTitle: 'Rye, slowly', position: 1, happenedAt: null, text: 'Two lines,\n“quoted” 🌾' },
      { channel: 'phone', kind: 'call', happenedAt: '2026-01-02T10:00:00.000Z', threadId: null },
    ]);
    expect(second).toMatchObject({ name: 'Away', archivedAt: '2026-02-01T00:00:00.000Z', interactions: [] });
  });

  it('leaves nobody out over many batches', async () => {
    const { workspaceId, agent } = await api.otherWorkspace();
    await api.database.query(
      `insert into contacts (workspace_id, id, name, created_at, updated_at)
       select $1, gen_random_uuid(), 'Person ' || n, now(), now() from generate_series(1, 450) n`,
      [workspaceId],
    );
    const { text } = await agent.get(`/api/workspaces/${workspaceId}/export`).buffer(true).expect(200);
    expect(new Set(exported(text).map(({ name }) => name)).size).toBe(450);
  });

  it('is for the owner alone', async () => {
    await api.anonymous().get(api.path('export')).expect(401);
    await (await api.signInAs('editor')).get(api.path('export')).expect(403);
    await (await api.withToken('write')).get(api.path('export')).expect(403);
    await (await api.otherWorkspace()).agent.get(api.path('export')).expect(404);
  });
});
