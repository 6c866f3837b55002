import { CalendarReader } from '#libs/calls';
import {
  buildContact,
  calendarText,
  eventLines,
  openCalendarServer,
  StillClock,
  type CalendarServer,
} from '#libs/testing';
import type TestAgent from 'supertest/lib/agent.js';
import { startApi, type TestApi } from './start-api.js';

const NOW = '2026-11-27T09:00:00Z';
const [FIRST, SECOND] = ['2026-12-01T15:00:00.000Z', '2026-12-01T15:30:00.000Z'];
const NOWHERE = '01890000-0000-7000-8000-000000000000';
const TUESDAY = calendarText(eventLines('20261201T150000', 15));

describe('calendars', () => {
  let api: TestApi;
  let server: CalendarServer;
  let owner: TestAgent;
  let editor: TestAgent;
  let viewer: TestAgent;
  const clock = new StillClock(NOW);
  beforeAll(async () => {
    const config = { fetchAllow: ['127.0.0.1'], secretKey: 'a key for the specs alone', trustProxy: true };
    api = await startApi({ clock, config });
    [owner, editor, viewer] = [await api.signInAs('owner'), await api.signInAs('editor'), await api.signInAs('viewer')];
    server = await openCalendarServer();
  });
  beforeEach(async () => {
    await api.database.query('delete from calendars');
    server.state.text = TUESDAY;
  });
  afterAll(async () => {
    server.close();
    await api.close();
  });

  const add = async (body: object = { name: 'Work', address: server.address }) =>
    (await owner.post(api.path('calendars')).send(body).expect(201)).body;
  const addFile = async (text = TUESDAY, more: object = {}) =>
    (
      await owner
        .post(api.path('calendars/files'))
        .send({ name: 'Home', text, ...more })
        .expect(201)
    ).body;
  /** What the worker does. */
  const readAll = async () => {
    for (const { id } of await list()) {
      await api.app.get(CalendarReader, { strict: false }).read({ workspaceId: api.workspaceId, calendarId: id });
    }
  };
  const list = async () => (await viewer.get(api.path('calendars')).expect(200)).body.items;
  const firstSlot = async () => (await viewer.get(api.path('call-slots')).expect(200)).body.items[0];

  it('are read from their address, of which only the host is ever told', async () => {
    const added = await add();
    expect(added).toMatchObject({
      name: 'Work',
      host: '127.0.0.1',
      allDay: 'if_marked',
      isReading: true,
      readAt: null,
    });
    expect(await firstSlot()).toBe(FIRST);
    await readAll();
    const all = await viewer.get(api.path('calendars')).expect(200);
    expect(all.body).toMatchObject({
      canKeepAddress: true,
      items: [{ events: 1, readAt: NOW.replace('Z', '.000Z'), isReading: false }],
    });
    expect(all.text).not.toMatch(/s3cret|Secret/);
    expect(await firstSlot()).toBe('2026-12-01T15:25:00.000Z');
    const { body } = await viewer.get(api.path('blocked-times')).expect(200);
    expect(body.items).toEqual([{ calendarId: added.id, from: FIRST, to: '2026-12-01T15:15:00.000Z' }]);
  });

  it('are taken as a file or as text, and told in words where they are none', async () => {
    const file = Buffer.from(TUESDAY);
    const { body } = await owner
      .post(api.path('calendars/files'))
      .field('name', 'Home')
      .field('allDay', 'busy')
      .attach('file', file, 'home.ics')
      .expect(201);
    expect(body).toMatchObject({
      name: 'Home',
      host: null,
      allDay: 'busy',
      events: 1,
      isReading: false,
      failure: null,
    });
    expect(await addFile()).toMatchObject({ events: 1 });
    const page = await owner.post(api.path('calendars/files')).send({ name: 'Page', text: '<html>' }).expect(422);
    expect(page.body.errors).toEqual([{ field: 'file', detail: expect.stringContaining('not a calendar') }]);
    await owner.post(api.path('calendars/files')).send({ name: 'Nothing' }).expect(422);
    const large = Buffer.alloc(11 * 1024 * 1024, 'x');
    const refused = await owner
      .post(api.path('calendars/files'))
      .field('name', 'Big')
      .attach('file', large, 'b.ics')
      .expect(413);
    expect(refused.body.detail).toBe('This is larger than 10 MB, the most that is taken.');
    expect(await list()).toHaveLength(2);
  });

  it('are given anew, changed, read now and removed', async () => {
    const { id } = await addFile();
    const newer = calendarText(eventLines('20261201T153000', 90));
    const replaced = await owner
      .put(api.path(`calendars/${id}/file`))
      .send({ text: newer })
      .expect(200);
    expect(replaced.body).toMatchObject({ id, events: 1, name: 'Home' });
    expect(await firstSlot()).toBe(FIRST);
    const changed = await owner
      .patch(api.path(`calendars/${id}`))
      .send({ name: 'House', allDay: 'free' })
      .expect(200);
    expect(changed.body).toMatchObject({ name: 'House', allDay: 'free', isReading: true });
    await owner
      .patch(api.path(`calendars/${id}`))
      .send({ address: server.address })
      .expect(409);
    await readAll();
    expect((await owner.post(api.path(`calendars/${id}/read`)).expect(202)).body).toMatchObject({ isReading: true });
    const { id: work } = await add();
    await owner
      .put(api.path(`calendars/${work}/file`))
      .send({ text: newer })
      .expect(409);
    await owner
      .patch(api.path(`calendars/${work}`))
      .send({ address: 'http://127.0.0.1:8081/' })
      .expect(200);
    await owner.delete(api.path(`calendars/${work}`)).expect(204);
    await owner.delete(api.path(`calendars/${id}`)).expect(204);
    expect(await list()).toEqual([]);
    expect(await api.database.query('select from busy_times')).toEqual([]);
  });

  it("are the owner's to change: nobody else of the workspace, and nobody of another", async () => {
    const { id } = await addFile();
    const { agent: stranger, workspaceId } = await api.otherWorkspace();
    const asks = (agent: TestAgent, path: (rest: string) => string) => [
      agent.post(path('calendars')).send({ name: 'Work', address: server.address }),
      agent.post(path('calendars/files')).send({ name: 'Home', text: TUESDAY }),
      agent.put(path(`calendars/${id}/file`)).send({ text: TUESDAY }),
      agent.patch(path(`calendars/${id}`)).send({ name: 'Mine' }),
      agent.post(path(`calendars/${id}/read`)),
      agent.delete(path(`calendars/${id}`)),
    ];
    for (const ask of asks(editor, api.path)) expect((await ask).status).toBe(403);
    for (const ask of asks(stranger, api.path)) expect((await ask).status).toBe(404);
    for (const ask of asks(stranger, (rest) => `/api/workspaces/${workspaceId}/${rest}`).slice(2)) {
      expect((await ask).status).toBe(404);
    }
    await stranger.get(api.path('calendars')).expect(404);
    await stranger.get(api.path('blocked-times')).expect(404);
    await owner.delete(api.path(`calendars/${NOWHERE}`)).expect(404);
    expect(await list()).toEqual([expect.objectContaining({ id, name: 'Home' })]);
  });

  it('refuse what is no address, more than twenty, and an address that cannot be sealed', async () => {
    const wrong = [
      'cal.example',
      'file:///etc/passwd',
      'ftp://cal.example/',
      'https://cal.example:22/',
      'https://',
      ' ',
    ];
    for (const address of wrong) {
      const { body } = await owner.post(api.path('calendars')).send({ name: 'Work', address }).expect(422);
      expect(body.errors[0].field).toBe('address');
    }
    await owner.post(api.path('calendars')).send({ name: '', address: server.address }).expect(422);
    await owner.post(api.path('calendars')).send({ name: 'Work', address: server.address, allDay: 'some' }).expect(422);
    await Promise.all(
      Array.from({ length: 25 }, () =>
        owner.post(api.path('calendars')).send({ name: 'Work', address: server.address }),
      ),
    );
    expect(await list()).toHaveLength(20);
    const { body } = await owner.post(api.path('calendars/files')).send({ name: 'Home', text: TUESDAY }).expect(409);
    expect(body.detail).toBe('There are 20 calendars already, the most that are read.');
    const keyless = await startApi({ clock });
    const other = await keyless.signInAs('owner');
    expect((await other.get(keyless.path('calendars')).expect(200)).body.canKeepAddress).toBe(false);
    await other.post(keyless.path('calendars')).send({ name: 'Work', address: server.address }).expect(409);
    await other.post(keyless.path('calendars/files')).send({ name: 'Home', text: TUESDAY }).expect(201);
    await keyless.close();
  });

  it('keep a visitor from a time that became busy after he saw it', async () => {
    const contactId = await buildContact(api.dataSource, api.workspaceId, { name: 'Wren Ashby' });
    const { path } = (
      await owner
        .post(api.path(`contacts/${contactId}/call-invitations`))
        .send({})
        .expect(201)
    ).body;
    const details = { way: 'phone', reach: '+1 555 010 99', about: 'Rye', consent: 'yes', zone: 'UTC' };
    const visitor = () => api.anonymous().set('x-forwarded-for', '10.0.0.9');
    const book = (slot: string) =>
      visitor()
        .post(`${path}?do=book`)
        .type('form')
        .send({ ...details, slot })
        .expect(200);
    expect((await visitor().get(path).expect(200)).text).toContain(FIRST);
    await addFile(calendarText(eventLines('20261201T150000', 20)));
    const late = await book(FIRST);
    expect(late.text).toContain('That time is taken by now.');
    expect(late.text).not.toContain(`value="${FIRST}"`);
    expect(late.text).toContain(`value="${SECOND}"`);
    expect((await book(SECOND)).text).toContain('You are talking with');
  });
});
