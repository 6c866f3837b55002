import type TestAgent from 'supertest/lib/agent.js';
import { buildContact, buildInteraction, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const NOW = '2026-11-27T09:00:00Z';
const SLOT = '2026-12-01T15:00:00.000Z';

interface Line {
  contact: { id: string; name: string };
  reason: string;
  sentence: string;
}

describe('the queue of whom to call', () => {
  let api: TestApi;
  let editor: TestAgent;
  let viewer: TestAgent;
  let clock: StillClock;
  beforeAll(async () => {
    clock = new StillClock(NOW);
    api = await startApi({ clock, timeZone: 'Europe/Lisbon', config: { trustProxy: true } });
    [editor, viewer] = [await api.signInAs('editor'), await api.signInAs('viewer')];
  });
  beforeEach(async () => {
    clock.set(NOW);
    await api.database.query('delete from calls');
    await api.database.query('delete from call_invitations');
    await api.database.query('delete from contacts');
  });
  afterAll(() => api.close());

  /** Somebody who offered to talk so many days ago. */
  const offers = async (name: string, days: number, more: Parameters<typeof buildContact>[2] = {}) => {
    const contactId = await buildContact(api.dataSource, api.workspaceId, { name, ...more });
    const happenedAt = new Date(Date.parse(NOW) - days * 86_400_000);
    const quote = `Do call me, says ${name}!`;
    const said = await buildInteraction(api.dataSource, api.workspaceId, {
      contactId,
      happenedAt,
      createdAt: happenedAt,
      text: quote,
    });
    await api.database.query(
      `insert into signals (workspace_id, id, interaction_id, type, state, quote, start, sensitive)
       values ($1, gen_random_uuid(), $2, 'wants_to_talk', 'read', $3, 0, false)`,
      [api.workspaceId, said, quote],
    );
    return contactId;
  };
  const queue = async () => (await viewer.get(api.path('call-queue')).expect(200)).body;
  const names = async () => (await queue()).items.map(({ contact }: Line) => contact.name);
  const askMany = (contactIds: string[], agent = editor) =>
    agent.post(api.path('call-invitations')).send({ contactIds });
  const invite = async (contactId: string) =>
    (
      await editor
        .post(api.path(`contacts/${contactId}/call-invitations`))
        .send({})
        .expect(201)
    ).body;
  const sent = (id: string, body: object = {}) =>
    editor
      .put(api.path(`call-invitations/${id}/sent`))
      .send({ sent: true, ...body })
      .expect(204);
  const invitations = async (query = '') =>
    (await viewer.get(api.path(`call-invitations${query}`)).expect(200)).body.items;
  const later = (days: number) => clock.set(new Date(Date.parse(NOW) + days * 86_400_000).toISOString());
  const reasonsOf = async (contactId: string): Promise<{ reason: string; notBefore: string | null }[]> =>
    (await viewer.get(api.path(`contacts/${contactId}/suggestions`)).expect(200)).body.items;
  const reasonOf = async (contactId: string, reason: string) =>
    (await reasonsOf(contactId)).find((one) => one.reason === reason);
  let visitors = 0;
  const visitor = () => api.anonymous().set('x-forwarded-for', `10.1.0.${(visitors += 1)}`);
  const details = { way: 'phone', reach: '+351 555 010', about: 'Rye', consent: 'yes', slot: SLOT };
  const post = (path: string, act: string, form: object = {}) =>
    visitor().post(`${path}?do=${act}`).type('form').send(form).expect(200);

  describe('says', () => {
    it('who is next, each with the reason, and for how many there is room', async () => {
      for (const [at, name] of ['Ada', 'Ben', 'Cid', 'Dee'].entries()) await offers(name, 30 + 30 * at);
      const body = await queue();
      expect(body).toMatchObject({
        sentence: 'Two calls are free in the week of Monday 30 November: these three are next.',
        places: 2,
        monday: '2026-11-30',
        isThisWeek: false,
        out: 0,
        next: 3,
      });
      expect(body.slots[0]).toBe(SLOT);
      expect(body.items.map(({ contact }: Line) => contact.name)).toEqual(['Ada', 'Ben', 'Cid', 'Dee']);
      expect(body.items[0]).toMatchObject({ reason: 'they_offered', quote: 'Do call me, says Ada!' });
      await viewer.get(api.path('call-queue?limit=21')).expect(422);
    });

    it('nobody who has a link or a call, said no, or does not want to be called', async () => {
      const [ada, ben, cid] = [await offers('Ada', 30), await offers('Ben', 40), await offers('Cid', 50)];
      await offers('Dee', 60, { boundaries: ['no_phone'] });
      await offers('Eve', 70);
      await invite(ada);
      const { path } = await invite(ben);
      await post(path, 'decline');
      await editor
        .post(api.path(`contacts/${cid}/calls`))
        .send({ startsAt: SLOT })
        .expect(201);
      expect(await names()).toEqual(['Eve']);
      const body = await queue();
      expect([body.places, body.out, body.sentence]).toEqual([
        1,
        1,
        'One call is free in the week of Monday 30 November, and one invitation is out: this one is next.',
      ]);
    });
  });

  describe('asking several at once', () => {
    it('drafts words from the reason of each, and a second time makes nothing twice', async () => {
      const ids = [await offers('Ada', 30), await offers('Ben', 40)];
      const { body } = await askMany(ids).expect(201);
      expect(body.left).toEqual([]);
      expect(body.items.map(({ contactName, email }: never) => [contactName, email])).toEqual([
        ['Ada', null],
        ['Ben', null],
      ]);
      expect(body.items[1].message).toContain('You wrote “Do call me, says Ben!” I have not forgotten.');
      // Of what was not sent the words are drafted anew, with links that work; of what was sent nothing is.
      await sent(body.items[0].id);
      const again = (await askMany(ids).expect(201)).body;
      expect(again.left).toEqual([{ contactId: ids[0], why: 'This person has been asked already.' }]);
      expect(again.items.map(({ id }: { id: string }) => id)).toEqual([body.items[1].id]);
      await visitor().get(body.items[1].path).expect(404);
      await visitor().get(again.items[0].path).expect(200);
      expect(await invitations()).toHaveLength(2);
    });

    it('at the same time twice makes nothing twice', async () => {
      const ids = [await offers('Ada', 30), await offers('Ben', 40)];
      await Promise.all([askMany(ids), askMany(ids), askMany(ids)]);
      expect(await invitations()).toHaveLength(2);
    });

    it('goes as far as there are places, and tells of whoever can’t be asked', async () => {
      const ids = [await offers('Ada', 30), await offers('Ben', 40), await offers('Cid', 50)];
      const { body } = await askMany(ids).expect(409);
      expect(body.detail).toBe('There is room for two calls only; ask no more people than that.');
      const alone = await offers('Dee', 60, { boundaries: ['do_not_contact'] });
      const gone = '01890000-0000-7000-8000-000000000000';
      expect((await askMany([alone, gone]).expect(201)).body).toEqual({
        items: [],
        left: [
          { contactId: alone, why: 'You want to leave Dee alone, so nothing is drafted.' },
          { contactId: gone, why: 'There is no such contact.' },
        ],
      });
      await askMany(ids.slice(0, 1), viewer).expect(403);
      await askMany([]).expect(422);
      await askMany([ids[0]!, ids[0]!]).expect(422);
      const { agent, workspaceId } = await api.otherWorkspace();
      const others = await agent
        .post(`/api/workspaces/${workspaceId}/call-invitations`)
        .send({ contactIds: ids.slice(1) });
      expect(others.body.items).toEqual([]);
      await agent.get(api.path('call-queue')).expect(404);
    });
  });

  describe('an invitation', () => {
    it('keeps the words that were sent, and never the secret of its link', async () => {
      const ada = await offers('Ada', 30, { identities: [{ kind: 'email', printed: 'Ada@mill.example' }] });
      const { id, path, email } = await invite(ada);
      expect(email).toBe('ada@mill.example');
      await sent(id, { message: `Dear Ada, whenever you like: https://porch.example${path}` });
      const [kept] = await invitations();
      expect(kept).toMatchObject({ state: 'sent', sentAt: expect.any(String) });
      expect(kept.message).toBe('Dear Ada, whenever you like: {link}');
      await editor
        .put(api.path(`call-invitations/${id}/sent`))
        .send({ sent: true, message: '\u0000' })
        .expect(422);
    });

    it('is not opened by its owner’s own look', async () => {
      const { path } = await invite(await offers('Ada', 30));
      await editor.get(path).expect(200);
      expect((await invitations())[0]).toMatchObject({ state: 'drafted', openedAt: null });
      await (await api.otherWorkspace()).agent.get(path).expect(200);
      expect((await invitations())[0]).toMatchObject({ state: 'opened', openedAt: expect.any(String) });
    });

    it('is out until something comes of it, and stays what it was when another takes its place', async () => {
      const ada = await offers('Ada', 30);
      const { id } = await invite(ada);
      await sent(id);
      expect(await invitations('?list=out')).toMatchObject([{ id, state: 'sent' }]);
      expect(await invitations('?list=over')).toEqual([]);
      await api.database.query(`update call_invitations set expires_at = '${NOW}'`);
      expect(await invitations('?list=over')).toMatchObject([{ id, state: 'expired' }]);
      const { id: second } = await invite(ada);
      expect((await invitations()).map(({ id: one, state }: never) => [one, state])).toEqual([
        [second, 'drafted'],
        [id, 'expired'],
      ]);
      await editor.delete(api.path(`call-invitations/${id}`)).expect(204);
      expect((await invitations('?state=expired')).map(({ id: one }: { id: string }) => one)).toEqual([id]);
    });

    it('is longer after a long silence', async () => {
      const ada = await offers('Ada', 500);
      await editor
        .post(api.path(`contacts/${ada}/interactions`))
        .send({ channel: 'phone', kind: 'call', happenedAt: '2025-10-01' })
        .expect(201);
      await invite(ada);
      await invite(await offers('Ben', 30));
      expect((await invitations()).map(({ minutes }: { minutes: number }) => minutes).sort()).toEqual([20, 40]);
    });
  });

  describe('an invitation without an answer', () => {
    it('rests while it is fresh, then stands in Today, and takes the place of the offer', async () => {
      const ada = await offers('Ada', 30);
      const { id } = await invite(ada);
      expect(await reasonOf(ada, 'unanswered_invitation')).toBeUndefined();
      await sent(id);
      expect(await reasonOf(ada, 'unanswered_invitation')).toMatchObject({ notBefore: '2026-12-04T09:00:00.000Z' });
      later(8);
      const { lines } = (await viewer.get(api.path('today')).expect(200)).body;
      expect(lines).toMatchObject([
        {
          contact: { id: ada },
          reason: 'unanswered_invitation',
          group: 'calls',
          sentence: 'You asked them for a call 8 days ago, and the link has not been opened.',
          evidence: [{ kind: 'invitation', invitationId: id, happenedAt: '2026-11-27T09:00:00.000Z', openedAt: null }],
        },
      ]);
      const { message } = await invite(ada);
      expect(message).toContain('In case it got lost, here is a new one.');
    });

    const closings: [string, (ada: string, path: string, id: string) => Promise<unknown>][] = [
      ['a booking', (_ada, path) => post(path, 'book', details)],
      ['a no', (_ada, path) => post(path, 'decline')],
      ['taking it back', (_ada, _path, id) => editor.delete(api.path(`call-invitations/${id}`)).expect(204)],
      [
        'a word of theirs',
        (ada) =>
          editor
            .post(api.path(`contacts/${ada}/interactions`))
            .send({ channel: 'email', kind: 'message', direction: 'inbound', text: 'In January?' })
            .expect(201),
      ],
      [
        'a talk',
        (ada) =>
          editor
            .post(api.path(`contacts/${ada}/interactions`))
            .send({ channel: 'phone', kind: 'call', direction: 'inbound' })
            .expect(201),
      ],
    ];
    it.each(closings)('is closed by %s', async (_what, close) => {
      const ada = await offers('Ada', 30);
      const { id, path } = await invite(ada);
      await sent(id);
      later(1);
      expect(await reasonOf(ada, 'unanswered_invitation')).toBeDefined();
      await close(ada, path, id);
      expect(await reasonOf(ada, 'unanswered_invitation')).toBeUndefined();
    });
  });

  describe('a call', () => {
    const booked = async (name = 'Ada') => {
      const contactId = await offers(name, 30);
      const { id: invitationId, path } = await invite(contactId);
      await sent(invitationId);
      await post(path, 'book', details);
      const [call] = (await viewer.get(api.path('calls')).expect(200)).body.items;
      return { contactId, invitationId, path, callId: call.id as string };
    };
    const listed = async (list: string) => (await viewer.get(api.path(`calls?list=${list}`)).expect(200)).body.items;

    it('waits for a word on what came of it, and the brief is still of it', async () => {
      const { contactId, callId } = await booked();
      clock.set('2026-12-01T15:30:00Z');
      expect([await listed('coming'), await listed('past')]).toEqual([[], []]);
      expect(await listed('waiting')).toMatchObject([{ id: callId, state: 'booked' }]);
      const { body } = await viewer.get(api.path(`contacts/${contactId}/brief`)).expect(200);
      expect(body.call.id).toBe(callId);
    });

    it('is missed: Today says so, the words for a new time are kind, and the miss can be taken back', async () => {
      const { contactId, invitationId, callId } = await booked();
      clock.set('2026-12-01T16:00:00Z');
      await editor
        .post(api.path(`calls/${callId}/outcome`))
        .send({ outcome: 'missed', missedBy: 'contact' })
        .expect(200);
      const missed = await reasonOf(contactId, 'missed_call');
      expect(missed).toMatchObject({ sentence: 'You were to talk today, and they did not come.', notBefore: null });
      expect(await reasonOf(contactId, 'unanswered_invitation')).toBeUndefined();
      await editor.delete(api.path(`calls/${callId}/outcome`)).expect(204);
      expect(await listed('waiting')).toHaveLength(1);
      expect((await invitations())[0]).toMatchObject({ id: invitationId, state: 'booked' });
      await editor
        .post(api.path(`calls/${callId}/outcome`))
        .send({ outcome: 'missed', missedBy: 'owner' })
        .expect(200);
      const { id, message } = await invite(contactId);
      expect(message).toContain('I missed our call today, and I am sorry.');
      await sent(id);
      expect(await reasonOf(contactId, 'missed_call')).toBeUndefined();
    });

    it('is held, which settles the offer; taken back, all is as before', async () => {
      const { contactId, invitationId, callId } = await booked();
      clock.set('2026-12-01T14:58:00Z');
      const held = { outcome: 'held', notes: 'Rye and frost.', durationMinutes: 31 };
      await editor
        .post(api.path(`calls/${callId}/outcome`))
        .send(held)
        .expect(409);
      const { body } = await editor
        .post(api.path(`calls/${callId}/outcome`))
        .send({ ...held, startedAt: '2026-12-01T14:50:00Z' })
        .expect(200);
      expect(body).toMatchObject({ state: 'held', notes: 'Rye and frost.', interactionId: expect.any(String) });
      const contact = async () => (await viewer.get(api.path(`contacts/${contactId}`)).expect(200)).body.clocks;
      expect(await contact()).toMatchObject({ depth: 'voice', talkCount: 1, lastTalkAt: '2026-12-01T14:50:00.000Z' });
      expect(await reasonOf(contactId, 'they_offered')).toBeUndefined();
      await viewer.delete(api.path(`calls/${callId}/outcome`)).expect(403);
      await editor.delete(api.path(`calls/${callId}/outcome`)).expect(204);
      expect(await contact()).toMatchObject({ depth: 'wave', talkCount: 0, lastTalkAt: null });
      expect(await reasonOf(contactId, 'they_offered')).toBeDefined();
      expect((await invitations())[0]).toMatchObject({ id: invitationId, state: 'booked' });
      await editor.delete(api.path(`calls/${callId}/outcome`)).expect(409);
      const { agent, workspaceId } = await api.otherWorkspace();
      await agent.delete(`/api/workspaces/${workspaceId}/calls/${callId}/outcome`).expect(404);
    });

    it('covers what is sensitive in the words of either, until it is asked for', async () => {
      const { path, contactId } = await booked();
      await post(path, 'cancel');
      await post(path, 'book', { ...details, about: 'My mother has cancer.' });
      const [call] = await listed('coming');
      expect(call).toMatchObject({ about: '', isCovered: true });
      const whole = await viewer.get(api.path(`calls/${call.id}?uncover=true`)).expect(200);
      expect(whole.body).toMatchObject({ about: 'My mother has cancer.', isCovered: false });
      const { body: brief } = await viewer.get(api.path(`contacts/${contactId}/brief?uncover=true`)).expect(200);
      expect(brief.call.about).toBe('My mother has cancer.');
      clock.set('2026-12-01T16:00:00Z');
      await editor
        .post(api.path(`calls/${call.id}/outcome`))
        .send({ outcome: 'held', notes: 'She is in pain.' })
        .expect(200);
      await api.database.query(`update interactions set is_sensitive = true where text = 'She is in pain.'`);
      expect((await listed('past'))[0]).toMatchObject({ id: call.id, notes: null, about: '', isCovered: true });
    });

    it('can’t be taken back into a time that is booked by now', async () => {
      const { callId } = await booked();
      clock.set('2026-12-01T15:01:00Z');
      await editor
        .post(api.path(`calls/${callId}/outcome`))
        .send({ outcome: 'missed' })
        .expect(200);
      const ben = await buildContact(api.dataSource, api.workspaceId, { name: 'Ben' });
      await editor
        .post(api.path(`contacts/${ben}/calls`))
        .send({ startsAt: '2026-12-01T15:10:00Z' })
        .expect(201);
      await editor.delete(api.path(`calls/${callId}/outcome`)).expect(409);
    });

    it('is moved by the owner, and never onto another', async () => {
      const { callId, path } = await booked();
      const move = (startsAt: string, agent = editor) =>
        agent.post(api.path(`calls/${callId}/move`)).send({ startsAt });
      const { body } = await move('2026-12-01T15:10:00Z').expect(200);
      expect(body).toMatchObject({ startsAt: '2026-12-01T15:10:00.000Z', endsAt: '2026-12-01T15:30:00.000Z' });
      expect((await visitor().get(path).expect(200)).text).toContain('15:10–15:30');
      const ben = await buildContact(api.dataSource, api.workspaceId, { name: 'Ben' });
      await editor
        .post(api.path(`contacts/${ben}/calls`))
        .send({ startsAt: '2026-12-02T10:00:00Z' })
        .expect(201);
      await move('2026-12-02T10:10:00Z').expect(409);
      await move('2026-11-01T10:00:00Z').expect(409);
      await move('tomorrow').expect(422);
      await move('2026-12-03T10:00:00Z', viewer).expect(403);
      const { agent, workspaceId } = await api.otherWorkspace();
      await agent
        .post(`/api/workspaces/${workspaceId}/calls/${callId}/move`)
        .send({ startsAt: '2026-12-03T10:00:00Z' })
        .expect(404);
    });
  });
});
