import type TestAgent from 'supertest/lib/agent.js';
import { startApi, type TestApi } from './start-api.js';

describe('workspace', () => {
  let api: TestApi;
  let owner: TestAgent;
  beforeAll(async () => {
    api = await startApi();
    owner = await api.signInAs('owner');
  });
  afterAll(() => api.close());

  it('tells name, time zone and cadences', async () => {
    const viewer = await api.signInAs('viewer');
    const answer = await viewer.get(api.path()).expect(200);
    expect(answer.body).toEqual({
      id: api.workspaceId,
      name: 'The porch',
      timeZone: 'UTC',
      cadences: { inner: 7, close: 30, circle: 90, wide: 365 },
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('changes what is given and leaves the rest', async () => {
    await owner
      .patch(api.path())
      .send({ timeZone: 'America/New_York', cadences: { inner: 5 } })
      .expect(200);
    const answer = await owner.patch(api.path()).send({ name: ' Grow ' }).expect(200);
    expect(answer.body).toMatchObject({
      name: 'Grow',
      timeZone: 'America/New_York',
      cadences: { inner: 5, close: 30, circle: 90, wide: 365 },
    });
    await owner.patch(api.path()).send({}).expect(200);
  });

  it.each([
    { name: '' },
    { name: null },
    { name: 'x'.repeat(201) },
    { timeZone: 'Mars/Olympus' },
    { timeZone: null },
    { cadences: null },
    { cadences: [] },
    { cadences: 7 },
    { cadences: { inner: 0 } },
    { cadences: { inner: null } },
    { cadences: { wide: 4000 } },
    { cadences: { close: 1.5 } },
    { cadences: { nobody: 3 } },
  ])('refuses %j', async (wrong) => {
    await owner.patch(api.path()).send(wrong).expect(422);
  });

  it('is changed by owners alone, and a stranger finds nothing', async () => {
    await (await api.signInAs('editor')).patch(api.path()).send({ name: 'Mine' }).expect(403);
    const stranger = await api.otherWorkspace();
    await stranger.agent.get(api.path()).expect(404);
    await stranger.agent.patch(api.path()).send({ name: 'Mine' }).expect(404);
    const none = await stranger.agent.get('/api/workspaces/01890000-0000-7000-8000-000000000000').expect(404);
    const foreign = await stranger.agent.get(api.path()).expect(404);
    expect(foreign.body.detail).toBe(none.body.detail);
  });

  it('takes a workspace id in capitals for the same', async () => {
    const answer = await owner.get(`/api/workspaces/${api.workspaceId.toUpperCase()}`).expect(200);
    expect(answer.body.id).toBe(api.workspaceId);
  });
});

describe('owner identities', () => {
  let api: TestApi;
  let owner: TestAgent;
  beforeAll(async () => {
    api = await startApi({ ownerIdentities: [{ kind: 'name', printed: 'Mark W. Schaefer' }] });
    owner = await api.signInAs('owner');
  });
  afterAll(() => api.close());

  const add = (kind: string, printed: unknown) => owner.post(api.path('owner-identities')).send({ kind, printed });

  it('adds, lists and removes', async () => {
    const added = await add('twitter', 'https://twitter.com/MarkWS').expect(201);
    expect(added.body).toMatchObject({ kind: 'twitter', value: 'markws', printed: 'https://twitter.com/MarkWS' });
    const viewer = await api.signInAs('viewer');
    const list = await viewer.get(api.path('owner-identities')).expect(200);
    expect(list.body.items.map(({ value }: { value: string }) => value)).toEqual(['mark w schaefer', 'markws']);
    await owner.delete(api.path(`owner-identities/${added.body.id}`)).expect(204);
    await owner.delete(api.path(`owner-identities/${added.body.id}`)).expect(404);
  });

  it('knows that two ways to write a name are one', async () => {
    await add('name', 'MARK W SCHAEFER').expect(409);
    await add('name', 'Mark').expect(201);
  });

  it.each([
    ['email', 'mark'],
    ['twitter', 'two words'],
    ['name', '***'],
    ['icq', '1'],
    ['name', 7],
    ['name', null],
    ['name', 'a\u0007b'],
  ])('refuses %s %j', async (kind, printed) => {
    const answer = await add(kind, printed).expect(422);
    expect(answer.body.errors.length).toBeGreaterThan(0);
  });

  it('refuses a name of 10,000 characters', async () => {
    await add('name', 'x'.repeat(10_000)).expect(422);
  });

  it('is changed by owners alone, and a stranger finds nothing', async () => {
    const editor = await api.signInAs('editor');
    await editor.post(api.path('owner-identities')).send({ kind: 'name', printed: 'Eve' }).expect(403);
    const stranger = await api.otherWorkspace();
    await stranger.agent.get(api.path('owner-identities')).expect(404);
    const { id } = (await add('name', 'Marcus').expect(201)).body;
    await stranger.agent.delete(`/api/workspaces/${stranger.workspaceId}/owner-identities/${id}`).expect(404);
    await owner.delete(api.path(`owner-identities/${id}`)).expect(204);
  });
});
