import { details, NOW, openAsking, SLOT, type Asking } from './call-asking.js';

interface Line {
  contact: { id: string; name: string };
}

describe('the queue of whom to call', () => {
  let here: Asking;
  beforeAll(async () => {
    here = await openAsking();
  });
  beforeEach(() => here.empty());
  afterAll(() => here.api.close());

  const queue = () => here.get('call-queue');
  const names = async () => (await queue()).items.map(({ contact }: Line) => contact.name);

  describe('says', () => {
    it('who is next, each with the reason, and for how many there is room', async () => {
      for (const [at, name] of ['Ada', 'Ben', 'Cid', 'Dee'].entries()) await here.offers(name, 30 + 30 * at);
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
      await here.viewer.get(here.api.path('call-queue?limit=21')).expect(422);
    });

    it('nobody who has a link or a call, said no, or does not want to be called', async () => {
      const [ada, ben, cid] = [
        await here.offers('Ada', 30),
        await here.offers('Ben', 40),
        await here.offers('Cid', 50),
      ];
      await here.offers('Dee', 60, { boundaries: ['no_phone'] });
      await here.offers('Eve', 70);
      await here.invite(ada);
      const { path } = await here.invite(ben);
      await here.post(path, 'decline');
      await here.editor
        .post(here.api.path(`contacts/${cid}/calls`))
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
      const ids = [await here.offers('Ada', 30), await here.offers('Ben', 40)];
      const { body } = await here.askMany(ids).expect(201);
      expect(body.left).toEqual([]);
      expect(body.items.map(({ contactName, email }: never) => [contactName, email])).toEqual([
        ['Ada', null],
        ['Ben', null],
      ]);
      expect(body.items[1].message).toContain('You wrote “Do call me, says Ben!” I have not forgotten.');
      // Of what was not here.sent the words are drafted anew, with links that work; of what was here.sent nothing is.
      await here.sent(body.items[0].id);
      const again = (await here.askMany(ids).expect(201)).body;
      expect(again.left).toEqual([{ contactId: ids[0], why: 'This person has been asked already.' }]);
      expect(again.items.map(({ id }: { id: string }) => id)).toEqual([body.items[1].id]);
      await here.visitor().get(body.items[1].path).expect(404);
      await here.visitor().get(again.items[0].path).expect(200);
      expect(await here.invitations()).toHaveLength(2);
    });

    it('at the same time twice makes nothing twice', async () => {
      const ids = [await here.offers('Ada', 30), await here.offers('Ben', 40)];
      await Promise.all([here.askMany(ids), here.askMany(ids), here.askMany(ids)]);
      expect(await here.invitations()).toHaveLength(2);
    });

    it('goes as far as there are places, and tells of whoever can’t be asked', async () => {
      const ids = [await here.offers('Ada', 30), await here.offers('Ben', 40), await here.offers('Cid', 50)];
      const { body } = await here.askMany(ids).expect(409);
      expect(body.detail).toBe('There is room for two calls only; ask no more people than that.');
      const alone = await here.offers('Dee', 60, { boundaries: ['do_not_contact'] });
      const gone = '01890000-0000-7000-8000-000000000000';
      expect((await here.askMany([alone, gone]).expect(201)).body).toEqual({
        items: [],
        left: [
          { contactId: alone, why: 'You want to leave Dee alone, so nothing is drafted.' },
          { contactId: gone, why: 'There is no such contact.' },
        ],
      });
      await here.askMany(ids.slice(0, 1), here.viewer).expect(403);
      await here.askMany([]).expect(422);
      await here.askMany([ids[0]!, ids[0]!]).expect(422);
      const { agent, workspaceId } = await here.api.otherWorkspace();
      const others = await agent
        .post(`/api/workspaces/${workspaceId}/call-invitations`)
        .send({ contactIds: ids.slice(1) });
      expect(others.body.items).toEqual([]);
      await agent.get(here.api.path('call-queue')).expect(404);
    });
  });

  describe('an invitation', () => {
    it('keeps the words that were sent, and never the secret of its link', async () => {
      const ada = await here.offers('Ada', 30, { identities: [{ kind: 'email', printed: 'Ada@mill.example' }] });
      const { id, path, email } = await here.invite(ada);
      expect(email).toBe('ada@mill.example');
      await here.sent(id, { message: `Dear Ada, whenever you like: https://porch.example${path}` });
      const [kept] = await here.invitations();
      expect(kept).toMatchObject({ state: 'sent', sentAt: expect.any(String) });
      expect(kept.message).toBe('Dear Ada, whenever you like: {link}');
      await here.editor
        .put(here.api.path(`call-invitations/${id}/sent`))
        .send({ sent: true, message: '\u0000' })
        .expect(422);
    });

    it('is not opened by its owner’s own look', async () => {
      const { path } = await here.invite(await here.offers('Ada', 30));
      await here.editor.get(path).expect(200);
      expect((await here.invitations())[0]).toMatchObject({ state: 'drafted', openedAt: null });
      await (await here.api.otherWorkspace()).agent.get(path).expect(200);
      expect((await here.invitations())[0]).toMatchObject({ state: 'opened', openedAt: expect.any(String) });
    });

    it('is out until something comes of it, and stays what it was when another takes its place', async () => {
      const ada = await here.offers('Ada', 30);
      const { id } = await here.invite(ada);
      await here.sent(id);
      expect(await here.invitations('?list=out')).toMatchObject([{ id, state: 'sent' }]);
      expect(await here.invitations('?list=over')).toEqual([]);
      await here.api.database.query(`update call_invitations set expires_at = '${NOW}'`);
      expect(await here.invitations('?list=over')).toMatchObject([{ id, state: 'expired' }]);
      const { id: second } = await here.invite(ada);
      expect((await here.invitations()).map(({ id: one, state }: never) => [one, state])).toEqual([
        [second, 'drafted'],
        [id, 'expired'],
      ]);
      await here.editor.delete(here.api.path(`call-invitations/${id}`)).expect(204);
      expect((await here.invitations('?state=expired')).map(({ id: one }: { id: string }) => one)).toEqual([id]);
    });

    it('is longer after a long silence', async () => {
      const ada = await here.offers('Ada', 500);
      await here.editor
        .post(here.api.path(`contacts/${ada}/interactions`))
        .send({ channel: 'phone', kind: 'call', happenedAt: '2025-10-01' })
        .expect(201);
      await here.invite(ada);
      await here.invite(await here.offers('Ben', 30));
      expect((await here.invitations()).map(({ minutes }: { minutes: number }) => minutes).sort()).toEqual([20, 40]);
    });
  });

  describe('an invitation without an answer', () => {
    it('rests while it is fresh, then stands in Today, and takes the place of the offer', async () => {
      const ada = await here.offers('Ada', 30);
      const { id } = await here.invite(ada);
      expect(await here.reasonOf(ada, 'unanswered_invitation')).toBeUndefined();
      await here.sent(id);
      expect(await here.reasonOf(ada, 'unanswered_invitation')).toMatchObject({
        notBefore: '2026-12-04T09:00:00.000Z',
      });
      here.later(8);
      const { lines } = (await here.viewer.get(here.api.path('today')).expect(200)).body;
      expect(lines).toMatchObject([
        {
          contact: { id: ada },
          reason: 'unanswered_invitation',
          group: 'calls',
          sentence: 'You asked them for a call 8 days ago, and the link has not been opened.',
          evidence: [{ kind: 'invitation', invitationId: id, happenedAt: '2026-11-27T09:00:00.000Z', openedAt: null }],
        },
      ]);
      const { message } = await here.invite(ada);
      expect(message).toContain('In case it got lost, here is a new one.');
    });

    const closings: [string, (ada: string, path: string, id: string) => Promise<unknown>][] = [
      ['a booking', (_ada, path) => here.post(path, 'book', details)],
      ['a no', (_ada, path) => here.post(path, 'decline')],
      ['taking it back', (_ada, _path, id) => here.editor.delete(here.api.path(`call-invitations/${id}`)).expect(204)],
      [
        'a word of theirs',
        (ada) =>
          here.editor
            .post(here.api.path(`contacts/${ada}/interactions`))
            .send({ channel: 'email', kind: 'message', direction: 'inbound', text: 'In January?' })
            .expect(201),
      ],
      [
        'a talk',
        (ada) =>
          here.editor
            .post(here.api.path(`contacts/${ada}/interactions`))
            .send({ channel: 'phone', kind: 'call', direction: 'inbound' })
            .expect(201),
      ],
    ];
    it.each(closings)('is closed by %s', async (_what, close) => {
      const ada = await here.offers('Ada', 30);
      const { id, path } = await here.invite(ada);
      await here.sent(id);
      here.later(1);
      expect(await here.reasonOf(ada, 'unanswered_invitation')).toBeDefined();
      await close(ada, path, id);
      expect(await here.reasonOf(ada, 'unanswered_invitation')).toBeUndefined();
    });
  });
});
