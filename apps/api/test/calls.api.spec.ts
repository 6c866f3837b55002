import type TestAgent from 'supertest/lib/agent.js';
import { buildContact, buildInteraction, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const NOW = '2026-11-27T09:00:00Z';
const FIRST_SLOT = '2026-12-01T20:00:00.000Z';

describe('calls', () => {
  let api: TestApi;
  let owner: TestAgent;
  let editor: TestAgent;
  let viewer: TestAgent;
  let clock: StillClock;
  let wren: string;
  beforeAll(async () => {
    clock = new StillClock(NOW);
    api = await startApi({ clock, timeZone: 'America/New_York', config: { trustProxy: true } });
    [owner, editor, viewer] = [await api.signInAs('owner'), await api.signInAs('editor'), await api.signInAs('viewer')];
  });
  beforeEach(async () => {
    clock.set(NOW);
    await api.database.query('delete from calls');
    await api.database.query('delete from call_invitations');
    wren = await buildContact(api.dataSource, api.workspaceId, { name: 'Wren Ashby' });
  });
  afterAll(() => api.close());

  const invite = async (contactId = wren) =>
    (
      await editor
        .post(api.path(`contacts/${contactId}/call-invitations`))
        .send({})
        .expect(201)
    ).body;
  const details = { way: 'phone', reach: '+1 555 010 99', about: 'Rye', consent: 'yes', zone: 'Europe/Oslo' };
  let visitors = 0;
  /** Everybody comes from an address of his own. */
  const visitor = () => {
    visitors += 1;
    return api.anonymous().set('x-forwarded-for', `10.0.${visitors >> 8}.${visitors & 255}`);
  };
  const page = (path: string, query = '') => visitor().get(`${path}${query}`);
  const send = (path: string, act: string, form: Record<string, string> = {}) =>
    visitor().post(`${path}?do=${act}`).type('form').send(form);
  const book = (path: string, slot = FIRST_SLOT) => send(path, 'book', { ...details, slot });
  const coming = async () => (await viewer.get(api.path('calls')).expect(200)).body.items;
  const stateOf = async (id: string) =>
    (await viewer.get(api.path('call-invitations')).expect(200)).body.items.find((one: { id: string }) => one.id === id)
      .state;

  describe('when the owner may be called', () => {
    it('is two afternoons until he says otherwise, and the owner alone may say it', async () => {
      const { body } = await viewer.get(api.path('call-settings')).expect(200);
      expect(body).toMatchObject({ slotMinutes: 20, mostAWeek: 2, windows: [{ weekday: 2 }, { weekday: 4 }] });
      const { body: slots } = await viewer.get(api.path('call-slots')).expect(200);
      expect(slots.items[0]).toBe(FIRST_SLOT);
      await editor.patch(api.path('call-settings')).send({ mostAWeek: 3 }).expect(403);
      await owner.patch(api.path('call-settings')).send({ mostAWeek: 3, reachedBy: 'Skype: mara' }).expect(200);
      expect((await viewer.get(api.path('call-settings'))).body).toMatchObject({ mostAWeek: 3, slotMinutes: 20 });
      await owner.patch(api.path('call-settings')).send({ mostAWeek: 2, reachedBy: '' }).expect(200);
    });

    it('refuses windows that make no sense, and names them', async () => {
      const windows = [{ weekday: 1, from: 600, to: 540 }];
      const { body } = await owner.patch(api.path('call-settings')).send({ windows }).expect(422);
      expect(body.errors).toEqual([{ field: 'windows', detail: 'A window must end after it begins.' }]);
      await owner
        .patch(api.path('call-settings'))
        .send({ daysOff: ['2026-02-30'] })
        .expect(422);
      await owner.patch(api.path('call-settings')).send({ slotMinutes: null }).expect(422);
    });
  });

  describe('an invitation', () => {
    const offers = async () => {
      const said = await buildInteraction(api.dataSource, api.workspaceId, { contactId: wren, text: 'Call me!' });
      await api.database.query(
        `insert into signals (workspace_id, id, interaction_id, type, state, quote, start, sensitive)
         values ($1, gen_random_uuid(), $2, 'wants_to_talk', 'read', 'Call me!', 0, false)`,
        [api.workspaceId, said],
      );
    };

    it('keeps whoever has time to answer, or has a call, out of whom to call next', async () => {
      await offers();
      const suggested = async () => {
        const { body } = await viewer.get(api.path(`contacts/${wren}/suggestions`)).expect(200);
        return body.items.find(({ reason }: { reason: string }) => reason === 'they_offered').notBefore;
      };
      expect(await suggested()).toBeNull();
      const { id, path } = await invite();
      expect(await suggested()).toBeNull();
      await editor
        .put(api.path(`call-invitations/${id}/sent`))
        .send({ sent: true })
        .expect(204);
      expect(await suggested()).toBe('2027-01-10T09:00:00.000Z');
      await book(path).expect(200);
      // The message by which they were asked rests a week as well, longer than until this call is over.
      expect(await suggested()).toBe('2026-12-04T09:00:00.000Z');
      const [call] = await coming();
      await editor.post(api.path(`calls/${call.id}/cancel`)).expect(204);
      await editor.delete(api.path(`call-invitations/${id}`)).expect(204);
      expect(await suggested()).toBe('2026-12-04T09:00:00.000Z');
    });

    it('that nobody sent, but the page of which was used, keeps them out until the call is over', async () => {
      await offers();
      const { path } = await invite();
      await book(path).expect(200);
      const { body } = await viewer.get(api.path(`contacts/${wren}/suggestions`)).expect(200);
      expect(body.items.find(({ reason }: { reason: string }) => reason === 'they_offered').notBefore).toBe(
        '2026-12-01T20:20:00.000Z',
      );
    });

    it('has a link of its own and words made from what they wrote', async () => {
      await offers();
      const { id, path, link, message } = await invite();
      expect(path).toMatch(/^\/call\/[\w-]{43}$/);
      expect([link, message]).toEqual([null, expect.stringContaining('You wrote “Call me!”')]);
      expect(message).toContain(path);
      const [row] = await api.database.query<{ message: string }>(
        'select message from call_invitations where id = $1',
        [id],
      );
      expect(row!.message).not.toContain(path.slice(6));
    });

    it('goes from drafted to sent, opened, booked and held; a viewer may only look', async () => {
      const { id, path } = await invite();
      await viewer
        .post(api.path(`contacts/${wren}/call-invitations`))
        .send({})
        .expect(403);
      expect(await stateOf(id)).toBe('drafted');
      await editor
        .put(api.path(`call-invitations/${id}/sent`))
        .send({ sent: true })
        .expect(204);
      expect(await stateOf(id)).toBe('sent');
      await page(path).expect(200);
      expect(await stateOf(id)).toBe('opened');
      await book(path).expect(200);
      expect(await stateOf(id)).toBe('booked');
      const [call] = await coming();
      expect(call).toMatchObject({ contactName: 'Wren Ashby', startsAt: FIRST_SLOT, way: 'phone', about: 'Rye' });
      await editor
        .post(api.path(`calls/${call.id}/outcome`))
        .send({ outcome: 'held' })
        .expect(409);
      clock.set('2026-12-01T21:00:00Z');
      const closed = await editor
        .post(api.path(`calls/${call.id}/outcome`))
        .send({ outcome: 'held', notes: 'She bakes.', durationMinutes: 35 })
        .expect(200);
      expect(closed.body).toMatchObject({ state: 'held', notes: 'She bakes.' });
      expect(await stateOf(id)).toBe('held');
      const { body: person } = await viewer.get(api.path(`contacts/${wren}`)).expect(200);
      expect(person.clocks).toMatchObject({ depth: 'voice', lastTalkAt: FIRST_SLOT, talkCount: 1 });
      await page(path).expect(404);
      await editor
        .post(api.path(`calls/${call.id}/outcome`))
        .send({ outcome: 'held' })
        .expect(409);
      expect((await viewer.get(api.path('calls?list=past'))).body.items).toHaveLength(1);
    });

    it('ends when it is revoked, replaced or has waited too long', async () => {
      const first = await invite();
      const second = await invite();
      await page(first.path).expect(404);
      await page(second.path).expect(200);
      await editor.delete(api.path(`call-invitations/${second.id}`)).expect(204);
      await page(second.path).expect(404);
      const third = await invite();
      await api.database.query(`update call_invitations set expires_at = '${NOW}' where id = $1`, [third.id]);
      await page(third.path).expect(404);
      expect(await stateOf(third.id)).toBe('expired');
    });

    it('is drafted for nobody who is to be left alone', async () => {
      await editor
        .patch(api.path(`contacts/${wren}`))
        .send({ boundaries: ['do_not_contact'] })
        .expect(200);
      const { body } = await editor
        .post(api.path(`contacts/${wren}/call-invitations`))
        .send({})
        .expect(409);
      expect(body.detail).toContain('leave Wren Ashby alone');
    });

    it('of a stranger is not there', async () => {
      const { id } = await invite();
      const { agent, workspaceId } = await api.otherWorkspace();
      await agent.delete(`/api/workspaces/${workspaceId}/call-invitations/${id}`).expect(404);
      await agent.post(`/api/workspaces/${workspaceId}/contacts/${wren}/call-invitations`).send({}).expect(404);
      await agent.get(api.path('calls')).expect(404);
    });
  });

  describe('the page of a link', () => {
    it('says nothing of anybody before the right token', async () => {
      const { path } = await invite();
      const { text } = await page(`${path.slice(0, -1)}_`).expect(404);
      expect(text).toContain('not valid any more');
      expect(text).not.toContain('Wren');
      const shown = await page(path).expect(200);
      expect(shown.text).not.toContain('Wren');
      expect(shown.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
      expect(shown.text.length).toBeLessThan(30_000);
    });

    it('shows times in the zone of the visitor beside that of the owner', async () => {
      const { path } = await invite();
      const { text } = await page(path, '?zone=Europe/Oslo').expect(200);
      expect(text).toContain('<h2>Tuesday 1 December</h2>');
      expect(text).toContain('<b>21:00</b>');
      expect(text).toContain('15:00 for');
    });

    it('keeps what was filled in where something is missing, and takes no markup', async () => {
      const { path } = await invite();
      const form = { ...details, slot: FIRST_SLOT, reach: '', about: '<script>alert(1)</script> "and"' };
      const { text } = await send(path, 'book', form).expect(200);
      expect(text).toContain('Please give the number to call.');
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;and&quot;</textarea>');
      expect(text).not.toContain('<script');
      expect(await coming()).toEqual([]);
    });

    it('breaks on nothing that is sent in the place of a form', async () => {
      const { path } = await invite();
      for (const body of [{ ...details, slot: FIRST_SLOT, reach: { a: 1 }, about: ['x'] }, [], null, 'text']) {
        const post = visitor().post(`${path}?do=book`).type('json');
        await post
          .send(JSON.stringify(body))
          .expect(200)
          .expect(/class="problem"/);
      }
      await visitor().post(`${path}?do=cancel`).expect(200);
      expect(await coming()).toEqual([]);
    });

    it('moves and cancels a call by the same link', async () => {
      const { id, path } = await invite();
      await book(path).expect(200);
      expect((await page(path).expect(200)).text).toContain('Tuesday 1 December, 21:00–21:20');
      await send(path, 'book', { slot: '2026-12-01T20:30:00.000Z' }).expect(200);
      expect((await coming()).map((call: { startsAt: string }) => call.startsAt)).toEqual(['2026-12-01T20:30:00.000Z']);
      await send(path, 'cancel').expect(200);
      expect([await coming(), await stateOf(id)]).toEqual([[], 'opened']);
      await book(path).expect(200);
      expect(await coming()).toHaveLength(1);
    });

    it('takes a no without asking why', async () => {
      const { id, path } = await invite();
      expect((await send(path, 'decline').expect(200)).text).toContain('That is fine');
      expect(await stateOf(id)).toBe('declined');
      await page(path).expect(404);
    });

    it('lets nobody try one link after the other', async () => {
      const guesser = api.anonymous().set('x-forwarded-for', '10.9.9.9');
      const statuses = [];
      for (let guess = 0; guess < 62; guess++) statuses.push((await guesser.get(`/call/${'x'.repeat(43)}`)).status);
      expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
    });

    it('takes forms, and no other address does', async () => {
      await editor
        .post(api.path(`contacts/${wren}/call-invitations`))
        .type('form')
        .send({ minutes: '20' })
        .expect(415);
    });
  });

  it('lets one of many win who want the same time at once, and says so to the others', async () => {
    const contacts = await Promise.all(
      Array.from({ length: 200 }, (_, at) => buildContact(api.dataSource, api.workspaceId, { name: `Guest ${at}` })),
    );
    const links = await Promise.all(contacts.map(async (contactId) => (await invite(contactId)).path as string));
    const answers = await Promise.all(links.map((path) => book(path)));
    const won = answers.filter(({ text }) => text.includes('You are talking with'));
    const lost = answers.filter(({ text }) => text.includes('That time is taken by now.'));
    expect([won.length, lost.length]).toEqual([1, 199]);
    expect(lost.every(({ text }) => text.includes('2026-12-01T20:30:00.000Z'))).toBe(true);
    expect(await coming()).toHaveLength(1);
  });

  it('stays booked where the page is looked at in the very moment of the booking', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, path } = await invite();
      await Promise.all([page(path), page(path), book(path), page(path)]);
      expect(await stateOf(id)).toBe('booked');
      const [call] = await coming();
      await Promise.all([send(path, 'cancel'), editor.post(api.path(`calls/${call.id}/cancel`))]);
      expect([await coming(), await stateOf(id)]).toEqual([[], 'opened']);
    }
  });

  it('books once where one form is sent twice at the same time', async () => {
    const { path } = await invite();
    await Promise.all([book(path), book(path), book(path)]);
    expect(await coming()).toHaveLength(1);
  });

  it('gives all that is good to know before a talk, sensitive facts covered', async () => {
    const happenedAt = new Date('2026-11-01T12:00:00Z');
    const words = { contactId: wren, happenedAt, text: 'We move to Leeds in May. My mother has cancer. Can you call?' };
    const said = await buildInteraction(api.dataSource, api.workspaceId, words);
    await api.database.query(
      `insert into signals (workspace_id, id, interaction_id, type, state, quote, start, sensitive, fact)
       values ($1, gen_random_uuid(), $2, 'fact', 'read', 'We move to Leeds in May.', 0, false, 'plan'),
         ($1, gen_random_uuid(), $2, 'fact', 'read', 'My mother has cancer.', 25, true, 'health'),
         ($1, gen_random_uuid(), $2, 'question', 'read', 'Can you call?', 47, false, null)`,
      [api.workspaceId, said],
    );
    await editor
      .post(api.path(`contacts/${wren}/calls`))
      .send({ startsAt: '2026-11-29T06:00:00Z' })
      .expect(201);
    const { body } = await viewer.get(api.path(`contacts/${wren}/brief`)).expect(200);
    expect(body).toMatchObject({ name: 'Wren Ashby', depth: 'wave', call: { startsAt: '2026-11-29T06:00:00.000Z' } });
    expect(body.openers).toEqual([
      { lead: 'They asked, and you have not answered yet:', quote: 'Can you call?' },
      { lead: 'Ask what came of it:', quote: 'We move to Leeds in May.' },
    ]);
    expect(body.facts.map(({ quote }: { quote: string | null }) => quote).sort()).toEqual([
      'We move to Leeds in May.',
      null,
    ]);
    const uncovered = await viewer.get(api.path(`contacts/${wren}/brief?uncover=true`)).expect(200);
    expect(JSON.stringify(uncovered.body.facts)).toContain('My mother has cancer.');
    expect(JSON.stringify(uncovered.body.openers)).not.toContain('cancer');
    const { agent, workspaceId } = await api.otherWorkspace();
    await agent.get(`/api/workspaces/${workspaceId}/contacts/${wren}/brief`).expect(404);
  });

  it('plans a call that was agreed on elsewhere, and never two at one time', async () => {
    const at = { startsAt: '2026-11-28T06:00:00Z', minutes: 60, way: 'video' };
    const { body } = await editor
      .post(api.path(`contacts/${wren}/calls`))
      .send(at)
      .expect(201);
    expect(body).toMatchObject({ state: 'booked', endsAt: '2026-11-28T07:00:00.000Z', way: 'video' });
    await editor
      .post(api.path(`contacts/${wren}/calls`))
      .send({ startsAt: '2026-11-28T06:59:00Z' })
      .expect(409);
    const refused = ['soon', '2026-11-28', '2026-11-28T06:59'];
    for (const startsAt of refused) {
      await editor
        .post(api.path(`contacts/${wren}/calls`))
        .send({ startsAt })
        .expect(422);
    }
    await editor.post(api.path(`calls/${body.id}/cancel`)).expect(204);
    await editor
      .post(api.path(`contacts/${wren}/calls`))
      .send({ startsAt: '2026-11-28T06:59:00Z' })
      .expect(201);
  });

  it('keeps whoever was asked, or has a call, where the import that brought them is undone', async () => {
    const [asked, planned] = [wren, await buildContact(api.dataSource, api.workspaceId, { name: 'Yuki Mori' })];
    const byHand = () =>
      api.database.query<{ id: string }>('select id from contacts where touched_by_hand and id = any($1::uuid[])', [
        [asked, planned],
      ]);
    expect(await byHand()).toEqual([]);
    await invite(asked);
    await editor
      .post(api.path(`contacts/${planned}/calls`))
      .send({ startsAt: '2026-12-24T06:00:00Z' })
      .expect(201);
    expect(await byHand()).toHaveLength(2);
  });

  it('is a rule of the database that two booked calls never overlap', async () => {
    const insert = (minute: number) =>
      api.database.query(
        `insert into calls (workspace_id, id, contact_id, starts_at, ends_at, state, way, reach_at, about, answers,
           their_time_zone, created_at, updated_at)
         values ($1, gen_random_uuid(), $2, $3::timestamptz, $3::timestamptz + interval '20 minutes', 'booked', 'phone', '', '', '[]',
           'UTC', now(), now())`,
        [api.workspaceId, wren, `2027-01-05T10:${minute}:00Z`],
      );
    await insert(10);
    await expect(insert(29)).rejects.toThrow(/conflicting key value violates exclusion constraint/);
    await insert(30);
  });
});
