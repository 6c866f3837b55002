import type TestAgent from 'supertest/lib/agent.js';
import { StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

describe('API tokens', () => {
  const clock = new StillClock();
  let api: TestApi;
  let owner: TestAgent;
  beforeAll(async () => {
    api = await startApi({ clock });
    owner = await api.signInAs('owner');
  });
  afterAll(() => api.close());

  const make = (body: object) => owner.post(api.path('tokens')).send({ name: 'backup', scope: 'read', ...body });
  const program = (token: string) => api.anonymous().set('authorization', `Bearer ${token}`);
  const listed = async (id: string) => {
    const { body } = await owner.get(api.path('tokens')).expect(200);
    return body.items.find((token: { id: string }) => token.id === id);
  };

  it('is shown once and kept as a hash', async () => {
    const made = await make({}).expect(201);
    expect(made.body).toMatchObject({
      name: 'backup',
      scope: 'read',
      lastUsedAt: null,
      expiresAt: null,
      revokedAt: null,
    });
    expect(made.body.token).toMatch(/^fp_[\w-]{43}$/);
    const list = await owner.get(api.path('tokens')).expect(200);
    expect(JSON.stringify(list.body)).not.toContain(made.body.token);
    const kept = await api.database.query<{ hash: string }>(
      `select encode(token_hash, 'escape') as hash from api_tokens`,
    );
    expect(JSON.stringify(kept)).not.toContain(made.body.token);
  });

  it('reads as a viewer, writes as an editor, and never owns', async () => {
    const reader = program((await make({}).expect(201)).body.token);
    const writer = program((await make({ scope: 'write' }).expect(201)).body.token);
    await reader.get(api.path()).expect(200);
    await reader.post(api.path('contacts')).send({ name: 'Ann' }).expect(403);
    await writer.post(api.path('contacts')).send({ name: 'Ann' }).expect(201);
    await writer.get(api.path('tokens')).expect(403);
    await writer.patch(api.path()).send({ name: 'Mine now' }).expect(403);
    await writer.get('/api/session').expect(401);
  });

  it('opens no other workspace', async () => {
    const token = (await make({ scope: 'write' }).expect(201)).body.token;
    const other = await api.otherWorkspace();
    await program(token).get(`/api/workspaces/${other.workspaceId}`).expect(404);
    await program(token).get('/api/workspaces/00000000-0000-0000-0000-000000000000').expect(404);
    await program(token).get('/api/workspaces/garbage').expect(404);
  });

  it('counts whatever the session beside it may do', async () => {
    const token = (await make({}).expect(201)).body.token;
    await owner.get(api.path('tokens')).set('authorization', `Bearer ${token}`).expect(403);
  });

  it('ends when it is revoked', async () => {
    const made = await make({}).expect(201);
    await owner.delete(api.path(`tokens/${made.body.id}`)).expect(204);
    await program(made.body.token).get(api.path()).expect(401);
    const { revokedAt } = await listed(made.body.id);
    clock.advance({ minutes: 5 });
    await owner.delete(api.path(`tokens/${made.body.id}`)).expect(204);
    expect((await listed(made.body.id)).revokedAt).toBe(revokedAt);
  });

  it('ends when its days are over', async () => {
    const made = await make({ expiresInDays: 2 }).expect(201);
    clock.advance({ days: 1, hours: 23 });
    await program(made.body.token).get(api.path()).expect(200);
    clock.advance({ hours: 1 });
    await program(made.body.token).get(api.path()).expect(401);
  });

  it('notes its use, at most once a minute', async () => {
    const made = await make({}).expect(201);
    await program(made.body.token).get(api.path()).expect(200);
    const first = (await listed(made.body.id)).lastUsedAt;
    expect(first).toBe(clock.now().toISOString());
    clock.advance({ seconds: 59 });
    await program(made.body.token).get(api.path()).expect(200);
    expect((await listed(made.body.id)).lastUsedAt).toBe(first);
    clock.advance({ seconds: 1 });
    await program(made.body.token).get(api.path()).expect(200);
    expect((await listed(made.body.id)).lastUsedAt).toBe(clock.now().toISOString());
  });

  it.each(['fp_', 'fp_made-up-made-up-made-up-made-up-made-up', 'nonsense', '', 'fp_%00'])(
    'refuses "Bearer %s"',
    async (token) => {
      await program(token).get(api.path()).expect(401);
    },
  );

  it("does not mistake a proxy's own password for a token", async () => {
    await owner.get(api.path()).set('authorization', 'Basic cG9yY2g6cG9yY2g=').expect(200);
  });

  it.each([{ scope: 'owner' }, { name: '' }, { expiresInDays: 0 }, { expiresInDays: 1.5 }, { expiresInDays: null }])(
    'refuses %j',
    async (wrong) => {
      await make(wrong).expect(422);
    },
  );

  it('is for owners, and a stranger finds nothing', async () => {
    const made = await make({}).expect(201);
    const editor = await api.signInAs('editor');
    await editor.get(api.path('tokens')).expect(403);
    await editor.post(api.path('tokens')).send({ name: 'x', scope: 'write' }).expect(403);
    await editor.delete(api.path(`tokens/${made.body.id}`)).expect(403);
    const stranger = await api.otherWorkspace();
    await stranger.agent.get(api.path('tokens')).expect(404);
    await stranger.agent.delete(`/api/workspaces/${stranger.workspaceId}/tokens/${made.body.id}`).expect(404);
    await program(made.body.token).get(api.path()).expect(200);
  });
});
