import type TestAgent from 'supertest/lib/agent.js';
import { buildContact, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const NOW = '2026-11-27T09:00:00Z';
const NEXT_MONDAY = '2026-11-30T09:00:00Z';
const FIRST_SLOT = '2026-12-01T20:00:00.000Z';
const filled = {
  name: 'Jenn Whinnem',
  known: '@jennw',
  why: 'Your post on fences.',
  times: 'Evenings',
  consent: 'yes',
};

interface Named {
  name: string;
}
interface Request {
  id: string;
  contact: { id: string; name: string } | null;
  invitation: { id: string; state: string } | null;
  matches: Named[];
  perhaps: Named[];
}

describe('an open invitation', () => {
  let api: TestApi;
  let owner: TestAgent;
  let editor: TestAgent;
  let viewer: TestAgent;
  let clock: StillClock;
  let page: { id: string; path: string };
  beforeAll(async () => {
    clock = new StillClock(NOW);
    const ownerIdentities = [{ kind: 'twitter' as const, printed: '@mara' }];
    api = await startApi({ clock, timeZone: 'America/New_York', config: { trustProxy: true }, ownerIdentities });
    [owner, editor, viewer] = [await api.signInAs('owner'), await api.signInAs('editor'), await api.signInAs('viewer')];
  });
  beforeEach(async () => {
    clock.set(NOW);
    await api.database.query('delete from interactions');
    await api.database.query('delete from contacts');
    await api.database.query('delete from open_invitations');
    page = await make({ mostAWeek: 2 });
  });
  afterAll(() => api.close());

  const make = async (fields: object = {}) =>
    (await owner.post(api.path('open-invitations')).send(fields).expect(201)).body;
  const change = (fields: object, id = page.id) => owner.patch(api.path(`open-invitations/${id}`)).send(fields);
  let visitors = 0;
  /** Everybody comes from an address of his own. */
  const visitor = (address = `10.1.${++visitors >> 8}.${visitors & 255}`) =>
    api.anonymous().set('x-forwarded-for', address);
  const read = async (path: string) => (await visitor().get(path).expect(200)).text;
  const send = (form: object = {}, address?: string) =>
    visitor(address)
      .post(page.path)
      .type('form')
      .send({ ...filled, ...form });
  /** The path of the request's own page. */
  const ask = async (form: object = {}): Promise<string> => (await send(form).expect(303)).headers['location']!;
  const requests = async (state = 'waiting', agent = viewer): Promise<Request[]> =>
    (await agent.get(api.path(`open-invitations/${page.id}/requests?state=${state}&uncover=true`)).expect(200)).body
      .items;
  const act = (verb: string, id: string, body?: object) =>
    editor.post(api.path(`call-requests/${id}/${verb}`)).send(body);
  const accept = async (id: string, body: object = {}) => (await act('accept', id, body).expect(200)).body;
  const counts = async () => (await viewer.get(api.path(`open-invitations/${page.id}`)).expect(200)).body.counts;
  const none = { asked: 0, spoken: 0, booked: 0, invited: 0, lapsed: 0, waiting: 0, declined: 0, spam: 0 };
  const tableOf = (table: string) => api.database.query<{ id: string }>(`select id from ${table} order by id`);
  const book = (path: string, slot = FIRST_SLOT) =>
    visitor()
      .post(`${path}?do=book`)
      .type('form')
      .send({ way: 'phone', reach: '+1 555 010 99', consent: 'yes', zone: 'UTC', slot });

  describe('is made, changed and ended by the owner alone', () => {
    it('with an address that says what it is and cannot be guessed', async () => {
      const made = await make({ postTitle: 'The conversation fail', mostAWeek: 3 });
      expect(made).toMatchObject({ isOn: true, title: 'Want to talk?', mostAWeek: 3, minutes: null, counts: none });
      expect(made.path).toMatch(/^\/talk\/the-conversation-fail-[2-9a-z]{16}$/);
      await editor.post(api.path('open-invitations')).send({}).expect(403);
      await editor
        .patch(api.path(`open-invitations/${made.id}`))
        .send({ isOn: false })
        .expect(403);
      const { body } = await viewer.get(api.path('open-invitations?limit=1')).expect(200);
      expect(body.items.map(({ id }: { id: string }) => id)).toEqual([page.id < made.id ? made.id : page.id]);
      const { body: rest } = await viewer
        .get(api.path(`open-invitations?limit=1&cursor=${body.nextCursor}`))
        .expect(200);
      expect([rest.items.length, rest.nextCursor]).toEqual([1, null]);
    });

    it.each([
      [{ mostAWeek: 0 }],
      [{ minutes: 3 }],
      [{ postUrl: 'javascript:alert(1)' }],
      [{ postUrl: 'www.no-scheme.example' }],
      [{ title: '' }],
      [{ title: 'a\u0007' }],
      [{ words: 'a\u0000' }],
      [{ isOn: null }],
      [{ code: 'mine' }],
    ])('refuses %j', async (fields) => {
      await owner.post(api.path('open-invitations')).send(fields).expect(422);
    });

    it('may get another address: the one from before ends, and who has asked keeps his own', async () => {
      const mine = await ask();
      const { body } = await owner.post(api.path(`open-invitations/${page.id}/address`)).expect(200);
      expect(body.path).not.toBe(page.path);
      await visitor().get(page.path).expect(404);
      await visitor().post(page.path).type('form').send(filled).expect(404);
      expect(await read(body.path)).toContain('Want to talk?');
      expect(await read(mine)).toContain('Your request is there');
      await editor.post(api.path(`open-invitations/${page.id}/address`)).expect(403);
    });

    it('is deleted only while nobody has asked', async () => {
      const other = await make();
      await editor.delete(api.path(`open-invitations/${other.id}`)).expect(403);
      await owner.delete(api.path(`open-invitations/${other.id}`)).expect(204);
      await visitor().get(other.path).expect(404);
      await ask();
      await owner.delete(api.path(`open-invitations/${page.id}`)).expect(409);
    });

    it('of another workspace is not there', async () => {
      await ask();
      const [request] = await requests();
      const { agent, workspaceId } = await api.otherWorkspace();
      const there = `/api/workspaces/${workspaceId}`;
      await agent.get(`${there}/open-invitations/${page.id}`).expect(404);
      await agent.patch(`${there}/open-invitations/${page.id}`).send({ isOn: false }).expect(404);
      await agent.post(`${there}/open-invitations/${page.id}/address`).expect(404);
      await agent.delete(`${there}/open-invitations/${page.id}`).expect(404);
      await agent.get(`${there}/open-invitations/${page.id}/requests`).expect(404);
      for (const verb of ['accept', 'decline', 'set-aside', 'undo', 'link']) {
        await agent.post(`${there}/call-requests/${request!.id}/${verb}`).send({}).expect(404);
      }
      await agent.delete(`${there}/call-requests/${request!.id}`).expect(404);
      await agent.get(api.path('open-invitations')).expect(404);
      expect((await agent.get(`${there}/open-invitations`).expect(200)).body.items).toEqual([]);
    });
  });

  describe('the public page', () => {
    it('says who gives how many calls, in the words of the owner, without a script', async () => {
      const words = {
        words: 'I <b>read</b> it all.\n\nCome and talk.',
        question: 'What is on your mind?',
        minutes: 15,
      };
      await change({ ...words, postTitle: 'Fences & "gates"', postUrl: 'https://blog.example/?a=1&b="' }).expect(200);
      const response = await visitor().get(page.path).expect(200);
      expect(response.text).toContain('talks with 2 readers a week, for about 15 minutes each.');
      expect(response.text).toContain('I &lt;b&gt;read&lt;/b&gt; it all.');
      expect(response.text).toContain('<label for="why">What is on your mind?</label>');
      expect(response.text).toContain('Fences &amp; &quot;gates&quot;');
      expect(response.text).not.toMatch(/<script|<b>read/);
      expect(response.text.length).toBeLessThan(10_000);
      expect(response.headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=utf-8',
      });
      const policy = response.headers['content-security-policy'];
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-\S+'; form-action 'self'/);
      expect(policy).not.toContain('unsafe');
    });

    it('is honest where it is switched off, full for the week, or asked by too many', async () => {
      for (const known of ['@one', '@two']) await ask({ known });
      for (const { id } of await requests()) await accept(id);
      expect(await read(page.path)).toContain('This week’s calls are promised already.');
      clock.set(NEXT_MONDAY);
      expect(await read(page.path)).not.toContain('promised already');
      await change({ isOn: false }).expect(200);
      const off = await read(page.path);
      expect(off).toContain('takes no requests for calls just now');
      expect(off).not.toContain('<form');
      expect((await send().expect(200)).text).toContain('takes no requests for calls just now');
      await change({ isOn: true, mostAWeek: 1 }).expect(200);
      for (let at = 0; at < 20; at++) await ask({ known: `@reader${at}` });
      const crowded = await read(page.path);
      expect(crowded).toContain('has more requests than there are calls to give');
      expect((await send().expect(200)).text).not.toContain('<form');
      expect(await counts()).toMatchObject({ asked: 22, waiting: 20 });
    });

    it('keeps what was filled in where something is missing, marks where, and takes no markup', async () => {
      const { text } = await send({ known: 'Jenn from the comments', why: '<script>alert(1)</script>' }).expect(200);
      expect(text).toContain(
        '<a href="#known">Please give an email address, an @handle or the address of your blog.</a>',
      );
      expect(text).toMatch(/id="known"[^>]*value="Jenn from the comments" aria-invalid="true"/);
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
      expect(await requests()).toEqual([]);
    });

    it('is one request however often the form is sent', async () => {
      const once = /name="once" value="([\w-]{43})"/.exec(await read(page.path))![1];
      const paths = await Promise.all([ask({ once }), ask({ once }), ask({ once })]);
      expect(new Set(paths)).toEqual(new Set([`/asked/${once}`]));
      const other = await ask({ once, known: '@someone', why: 'Quite another thing.' });
      expect(other).not.toBe(paths[0]);
      expect(await read(other)).not.toContain('fences');
      expect(await requests()).toHaveLength(2);
    });

    it('takes five from one address in an hour, and forgets the address in a day', async () => {
      for (let at = 0; at < 5; at++) await send({ known: `@r${at}` }, '10.9.0.1').expect(303);
      const refused = await send({ known: '@r5', why: 'Kept words.' }, '10.9.0.1').expect(429);
      expect(refused.text).toContain('Please try again in an hour.');
      expect(refused.text).toContain('Kept words.</textarea>');
      await send({ known: '@r6' }, '10.9.0.2').expect(303);
      clock.set('2026-11-27T10:00:01Z');
      await send({ known: '@r7' }, '10.9.0.1').expect(303);
      clock.set('2026-11-28T09:30:00Z');
      await send({ known: '@r8' }, '10.9.0.3').expect(303);
      const known = await api.database.query('select known_as from call_requests where asked_from is not null');
      expect(known).toEqual([{ known_as: '@r7' }, { known_as: '@r8' }]);
    });

    it('takes forty from all addresses in an hour', async () => {
      await change({ mostAWeek: 20 }).expect(200);
      for (let at = 0; at < 40; at++) await ask({ known: `@r${at}` });
      await send({ known: '@late' }).expect(429);
      clock.set('2026-11-27T10:00:01Z');
      await send({ known: '@late' }).expect(303);
    });

    it('sets aside what a program filled in, and shows it nothing else', async () => {
      const mine = await ask({ site: 'http://casino.example' });
      expect(await read(mine)).toContain('Your request is there');
      expect(await requests()).toEqual([]);
      expect(await requests('spam')).toHaveLength(1);
      expect(await counts()).toEqual({ ...none, spam: 1 });
    });

    it('breaks on nothing that is sent in the place of a form', async () => {
      const bodies = [{}, [], { name: { a: 1 }, known: ['@x'], why: 7, consent: true }, 'text', null];
      for (const body of bodies) {
        const { text } = await visitor().post(page.path).type('json').send(JSON.stringify(body)).expect(200);
        expect(text).toContain('Please give your name.');
      }
      await visitor().post(page.path).expect(200);
      const large = { ...filled, why: 'x'.repeat(40_000) };
      await visitor().post(page.path).type('form').send(large).expect(413);
      expect(await requests()).toEqual([]);
    });

    it('lets nobody try one address after the other', async () => {
      const guesser = visitor('10.9.9.8');
      const statuses = [];
      for (let guess = 0; guess < 62; guess++) {
        statuses.push((await guesser.get(`/talk/x-${'2'.repeat(16)}`)).status);
      }
      expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
    });
  });

  describe('the page of one’s own request', () => {
    it('tells what came of it, and nothing of anybody else', async () => {
      const [mine, theirs] = [
        await ask(),
        await ask({ name: 'Odd Larsen', known: 'odd@home.example', why: 'Herons.' }),
      ];
      const text = await read(mine);
      expect(text).toContain('Your post on fences.\n\nEvenings');
      expect(text).not.toMatch(/Odd|Herons|odd@home/);
      const [jenn, odd] = await requests();
      await accept(jenn!.id);
      await act('decline', odd!.id).expect(200);
      const yes = await read(mine);
      expect(yes).toContain('Yes, let us talk');
      expect(await read(theirs)).toContain('Not this time');
      const call = /href="(\/call\/[\w-]+)">Pick a time/.exec(yes)![1]!;
      await book(call)
        .expect(200)
        .expect(/You are talking with/);
      expect(await read(mine)).toContain('Your call stands');
      await visitor().post(`${mine}?do=withdraw`).type('form').send({}).expect(200);
      expect(await requests('accepted')).toHaveLength(1);
    });

    it('lets the request be taken back while no yes was said', async () => {
      const mine = await ask();
      const taken = await visitor().post(`${mine}?do=withdraw`).type('form').send({}).expect(200);
      expect(taken.text).toContain('is deleted, with all that you wrote');
      await visitor().get(mine).expect(404);
      expect(await counts()).toEqual(none);
      await visitor()
        .get(`/asked/${'x'.repeat(43)}`)
        .expect(404);
    });

    it('looks the same for who is known and for who is not', async () => {
      const identities = [{ kind: 'twitter' as const, printed: '@JennW' }];
      await buildContact(api.dataSource, api.workspaceId, { name: 'Jenn Whinnem', identities });
      const [known, unknown] = [await ask(), await ask({ known: '@other' })];
      const plain = async (path: string) =>
        (await read(path)).replace(/@jennw|@other/, '').replace(/\/call\/[\w-]+/, '');
      expect(await plain(known)).toBe(await plain(unknown));
      for (const { id } of await requests()) await accept(id);
      expect(await plain(known)).toBe(await plain(unknown));
    });

    it('tells nothing of calls that the one whom he is taken for has anyway', async () => {
      const identities = [{ kind: 'twitter' as const, printed: '@jennw' }];
      const jenn = await buildContact(api.dataSource, api.workspaceId, { name: 'Jenn Whinnem', identities });
      const at = { startsAt: '2026-12-03T20:00:00Z' };
      await editor
        .post(api.path(`contacts/${jenn}/calls`))
        .send(at)
        .expect(201);
      const mine = await ask();
      const [request] = await requests();
      const { message, path } = await accept(request!.id);
      expect([message, path]).toEqual([expect.stringContaining('We have a call already'), null]);
      expect(await read(mine)).toContain('has said yes, and will write to you.');
      await visitor().get(mine.replace('/asked/', '/call/')).expect(404);
      expect(await counts()).toMatchObject({ asked: 1, booked: 1 });
    });
  });

  describe('who asked', () => {
    it('is matched by an equal identity alone; a name is only shown', async () => {
      const identities = [{ kind: 'twitter' as const, printed: 'https://x.com/JennW' }];
      const known = await buildContact(api.dataSource, api.workspaceId, { name: 'Jennifer', identities });
      await buildContact(api.dataSource, api.workspaceId, { name: 'Jenn Whinnem' });
      await ask();
      await ask({ known: 'jenn@home.example' });
      const [byHandle, byMail] = await requests();
      expect(byHandle).toMatchObject({ matches: [{ id: known, name: 'Jennifer' }], perhaps: [] });
      expect(byMail).toMatchObject({ matches: [], perhaps: [{ name: 'Jenn Whinnem' }] });
      expect((await accept(byHandle!.id)).request.contact).toEqual({ id: known, name: 'Jennifer' });
      const { contact } = (await accept(byMail!.id)).request;
      expect(contact.name).toBe('Jenn Whinnem');
      expect(await tableOf('contacts')).toHaveLength(3);
    });

    it('may be said by hand to be somebody, who is then known by what they gave', async () => {
      const jenn = await buildContact(api.dataSource, api.workspaceId, { name: 'Jenn Whinnem' });
      await ask({ known: 'jenn@home.example' });
      const [request] = await requests();
      await act('accept', request!.id, { contactId: 'jenn' }).expect(422);
      await act('accept', request!.id, { contactId: page.id }).expect(404);
      expect((await accept(request!.id, { contactId: jenn })).request.contact.id).toBe(jenn);
      const printed = async () =>
        (await viewer.get(api.path(`contacts/${jenn}`))).body.identities.map((one: { printed: string }) => one.printed);
      expect(await printed()).toEqual(['Jenn Whinnem', 'jenn@home.example']);
      await act('undo', request!.id).expect(200);
      expect(await printed()).toEqual(['Jenn Whinnem']);
    });

    it('must be said by hand where several are known by the same', async () => {
      const shared = [{ kind: 'email' as const, printed: 'us@home.example' }];
      const people = [{ name: 'Ann' }, { name: 'Bo' }];
      for (const one of people) await buildContact(api.dataSource, api.workspaceId, { ...one, identities: shared });
      await ask({ known: 'us@home.example' });
      const [request] = await requests();
      expect(request!.matches.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
      await act('accept', request!.id, {}).expect(409);
      expect((await accept(request!.id, { contactId: null })).request.contact.name).toBe('Jenn Whinnem');
    });

    it('is no contact before a yes, never the owner, and nobody who is to be left alone', async () => {
      await ask({ known: '@mara' });
      expect(await tableOf('contacts')).toEqual([]);
      const [mine] = await requests();
      const refused = await act('accept', mine!.id, {}).expect(409);
      expect(refused.body.detail).toContain('one of your own identities');
      const jenn = await buildContact(api.dataSource, api.workspaceId, { boundaries: ['do_not_contact'], name: 'Jo' });
      await act('accept', mine!.id, { contactId: jenn }).expect(409);
      expect([await tableOf('interactions'), await counts()]).toEqual([[], { ...none, asked: 1, waiting: 1 }]);
    });

    it('is covered where the words may touch something sensitive', async () => {
      await ask({ why: 'My mother has cancer.' });
      const list = async (query: string) =>
        (await viewer.get(api.path(`open-invitations/${page.id}/requests${query}`)).expect(200)).body.items[0];
      expect(await list('')).toMatchObject({ isCovered: true, why: '', times: '' });
      expect(await list('?uncover=true')).toMatchObject({ isCovered: false, why: 'My mother has cancer.' });
    });
  });

  describe('an answer', () => {
    it('is a yes with a link of their own, their words on the timeline, and nothing twice', async () => {
      await ask();
      const [request] = await requests();
      await viewer
        .post(api.path(`call-requests/${request!.id}/accept`))
        .send({})
        .expect(403);
      const first = await accept(request!.id);
      expect(first.message).toContain('Hi Jenn,\n\nThank you for asking to talk.\n\nYes, let us talk, for 20 minutes');
      expect(first.message).toContain(first.path);
      expect(first.request).toMatchObject({ state: 'accepted', outcome: 'invited', invitation: { state: 'drafted' } });
      const timeline = api.path(`contacts/${first.request.contact.id}/timeline`);
      const said = {
        channel: 'other',
        kind: 'message',
        direction: 'inbound',
        text: 'Your post on fences.',
      };
      expect((await viewer.get(timeline).expect(200)).body.items).toMatchObject([
        { ...said, happenedAt: '2026-11-27T09:00:00.000Z' },
      ]);
      const again = await accept(request!.id);
      expect(again).toMatchObject({ message: null, path: null, request: { invitation: first.request.invitation } });
      expect([await tableOf('call_invitations'), await tableOf('interactions')]).toEqual([
        [{ id: first.request.invitation.id }],
        [expect.anything()],
      ]);
      await book(first.path)
        .expect(200)
        .expect(/You are talking with/);
    });

    it('is made once where it is said three times at the same time', async () => {
      await ask();
      const [request] = await requests();
      const answers = await Promise.all([accept(request!.id), accept(request!.id), accept(request!.id)]);
      expect(answers.filter(({ message }) => message !== null)).toHaveLength(1);
      const made = [await tableOf('contacts'), await tableOf('call_invitations'), await tableOf('interactions')];
      expect(made.map((rows) => rows.length)).toEqual([1, 1, 1]);
    });

    it('keeps within what the page gives a week', async () => {
      for (const known of ['@one', '@two', '@three']) await ask({ known, name: known.slice(1) });
      const [one, two, three] = await requests();
      await accept(one!.id);
      const { request } = await accept(two!.id);
      const { body } = await act('accept', three!.id, {}).expect(409);
      expect(body.detail).toContain('All 2 calls that this page gives a week are promised');
      expect((await viewer.get(api.path(`open-invitations/${page.id}`))).body.takenThisWeek).toBe(2);
      await editor.delete(api.path(`call-invitations/${request.invitation.id}`)).expect(204);
      await accept(three!.id);
      clock.set(NEXT_MONDAY);
      await ask({ known: '@four' });
      await accept((await requests())[0]!.id);
    });

    it('offers no times in weeks that have their calls of the page', async () => {
      await change({ mostAWeek: 1 }).expect(200);
      await owner.patch(api.path('call-settings')).send({ mostAWeek: 9 }).expect(200);
      await ask({ known: '@one', name: 'One' });
      const first = await accept((await requests())[0]!.id);
      await book(first.path)
        .expect(200)
        .expect(/You are talking with/);
      clock.set(NEXT_MONDAY);
      await ask({ known: '@two', name: 'Two' });
      const second = await accept((await requests())[0]!.id);
      const shown = await read(second.path);
      expect([shown.includes('Thursday 3 December'), shown.includes('Tuesday 8 December')]).toEqual([false, true]);
      await book(second.path, '2026-12-03T20:00:00.000Z').expect(/That time is taken by now/);
      await book(second.path, '2026-12-08T20:00:00.000Z').expect(/You are talking with/);
      // Within the week of its own call it may be moved.
      await book(second.path, '2026-12-10T20:00:00.000Z').expect(/Thursday 10 December/);
      await owner.patch(api.path('call-settings')).send({ mostAWeek: 2 }).expect(200);
    });

    it('is a kind no, with words to send', async () => {
      await ask();
      const [request] = await requests();
      const { body } = await act('decline', request!.id).expect(200);
      expect(body).toMatchObject({ message: expect.stringContaining('this time I cannot fit yours in'), path: null });
      await act('decline', request!.id).expect(200);
      await act('accept', request!.id, {}).expect(409);
      await act('set-aside', request!.id).expect(409);
      await act('link', request!.id).expect(409);
      await viewer.post(api.path(`call-requests/${request!.id}/decline`)).expect(403);
      expect([await counts(), await tableOf('contacts')]).toEqual([{ ...none, asked: 1, declined: 1 }, []]);
    });

    it('of each kind is taken back to the row', async () => {
      const identities = [{ kind: 'twitter' as const, printed: '@odd' }];
      const odd = await buildContact(api.dataSource, api.workspaceId, { name: 'Odd Larsen', identities });
      const invited = await editor
        .post(api.path(`contacts/${odd}/call-invitations`))
        .send({})
        .expect(201);
      await ask();
      await ask({ name: 'Odd Larsen', known: '@odd' });
      const print = () =>
        api.database.query(
          `select (select json_agg(c order by c.id) from (select id, name from contacts) c) as contacts,
             (select json_agg(i order by i.value) from (select contact_id, kind, value from identities) i) as identities,
             (select json_agg(v) from call_invitations v where state <> 'revoked') as links,
             (select count(*) from interactions) as words, (select count(*) from call_invitations) as invitations,
             (select json_agg(r order by r.id) from call_requests r) as requests,
             (select json_agg(k order by k.contact_id) from contact_clocks k) as clocks`,
        );
      const before = await print();
      for (const verb of ['decline', 'set-aside', 'accept']) {
        for (const { id } of await requests()) await act(verb, id, verb === 'accept' ? {} : undefined).expect(200);
        expect(await requests()).toEqual([]);
        const answered = verb === 'accept' ? 'accepted' : verb === 'decline' ? 'declined' : 'spam';
        for (const { id } of await requests(answered)) await act('undo', id).expect(200);
        for (const { id } of await requests()) await act('undo', id).expect(200);
        const [[after], [then]] = [await print(), before] as [{ invitations: string }[], { invitations: string }[]];
        // The link that was made for Odd is there still, and ended.
        const made = verb === 'accept' ? { invitations: '2' } : {};
        expect(after).toEqual({ ...then, ...made });
      }
      await visitor().get(invited.body.path).expect(200);
    });

    it('is not taken back once a call has come of it; whoever has become more stays', async () => {
      await ask();
      const { request, path } = await accept((await requests())[0]!.id);
      await book(path).expect(200);
      await act('undo', request.id).expect(409);
      await act('link', request.id).expect(409);
      const [call] = (await viewer.get(api.path('calls'))).body.items;
      await editor.post(api.path(`calls/${call.id}/cancel`)).expect(204);
      await act('undo', request.id).expect(200);
      expect([await tableOf('contacts'), await counts()]).toEqual([
        [{ id: request.contact.id }],
        { ...none, asked: 1, waiting: 1 },
      ]);
      const again = await accept(request.id);
      expect(again.request.contact.id).toBe(request.contact.id);
      await book(again.path).expect(200);
      const [booked] = (await viewer.get(api.path('calls'))).body.items;
      clock.set('2026-12-02T09:00:00Z');
      await editor
        .post(api.path(`calls/${booked.id}/outcome`))
        .send({ outcome: 'held' })
        .expect(200);
      await act('undo', request.id).expect(409);
      expect(await counts()).toEqual({ ...none, asked: 1, spoken: 1 });
    });

    it('gets a new link where the first is lost', async () => {
      const mine = await ask();
      const { request, path } = await accept((await requests())[0]!.id);
      const { body } = await act('link', request.id).expect(200);
      await visitor().get(path).expect(404);
      expect(await read(body.path)).toContain('A call with');
      expect(await read(mine.replace('/asked/', '/call/'))).toContain('A call with');
      expect(await tableOf('contacts')).toHaveLength(1);
    });

    it('is deleted for good by an editor', async () => {
      await ask();
      const [request] = await requests();
      await viewer.delete(api.path(`call-requests/${request!.id}`)).expect(403);
      await editor.delete(api.path(`call-requests/${request!.id}`)).expect(204);
      await editor.delete(api.path(`call-requests/${request!.id}`)).expect(404);
      expect(await counts()).toEqual(none);
    });
  });

  it('goes with the contact who was accepted', async () => {
    await ask();
    const { request } = await accept((await requests())[0]!.id);
    await editor.delete(api.path(`contacts/${request.contact.id}`)).expect(204);
    expect([await counts(), await tableOf('call_requests')]).toEqual([none, []]);
  });
});
