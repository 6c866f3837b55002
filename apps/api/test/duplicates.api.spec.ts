import type TestAgent from 'supertest/lib/agent.js';
import { Matcher } from '#libs/contacts';
import { newId } from '#libs/platform';
import { buildContact, buildInteraction, buildThread } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

describe('duplicates', () => {
  let api: TestApi;
  let viewer: TestAgent;
  let editor: TestAgent;
  let stranger: TestAgent;

  beforeAll(async () => {
    api = await startApi();
    [viewer, editor] = [await api.signInAs('viewer'), await api.signInAs('editor')];
    stranger = (await api.otherWorkspace()).agent;
  });
  beforeEach(() => api.database.query('delete from contacts where workspace_id = $1', [api.workspaceId]));
  afterAll(() => api.close());

  const person = (name: string, email: string) =>
    buildContact(api.dataSource, api.workspaceId, { name, identities: [{ kind: 'email', printed: email }] });
  const match = () => api.app.get(Matcher).match(api.workspaceId);
  const list = async (query: object = {}) => (await viewer.get(api.path('duplicates')).query(query).expect(200)).body;
  const answer = (id: string, body: object, agent = editor) =>
    agent.post(api.path(`duplicates/${id}/answer`)).send(body);
  /** Two who may be one, each under a fresh name. */
  const pair = async (name: string): Promise<{ id: string; one: string; other: string }> => {
    const [one, other] = [await person(name, `${newId()}@a.example`), await person(name, `x${newId()}@b.example`)];
    await match();
    const { items } = await list();
    const found = items
      .flatMap((cluster: { pairs: object[] }) => cluster.pairs)
      .find((p: { oneId: string; otherId: string }) => [p.oneId, p.otherId].includes(one));
    return { id: found.id, one, other };
  };

  it('shows who may be one person, with all that there is to judge by', async () => {
    const { one, other } = await pair('Jenn Whinnem');
    const threadId = await buildThread(api.dataSource, api.workspaceId, { title: 'A bench by the door' });
    await buildInteraction(api.dataSource, api.workspaceId, {
      contactId: one,
      threadId,
      position: 0,
      text: 'What a bench!',
    });
    const { items, nextCursor } = await list();
    expect(nextCursor).toBeNull();
    expect(items).toEqual([
      {
        people: expect.arrayContaining([
          expect.objectContaining({
            id: one,
            name: 'Jenn Whinnem',
            identities: [expect.objectContaining({ kind: 'name' }), expect.objectContaining({ kind: 'email' })],
            lastWords: expect.objectContaining({ text: 'What a bench!', where: 'A bench by the door' }),
          }),
          expect.objectContaining({ id: other, lastWords: null }),
        ]),
        pairs: [
          expect.objectContaining({
            state: 'proposed',
            for: ['Both call themselves Jenn Whinnem, a rare name.'],
            against: [],
            likelihood: expect.stringMatching(/likely|certain/),
          }),
        ],
      },
    ]);
    expect((await viewer.get(api.path('duplicates/summary')).expect(200)).body).toMatchObject({
      proposed: 1,
      waiting: 0,
    });
  });

  it('pages by key, each cluster once', async () => {
    for (const name of ['Jenn Whinnem', 'Torvald Quarstead', 'Imke Pellbrook']) await pair(name);
    const names = new Set<string>();
    let cursor: string | undefined;
    for (let page = 0; page < 5; page += 1) {
      const { items, nextCursor } = await list({ limit: 1, cursor });
      for (const { people } of items) names.add(people[0].name);
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect([...names].toSorted()).toEqual(['Imke Pellbrook', 'Jenn Whinnem', 'Torvald Quarstead']);
    await viewer.get(api.path('duplicates')).query({ cursor: 'nonsense' }).expect(422);
  });

  it('makes one of two, which is taken back by undoing the merge', async () => {
    const { id, one, other } = await pair('Jenn Whinnem');
    const { body } = await answer(id, { answer: 'same' }).expect(200);
    expect(body).toEqual({ id, answer: 'same', mergeId: expect.any(String) });
    expect((await list()).items).toEqual([]);
    await editor
      .post(api.path(`merges/${body.mergeId}/undo`))
      .send({})
      .expect(200);
    await match();
    const [cluster] = (await list()).items;
    expect(cluster.people.map((found: { id: string }) => found.id).toSorted()).toEqual([one, other].toSorted());
  });

  it('remembers that two are not the same, and takes it back', async () => {
    const { id } = await pair('Jenn Whinnem');
    await answer(id, { answer: 'not_the_same' }).expect(200);
    await editor.post(api.path('duplicates/match')).expect(202);
    await match();
    expect((await list()).items).toEqual([]);
    await answer(id, { answer: 'same' }).expect(409);
    const { body } = await editor.post(api.path(`duplicates/${id}/take-back`)).expect(200);
    expect(body).toMatchObject({ id, state: 'proposed' });
    expect((await list()).items).toHaveLength(1);
  });

  it('takes one answer for several pairs, all or none', async () => {
    const ids = [(await pair('Jenn Whinnem')).id, (await pair('Torvald Quarstead')).id];
    const send = (body: object) => editor.post(api.path('duplicates/answers')).send(body);
    await send({ ids: [...ids, newId()], answer: 'later' }).expect(404);
    expect((await list()).items).toHaveLength(2);
    await send({ ids, answer: 'later', days: 2 }).expect(200);
    expect((await list()).items).toEqual([]);
    expect((await viewer.get(api.path('duplicates/summary'))).body).toMatchObject({ proposed: 0, later: 2 });
    await send({ ids: [], answer: 'later' }).expect(422);
    await send({ ids: [ids[0], ids[0]], answer: 'later' }).expect(422);
  });

  it('asks whether somebody is the owner, who then is no contact and has said what he said', async () => {
    const admin = await person('admin', 'admin@porch.example');
    const guest = await person('Torvald Quarstead', 'torvald@quarstead.example');
    const threadId = await buildThread(api.dataSource, api.workspaceId);
    const words = (contactId: string, position: number) =>
      buildInteraction(api.dataSource, api.workspaceId, { contactId, threadId, position, text: `Words ${position}` });
    const asked = await words(guest, 0);
    const said = [await words(admin, 1), await words(admin, 2), await words(admin, 3)];
    await api.database.query(
      `insert into interaction_answers (workspace_id, interaction_id, ordinal, answered_id, printed) values ($1, $2, 0, $3, 'Torvald')`,
      [api.workspaceId, said[0], asked],
    );
    await api.database.query('update contact_clocks set inbound_count = 3 where contact_id = $1', [admin]);
    await match();
    const { body } = await viewer.get(api.path('duplicates/owner')).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        question: 'admin, 3 comments: is this you?',
        person: expect.objectContaining({ id: admin }),
      }),
    ]);
    const owner = await api.signInAs('owner');
    const path = api.path(`duplicates/contacts/${admin}/owner`);
    await editor.post(path).send({ answer: 'same' }).expect(403);
    await owner.post(path).send({ answer: 'same' }).expect(204);
    await viewer.get(api.path(`contacts/${admin}`)).expect(404);
    const rows = await api.database.query(
      `select direction, contact_id as "contactId" from interactions where workspace_id = $1 and id = any($2::uuid[]) order by position`,
      [api.workspaceId, said],
    );
    expect(rows).toEqual([
      { direction: 'outbound', contactId: guest },
      { direction: 'outbound', contactId: null },
      { direction: 'outbound', contactId: null },
    ]);
    const { body: mine } = await owner.get(api.path('owner-identities')).expect(200);
    expect(mine.items.map(({ printed }: { printed: string }) => printed)).toEqual(
      expect.arrayContaining(['admin', 'admin@porch.example']),
    );
    await owner.post(path).send({ answer: 'same' }).expect(404);
  });

  it('gives back whom it took for the owner, row for row', async () => {
    const admin = await person('admin', 'admin@porch.example');
    const guest = await person('Torvald Quarstead', 'torvald@quarstead.example');
    const threadId = await buildThread(api.dataSource, api.workspaceId);
    const words = (contactId: string, position: number) =>
      buildInteraction(api.dataSource, api.workspaceId, { contactId, threadId, position, text: `Words ${position}` });
    const asked = await words(guest, 0);
    const said = [await words(admin, 1), await words(admin, 2), await words(admin, 3)];
    const owner = await api.signInAs('owner');
    // What is no item of a thread goes with a contact, and what hangs on it too.
    const { body: message } = await owner
      .post(api.path(`contacts/${admin}/interactions`))
      .send({ channel: 'email', kind: 'message', direction: 'inbound', text: 'A note to myself.' })
      .expect(201);
    const answers = [
      [said[0], asked],
      [message.id, asked],
    ];
    for (const [id, answered] of answers)
      await api.database.query(
        `insert into interaction_answers (workspace_id, interaction_id, ordinal, answered_id, printed) values ($1, $2, 0, $3, 'Torvald')`,
        [api.workspaceId, id, answered],
      );
    await api.database.query('update contact_clocks set inbound_count = 3 where contact_id = $1', [admin]);
    await match();
    const tables = [
      'contacts',
      'identities',
      'interactions',
      'interaction_answers',
      'owner_questions',
      'owner_identities',
    ];
    const all = async () => {
      const read = tables.map((table) =>
        api.database.query(`select to_jsonb(t) as row from ${table} t where workspace_id = $1 order by 1`, [
          api.workspaceId,
        ]),
      );
      return Promise.all(read);
    };
    const before = await all();
    const path = api.path(`duplicates/contacts/${admin}/owner`);
    await owner.post(path).send({ answer: 'same' }).expect(204);
    expect(await all()).not.toEqual(before);
    await editor.post(`${path}/take-back`).expect(403);
    await owner.post(`${path}/take-back`).expect(204);
    expect(await all()).toEqual(before);
    expect((await viewer.get(api.path('duplicates/owner'))).body.items).toHaveLength(1);
    await owner.post(path).send({ answer: 'not_the_same' }).expect(204);
    expect((await viewer.get(api.path('duplicates/owner'))).body.items).toEqual([]);
    await owner.post(`${path}/take-back`).expect(204);
    expect((await viewer.get(api.path('duplicates/owner'))).body.items).toHaveLength(1);
    await owner.post(api.path(`duplicates/contacts/${newId()}/owner/take-back`)).expect(404);
  });

  it('refuses wrong answers, viewers and people of another workspace', async () => {
    const { id } = await pair('Jenn Whinnem');
    await answer(id, { answer: 'perhaps' }).expect(422);
    await answer(id, { answer: 'later', days: 0 }).expect(422);
    await answer('nonsense', { answer: 'later' }).expect(404);
    await answer(newId(), { answer: 'later' }).expect(404);
    await answer(id, { answer: 'same' }, viewer).expect(403);
    await answer(id, { answer: 'same' }, stranger).expect(404);
    await stranger.get(api.path('duplicates')).expect(404);
    await viewer.post(api.path('duplicates/match')).expect(403);
  });
});
