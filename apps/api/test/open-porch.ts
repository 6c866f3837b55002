import type TestAgent from 'supertest/lib/agent.js';
import { StillClock } from '#libs/testing';
import { startApi } from './start-api.js';

export const NOW = '2026-11-27T09:00:00Z';
export const NEXT_MONDAY = '2026-11-30T09:00:00Z';
export const FIRST_SLOT = '2026-12-01T20:00:00.000Z';
export const none = { asked: 0, spoken: 0, booked: 0, invited: 0, lapsed: 0, waiting: 0, declined: 0, spam: 0 };
export const filled = {
  name: 'Jenn Whinnem',
  known: '@jennw',
  why: 'Your post on fences.',
  times: 'Evenings',
  consent: 'yes',
};

interface Named {
  name: string;
}
interface Request {
  id: string;
  contact: { id: string; name: string } | null;
  invitation: { id: string; state: string } | null;
  matches: Named[];
  perhaps: Named[];
}

/** The API with one page for readers that gives two calls a week, and the moves that its specs are made of. */
export async function openPorch() {
  const clock = new StillClock(NOW);
  const ownerIdentities = [{ kind: 'twitter' as const, printed: '@mara' }];
  const api = await startApi({ clock, timeZone: 'America/New_York', config: { trustProxy: true }, ownerIdentities });
  const [owner, editor, viewer] = [
    await api.signInAs('owner'),
    await api.signInAs('editor'),
    await api.signInAs('viewer'),
  ];
  const page = { id: '', path: '' };
  let visitors = 0;

  const make = async (fields: object = {}) =>
    (await owner.post(api.path('open-invitations')).send(fields).expect(201)).body;
  const change = (fields: object, id = page.id) => owner.patch(api.path(`open-invitations/${id}`)).send(fields);
  const anew = async () => {
    clock.set(NOW);
    for (const table of ['interactions', 'contacts', 'open_invitations']) {
      await api.database.query(`delete from ${table}`);
    }
    Object.assign(page, await make({ mostAWeek: 2 }));
  };
  /** Everybody comes from an address of his own. */
  const visitor = (address = `10.1.${++visitors >> 8}.${visitors & 255}`): TestAgent =>
    api.anonymous().set('x-forwarded-for', address);
  const read = async (path: string) => (await visitor().get(path).expect(200)).text;
  const send = (form: object = {}, address?: string) =>
    visitor(address)
      .post(page.path)
      .type('form')
      .send({ ...filled, ...form });
  /** The path of the request's own page. */
  const ask = async (form: object = {}): Promise<string> => (await send(form).expect(303)).headers['location']!;
  const requests = async (state = 'waiting'): Promise<Request[]> => {
    const list = api.path(`open-invitations/${page.id}/requests?state=${state}&uncover=true`);
    return (await viewer.get(list).expect(200)).body.items;
  };
  const act = (verb: string, id: string, body?: object) =>
    editor.post(api.path(`call-requests/${id}/${verb}`)).send(body);
  const accept = async (id: string, body: object = {}) => (await act('accept', id, body).expect(200)).body;
  const counts = async () => (await viewer.get(api.path(`open-invitations/${page.id}`)).expect(200)).body.counts;
  const tableOf = (table: string) => api.database.query<{ id: string }>(`select id from ${table} order by id`);
  const book = (path: string, slot = FIRST_SLOT) =>
    visitor()
      .post(`${path}?do=book`)
      .type('form')
      .send({ way: 'phone', reach: '+1 555 010 99', consent: 'yes', zone: 'UTC', slot });
  const people = { owner, editor, viewer, visitor };
  const moves = { anew, make, change, read, send, ask, requests, act, accept, counts, tableOf, book };
  return { api, clock, page, ...people, ...moves };
}

export type Porch = Awaited<ReturnType<typeof openPorch>>;
