import type TestAgent from 'supertest/lib/agent.js';
import { newId } from '#libs/platform';
import { buildContact, buildInteraction, buildThread, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

describe('contacts', () => {
  let api: TestApi;
  let editor: TestAgent;
  let viewer: TestAgent;
  let stranger: TestAgent;
  const clock = new StillClock('2026-03-02T09:00:00Z');

  beforeAll(async () => {
    const ownerIdentities = [
      { kind: 'name' as const, printed: 'Theo Marsh' },
      { kind: 'email' as const, printed: 'theo@marsh.example' },
      { kind: 'phone' as const, printed: '+1 212 555 7777' },
    ];
    api = await startApi({ clock, ownerIdentities });
    [editor, viewer] = [await api.signInAs('editor'), await api.signInAs('viewer')];
    stranger = (await api.otherWorkspace()).agent;
  });
  afterAll(() => api.close());

  const made = async (name: string, rest: object = {}): Promise<string> =>
    (
      await editor
        .post(api.path('contacts'))
        .send({ name, ...rest })
        .expect(201)
    ).body.id;

  describe('POST contacts', () => {
    it('reads a number without a country as one of the owner’s', async () => {
      const numbers = ['(901) 867-5309', '19018675309', '+44 20 7946 0958'];
      const identities = numbers.map((printed) => ({ kind: 'phone', printed }));
      const { body } = await editor.post(api.path('contacts')).send({ name: 'Ira Stone', identities }).expect(201);
      const phones = body.identities.filter(({ kind }: { kind: string }) => kind === 'phone');
      expect(phones.map(({ value }: { value: string }) => value)).toEqual(['+19018675309', '+442079460958']);
      const own = { name: 'Me', identities: [{ kind: 'phone', printed: '212-555-7777' }] };
      await editor.post(api.path('contacts')).send(own).expect(409);
    });

    it('makes a person, known by name and by what else is given', async () => {
      const identities = [
        { kind: 'twitter', printed: '@IdaWrites' },
        { kind: 'name', printed: 'IDA BROOK' },
      ];
      const { body } = await editor
        .post(api.path('contacts'))
        .send({ name: ' Ida   Brook ', circle: 'close', cadenceDays: 21, about: 'Met at the fair.', identities })
        .expect(201);
      expect(body).toMatchObject({
        name: 'Ida Brook',
        circle: 'close',
        cadenceDays: 21,
        about: 'Met at the fair.',
        boundaries: [],
        archivedAt: null,
        createdAt: '2026-03-02T09:00:00.000Z',
        clocks: { depth: 'none', inboundCount: 0, talkCount: 0, lastExchangeAt: null, depthInteractionId: null },
      });
      expect(
        body.identities.map(({ kind, value, printed, source }: Record<string, string>) => [
          kind,
          value,
          printed,
          source,
        ]),
      ).toEqual([
        ['name', 'ida brook', 'Ida Brook', 'hand'],
        ['twitter', 'idawrites', '@IdaWrites', 'hand'],
      ]);
    });

    it.each([
      ['without a name', {}, 'name'],
      ['with a name of spaces', { name: '   ' }, 'name'],
      ['with a name of signs', { name: '***' }, 'name'],
      ['with a name of 10,000 letters', { name: 'a'.repeat(10_000) }, 'name'],
      ['with an unknown circle', { name: 'Ida', circle: 'outer' }, 'circle'],
      ['with no days at all', { name: 'Ida', cadenceDays: 0 }, 'cadenceDays'],
      [
        'with an address that is none',
        { name: 'Ida', identities: [{ kind: 'email', printed: 'nowhere' }] },
        'identities[0].printed',
      ],
      ['with an unknown boundary', { name: 'Ida', boundaries: ['no_fax'] }, 'boundaries'],
      ['with an unknown kind', { name: 'Ida', identities: [{ kind: 'fax', printed: '1' }] }, 'identities[0].kind'],
      ['with a field that nobody knows', { name: 'Ida', importId: newId() }, 'importId'],
    ])('refuses a person %s', async (_what, body, field) => {
      const answer = await editor.post(api.path('contacts')).send(body).expect(422);
      expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    });

    it('refuses what the owner himself is known by', async () => {
      const byName = await editor.post(api.path('contacts')).send({ name: 'THEO MARSH' }).expect(409);
      expect(byName.body.detail).toContain('your own');
      const identities = [{ kind: 'email', printed: 'Theo@Marsh.example' }];
      await editor.post(api.path('contacts')).send({ name: 'Somebody Else', identities }).expect(409);
      const found = await viewer.get(api.path('contacts')).query({ search: 'Somebody Else' }).expect(200);
      expect(found.body.items).toEqual([]);
    });

    it('is not for viewers, and not for another workspace', async () => {
      await viewer.post(api.path('contacts')).send({ name: 'Ida' }).expect(403);
      await stranger.post(api.path('contacts')).send({ name: 'Ida' }).expect(404);
    });
  });

  describe('GET contacts/:id', () => {
    it('tells a viewer everything, also who else has an identity', async () => {
      const inbox = { identities: [{ kind: 'email', printed: 'both@house.example' }] };
      const [one, two] = [await made('Ada House', inbox), await made('Ben House', inbox)];
      const { body } = await viewer.get(api.path(`contacts/${one}`)).expect(200);
      expect(body.identities.map(({ printed, alsoOn }: Record<string, unknown>) => [printed, alsoOn])).toEqual([
        ['Ada House', []],
        ['both@house.example', [{ id: two, name: 'Ben House' }]],
      ]);
    });

    it('knows nobody by an id that is none, or of another workspace', async () => {
      const id = await made('Hidden Person');
      await viewer.get(api.path('contacts/nobody')).expect(404);
      await viewer.get(api.path(`contacts/${newId()}`)).expect(404);
      await stranger.get(api.path(`contacts/${id}`)).expect(404);
    });
  });

  describe('GET contacts/:id/ladder', () => {
    it('tells the steps with their words, to members only', async () => {
      const id = await made('Nils Step');
      const call = { channel: 'phone', kind: 'call', happenedAt: '2026-01-05', text: 'About bees' };
      await editor
        .post(api.path(`contacts/${id}/interactions`))
        .send(call)
        .expect(201);
      const { body } = await viewer.get(api.path(`contacts/${id}/ladder`)).expect(200);
      expect(body.steps).toEqual([expect.objectContaining({ depth: 'voice', text: 'About bees', precision: 'day' })]);
      await stranger.get(api.path(`contacts/${id}/ladder`)).expect(404);
    });
  });

  describe('PATCH contacts/:id', () => {
    it('changes what is sent and leaves the rest; a former name stays an identity', async () => {
      const id = await made('Nell Marlow', { circle: 'wide', about: 'Writes about bread.' });
      const { body } = await editor
        .patch(api.path(`contacts/${id}`))
        .send({ name: 'Nell Marlowe', circle: null })
        .expect(200);
      expect(body).toMatchObject({
        name: 'Nell Marlowe',
        circle: null,
        cadenceDays: null,
        about: 'Writes about bread.',
      });
      expect(body.identities.map(({ value }: { value: string }) => value)).toEqual(['nell marlow', 'nell marlowe']);
    });

    it('sets boundaries, and finds people by them', async () => {
      const id = await made('Nora Quiet');
      const send = (boundaries: unknown) => editor.patch(api.path(`contacts/${id}`)).send({ boundaries });
      const { body } = await send(['no_phone', 'do_not_contact', 'no_phone']).expect(200);
      expect(body.boundaries).toEqual(['do_not_contact', 'no_phone']);
      const found = await viewer.get(api.path('contacts')).query({ boundary: 'do_not_contact' }).expect(200);
      expect(found.body.items).toEqual([expect.objectContaining({ id, boundaries: body.boundaries })]);
      await viewer.get(api.path('contacts')).query({ boundary: 'shy' }).expect(422);
      for (const wrong of [null, 'no_phone', ['shy'], [['no_phone']]]) await send(wrong).expect(422);
      await viewer
        .patch(api.path(`contacts/${id}`))
        .send({ boundaries: [] })
        .expect(403);
      expect((await send([]).expect(200)).body.boundaries).toEqual([]);
    });

    it('marks the person as touched by hand', async () => {
      const id = await buildContact(api.dataSource, api.workspaceId, { name: 'Came By Import' });
      await editor
        .patch(api.path(`contacts/${id}`))
        .send({ cadenceDays: 14 })
        .expect(200);
      const [row] = await api.database.query('select touched_by_hand from contacts where id = $1', [id]);
      expect(row).toEqual({ touched_by_hand: true });
    });

    it('refuses no name, the owner’s name, viewers and strangers', async () => {
      const id = await made('Wen Hall');
      await editor
        .patch(api.path(`contacts/${id}`))
        .send({ name: null })
        .expect(422);
      await editor
        .patch(api.path(`contacts/${id}`))
        .send({ name: 'Theo Marsh' })
        .expect(409);
      await viewer
        .patch(api.path(`contacts/${id}`))
        .send({ about: 'x' })
        .expect(403);
      await stranger
        .patch(api.path(`contacts/${id}`))
        .send({ about: 'x' })
        .expect(404);
      await editor
        .patch(api.path(`contacts/${newId()}`))
        .send({ about: 'x' })
        .expect(404);
    });
  });

  describe('POST contacts/:id/archive and restore', () => {
    it('puts a person away and brings him back', async () => {
      const id = await made('Archived Person');
      const listed = async (archived: boolean) => {
        const answer = await viewer
          .get(api.path('contacts'))
          .query({ archived, search: 'Archived Person' })
          .expect(200);
        return answer.body.items.map((item: { id: string }) => item.id);
      };
      const { body } = await editor.post(api.path(`contacts/${id}/archive`)).expect(200);
      expect(body.archivedAt).toBe('2026-03-02T09:00:00.000Z');
      expect([await listed(true), await listed(false)]).toEqual([[id], []]);
      await editor.post(api.path(`contacts/${id}/archive`)).expect(200);
      expect((await editor.post(api.path(`contacts/${id}/restore`)).expect(200)).body.archivedAt).toBeNull();
      expect([await listed(true), await listed(false)]).toEqual([[], [id]]);
    });

    it('is not for viewers, and not for another workspace', async () => {
      const id = await made('Stays Here');
      for (const action of ['archive', 'restore']) {
        await viewer.post(api.path(`contacts/${id}/${action}`)).expect(403);
        await stranger.post(api.path(`contacts/${id}/${action}`)).expect(404);
      }
    });
  });

  describe('DELETE contacts/:id', () => {
    it('deletes for good: calls go, a thread keeps the printed words', async () => {
      const { dataSource, workspaceId } = api;
      const id = await made('Leaving Person');
      const threadId = await buildThread(dataSource, workspaceId);
      const inThread = { contactId: id, threadId, position: 1, printedAuthor: 'Leaving', text: 'I was here.' };
      await buildInteraction(dataSource, workspaceId, inThread);
      const call = await buildInteraction(dataSource, workspaceId, { contactId: id, channel: 'phone', kind: 'call' });
      await editor.delete(api.path(`contacts/${id}`)).expect(204);
      await viewer.get(api.path(`contacts/${id}`)).expect(404);
      await editor.delete(api.path(`interactions/${call}`)).expect(404);
      const { body } = await viewer.get(api.path(`threads/${threadId}/items`)).expect(200);
      expect(body.items).toMatchObject([{ contact: null, printedAuthor: 'Leaving', text: 'I was here.' }]);
      expect((await viewer.get(api.path(`threads/${threadId}`)).expect(200)).body.unknownCount).toBe(1);
    });

    it('is not for viewers, and not for another workspace', async () => {
      const id = await made('Not To Be Deleted');
      await viewer.delete(api.path(`contacts/${id}`)).expect(403);
      await stranger.delete(api.path(`contacts/${id}`)).expect(404);
      await viewer.get(api.path(`contacts/${id}`)).expect(200);
      await editor.delete(api.path(`contacts/${newId()}`)).expect(404);
    });
  });

  describe('identities', () => {
    it('are added and taken away', async () => {
      const id = await made('Many Handles');
      const added = await editor
        .post(api.path(`contacts/${id}/identities`))
        .send({ kind: 'github', printed: 'https://github.com/ManyHandles' })
        .expect(201);
      const github = added.body.identities.find(({ kind }: { kind: string }) => kind === 'github');
      expect(github).toMatchObject({ value: 'manyhandles', source: 'hand', verified: false, alsoOn: [] });
      await editor.delete(api.path(`contacts/${id}/identities/${github.id}`)).expect(204);
      expect((await viewer.get(api.path(`contacts/${id}`)).expect(200)).body.identities).toHaveLength(1);
      await editor.delete(api.path(`contacts/${id}/identities/${github.id}`)).expect(404);
    });

    it('refuse a second time, the owner’s own, what is none, and to lose the name', async () => {
      const id = await made('Careful Person');
      const add = (body: object) => editor.post(api.path(`contacts/${id}/identities`)).send(body);
      await add({ kind: 'name', printed: 'careful PERSON' }).expect(409);
      await add({ kind: 'email', printed: 'theo@marsh.example' }).expect(409);
      await add({ kind: 'email', printed: 'theo' }).expect(422);
      await add({ kind: 'email' }).expect(422);
      const { body } = await viewer.get(api.path(`contacts/${id}`)).expect(200);
      const answer = await editor.delete(api.path(`contacts/${id}/identities/${body.identities[0].id}`)).expect(409);
      expect(answer.body.detail).toContain('change the name first');
    });

    it('are not for viewers, and not for another workspace', async () => {
      const id = await made('Walled Off');
      const { body } = await viewer.get(api.path(`contacts/${id}`)).expect(200);
      const identity = { kind: 'twitter', printed: '@walled' };
      await viewer
        .post(api.path(`contacts/${id}/identities`))
        .send(identity)
        .expect(403);
      await stranger
        .post(api.path(`contacts/${id}/identities`))
        .send(identity)
        .expect(404);
      await viewer.delete(api.path(`contacts/${id}/identities/${body.identities[0].id}`)).expect(403);
      await stranger.delete(api.path(`contacts/${id}/identities/${body.identities[0].id}`)).expect(404);
    });
  });

  describe('GET contacts', () => {
    it('lists people with a page’s cursor', async () => {
      for (const name of ['Page One', 'Page Three', 'Page Two']) await made(name);
      const first = await viewer
        .get(api.path('contacts'))
        .query({ search: 'page', sort: 'name', limit: 2 })
        .expect(200);
      expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual(['Page One', 'Page Three']);
      const { nextCursor: cursor } = first.body;
      const second = await viewer
        .get(api.path('contacts'))
        .query({ search: 'page', sort: 'name', limit: 2, cursor })
        .expect(200);
      expect(second.body.items.map(({ name }: { name: string }) => name)).toEqual(['Page Two']);
      expect(second.body.nextCursor).toBeNull();
    });

    it.each([
      { sort: 'age' },
      { circle: 'outer' },
      { archived: 'perhaps' },
      { neverTalked: '1' },
      { minComments: '-1' },
      { silentDays: '1.5' },
      { channel: 'fax' },
      { limit: '0' },
      { limit: '201' },
      { cursor: 'bm9uc2Vuc2U' },
      { search: 'a'.repeat(201) },
      { colour: 'green' },
    ])('refuses %j', async (query) => {
      const answer = await viewer.get(api.path('contacts')).query(query).expect(422);
      expect(answer.body.errors[0].field).toBe(Object.keys(query)[0]);
    });

    it('refuses a cursor of another order', async () => {
      const { body } = await viewer.get(api.path('contacts')).query({ sort: 'comments', limit: 1 }).expect(200);
      await viewer.get(api.path('contacts')).query({ sort: '-exchange', cursor: body.nextCursor }).expect(422);
    });

    it('is not for another workspace', async () => {
      await stranger.get(api.path('contacts')).expect(404);
    });
  });
});
