import { buildContact } from '#libs/testing';
import { NEXT_MONDAY, none, openPorch, type Porch } from './open-porch.js';

describe('a request for a call', () => {
  let here: Porch;
  beforeAll(async () => {
    here = await openPorch();
  });
  beforeEach(() => here.anew());
  afterAll(() => here.api.close());

  describe('who asked', () => {
    it('is matched by an equal identity alone; a name is only shown', async () => {
      const identities = [{ kind: 'twitter' as const, printed: 'https://x.com/JennW' }];
      const known = await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Jennifer', identities });
      await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Jenn Whinnem' });
      await here.ask();
      await here.ask({ known: 'jenn@home.example' });
      const [byHandle, byMail] = await here.requests();
      expect(byHandle).toMatchObject({ matches: [{ id: known, name: 'Jennifer' }], perhaps: [] });
      expect(byMail).toMatchObject({ matches: [], perhaps: [{ name: 'Jenn Whinnem' }] });
      expect((await here.accept(byHandle!.id)).request.contact).toEqual({ id: known, name: 'Jennifer' });
      const { contact } = (await here.accept(byMail!.id)).request;
      expect(contact.name).toBe('Jenn Whinnem');
      expect(await here.tableOf('contacts')).toHaveLength(3);
    });

    it('may be said by hand to be somebody, who is then known by what they gave', async () => {
      const jenn = await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Jenn Whinnem' });
      await here.ask({ known: 'jenn@home.example' });
      const [request] = await here.requests();
      await here.act('accept', request!.id, { contactId: 'jenn' }).expect(422);
      await here.act('accept', request!.id, { contactId: here.page.id }).expect(404);
      expect((await here.accept(request!.id, { contactId: jenn })).request.contact.id).toBe(jenn);
      const printed = async () =>
        (await here.viewer.get(here.api.path(`contacts/${jenn}`))).body.identities.map(
          (one: { printed: string }) => one.printed,
        );
      expect(await printed()).toEqual(['Jenn Whinnem', 'jenn@home.example']);
      await here.act('undo', request!.id).expect(200);
      expect(await printed()).toEqual(['Jenn Whinnem']);
    });

    it('must be said by hand where several are known by the same', async () => {
      const shared = [{ kind: 'email' as const, printed: 'us@home.example' }];
      const people = [{ name: 'Ann' }, { name: 'Bo' }];
      for (const one of people)
        await buildContact(here.api.dataSource, here.api.workspaceId, { ...one, identities: shared });
      await here.ask({ known: 'us@home.example' });
      const [request] = await here.requests();
      expect(request!.matches.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
      await here.act('accept', request!.id, {}).expect(409);
      expect((await here.accept(request!.id, { contactId: null })).request.contact.name).toBe('Jenn Whinnem');
    });

    it('is no contact before a yes, never the owner, and nobody who is to be left alone', async () => {
      await here.ask({ known: '@mara' });
      expect(await here.tableOf('contacts')).toEqual([]);
      const [mine] = await here.requests();
      const refused = await here.act('accept', mine!.id, {}).expect(409);
      expect(refused.body.detail).toContain('one of your own identities');
      const jenn = await buildContact(here.api.dataSource, here.api.workspaceId, {
        boundaries: ['do_not_contact'],
        name: 'Jo',
      });
      await here.act('accept', mine!.id, { contactId: jenn }).expect(409);
      expect([await here.tableOf('interactions'), await here.counts()]).toEqual([
        [],
        { ...none, asked: 1, waiting: 1 },
      ]);
    });

    it('is covered where the words may touch something sensitive', async () => {
      await here.ask({ why: 'My mother has cancer.' });
      const list = async (query: string) =>
        (await here.viewer.get(here.api.path(`open-invitations/${here.page.id}/requests${query}`)).expect(200)).body
          .items[0];
      expect(await list('')).toMatchObject({ isCovered: true, why: '', times: '' });
      expect(await list('?uncover=true')).toMatchObject({ isCovered: false, why: 'My mother has cancer.' });
    });
  });

  describe('an answer', () => {
    it('is a yes with a link of their own, their words on the timeline, and nothing twice', async () => {
      await here.ask();
      const [request] = await here.requests();
      await here.viewer
        .post(here.api.path(`call-requests/${request!.id}/accept`))
        .send({})
        .expect(403);
      const first = await here.accept(request!.id);
      expect(first.message).toContain('Hi Jenn,\n\nThank you for asking to talk.\n\nYes, let us talk, for 20 minutes');
      expect(first.message).toContain(first.path);
      expect(first.request).toMatchObject({ state: 'accepted', outcome: 'invited', invitation: { state: 'drafted' } });
      const timeline = here.api.path(`contacts/${first.request.contact.id}/timeline`);
      const said = {
        channel: 'other',
        kind: 'message',
        direction: 'inbound',
        text: 'Your post on fences.',
      };
      expect((await here.viewer.get(timeline).expect(200)).body.items).toMatchObject([
        { ...said, happenedAt: '2026-11-27T09:00:00.000Z' },
      ]);
      const again = await here.accept(request!.id);
      expect(again).toMatchObject({ message: null, path: null, request: { invitation: first.request.invitation } });
      expect([await here.tableOf('call_invitations'), await here.tableOf('interactions')]).toEqual([
        [{ id: first.request.invitation.id }],
        [expect.anything()],
      ]);
      await here
        .book(first.path)
        .expect(200)
        .expect(/You are talking with/);
    });

    it('is made once where it is said three times at the same time', async () => {
      await here.ask();
      const [request] = await here.requests();
      const answers = await Promise.all([here.accept(request!.id), here.accept(request!.id), here.accept(request!.id)]);
      expect(answers.filter(({ message }) => message !== null)).toHaveLength(1);
      const made = [
        await here.tableOf('contacts'),
        await here.tableOf('call_invitations'),
        await here.tableOf('interactions'),
      ];
      expect(made.map((rows) => rows.length)).toEqual([1, 1, 1]);
    });

    it('is made to twenty at the same time, who do not wait for each other’s connections', async () => {
      await here.change({ mostAWeek: 20 }).expect(200);
      for (let at = 0; at < 20; at++) await here.ask({ known: `@r${at}`, name: `Reader ${at}` });
      const waiting = await here.requests();
      const answers = await Promise.all(waiting.map(({ id }) => here.accept(id)));
      expect(new Set(answers.map(({ path }) => path)).size).toBe(20);
      expect(await here.counts()).toMatchObject({ asked: 20, invited: 20 });
    }, 20_000);

    it('keeps within what the page gives a week', async () => {
      for (const known of ['@one', '@two', '@three']) await here.ask({ known, name: known.slice(1) });
      const [one, two, three] = await here.requests();
      await here.accept(one!.id);
      const { request } = await here.accept(two!.id);
      const { body } = await here.act('accept', three!.id, {}).expect(409);
      expect(body.detail).toContain('All 2 calls that this page gives a week are promised');
      expect((await here.viewer.get(here.api.path(`open-invitations/${here.page.id}`))).body.takenThisWeek).toBe(2);
      await here.editor.delete(here.api.path(`call-invitations/${request.invitation.id}`)).expect(204);
      await here.accept(three!.id);
      here.clock.set(NEXT_MONDAY);
      await here.ask({ known: '@four' });
      await here.accept((await here.requests())[0]!.id);
    });

    it('offers no times in weeks that have their calls of the page', async () => {
      await here.change({ mostAWeek: 1 }).expect(200);
      await here.owner.patch(here.api.path('call-settings')).send({ mostAWeek: 9 }).expect(200);
      await here.ask({ known: '@one', name: 'One' });
      const first = await here.accept((await here.requests())[0]!.id);
      await here
        .book(first.path)
        .expect(200)
        .expect(/You are talking with/);
      here.clock.set(NEXT_MONDAY);
      await here.ask({ known: '@two', name: 'Two' });
      const second = await here.accept((await here.requests())[0]!.id);
      const shown = await here.read(second.path);
      expect([shown.includes('Thursday 3 December'), shown.includes('Tuesday 8 December')]).toEqual([false, true]);
      await here.book(second.path, '2026-12-03T20:00:00.000Z').expect(/That time is taken by now/);
      await here.book(second.path, '2026-12-08T20:00:00.000Z').expect(/You are talking with/);
      // Within the week of its own call it may be moved.
      await here.book(second.path, '2026-12-10T20:00:00.000Z').expect(/Thursday 10 December/);
      await here.owner.patch(here.api.path('call-settings')).send({ mostAWeek: 2 }).expect(200);
    });

    it('is a kind no, with words to send', async () => {
      await here.ask();
      const [request] = await here.requests();
      const { body } = await here.act('decline', request!.id).expect(200);
      expect(body).toMatchObject({ message: expect.stringContaining('this time I cannot fit yours in'), path: null });
      await here.act('decline', request!.id).expect(200);
      await here.act('accept', request!.id, {}).expect(409);
      await here.act('set-aside', request!.id).expect(409);
      await here.act('link', request!.id).expect(409);
      await here.viewer.post(here.api.path(`call-requests/${request!.id}/decline`)).expect(403);
      expect([await here.counts(), await here.tableOf('contacts')]).toEqual([{ ...none, asked: 1, declined: 1 }, []]);
    });

    it('of each kind is taken back to the row', async () => {
      const identities = [{ kind: 'twitter' as const, printed: '@odd' }];
      const odd = await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Odd Larsen', identities });
      const invited = await here.editor
        .post(here.api.path(`contacts/${odd}/call-invitations`))
        .send({})
        .expect(201);
      await here.ask();
      await here.ask({ name: 'Odd Larsen', known: '@odd' });
      const print = () =>
        here.api.database.query(
          `select (select json_agg(c order by c.id) from (select id, name from contacts) c) as contacts,
             (select json_agg(i order by i.value) from (select contact_id, kind, value from identities) i) as identities,
             (select json_agg(v) from call_invitations v where state <> 'revoked') as links,
             (select count(*) from interactions) as words, (select count(*) from call_invitations) as invitations,
             (select json_agg(r order by r.id) from call_requests r) as requests,
             (select json_agg(k order by k.contact_id) from contact_clocks k) as clocks`,
        );
      const before = await print();
      for (const verb of ['decline', 'set-aside', 'accept']) {
        for (const { id } of await here.requests())
          await here.act(verb, id, verb === 'accept' ? {} : undefined).expect(200);
        expect(await here.requests()).toEqual([]);
        const answered = verb === 'accept' ? 'accepted' : verb === 'decline' ? 'declined' : 'spam';
        for (const { id } of await here.requests(answered)) await here.act('undo', id).expect(200);
        for (const { id } of await here.requests()) await here.act('undo', id).expect(200);
        const [[after], [then]] = [await print(), before] as [{ invitations: string }[], { invitations: string }[]];
        // The link that was made for Odd is there still, and ended.
        const made = verb === 'accept' ? { invitations: '2' } : {};
        expect(after).toEqual({ ...then, ...made });
      }
      await here.visitor().get(invited.body.path).expect(200);
    });

    it('is not taken back once a call has come of it; whoever has become more stays', async () => {
      await here.ask();
      const { request, path } = await here.accept((await here.requests())[0]!.id);
      await here.book(path).expect(200);
      await here.act('undo', request.id).expect(409);
      await here.act('link', request.id).expect(409);
      const [call] = (await here.viewer.get(here.api.path('calls'))).body.items;
      await here.editor.post(here.api.path(`calls/${call.id}/cancel`)).expect(204);
      await here.act('undo', request.id).expect(200);
      expect([await here.tableOf('contacts'), await here.counts()]).toEqual([
        [{ id: request.contact.id }],
        { ...none, asked: 1, waiting: 1 },
      ]);
      const again = await here.accept(request.id);
      expect(again.request.contact.id).toBe(request.contact.id);
      await here.book(again.path).expect(200);
      const [booked] = (await here.viewer.get(here.api.path('calls'))).body.items;
      here.clock.set('2026-12-02T09:00:00Z');
      await here.editor
        .post(here.api.path(`calls/${booked.id}/outcome`))
        .send({ outcome: 'held' })
        .expect(200);
      await here.act('undo', request.id).expect(409);
      expect(await here.counts()).toEqual({ ...none, asked: 1, spoken: 1 });
    });

    it('gets a new link where the first is lost', async () => {
      const mine = await here.ask();
      const { request, path } = await here.accept((await here.requests())[0]!.id);
      const { body } = await here.act('link', request.id).expect(200);
      await here.visitor().get(path).expect(404);
      expect(await here.read(body.path)).toContain('A call with');
      expect(await here.read(mine.replace('/asked/', '/call/'))).toContain('A call with');
      expect(await here.tableOf('contacts')).toHaveLength(1);
    });

    it('is deleted for good by an editor', async () => {
      await here.ask();
      const [request] = await here.requests();
      await here.viewer.delete(here.api.path(`call-requests/${request!.id}`)).expect(403);
      await here.editor.delete(here.api.path(`call-requests/${request!.id}`)).expect(204);
      await here.editor.delete(here.api.path(`call-requests/${request!.id}`)).expect(404);
      expect(await here.counts()).toEqual(none);
    });
  });

  it('goes with the contact who was accepted', async () => {
    await here.ask();
    const { request } = await here.accept((await here.requests())[0]!.id);
    await here.editor.delete(here.api.path(`contacts/${request.contact.id}`)).expect(204);
    expect([await here.counts(), await here.tableOf('call_requests')]).toEqual([none, []]);
  });
});
