import type TestAgent from 'supertest/lib/agent.js';
import { ThreadReader } from '#libs/memory';
import { buildContact, buildInteraction, buildThread } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const OFFER = 'I would love to talk to you on the phone some day!';
const ILLNESS = 'My mother was diagnosed with cancer last year.';

describe('memory', () => {
  let api: TestApi;
  let editor: TestAgent;
  let viewer: TestAgent;
  let stranger: TestAgent;
  let threadId: string;
  let ida: string;

  beforeAll(async () => {
    api = await startApi({ ownerIdentities: [{ kind: 'name', printed: 'Mara Lind' }] });
    editor = await api.signInAs('editor');
    viewer = await api.signInAs('viewer');
    stranger = (await api.otherWorkspace()).agent;
    const { dataSource, workspaceId } = api;
    threadId = await buildThread(dataSource, workspaceId, {
      url: 'https://porch.example/bench',
      links: [{ position: 3, title: 'Weekend reading' }],
    });
    ida = await buildContact(dataSource, workspaceId, { name: 'Ida Brook' });
    const item = (position: number, given: object) =>
      buildInteraction(dataSource, workspaceId, { threadId, position, happenedAt: null, ...given });
    await item(1, { contactId: ida, printedAuthor: 'Ida Brook', text: `${OFFER} ${ILLNESS}` });
    await item(2, { contactId: null, text: 'I bake bread at night and sell it by day.' });
    const own = { direction: 'outbound', contactId: ida, printedAuthor: 'Mara Lind' };
    await item(4, { ...own, text: '@Ida — I promise that I will call you on Friday.' });
    await api.app.get(ThreadReader, { strict: false }).read(workspaceId, threadId);
  });
  afterAll(() => api.close());

  const reading = (agent = viewer, query: object = {}) =>
    agent.get(api.path(`threads/${threadId}/reading`)).query(query);
  const author = (position: number | string) => api.path(`threads/${threadId}/items/${position}/author`);
  const memoryOf = (agent = viewer, query: object = {}) => agent.get(api.path(`contacts/${ida}/memory`)).query(query);
  const offer = async (): Promise<{ id: string; state: string }> => (await memoryOf()).body.offers[0];

  it('shows a thread’s reading in the pages of its items', async () => {
    const { body } = await reading(viewer, { limit: 2 }).expect(200);
    expect(body).toMatchObject({ isWaiting: false, progress: null, readAt: expect.any(String) });
    expect(body.items.map((item: { position: number }) => item.position)).toEqual([1, 2]);
    const items = await viewer.get(api.path(`threads/${threadId}/items`)).query({ limit: 2 });
    expect(body.nextCursor).toBe(items.body.nextCursor);
    const rest = await reading(viewer, { limit: 2, cursor: body.nextCursor }).expect(200);
    expect(rest.body.items.map((item: { position: number }) => item.position)).toEqual([4]);
    expect(rest.body.nextCursor).toBeNull();
  });

  it('covers sensitive quotes unless they are asked for', async () => {
    expect(JSON.stringify((await reading().expect(200)).body)).not.toContain('cancer');
    expect(JSON.stringify((await memoryOf().expect(200)).body)).not.toContain('cancer');
    expect(JSON.stringify((await reading(viewer, { uncover: true }).expect(200)).body)).toContain(ILLNESS);
    expect(JSON.stringify((await memoryOf(viewer, { uncover: true }).expect(200)).body)).toContain(ILLNESS);
    await memoryOf(viewer, { uncover: 'perhaps' }).expect(422);
  });

  it('remembers of a person offers, promises and facts, each with its place', async () => {
    const { body } = await memoryOf().expect(200);
    expect(body.offers[0]).toMatchObject({ quote: OFFER, permalink: 'https://porch.example/bench', position: 1 });
    expect(body.promisesByOwner[0]).toMatchObject({ by: 'owner', state: 'open', position: 4 });
    expect(body.facts.map(({ kind }: { kind: string }) => kind)).toContain('health');
  });

  it('says what a whole thread comes to, and with whom something is open', async () => {
    const path = api.path(`threads/${threadId}/memory`);
    const { body } = await viewer.get(path).expect(200);
    expect(body).toMatchObject({ isWaiting: false, readAt: expect.any(String), unknown: [2], peopleTotal: 1 });
    expect(body.counts).toMatchObject({ offers: 1, unansweredOffers: 1, promises: 1, openPromises: 1 });
    const open = { contactId: ida, name: 'Ida Brook', items: 1, firstPosition: 1, offers: [1], promises: [4] };
    expect(body.people[0]).toMatchObject(open);
    expect(JSON.stringify(body)).not.toContain('cancer');
    await stranger.get(path).expect(404);
  });

  it('takes a person’s word on an author at once, and takes it back', async () => {
    const said = await editor.put(author(2)).send({ says: 'is', contactId: ida }).expect(200);
    expect(said.body).toMatchObject({
      position: 2,
      author: { name: 'Ida Brook', state: 'confirmed', contact: { id: ida } },
    });
    const refused = await editor.put(author(2)).send({ says: 'is_not', name: 'Ida Brook' }).expect(200);
    expect(refused.body.author).toMatchObject({ state: 'refused', contact: null, notBy: ['Ida Brook'] });
    expect((await reading()).body.isWaiting).toBe(true);
    await editor.delete(author(2)).expect(200);
    const { body } = await editor.delete(author(2)).expect(200);
    expect(body.author).toBeNull();
    await editor.delete(author(2)).expect(404);
  });

  it.each([
    [{ says: 'is' }, 422],
    [{ says: 'is', name: '' }, 422],
    [{ says: 'is', name: 'x'.repeat(201) }, 422],
    [{ says: 'is', contactId: 'nobody' }, 422],
    [{ says: 'maybe', name: 'Ida' }, 422],
    [{ says: 'is', name: 'Mara Lind' }, 409],
  ])('refuses %j as a word on an author', async (word, status) => {
    await editor.put(author(2)).send(word).expect(status);
  });

  it('has no author to correct for the owner’s words, a link, or an item that is not there', async () => {
    await editor.put(author(4)).send({ says: 'is', name: 'Ida' }).expect(409);
    for (const position of [3, 99, 0, -1, 'one', '9999999999'])
      await editor.put(author(position)).send({ says: 'is', name: 'Ida' }).expect(404);
  });

  it('lets a signal be confirmed, dismissed and brought back', async () => {
    const { id } = await offer();
    const signal = api.path(`signals/${id}`);
    await editor.patch(signal).send({ state: 'confirmed' }).expect(204);
    expect((await offer()).state).toBe('confirmed');
    await editor.patch(signal).send({ state: 'dismissed' }).expect(204);
    expect(await offer()).toBeUndefined();
    await editor.patch(signal).send({ state: 'read' }).expect(204);
    await editor.patch(signal).send({ state: 'kept' }).expect(409);
    await editor.patch(signal).send({ state: 'lost' }).expect(422);
    await viewer.patch(signal).send({ state: 'confirmed' }).expect(403);
  });

  it('forgets a signal for good', async () => {
    const { body } = await memoryOf();
    const { id } = body.promisesByOwner[0] as { id: string };
    await editor.delete(api.path(`signals/${id}`)).expect(204);
    await editor.delete(api.path(`signals/${id}`)).expect(404);
    expect((await memoryOf()).body.promisesByOwner).toEqual([]);
  });

  it('tells how much is read, and reads all again for the owner alone', async () => {
    const { body } = await viewer.get(api.path('memory')).expect(200);
    expect(body).toMatchObject({ readerVersion: expect.any(Number), read: expect.any(Number) });
    await editor.post(api.path('memory/read-again')).expect(403);
    const owner = await api.signInAs('owner');
    const again = await owner.post(api.path('memory/read-again')).expect(202);
    expect(again.body).toMatchObject({ read: 0, waiting: 1 });
  });

  it('is another workspace’s own', async () => {
    const { id } = await offer();
    await reading(stranger).expect(404);
    await memoryOf(stranger).expect(404);
    await stranger.put(author(2)).send({ says: 'is', name: 'Ida' }).expect(404);
    await stranger.delete(author(2)).expect(404);
    await stranger
      .patch(api.path(`signals/${id}`))
      .send({ state: 'read' })
      .expect(404);
    await stranger.get(api.path('memory')).expect(404);
  });

  describe('facts by hand', () => {
    const write = (body: object, agent = editor) => agent.post(api.path(`contacts/${ida}/facts`)).send(body);

    it('are written down, changed and deleted, and covered where they are sensitive', async () => {
      const birthday = { kind: 'birthday', text: '', on: { month: 2, day: 29, year: 1988 } };
      const { body } = await write(birthday).expect(201);
      expect(body).toMatchObject({ ...birthday, isSensitive: false, expiresOn: null, askAfterOn: null });
      const path = api.path(`facts/${body.id}`);
      const changed = await editor.patch(path).send({ sensitive: true, about: 'Her twin' }).expect(200);
      expect(changed.body).toMatchObject({ about: 'Her twin', isSensitive: true, on: birthday.on });
      const [covered] = (await memoryOf().expect(200)).body.ownFacts;
      expect(covered).toMatchObject({ text: null, about: null, on: null, isCovered: true });
      expect((await memoryOf(viewer, { uncover: true })).body.ownFacts[0].about).toBe('Her twin');
      await viewer.patch(path).send({ sensitive: false }).expect(403);
      await stranger.patch(path).send({ sensitive: false }).expect(404);
      await editor.delete(path).expect(204);
      await editor.delete(path).expect(404);
    });

    it.each([
      ['a kind that there is not', { kind: 'secret', text: 'x' }, 'kind'],
      ['no text', { kind: 'job', text: '  ' }, 'text'],
      ['a text without end', { kind: 'job', text: 'x'.repeat(2_001) }, 'text'],
      ['a birthday without a day', { kind: 'birthday', text: '' }, 'on'],
      ['a birthday on 30 February', { kind: 'birthday', text: '', on: { month: 2, day: 30 } }, 'on'],
      ['a thirteenth month', { kind: 'birthday', text: '', on: { month: 13, day: 1 } }, 'on.month'],
      ['a job on a day', { kind: 'job', text: 'Bakes', on: { month: 1, day: 1 } }, 'on'],
      ['an expiry that is no day', { kind: 'job', text: 'Bakes', expiresOn: '2026-02-29' }, 'expiresOn'],
    ])('are refused with %s', async (_what, wrong, field) => {
      const { body } = await write(wrong).expect(422);
      expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
    });

    it('are not for viewers, and not for another workspace', async () => {
      await write({ kind: 'job', text: 'Bakes' }, viewer).expect(403);
      await write({ kind: 'job', text: 'Bakes' }, stranger).expect(404);
    });
  });

  it('lets an editor put what was read in other words, and refuses what the signal does not have', async () => {
    const health = (await memoryOf(viewer, { uncover: true })).body.facts.find(
      ({ kind }: { kind: string }) => kind === 'health',
    ).items[0];
    const path = api.path(`signals/${health.id}`);
    await editor.patch(path).send({ words: 'Her mother is ill', askAfterOn: '2027-01-07' }).expect(204);
    const read = (await memoryOf(viewer, { uncover: true })).body.facts.flatMap(
      ({ items }: { items: { id: string }[] }) => items,
    );
    expect(read.find(({ id }: { id: string }) => id === health.id)).toMatchObject({
      words: 'Her mother is ill',
      askAfterOn: '2027-01-07',
      isEdited: true,
    });
    expect(JSON.stringify((await memoryOf()).body)).not.toContain('mother is ill');
    await editor.patch(path).send({ dueOn: '2027-01-07' }).expect(409);
    await editor.patch(path).send({ fact: 'secret' }).expect(422);
    await viewer.patch(path).send({ words: 'x' }).expect(403);
    await stranger.patch(path).send({ words: 'x' }).expect(404);
    await editor.patch(path).send({ words: null, askAfterOn: null }).expect(204);
  });
});
