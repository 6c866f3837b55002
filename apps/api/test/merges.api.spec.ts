import type TestAgent from 'supertest/lib/agent.js';
import { newId } from '#libs/platform';
import { buildContact, buildInteraction, readWorkspace, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

describe('merges', () => {
  let api: TestApi;
  let editor: TestAgent;
  let viewer: TestAgent;
  let stranger: TestAgent;
  const clock = new StillClock('2026-03-02T09:00:00Z');

  beforeAll(async () => {
    api = await startApi({ clock, ownerIdentities: [{ kind: 'twitter', printed: '@theo' }] });
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
  const merge = (keptId: string, goneId: string, agent = editor) =>
    agent.post(api.path(`contacts/${keptId}/merge`)).send({ goneId });
  const undo = (id: string, decision: object = {}, agent = editor) =>
    agent.post(api.path(`merges/${id}/undo`)).send(decision);
  const get = async (id: string) =>
    (
      await viewer
        .get(api.path(`contacts/${id}`))
        .redirects(1)
        .expect(200)
    ).body;
  const everything = () => readWorkspace(api.database, api.workspaceId);

  /** Somebody with a row in every table that names contacts. */
  const full = async (name: string, handle: string): Promise<string> => {
    const identities = [{ kind: 'twitter', printed: handle }];
    const id = await made(name, { identities });
    const at = (rest: string) => api.path(`contacts/${id}/${rest}`);
    await editor
      .post(at('interactions'))
      .send({ channel: 'phone', kind: 'call', happenedAt: '2026-01-05' })
      .expect(201);
    await buildInteraction(api.dataSource, api.workspaceId, { contactId: id, printedAuthor: name });
    await editor
      .post(at('facts'))
      .send({ kind: 'birthday', text: '', on: { month: 2, day: 29 } })
      .expect(201);
    await editor.post(at('call-invitations')).send({}).expect(201);
    await api.database.query(
      `with suggested as (
         insert into suggestions (workspace_id, id, contact_id, reason, reason_group, score, channel, evidence, state, created_at)
         values ($1, $2, $3, 'they_offered', 'calls', 0.8, 'phone', '[{"kind": "quote"}]', 'snoozed', now())
       ), refused as (
         insert into suggestion_refusals (workspace_id, id, suggestion_id, contact_id, says, of_reason, said_at)
         values ($1, $2, $2, $3, 'not_now', 'they_offered', now())
       ), due as (insert into contact_dues values ($1, $3, now())
       ), placed as (insert into contact_places (workspace_id, contact_id, by_hand) values ($1, $3, false)
       ) insert into contact_topics values ($1, 'interest bees', $3, $2)`,
      [api.workspaceId, newId(), id],
    );
    return id;
  };

  it('moves every row, leads from the old id to the kept one, and is undone to the row', async () => {
    const [kept, gone] = [await full('Ida', '@ida'), await full('Ida Brook', '@idabrook')];
    const before = await everything();
    const { body } = await merge(kept, gone).expect(200);
    expect(body).toMatchObject({
      kind: 'merge',
      kept: { id: kept, name: 'Ida Brook' },
      gone: { id: gone, name: 'Ida Brook' },
      by: 'owner',
      interactions: 2,
      undoneAt: null,
    });
    expect(body.fields).toContainEqual({ field: 'name', from: 'gone' });
    const merged = await get(gone);
    expect(merged).toMatchObject({ id: kept, name: 'Ida Brook', clocks: { talkCount: 2, inboundCount: 2 } });
    expect(merged.identities.map(({ value }: { value: string }) => value).sort()).toEqual([
      'ida',
      'ida',
      'ida brook',
      'idabrook',
    ]);
    const left = JSON.stringify({ ...(await everything()), merges: [] });
    expect(left).not.toContain(gone);
    const { body: undone } = await undo(body.id).expect(200);
    expect(undone).toMatchObject({ undone: true, unclear: [], merge: { undoneAt: '2026-03-02T09:00:00.000Z' } });
    expect(await everything()).toEqual(before);
  });

  describe('POST contacts/:id/merge', () => {
    it('gives the same merge when it is asked for again', async () => {
      const [kept, gone] = [await made('Ira'), await made('Ira Stone')];
      const { body } = await merge(kept, gone).expect(200);
      expect((await merge(kept, gone).expect(200)).body).toEqual(body);
    });

    it('refuses one and the same, whoever has gone into a third, and whoever never was', async () => {
      const [one, other, third] = [await made('Ola'), await made('Ola Nord'), await made('Ola N.')];
      await merge(one, one).expect(422);
      await merge(one, newId()).expect(404);
      await merge(newId(), one).expect(404);
      await merge(one, other).expect(200);
      const { body } = await merge(third, other).expect(409);
      expect(body.detail).toContain('“Ola Nord” has been merged into “Ola Nord” already.');
    });

    it('refuses the owner’s own handle', async () => {
      const [one, other] = [await made('Theo'), await made('Theo M')];
      await api.database.query(`update identities set kind = 'twitter', value = 'theo' where contact_id = $1`, [other]);
      expect((await merge(one, other).expect(409)).body.detail).toContain('your own twitter');
    });

    it('is for editors of the workspace alone, and for its own contacts', async () => {
      const [one, other] = [await made('Una'), await made('Una Berg')];
      await merge(one, other, viewer).expect(403);
      await merge(one, other, stranger).expect(404);
      const { workspaceId } = await api.otherWorkspace();
      const theirs = await buildContact(api.dataSource, workspaceId);
      await merge(one, theirs).expect(404);
      await merge(theirs, one).expect(404);
      await editor
        .post(api.path(`contacts/${one}/merge`))
        .send({ goneId: 'Una' })
        .expect(422);
    });
  });

  describe('an old id', () => {
    it('leads every route to the kept contact, with its query and its body', async () => {
      const [kept, gone] = [await made('Bo'), await made('Bo Lund')];
      await merge(kept, gone).expect(200);
      const moved = await viewer
        .get(api.path(`contacts/${gone}/timeline?limit=1`))
        .redirects(0)
        .expect(307);
      expect(moved.headers['location']).toBe(api.path(`contacts/${kept}/timeline?limit=1`));
      const call = { channel: 'phone', kind: 'call', happenedAt: '2026-01-05' };
      const logged = await editor
        .post(api.path(`contacts/${gone}/interactions`))
        .redirects(0)
        .send(call)
        .expect(307);
      await editor
        .post(logged.headers['location'] as string)
        .send(call)
        .expect(201);
      await stranger
        .get(api.path(`contacts/${gone}`))
        .redirects(0)
        .expect(404);
    });

    it('still leads there when the kept one goes into another', async () => {
      const [one, two, three] = [await made('Cy'), await made('Cy Holm'), await made('Cy Holm-Dahl')];
      await merge(two, one).expect(200);
      await merge(three, two).expect(200);
      expect((await get(one)).id).toBe(three);
    });

    it('leads nowhere once the kept one is deleted for good', async () => {
      const [kept, gone] = [await made('Di'), await made('Di Lund')];
      await merge(kept, gone).expect(200);
      await editor.delete(api.path(`contacts/${kept}`)).expect(204);
      await viewer
        .get(api.path(`contacts/${gone}`))
        .redirects(0)
        .expect(404);
      const rest = await api.database.query(`select from merges where kept_id = $1 or gone_id = $1`, [kept]);
      expect(rest).toEqual([]);
    });
  });

  describe('GET contacts/:id/merges', () => {
    it('tells members what was merged, why, by whom, and where each field came from', async () => {
      const [kept, gone] = [await made('Eve', { about: 'Writes.' }), await made('Eve Dahl', { circle: 'close' })];
      await merge(kept, gone).expect(200);
      const third = await made('Eve D. Dahl-Holm');
      await merge(third, kept).expect(200);
      const { body } = await viewer.get(api.path(`contacts/${third}/merges?limit=1`)).expect(200);
      expect(body.items).toMatchObject([{ kept: { id: third }, gone: { id: kept, name: 'Eve Dahl' }, undoneAt: null }]);
      const next = api.path(`contacts/${third}/merges?limit=1&cursor=${body.nextCursor}`);
      const { body: rest } = await viewer.get(next).expect(200);
      expect(rest).toMatchObject({
        items: [
          {
            by: 'owner',
            byUser: { name: 'Robin Vale' },
            evidence: [{ kind: 'owner', says: 'You said that they are the same.', speaks: 'for' }],
            gone: { id: gone },
          },
        ],
        nextCursor: null,
      });
      expect(rest.items[0].fields).toEqual(
        expect.arrayContaining([
          { field: 'name', from: 'gone' },
          { field: 'circle', from: 'gone' },
          { field: 'about', from: 'kept' },
        ]),
      );
      await viewer.get(api.path(`contacts/${third}/merges?cursor=bm9uc2Vuc2U`)).expect(422);
      await viewer.get(api.path(`contacts/${newId()}/merges`)).expect(404);
      await stranger.get(api.path(`contacts/${third}/merges`)).expect(404);
    });
  });

  describe('POST merges/:id/undo', () => {
    it('asks what nobody can tell, and takes the word of an editor', async () => {
      const [kept, gone] = [await made('Fay'), await made('Fay Moss')];
      const { body: merged } = await merge(kept, gone).expect(200);
      const call = { channel: 'phone', kind: 'call', happenedAt: '2026-01-05', text: 'On benches.' };
      const logged = await editor
        .post(api.path(`contacts/${kept}/interactions`))
        .send(call)
        .expect(201);
      await undo(merged.id, {}, viewer).expect(403);
      await undo(merged.id, {}, stranger).expect(404);
      await undo(newId()).expect(404);
      await undo(merged.id, { rest: 'nobody' }).expect(422);
      await undo(merged.id, { gone: ['x'] }).expect(422);
      const { body: asked } = await undo(merged.id).expect(200);
      expect(asked).toMatchObject({ undone: false, merge: { undoneAt: null } });
      expect(asked.unclear).toEqual([
        { id: logged.body.id, table: 'interactions', says: 'Phone call: On benches.', at: '2026-01-05T00:00:00.000Z' },
      ]);
      const { body: undone } = await undo(merged.id, { rest: 'gone' }).expect(200);
      expect(undone).toMatchObject({ undone: true, unclear: [] });
      expect(await get(gone)).toMatchObject({ id: gone, name: 'Fay Moss', clocks: { talkCount: 1 } });
      expect(await get(kept)).toMatchObject({ id: kept, name: 'Fay', clocks: { talkCount: 0 } });
      expect((await undo(merged.id).expect(200)).body).toEqual({ ...undone, merge: undone.merge });
    });

    it('refuses while a later merge stands on it', async () => {
      const [one, two, three] = [await made('Gus'), await made('Gus Ek'), await made('Gus Ekman')];
      const { body: first } = await merge(two, one).expect(200);
      const { body: second } = await merge(three, two).expect(200);
      expect((await undo(first.id).expect(409)).body.detail).toContain(second.id);
      await undo(second.id).expect(200);
      await undo(first.id).expect(200);
    });
  });

  describe('POST contacts/:id/split', () => {
    it('takes somebody else’s handle out into a contact of its own', async () => {
      const identities = [{ kind: 'twitter', printed: '@hal' }];
      const id = await made('Hal Ros', { identities });
      const [, handle] = (await get(id)).identities;
      const split = (body: object, agent = editor) => agent.post(api.path(`contacts/${id}/split`)).send(body);
      await split({ identityIds: [handle.id] }, viewer).expect(403);
      await split({ identityIds: [handle.id] }, stranger).expect(404);
      await split({ identityIds: [] }).expect(422);
      await split({ identityIds: [newId()] }).expect(404);
      const { body } = await split({ identityIds: [handle.id], name: 'Hal Berg' }).expect(201);
      expect(body).toMatchObject({ kind: 'split', kept: { id, name: 'Hal Ros' }, gone: { name: 'Hal Berg' } });
      expect((await get(body.gone.id)).identities).toMatchObject([{ id: handle.id, value: 'hal' }]);
      await undo(body.id).expect(200);
      expect((await get(body.gone.id)).id).toBe(id);
    });
  });
});
