import ICAL from 'ical.js';
import type TestAgent from 'supertest/lib/agent.js';
import { MailError } from '#libs/platform';
import { buildContact, buildInteraction, RecordingMailer, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const clock = new StillClock('2026-11-23T15:00:00Z');
const server = { host: 'mail.porch.example', port: 465, security: 'tls', user: 'ada', from: 'ada@porch.example' };

describe('notifications', () => {
  const mailer = new RecordingMailer();
  let api: TestApi;
  let owner: TestAgent;
  let editor: TestAgent;
  beforeAll(async () => {
    api = await startApi({
      clock,
      mailer,
      config: { secretKey: 'of this spec alone', publicUrl: 'https://porch.example' },
    });
    [owner, editor] = [await api.signInAs('owner'), await api.signInAs('editor')];
    const contactId = await buildContact(api.dataSource, api.workspaceId, { name: 'Ana; Okafor' });
    const happenedAt = new Date('2026-11-01T12:00:00Z');
    const text = 'Do you teach, or only bake?';
    await buildInteraction(api.dataSource, api.workspaceId, { contactId, text, happenedAt, createdAt: happenedAt });
  });
  beforeEach(() => mailer.forget());
  afterAll(() => api.close());

  describe('the mail server', () => {
    const path = () => api.path('mail-server');

    it('is nowhere at first, and then says why no test mail goes out', async () => {
      const { body } = await owner.get(path()).expect(200);
      expect(body).toMatchObject({ source: null, host: null, hasPassword: false, canKeepPassword: true });
      const refused = await owner.post(`${path()}/test`).expect(422);
      expect(refused.body.detail).toBe('No mail server is set up.');
    });

    it('is kept with a password that is never told again', async () => {
      const kept = await owner
        .put(path())
        .send({ ...server, password: 'sweet peas' })
        .expect(200);
      expect(kept.body).toEqual({ ...server, source: 'settings', hasPassword: true, canKeepPassword: true });
      expect(JSON.stringify((await owner.get(path()).expect(200)).body)).not.toContain('sweet');
      const { body } = await owner.post(`${path()}/test`).expect(200);
      expect(mailer.sent).toEqual([
        {
          server: { ...server, password: 'sweet peas' },
          mail: expect.objectContaining({ to: body.sentTo, subject: 'Frontporch can send you mail' }),
        },
      ]);
      expect(mailer.sent[0]!.mail.text).toContain('https://porch.example/settings#mails');
    });

    it('keeps the password for the same server and name, and gives it to no other', async () => {
      await owner
        .put(path())
        .send({ ...server, from: 'porch@porch.example' })
        .expect(200);
      const elsewhere = await owner
        .put(path())
        .send({ ...server, host: 'mail.evil.example' })
        .expect(422);
      expect(elsewhere.body.errors).toEqual([{ field: 'password', detail: expect.stringContaining('given again') }]);
      await owner
        .put(path())
        .send({ ...server, security: 'none' })
        .expect(422);
      const none = await owner
        .put(path())
        .send({ ...server, security: 'none', password: null })
        .expect(200);
      expect(none.body.hasPassword).toBe(false);
    });

    it('says in words why a test mail did not go out', async () => {
      mailer.onOpen = () => Promise.reject(new MailError('Nobody listens at mail.porch.example, port 465.', false));
      const { body } = await owner.post(`${path()}/test`).expect(422);
      expect(body.detail).toBe('Nobody listens at mail.porch.example, port 465.');
    });

    it('sends few test mails a minute', async () => {
      clock.advance({ minutes: 2 });
      for (let sent = 0; sent < 5; sent++) await owner.post(`${path()}/test`).expect(200);
      const { headers } = await owner.post(`${path()}/test`).expect(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    });

    it.each([
      [{ host: 'mail.porch.example:25' }, 'host'],
      [{ host: 'http://mail' }, 'host'],
      [{ host: 'mail\r\nQUIT' }, 'host'],
      [{ port: 0 }, 'port'],
      [{ port: '465' }, 'port'],
      [{ security: 'ssl' }, 'security'],
      [{ user: 'a\nb' }, 'user'],
      [{ password: 'a\u0000b' }, 'password'],
      [{ from: 'Ada <ada@porch.example' }, 'from'],
      [{ from: 'ada@porch.example, eve@world.example' }, 'from'],
      [{ from: 'ada@porch.example\r\nBcc: eve@world.example' }, 'from'],
      [{ colour: 'green' }, 'colour'],
    ])('refuses %j and names the field', async (given, field) => {
      const { body } = await owner
        .put(path())
        .send({ ...server, ...given })
        .expect(422);
      expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
    });

    it('can be forgotten', async () => {
      await owner.delete(path()).expect(204);
      expect((await owner.get(path()).expect(200)).body.source).toBeNull();
    });
  });

  describe('the settings', () => {
    const path = () => api.path('notification-settings');

    it('are off at first, and change one by one', async () => {
      const { body } = await owner.get(path()).expect(200);
      expect(body).toMatchObject({ dailyOn: false, weeklyOn: false, includeSensitive: false, sendTo: null, last: [] });
      expect(body.goesTo).toMatch(/@vale\.example$/);
      const change = { dailyOn: true, dailyWeekdays: [5, 1], sendTo: 'Ada@Porch.example' };
      const changed = await owner.patch(path()).send(change).expect(200);
      const kept = { dailyOn: true, dailyWeekdays: [1, 5], sendTo: 'ada@porch.example', goesTo: 'ada@porch.example' };
      expect(changed.body).toEqual({ ...body, ...kept });
      expect((await owner.patch(path()).send({ sendTo: null }).expect(200)).body.goesTo).toBe(body.goesTo);
    });

    it.each([
      [{ dailyHour: 24 }, 'dailyHour'],
      [{ dailyOn: null }, 'dailyOn'],
      [{ dailyWeekdays: [0] }, 'dailyWeekdays'],
      [{ dailyWeekdays: [1, 1] }, 'dailyWeekdays'],
      [{ weeklyWeekday: 8 }, 'weeklyWeekday'],
      [{ sendTo: 'nobody' }, 'sendTo'],
      [{ sendTo: 'a@b.example\nBcc: c@d.example' }, 'sendTo'],
    ])('refuse %j', async (change, field) => {
      const { body } = await owner.patch(path()).send(change).expect(422);
      expect(body.errors[0].field).toBe(field);
    });
  });

  describe('the feed of tasks', () => {
    let feed: { tasksAddress: string; eventsAddress: string; jsonAddress: string };
    const at = (address: string) => api.anonymous().get(address.replace('https://porch.example', ''));

    it('has a secret address, shown once', async () => {
      expect((await owner.get(api.path('task-feed')).expect(200)).body).toEqual({ createdAt: null, lastReadAt: null });
      const { body } = await owner.post(api.path('task-feed')).expect(201);
      expect(body.tasksAddress).toMatch(/^https:\/\/porch\.example\/api\/feeds\/[\w-]{43}\/tasks\.ics$/);
      feed = body;
      const known = (await owner.get(api.path('task-feed')).expect(200)).body;
      expect(Object.keys(known).sort()).toEqual(['createdAt', 'lastReadAt']);
      const kept = await api.database.query('select * from task_feeds');
      expect(JSON.stringify(kept)).not.toContain(feed.tasksAddress.split('/')[5]);
    });

    it('is read without a session, as tasks, as events and as JSON', async () => {
      const tasks = await at(feed.tasksAddress)
        .expect(200)
        .expect('content-type', /^text\/calendar; ?charset=utf-8$/)
        .expect('cache-control', 'no-store');
      const todos = new ICAL.Component(ICAL.parse(tasks.text) as never).getAllSubcomponents('vtodo');
      expect(todos.map((todo) => String(todo.getFirstPropertyValue('summary')))).toEqual([
        expect.stringMatching(/^Ana; Okafor: Asked you this/),
      ]);
      const events = await at(feed.eventsAddress).expect(200);
      expect(new ICAL.Component(ICAL.parse(events.text) as never).getAllSubcomponents('vevent')).toHaveLength(1);
      const { body } = await at(feed.jsonAddress).expect(200);
      expect(body.items).toEqual([
        expect.objectContaining({ name: 'Ana; Okafor', dueOn: '2026-11-23', quote: 'Do you teach, or only bake?' }),
      ]);
      const known = (await owner.get(api.path('task-feed')).expect(200)).body;
      expect(known.lastReadAt).toBe(clock.now().toISOString());
      await at(feed.tasksAddress.concat('?as=cake')).expect(422);
    });

    it('is read so often, and no more', async () => {
      clock.advance({ minutes: 2 });
      for (let reads = 0; reads < 20; reads++) await at(feed.jsonAddress).expect(200);
      await at(feed.jsonAddress).expect(429);
      clock.advance({ minutes: 2 });
      await at(feed.jsonAddress).expect(200);
    });

    it('is gone when its address is renewed or taken back', async () => {
      const { body } = await owner.post(api.path('task-feed')).expect(201);
      await at(feed.tasksAddress).expect(404);
      await at(body.tasksAddress).expect(200);
      await owner.delete(api.path('task-feed')).expect(204);
      await at(body.tasksAddress).expect(404);
      await at('/api/feeds/garbage/tasks.json').expect(404);
    });
  });

  it.each(['mail-server', 'notification-settings', 'task-feed'])('%s is for the owner alone', async (route) => {
    await api.anonymous().get(api.path(route)).expect(401);
    await editor.get(api.path(route)).expect(403);
    const stranger = await api.otherWorkspace();
    await stranger.agent.get(api.path(route)).expect(404);
  });
});
