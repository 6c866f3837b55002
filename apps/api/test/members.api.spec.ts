import type TestAgent from 'supertest/lib/agent.js';
import { StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const PASSWORD = 'a sentence to remember';

describe('members', () => {
  const clock = new StillClock();
  let api: TestApi;
  let owner: TestAgent;
  beforeAll(async () => {
    api = await startApi({ clock });
    owner = await api.signInAs('owner');
  });
  afterAll(() => api.close());

  const invite = (email: string, role = 'editor') =>
    owner.post(api.path('members')).send({ name: 'Robin Vale', email, role });
  const join = (token: string, password = PASSWORD) => api.anonymous().post('/api/join').send({ token, password });
  async function tokenFor(email: string, role = 'editor'): Promise<string> {
    const link = await invite(email, role).expect(201);
    return link.body.joinPath.replace('/join/', '');
  }
  async function memberWith(
    role: 'owner' | 'editor' | 'viewer',
    email: string,
  ): Promise<{ userId: string; agent: TestAgent }> {
    const me = await join(await tokenFor(email, role)).expect(200);
    const userId = me.body.user.id as string;
    return { userId, agent: await api.signInUser(userId) };
  }

  it('invites, shows the invitation, and lets in once', async () => {
    const token = await tokenFor('Robin@Vale.example');
    const list = await owner.get(api.path('members')).expect(200);
    expect(list.body.items).toHaveLength(1);
    expect(list.body.invited).toMatchObject([{ name: 'Robin Vale', email: 'robin@vale.example', role: 'editor' }]);
    expect(JSON.stringify(list.body)).not.toContain(token);

    const link = await api.anonymous().get(`/api/join/${token}`).expect(200);
    expect(link.body).toEqual({ name: 'Robin Vale', email: 'robin@vale.example', workspaceName: 'The porch' });
    const me = await join(token).expect(200);
    expect(me.body.workspaces).toMatchObject([{ id: api.workspaceId, role: 'editor' }]);
    const cookie = me.headers['set-cookie']![0]!.split(';')[0]!;
    await api.anonymous().get(api.path()).set('cookie', cookie).expect(200);

    await join(token).expect(404);
    await api.anonymous().get(`/api/join/${token}`).expect(404);
    const after = await owner.get(api.path('members')).expect(200);
    expect(after.body).toMatchObject({
      items: [{ role: 'owner' }, { role: 'editor', email: 'robin@vale.example' }],
      invited: [],
    });
    await invite('robin@vale.example').expect(409);
  });

  it('lets exactly one in of two who use one link at once', async () => {
    const token = await tokenFor('twice@vale.example');
    const statuses = (await Promise.all([join(token), join(token)])).map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, 404]);
  });

  it('asks somebody who has an account already for its password', async () => {
    await join(await tokenFor('pat@vale.example')).expect(200);
    const elsewhere = await api.otherWorkspace();
    const link = await elsewhere.agent
      .post(`/api/workspaces/${elsewhere.workspaceId}/members`)
      .send({ name: 'Pat', email: 'pat@vale.example', role: 'viewer' })
      .expect(201);
    const token = link.body.joinPath.replace('/join/', '');
    await join(token, 'another sentence').expect(401);
    const me = await join(token).expect(200);
    expect(me.body.user.name).toBe('Robin Vale');
    expect(me.body.workspaces.map(({ role }: { role: string }) => role).sort()).toEqual(['editor', 'viewer']);
  });

  it('gives a new link in place of the old one, takes one back, and lets one expire', async () => {
    const first = await tokenFor('slow@vale.example');
    const second = await tokenFor('slow@vale.example');
    await join(first).expect(404);
    clock.advance({ days: 7 });
    await join(second).expect(404);
    const third = await invite('slow@vale.example').expect(201);
    await owner.delete(api.path(`join-links/${third.body.id}`)).expect(204);
    await owner.delete(api.path(`join-links/${third.body.id}`)).expect(404);
    await join(third.body.joinPath.replace('/join/', '')).expect(404);
  });

  it('holds newcomers to the rule of passwords', async () => {
    const token = await tokenFor('weak@vale.example');
    const answer = await join(token, 'weak@vale.example').expect(422);
    expect(answer.body.errors[0].field).toBe('password');
  });

  it('changes a role, which holds at once', async () => {
    const { userId, agent } = await memberWith('editor', 'ed@vale.example');
    await owner
      .patch(api.path(`members/${userId}`))
      .send({ role: 'owner' })
      .expect(200);
    await agent.get(api.path('tokens')).expect(200);
    const changed = await owner
      .patch(api.path(`members/${userId}`))
      .send({ role: 'viewer' })
      .expect(200);
    expect(changed.body.items).toContainEqual({ userId, name: 'Robin Vale', email: 'ed@vale.example', role: 'viewer' });
    await agent.get(api.path('tokens')).expect(403);
    await owner
      .patch(api.path(`members/${userId}`))
      .send({ role: 'king' })
      .expect(422);
  });

  it('sends a member away with everything he could come back by', async () => {
    const { userId, agent } = await memberWith('owner', 'gone@vale.example');
    const token = await agent.post(api.path('tokens')).send({ name: 'mine', scope: 'write' }).expect(201);
    const program = api.anonymous().set('authorization', `Bearer ${token.body.token}`);
    await program.get(api.path()).expect(200);
    await owner.delete(api.path(`members/${userId}`)).expect(204);
    await agent.get(api.path()).expect(401);
    await program.get(api.path()).expect(401);
    expect(await api.database.query('select from users where id = $1', [userId])).toEqual([]);
    await owner.delete(api.path(`members/${userId}`)).expect(404);
  });

  it('keeps the last owner', async () => {
    const alone = await api.otherWorkspace();
    const path = `/api/workspaces/${alone.workspaceId}/members/${alone.ownerId}`;
    const refused = await alone.agent.delete(path).expect(409);
    expect(refused.body.detail).toMatch(/last owner/);
    await alone.agent.patch(path).send({ role: 'editor' }).expect(409);
    await alone.agent.patch(path).send({ role: 'owner' }).expect(200);
  });

  it('keeps one of two owners who send each other away at once', async () => {
    const { userId, agent } = await memberWith('owner', 'rival@vale.example');
    const duel = await Promise.all([
      owner.delete(api.path(`members/${userId}`)),
      agent.delete(api.path(`members/${api.ownerId}`)),
    ]);
    const statuses = duel.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    const left = await api.database.query(`select from members where workspace_id = $1 and role = 'owner'`, [
      api.workspaceId,
    ]);
    expect(left).toHaveLength(1);
    if (statuses[1] === 204) owner = agent;
  });

  it('is for owners, and a stranger finds nothing', async () => {
    const { agent: editor, userId } = await memberWith('editor', 'busy@vale.example');
    await editor.get(api.path('members')).expect(200);
    await editor.post(api.path('members')).send({ name: 'X', email: 'x@x.example', role: 'owner' }).expect(403);
    await editor
      .patch(api.path(`members/${userId}`))
      .send({ role: 'owner' })
      .expect(403);
    await editor.delete(api.path(`members/${userId}`)).expect(403);
    const stranger = await api.otherWorkspace();
    await stranger.agent.get(api.path('members')).expect(404);
    await stranger.agent.delete(api.path(`members/${userId}`)).expect(404);
    const theirs = `/api/workspaces/${stranger.workspaceId}`;
    await stranger.agent.patch(`${theirs}/members/${userId}`).send({ role: 'viewer' }).expect(404);
    await stranger.agent.delete(`${theirs}/members/${userId}`).expect(404);
    const link = await invite('open@vale.example').expect(201);
    await stranger.agent.delete(`${theirs}/join-links/${link.body.id}`).expect(404);
  });
});
