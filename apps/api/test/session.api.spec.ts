import { StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const PASSWORD = 'a sentence to remember';
const ann = { name: 'Ann Porter', email: 'ann@home.example', password: PASSWORD, timeZone: 'UTC' };

describe('session', () => {
  const clock = new StillClock();
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ empty: true, clock });
    await api.anonymous().post('/api/setup').send(ann).expect(201);
  });
  afterAll(() => api.close());
  beforeEach(() => api.database.query('delete from sign_in_tries'));

  const signIn = (password = PASSWORD, email = ann.email) =>
    api.anonymous().post('/api/session').send({ email, password });
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    String((answer.headers['set-cookie'] as string[] | undefined)?.[0]);

  it('signs in by email in any case, with a cookie that no script reads', async () => {
    const answer = await signIn(PASSWORD, ' ANN@home.Example ').expect(200);
    expect(answer.body).toMatchObject({
      user: { name: 'Ann Porter', email: ann.email },
      workspaces: [{ role: 'owner' }],
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/password|hash|argon/i);
    const cookie = cookieOf(answer);
    expect(cookie).toMatch(/^frontporch_session=[\w-]{43};/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/; Secure/);
  });

  it('keeps neither the password nor the secret', async () => {
    const secret = /=([\w-]+)/.exec(cookieOf(await signIn()))![1]!;
    const kept = JSON.stringify(
      await api.database.query('select s.*, u.* from sessions s join users u on u.id = s.user_id'),
    );
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(PASSWORD);
    expect(kept).toContain('$argon2id$');
  });

  it('answers a wrong password and an unknown email alike', async () => {
    const wrong = await signIn('not the password').expect(401);
    const unknown = await signIn('not the password', 'nobody@home.example').expect(401);
    expect(unknown.body).toEqual(wrong.body);
  });

  it('rotates the session at every sign-in', async () => {
    const agent = api.anonymous().set('sec-fetch-site', 'same-origin');
    const first = cookieOf(await agent.post('/api/session').send({ email: ann.email, password: PASSWORD })).split(
      ';',
    )[0]!;
    const second = cookieOf(await agent.post('/api/session').send({ email: ann.email, password: PASSWORD })).split(
      ';',
    )[0]!;
    expect(second).not.toBe(first);
    await api.anonymous().get('/api/session').set('cookie', first).expect(401);
    await api.anonymous().get('/api/session').set('cookie', second).expect(200);
  });

  it('ends at sign-out', async () => {
    const cookie = cookieOf(await signIn()).split(';')[0]!;
    const out = await api
      .anonymous()
      .delete('/api/session')
      .set('cookie', cookie)
      .set('sec-fetch-site', 'same-origin')
      .expect(204);
    expect(cookieOf(out)).toMatch(/^frontporch_session=;.*Expires=Thu, 01 Jan 1970/);
    await api.anonymous().get('/api/session').set('cookie', cookie).expect(401);
  });

  it('slides for 30 days after the last visit, and not longer', async () => {
    const cookie = cookieOf(await signIn()).split(';')[0]!;
    const visit = () => api.anonymous().get('/api/session').set('cookie', cookie);
    expect((await visit().expect(200)).headers['set-cookie']).toBeUndefined();
    clock.advance({ days: 29 });
    expect(cookieOf(await visit().expect(200))).toMatch(/Max-Age=2592000/);
    clock.advance({ days: 29 });
    await visit().expect(200);
    clock.advance({ days: 30, seconds: 1 });
    await visit().expect(401);
  });

  it('lets nobody try more than ten times in a quarter of an hour, not even with the right password', async () => {
    for (let tries = 0; tries < 10; tries += 1) await signIn(`guess ${tries}`).expect(401);
    const refused = await signIn().expect(429);
    expect(refused.headers['content-type']).toMatch(/problem\+json/);
    expect(Number(refused.headers['retry-after'])).toBe(15 * 60);
    clock.advance({ minutes: 15 });
    await signIn().expect(200);
  });

  it('counts the tries for one email wherever they come from, and also when they come at once', async () => {
    const proxied = await startApi({ config: { trustProxy: true } });
    try {
      const tries = Array.from({ length: 25 }, (_, index) =>
        proxied
          .anonymous()
          .post('/api/session')
          .set('x-forwarded-for', `203.0.113.${index}`)
          .send({ email: 'ann@home.example', password: 'a guess or two' }),
      );
      const statuses = (await Promise.all(tries)).map((answer) => answer.status).sort();
      expect(statuses).toEqual([...Array(10).fill(401), ...Array(15).fill(429)]);
    } finally {
      await proxied.close();
    }
  });

  it('counts the tries from one address for all emails together', async () => {
    for (let tries = 0; tries < 10; tries += 1) await signIn('a guess or two', `user${tries}@home.example`).expect(401);
    await signIn().expect(429);
  });

  it('does not count sign-ins that were right', async () => {
    for (let tries = 0; tries < 12; tries += 1) await signIn().expect(200);
  });

  it('does not keep addresses and emails of those who try', async () => {
    await signIn('a guess or two', 'secret@home.example').expect(401);
    const kept = await api.database.query<{ subject: Buffer }>('select subject from sign_in_tries');
    expect(kept.map(({ subject }) => subject.length)).toEqual([32, 32]);
  });

  it('asks a stranger to sign in', async () => {
    await api
      .anonymous()
      .get('/api/session')
      .expect(401)
      .expect('content-type', /problem\+json/);
    await api.anonymous().get('/api/session').set('cookie', 'frontporch_session=made-up').expect(401);
    await api.anonymous().get('/api/session').set('cookie', 'frontporch_session=%00%ff').expect(401);
  });

  it('refuses to be signed in by a foreign page', async () => {
    await signIn().set('sec-fetch-site', 'cross-site').expect(403);
    await signIn().set('origin', 'https://evil.example').expect(403);
  });
});

describe('session over https', () => {
  it('has a cookie for https only', async () => {
    const api = await startApi({ empty: true, config: { secureCookies: true } });
    try {
      const answer = await api.anonymous().post('/api/setup').send(ann).expect(201);
      expect(String(answer.headers['set-cookie'])).toMatch(/; Secure/);
      expect(answer.headers['strict-transport-security']).toMatch(/max-age/);
    } finally {
      await api.close();
    }
  });
});
