import ICAL from 'ical.js';
import type TestAgent from 'supertest/lib/agent.js';
import { CallMailJobs, CallMails } from '#libs/notifications';
import { CallNoticesRepository } from '#libs/calls';
import type { MailServer } from '#libs/platform';
import { buildContact, RecordingMailer, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const NOW = '2026-11-27T09:00:00Z';
const SLOT = '2026-12-01T20:00:00.000Z';
const LATER = '2026-12-03T20:00:00.000Z';
const mailServer: MailServer = {
  host: 'mail.home.example',
  port: 465,
  security: 'tls',
  user: null,
  password: null,
  from: 'porch@home.example',
};

describe.each([
  ['with a mail server', mailServer],
  ['without a mail server', null],
])('a booked call %s', (_, server) => {
  let api: TestApi;
  let owner: TestAgent;
  let editor: TestAgent;
  let viewer: TestAgent;
  let wren: string;
  const clock = new StillClock(NOW);
  const mailer = new RecordingMailer();

  beforeAll(async () => {
    const config = {
      mailServer: server,
      publicUrl: 'https://porch.example',
      secretKey: 'a key for the specs alone',
      trustProxy: true,
    };
    api = await startApi({ clock, mailer, timeZone: 'America/New_York', config });
    [owner, editor, viewer] = [await api.signInAs('owner'), await api.signInAs('editor'), await api.signInAs('viewer')];
  });
  beforeEach(async () => {
    clock.set(NOW);
    mailer.forget();
    await api.database.query('delete from calls');
    await api.database.query('delete from call_invitations');
    wren = await buildContact(api.dataSource, api.workspaceId, { name: 'Wren Ashby' });
  });
  afterAll(() => api.close());

  const details = {
    way: 'phone',
    reach: '+1 555 010 99',
    about: 'Rye',
    consent: 'yes',
    zone: 'Europe/Oslo',
    email: 'wren@ashby.example',
  };
  let visitors = 0;
  const visitor = () => api.anonymous().set('x-forwarded-for', `10.1.0.${(visitors += 1)}`);
  const invite = async (): Promise<string> =>
    (
      await editor
        .post(api.path(`contacts/${wren}/call-invitations`))
        .send({})
        .expect(201)
    ).body.path;
  const send = (path: string, act: string, form: Record<string, string> = {}) =>
    visitor().post(`${path}?do=${act}`).type('form').send(form).expect(200);
  const book = (path: string, given: Record<string, string> = {}) =>
    send(path, 'book', { ...details, slot: SLOT, ...given });
  const coming = async () => (await viewer.get(api.path('calls')).expect(200)).body.items;
  const file = (path: string) => visitor().get(`${path}/call.ics`);
  const eventIn = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    const [event, ...more] = calendar.getAllSubcomponents('vevent');
    expect(more).toEqual([]);
    return (name: string) => String(event!.getFirstPropertyValue(name));
  };
  async function sendDue(): Promise<void> {
    for (const { workspaceId, id } of await api.app.get(CallNoticesRepository).listToLookAt(clock.now(), 100)) {
      await api.app.get(CallMails).send(workspaceId, id);
    }
  }

  it('says on its page whether a mail goes out, and offers the calendar file in any case', async () => {
    const path = await invite();
    const { text } = await book(path);
    if (server) expect(text).toContain('A mail with the calendar entry is on its way to wren@ashby.example.');
    else expect(text).toContain('No mail goes out from here just now, so none was sent to wren@ashby.example.');
    expect(text).toContain(`<a href="${path}/call.ics">Take the calendar file</a>`);
    await sendDue();
    expect(mailer.sent.map(({ mail }) => mail.to === details.email)).toEqual(server ? [false, true] : []);
    if (server) expect((await visitor().get(path)).text).toContain('was sent to wren@ashby.example');
    const [{ guestEmail, mails }] = await coming();
    const fate = server ? { fate: 'sent', error: null } : { fate: 'unsent', error: 'No mail server is set up.' };
    expect([guestEmail, mails]).toEqual([
      'wren@ashby.example',
      [
        { recipient: 'owner', ...fate },
        { recipient: 'guest', ...fate },
      ],
    ]);
  });

  it('is a calendar file by the same link, which follows the call and says nothing of the guest', async () => {
    const path = await invite();
    await file(path).expect(404);
    await book(path, { about: 'Secret plans' });
    const first = await file(path)
      .expect(200)
      .expect('content-type', /^text\/calendar; ?charset=utf-8$/)
      .expect('content-disposition', 'attachment; filename="call.ics"')
      .expect('cache-control', 'no-store');
    expect(eventIn(first.text)('dtstart')).toBe('2026-12-01T20:00:00Z');
    expect(first.text).not.toMatch(/Wren|Secret|METHOD|ATTENDEE/);
    expect(first.text.replaceAll('\r\n ', '')).toContain(`URL:https://porch.example${path}`);
    await send(path, 'book', { slot: LATER });
    const second = await file(path).expect(200);
    expect(eventIn(second.text)('dtstart')).toBe('2026-12-03T20:00:00Z');
    expect(eventIn(second.text)('uid')).toBe(eventIn(first.text)('uid'));
    expect([eventIn(first.text)('sequence'), eventIn(second.text)('sequence')]).toEqual(['0', '1']);
    await send(path, 'cancel');
    await file(path).expect(404);
    await file(`${path.slice(0, -1)}_`).expect(404);
  });

  it('takes an address that is none with a word, and none at all in silence', async () => {
    const path = await invite();
    for (const email of ['wren', 'a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', '"x"@y.example']) {
      expect((await book(path, { email })).text).toContain('Please give a plain e-mail address, or none.');
    }
    expect(await coming()).toEqual([]);
    const { text } = await book(path, { email: ' ' });
    expect(text).toContain('You are talking with');
    expect(text).not.toContain('mail with the calendar entry');
    expect((await coming())[0].mails).toHaveLength(1);
  });

  it('is moved by the owner to any time that both agreed on; the guest is told', async () => {
    const path = await invite();
    await book(path);
    await sendDue();
    mailer.forget();
    const [{ id }] = await coming();
    const move = (startsAt: unknown, who = editor) => who.post(api.path(`calls/${id}/move`)).send({ startsAt });
    const { body } = await move('2026-12-05T06:00:00Z').expect(200);
    expect(body).toMatchObject({ startsAt: '2026-12-05T06:00:00.000Z', endsAt: '2026-12-05T06:20:00.000Z' });
    await sendDue();
    expect(mailer.sent.map(({ mail }) => mail.calendar?.method)).toEqual(server ? ['REQUEST', 'REQUEST'] : []);
    await move('2026-12-05T07:00:00Z', viewer).expect(403);
    for (const startsAt of ['soon', '2026-12-05', null, undefined]) await move(startsAt).expect(422);
    await move('2026-11-27T08:00:00Z').expect(409);
    await editor
      .post(api.path(`contacts/${wren}/calls`))
      .send({ startsAt: '2026-12-06T06:00:00Z' })
      .expect(201);
    expect((await move('2026-12-06T05:50:00Z').expect(409)).body.detail).toBe('Another call is booked at that time.');
    await move('2026-12-05T06:10:00Z').expect(200);
    await editor.post(api.path(`calls/${id}/cancel`)).expect(204);
    await move('2026-12-05T07:00:00Z').expect(409);
    const { agent, workspaceId } = await api.otherWorkspace();
    const there = { startsAt: '2026-12-05T07:00:00Z' };
    await agent.post(`/api/workspaces/${workspaceId}/calls/${id}/move`).send(there).expect(404);
    await agent
      .post(api.path(`calls/${id}/move`))
      .send(there)
      .expect(404);
  });

  it('is planned with a calendar entry for the guest only where an address is given', async () => {
    const plan = (given: object) =>
      editor.post(api.path(`contacts/${wren}/calls`)).send({ startsAt: '2026-12-05T06:00:00Z', ...given });
    await plan({ guestEmail: 'nobody' }).expect(422);
    await plan({ guestEmail: null }).expect(422);
    const { body } = await plan({ guestEmail: 'Wren@Ashby.example' }).expect(201);
    expect(body.guestEmail).toBe('wren@ashby.example');
    await sendDue();
    expect(mailer.sent.map(({ mail }) => mail.to)).toEqual(
      server ? [expect.stringMatching(/@vale\.example$/), 'wren@ashby.example'] : [],
    );
  });

  it('stands in the private feed of the owner, and leaves it when it is cancelled', async () => {
    const path = await invite();
    await book(path);
    const { body: feed } = await owner.post(api.path('task-feed')).expect(201);
    const read = async (address: string) =>
      eventIn((await api.anonymous().get(new URL(address).pathname).expect(200)).text);
    for (const address of [feed.eventsAddress, feed.tasksAddress]) {
      const value = await read(address);
      expect(value('summary')).toBe('Call with Wren Ashby');
      expect(value('location')).toBe('You call +1 555 010 99.');
      expect(value('url')).toBe(`https://porch.example/people/${wren}/brief`);
      expect([value('sequence'), value('status')]).toEqual(['0', 'CONFIRMED']);
    }
    const uid = (await read(feed.eventsAddress))('uid');
    expect(uid).toBe(eventIn((await file(path)).text)('uid'));
    await send(path, 'cancel');
    const after = await read(feed.eventsAddress);
    expect([after('uid'), after('sequence'), after('status')]).toEqual([uid, '1', 'CANCELLED']);
  });

  it('tells nobody of its reminders once they are switched off, which the owner alone may do', async () => {
    const path = api.path('notification-settings');
    const { body } = await owner.get(path).expect(200);
    expect(body).toMatchObject({ callMails: true, remindOwner: ['day', 'hour'], remindGuest: ['day', 'hour'] });
    await editor.patch(path).send({ remindGuest: [] }).expect(403);
    for (const change of [{ remindGuest: ['week'] }, { remindOwner: ['day', 'day'] }, { guestsWriteTo: 'ada' }]) {
      await owner.patch(path).send(change).expect(422);
    }
    const off = { callMails: false, remindOwner: [], remindGuest: [], guestsWriteTo: 'ada@vale.example' };
    expect((await owner.patch(path).send(off).expect(200)).body).toMatchObject(off);
    await book(await invite());
    await sendDue();
    expect(mailer.sent.map(({ mail }) => [mail.to, mail.replyTo])).toEqual(
      server ? [['wren@ashby.example', 'ada@vale.example']] : [],
    );
    mailer.forget();
    for (const at of ['2026-11-30T20:00:00Z', '2026-12-01T19:00:00Z']) {
      clock.set(at);
      await api.app.get(CallMailJobs).sweep();
      await sendDue();
    }
    expect(mailer.sent).toEqual([]);
    const { callMails, remindOwner, remindGuest, guestsWriteTo } = body;
    await owner.patch(path).send({ callMails, remindOwner, remindGuest, guestsWriteTo }).expect(200);
  });
});
