import type TestAgent from 'supertest/lib/agent.js';
import { buildContact, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const SLOT = '2026-12-01T15:00:00.000Z';
const details = { way: 'phone', reach: '+1 555 010 99', consent: 'yes', slot: SLOT };

describe('what visitors are asked about themselves', () => {
  let api: TestApi;
  let owner: TestAgent;
  let editor: TestAgent;
  let path: string;
  let wren: string;
  beforeAll(async () => {
    api = await startApi({ clock: new StillClock('2026-11-27T09:00:00Z') });
    [owner, editor] = [await api.signInAs('owner'), await api.signInAs('editor')];
  });
  beforeEach(async () => {
    for (const table of ['calls', 'call_invitations', 'call_settings'])
      await api.database.query(`delete from ${table}`);
    wren = await buildContact(api.dataSource, api.workspaceId, { name: 'Wren Ashby' });
    const invited = await editor.post(api.path(`contacts/${wren}/call-invitations`)).send({});
    path = invited.body.path;
  });
  afterAll(() => api.close());

  const ask = (questions: unknown) => owner.patch(api.path('call-settings')).send({ questions });
  const page = async () => (await api.anonymous().get(path).expect(200)).text;
  /** Each question of the page with the name of its field, as a browser finds them. */
  const fields = async () =>
    [...(await page()).matchAll(/<label for="(answer-\w+)">([^<]+)<\/label>\n<textarea id="\1" name="\1"/g)].map(
      ([, field, question]) => [question!, field!] as const,
    );
  const book = (form: object) => api.anonymous().post(`${path}?do=book`).type('form').send(form).expect(200);
  const answers = async () => (await editor.get(api.path(`contacts/${wren}/brief`)).expect(200)).body.call.answers;

  it('are three things until the owner asks others, or nothing', async () => {
    expect((await fields()).map(([question]) => question)).toEqual([
      'Where do you live?',
      'What do you do on most days?',
      'What would you like me to know about you?',
    ]);
    expect(await page()).toContain('<legend>Three things about you, if you like</legend>');
    const { body } = await ask(['  Which bread? ', 'Tea & "toast"?']).expect(200);
    expect(body.questions).toEqual(['Which bread?', 'Tea & "toast"?']);
    expect((await fields()).map(([question]) => question)).toEqual(['Which bread?', 'Tea &amp; &quot;toast&quot;?']);
    expect(await page()).toContain('<legend>Two things about you, if you like</legend>');
    await ask([]).expect(200);
    expect(await page()).not.toMatch(/about you, if you like|name="answer/);
  });

  it('are refused where they are none, too many, the same twice, or more than a line', async () => {
    for (const questions of [[''], ['  '], ['a', 'b', 'c', 'd'], ['a', ' a '], ['a\nb'], ['x'.repeat(201)], 'a', [1]]) {
      const { body } = await ask(questions).expect(422);
      expect(body.errors[0].field).toMatch(/^questions/);
    }
    await editor
      .patch(api.path('call-settings'))
      .send({ questions: ['Mine?'] })
      .expect(403);
  });

  it('are answered on the page without a script, and stand in the brief', async () => {
    await ask(['Which bread?', 'Which tea?']).expect(200);
    const [[, bread], [, tea]] = (await fields()) as [readonly [string, string], readonly [string, string]];
    const { text } = await book({ ...details, reach: '', [bread]: 'Rye & <b>wheat</b>' });
    expect(text).toContain('Please give the number to call.');
    expect(text).toContain('Rye &amp; &lt;b&gt;wheat&lt;/b&gt;</textarea>');
    await book({ ...details, [bread]: ' Rye ', [tea]: '  ' });
    expect(await answers()).toEqual([{ question: 'Which bread?', answer: 'Rye' }]);
  });

  it('never get the answer to another one where they change while a form is filled in', async () => {
    await ask(['Which bread?', 'Which tea?']).expect(200);
    const [[, bread], [, tea]] = (await fields()) as [readonly [string, string], readonly [string, string]];
    await ask(['Which tea?', 'Do you sing?']).expect(200);
    await book({ ...details, [bread]: 'Rye', [tea]: 'Assam' });
    expect(await answers()).toEqual([{ question: 'Which tea?', answer: 'Assam' }]);
  });

  it('stand, once answered, on the request by which a reader came', async () => {
    const open = (await owner.post(api.path('open-invitations')).send({}).expect(201)).body;
    const asked = { name: 'Odd Larsen', known: '@odd', why: 'The bench by the door.', consent: 'yes' };
    await api.anonymous().post(open.path).type('form').send(asked).expect(303);
    const list = async (query: string) =>
      (await editor.get(api.path(`open-invitations/${open.id}/requests?${query}`)).expect(200)).body.items;
    const [waiting] = await list('state=waiting');
    expect(waiting).toMatchObject({ about: '', answers: [] });
    const yes = await editor
      .post(api.path(`call-requests/${waiting.id}/accept`))
      .send({})
      .expect(200);
    path = yes.body.path;
    const [[, live]] = (await fields()) as [readonly [string, string]];
    await book({ ...details, about: 'Benches', [live]: 'In Hov, since my mother has cancer' });
    expect(await list('state=accepted')).toMatchObject([{ isCovered: true, about: '', answers: [] }]);
    expect(await list('state=accepted&uncover=true')).toMatchObject([
      {
        about: 'Benches',
        answers: [{ question: 'Where do you live?', answer: 'In Hov, since my mother has cancer' }],
      },
    ]);
  });
});
