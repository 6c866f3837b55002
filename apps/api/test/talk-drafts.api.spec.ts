import type TestAgent from 'supertest/lib/agent.js';
import { buildContact } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const draft = {
  notes: 'She bakes.\nHe’ll send the flour 🌾',
  begunAt: '2026-11-27T09:00:00.000Z',
  runningSince: null,
  elapsedSeconds: 61,
  minutes: null,
};
const none = { notes: '', begunAt: null, runningSince: null, elapsedSeconds: 0, minutes: null, revision: null };

describe('the notes of a talk that goes on', () => {
  let api: TestApi;
  let editor: TestAgent;
  let path: string;
  let wren: string;
  beforeAll(async () => {
    api = await startApi();
    editor = await api.signInAs('editor');
  });
  beforeEach(async () => {
    await api.database.query('delete from talk_drafts');
    wren = await buildContact(api.dataSource, api.workspaceId, { name: 'Wren Ashby' });
    path = api.path(`contacts/${wren}/talk-draft`);
  });
  afterAll(() => api.close());

  const put = (body: object, agent = editor) => agent.put(path).send(body);
  const get = async (agent = editor) => (await agent.get(path).expect(200)).body;

  it('are kept, seen on every device of who writes them, and by nobody else', async () => {
    expect(await get()).toEqual(none);
    const { body } = await put({ ...draft, revision: null }).expect(200);
    expect(body).toEqual({ ...draft, revision: expect.any(String) });
    expect(await get()).toEqual(body);
    const owner = await api.signInAs('owner');
    expect(await get(owner)).toEqual(none);
    await put({ ...draft, notes: 'Mine', revision: null }, owner).expect(200);
    expect((await get()).notes).toBe(draft.notes);
    const viewer = await api.signInAs('viewer');
    expect(await get(viewer)).toEqual(none);
    await put({ ...draft, revision: null }, viewer).expect(403);
    const { agent, workspaceId } = await api.otherWorkspace();
    const elsewhere = `/api/workspaces/${workspaceId}/contacts/${wren}/talk-draft`;
    await agent.get(elsewhere).expect(404);
    await agent
      .put(elsewhere)
      .send({ ...draft, revision: null })
      .expect(404);
    await agent.delete(elsewhere).expect(404);
  });

  it('of two devices never write over each other unseen', async () => {
    const first = (await put({ ...draft, revision: null }).expect(200)).body;
    await put({ ...draft, notes: 'Other', revision: null }).expect(409);
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((notes) => put({ ...draft, notes, revision: first.revision })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const kept = answers.find(({ status }) => status === 200)!.body;
    expect(await get()).toEqual(kept);
    // What comes late, after the talk was noted elsewhere, does not bring it back.
    await editor.delete(path).expect(204);
    await put({ ...draft, revision: kept.revision }).expect(409);
    expect(await get()).toEqual(none);
    await editor.delete(path).expect(204);
  });

  it('are refused where they make no sense, with the place', async () => {
    const wrong: [string, unknown][] = [
      ['notes', 'a\u0000b'],
      ['notes', 'x'.repeat(20_001)],
      ['notes', null],
      ['begunAt', '2026-11-27'],
      ['runningSince', 'soon'],
      ['elapsedSeconds', -1],
      ['elapsedSeconds', 1.5],
      ['minutes', 0],
      ['revision', 'seven'],
    ];
    for (const [field, value] of wrong) {
      const { body } = await put({ ...draft, revision: null, [field]: value }).expect(422);
      expect(new Set(body.errors.map((one: { field: string }) => one.field))).toEqual(new Set([field]));
    }
    expect(await get()).toEqual(none);
  });

  it('go with the person, and along where two are found to be one', async () => {
    await put({ ...draft, revision: null }).expect(200);
    const twin = await buildContact(api.dataSource, api.workspaceId, { name: 'W. Ashby' });
    await editor
      .post(api.path(`contacts/${twin}/merge`))
      .send({ goneId: wren })
      .expect(200);
    const moved = await editor.get(api.path(`contacts/${twin}/talk-draft`)).expect(200);
    expect(moved.body.notes).toBe(draft.notes);
    await api.database.query('delete from contacts where id = $1', [twin]);
    expect(await api.database.query('select from talk_drafts where notes = $1', [draft.notes])).toEqual([]);
  });
});
