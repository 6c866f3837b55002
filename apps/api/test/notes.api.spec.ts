import type TestAgent from 'supertest/lib/agent.js';
import { InteractionReader } from '#libs/memory';
import { buildContact } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

describe('notes of a talk', () => {
  let api: TestApi;
  let editor: TestAgent;
  let viewer: TestAgent;
  let donna: string;
  beforeAll(async () => {
    api = await startApi({ ownerIdentities: [{ kind: 'name', printed: 'Mara Lind' }] });
    [editor, viewer] = [await api.signInAs('editor'), await api.signInAs('viewer')];
    donna = await buildContact(api.dataSource, api.workspaceId, { name: 'Donna Mills' });
  });
  afterAll(() => api.close());

  const promise = { by: 'owner', text: 'I’ll send her the book.', dueOn: '2026-12-04' };
  const promises = () => api.path(`contacts/${donna}/promises`);

  it('are read, and each thing in them can be confirmed; sensitive words are covered', async () => {
    const text = 'Her mother was diagnosed with cancer. I’ll send her the recipe.';
    const { body: talk } = await editor
      .post(api.path(`contacts/${donna}/interactions`))
      .send({ channel: 'phone', kind: 'call', text })
      .expect(201);
    await api.app.get(InteractionReader, { strict: false }).read(api.workspaceId);
    const reading = (query = '') => viewer.get(api.path(`interactions/${talk.id}/reading${query}`)).expect(200);
    const { body } = await reading();
    expect(body.isWaiting).toBe(false);
    expect(JSON.stringify(body)).not.toContain('cancer');
    expect(JSON.stringify((await reading('?uncover=true')).body)).toContain('cancer');
    const fact = body.signals.find(({ type }: { type: string }) => type === 'fact');
    await editor
      .patch(api.path(`signals/${fact.id}`))
      .send({ state: 'confirmed', askAfterOn: '2026-12-18' })
      .expect(204);
    const confirmed = (await reading()).body.signals.find(({ id }: { id: string }) => id === fact.id);
    expect(confirmed).toMatchObject({ state: 'confirmed', askAfterOn: '2026-12-18' });
  });

  it('hold promises that are written down', async () => {
    const { body } = await editor.post(promises()).send(promise).expect(201);
    expect(body.signals).toMatchObject([{ type: 'promise', by: 'owner', quote: promise.text, dueOn: '2026-12-04' }]);
    const listed = (await viewer.get(api.path('promises')).expect(200)).body.items;
    expect(listed.map(({ quote }: { quote: string }) => quote)).toContain(promise.text);
    await editor.delete(api.path(`interactions/${body.signals[0].interactionId}`)).expect(204);
    const { body: memory } = await viewer.get(api.path(`contacts/${donna}/memory`)).expect(200);
    expect(JSON.stringify(memory.promisesByOwner)).not.toContain('the book');
  });

  it('are refused to viewers, and without a promise', async () => {
    await viewer.post(promises()).send(promise).expect(403);
    for (const wrong of [{ text: '' }, { text: 'x'.repeat(501) }, { by: 'nobody' }, { dueOn: '2026-02-30' }]) {
      await editor
        .post(promises())
        .send({ ...promise, ...wrong })
        .expect(422);
    }
  });

  it('of another workspace are not there', async () => {
    const { agent, workspaceId } = await api.otherWorkspace();
    const { body } = await editor.post(promises()).send(promise).expect(201);
    const { interactionId } = body.signals[0];
    await agent.get(`/api/workspaces/${workspaceId}/interactions/${interactionId}/reading`).expect(404);
    await agent.post(`/api/workspaces/${workspaceId}/contacts/${donna}/promises`).send(promise).expect(404);
  });
});
