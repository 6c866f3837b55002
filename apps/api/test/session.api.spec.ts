import { startApi, type TestApi } from './start-api.js';

describe('session', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('says who is signed in', async () => {
    const agent = await api.signInAs('owner');
    const answer = await agent.get('/api/session').expect(200);
    expect(answer.body.workspaces).toEqual([
      { id: api.workspaceId, name: 'The porch', role: 'owner', timeZone: 'UTC' },
    ]);
  });

  it('asks a stranger to sign in', async () => {
    await api
      .anonymous()
      .get('/api/session')
      .expect(401)
      .expect('content-type', /problem\+json/);
  });
});
