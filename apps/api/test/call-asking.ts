import type TestAgent from 'supertest/lib/agent.js';
import { buildContact, buildInteraction, StillClock } from '#libs/testing';
import { startApi } from './start-api.js';

export const NOW = '2026-11-27T09:00:00Z';
export const SLOT = '2026-12-01T15:00:00.000Z';
export const details = { way: 'phone', reach: '+351 555 010', about: 'Rye', consent: 'yes', slot: SLOT };

export type Asking = Awaited<ReturnType<typeof openAsking>>;

/** An API with a clock that stands still, and the moves of asking people for a call. */
export async function openAsking() {
  const clock = new StillClock(NOW);
  const api = await startApi({ clock, timeZone: 'Europe/Lisbon', config: { trustProxy: true } });
  const [editor, viewer] = [await api.signInAs('editor'), await api.signInAs('viewer')];
  const get = async (path: string) => (await viewer.get(api.path(path)).expect(200)).body;

  const empty = async () => {
    clock.set(NOW);
    for (const table of ['calls', 'call_invitations', 'contacts']) await api.database.query(`delete from ${table}`);
  };
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
  const askMany = (contactIds: string[], agent: TestAgent = editor) =>
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
  const invitations = async (query = '') => (await get(`call-invitations${query}`)).items;
  const listed = async (list: string) => (await get(`calls?list=${list}`)).items;
  const later = (days: number) => clock.set(new Date(Date.parse(NOW) + days * 86_400_000).toISOString());
  const reasonOf = async (contactId: string, reason: string): Promise<object | undefined> =>
    (await get(`contacts/${contactId}/suggestions`)).items.find((one: { reason: string }) => one.reason === reason);
  let visitors = 0;
  const visitor = () => api.anonymous().set('x-forwarded-for', `10.1.0.${(visitors += 1)}`);
  const post = (path: string, act: string, form: object = {}) =>
    visitor().post(`${path}?do=${act}`).type('form').send(form).expect(200);
  const plan = (contactId: string, startsAt: string) =>
    editor
      .post(api.path(`contacts/${contactId}/calls`))
      .send({ startsAt })
      .expect(201);
  return {
    api,
    editor,
    viewer,
    clock,
    later,
    empty,
    get,
    offers,
    askMany,
    invite,
    sent,
    invitations,
    listed,
    reasonOf,
    visitor,
    post,
    plan,
  };
}
