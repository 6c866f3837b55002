import { startApi, type TestApi } from './start-api.js';

const first = {
  name: 'Ann Porter',
  email: 'Ann@Home.example',
  password: 'a sentence to remember',
  timeZone: 'Europe/Berlin',
  identities: [
    { kind: 'name', printed: 'Annie' },
    { kind: 'twitter', printed: 'https://twitter.com/AnnP' },
    { kind: 'name', printed: 'ANN PORTER' },
  ],
};

describe('setup', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi({ empty: true });
  });
  afterEach(() => api.close());

  it('makes the owner, the workspace and the identities, and signs in', async () => {
    const agent = api.anonymous();
    await agent.get('/api/setup').expect(200, { needed: true, codeRequired: false });
    const made = await agent.post('/api/setup').send(first).expect(201);
    const [workspace] = made.body.workspaces;
    expect(made.body.user).toMatchObject({ name: 'Ann Porter', email: 'ann@home.example' });
    expect(workspace).toMatchObject({ name: 'Ann Porter', role: 'owner', timeZone: 'Europe/Berlin' });
    await agent.get('/api/setup').expect(200, { needed: false, codeRequired: false });

    const me = await agent.get('/api/session').expect(200);
    expect(me.body).toEqual(made.body);
    const known = await agent.get(`/api/workspaces/${workspace.id}/owner-identities`).expect(200);
    expect(
      known.body.items.map(({ kind, value }: { kind: string; value: string }) => `${kind} ${value}`).sort(),
    ).toEqual(['email ann@home.example', 'name ann porter', 'name annie', 'twitter annp']);
  });

  it('is over once there is an owner', async () => {
    await api.anonymous().post('/api/setup').send(first).expect(201);
    await api
      .anonymous()
      .post('/api/setup')
      .send({ ...first, email: 'eve@home.example' })
      .expect(409);
  });

  it('has exactly one winner among many who come at once', async () => {
    const visits = Array.from({ length: 8 }, (_, index) =>
      api
        .anonymous()
        .post('/api/setup')
        .send({ ...first, email: `visitor${index}@home.example` }),
    );
    const statuses = (await Promise.all(visits)).map((answer) => answer.status).sort();
    expect(statuses).toEqual([201, ...Array(7).fill(409)]);
    const counts = await api.database.query(
      'select (select count(*)::int from users) as users, (select count(*)::int from workspaces) as workspaces',
    );
    expect(counts).toEqual([{ users: 1, workspaces: 1 }]);
  });
});

describe('setup that is refused', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ empty: true });
  });
  afterAll(() => api.close());

  it.each([
    ['a short password', { password: 'too short' }, 'password'],
    ['the email as password', { password: 'ann@home.EXAMPLE' }, 'password'],
    ['the name as password', { password: 'ann porter', name: 'Ann Porter' }, 'password'],
    ['no email', { email: 'ann' }, 'email'],
    ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['an offset as time zone', { timeZone: '+01:00' }, 'timeZone'],
    ['an empty name', { name: '  ' }, 'name'],
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'name'],
    ['control characters', { name: 'Ann\u0000' }, 'name'],
    ['an unknown kind', { identities: [{ kind: 'icq', printed: '1' }] }, 'identities[0].kind'],
    ['a bad handle', { identities: [{ kind: 'twitter', printed: 'two words' }] }, 'identities[0].printed'],
    ['a list in place of an identity', { identities: [[]] }, 'identities'],
    ['unknown fields', { role: 'owner' }, 'role'],
  ])('refuses %s and writes nothing', async (_, wrong, field) => {
    const answer = await api
      .anonymous()
      .post('/api/setup')
      .send({ ...first, ...wrong })
      .expect(422);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(answer.body.errors[0].field).toBe(field);
    expect(await api.database.query('select from users')).toEqual([]);
    expect(await api.database.query('select from workspaces')).toEqual([]);
  });

  it('refuses a foreign page', async () => {
    await api.anonymous().post('/api/setup').set('sec-fetch-site', 'cross-site').send(first).expect(403);
    await api.anonymous().post('/api/setup').set('origin', 'https://evil.example').send(first).expect(403);
    const form = api.anonymous().post('/api/setup').type('form').send({ name: 'Eve' });
    await form.expect(415);
  });
});

describe('setup with a code', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ empty: true, config: { setupCode: 'blue-swing' } });
  });
  afterAll(() => api.close());

  it('asks for it, and does not let anybody guess for long', async () => {
    await api.anonymous().get('/api/setup').expect(200, { needed: true, codeRequired: true });
    await api.anonymous().post('/api/setup').send(first).expect(403);
    for (let tries = 1; tries < 10; tries += 1) {
      await api
        .anonymous()
        .post('/api/setup')
        .send({ ...first, code: `guess ${tries}` })
        .expect(403);
    }
    const late = await api
      .anonymous()
      .post('/api/setup')
      .send({ ...first, code: 'blue-swing' })
      .expect(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
    await api.database.query('delete from sign_in_tries');
    await api
      .anonymous()
      .post('/api/setup')
      .send({ ...first, code: 'blue-swing' })
      .expect(201);
  });
});
