import type TestAgent from 'supertest/lib/agent.js';
import { buildContact, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const clock = new StillClock('2026-11-24T03:00:00Z');

describe('trips and places', () => {
  let api: TestApi;
  let viewer: TestAgent;
  let editor: TestAgent;
  let contact: string;
  beforeAll(async () => {
    api = await startApi({ clock, timeZone: 'America/New_York' });
    viewer = await api.signInAs('viewer');
    editor = await api.signInAs('editor');
    contact = await buildContact(api.dataSource, api.workspaceId, { name: 'Jenn Whitaker' });
  });
  afterAll(() => api.close());

  const trip = { place: 'Cincinnati', from: '2026-12-01', to: '2026-12-03', note: 'The book fair' };
  const fieldsOf = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field);

  it('finds towns by what is typed', async () => {
    const { body } = await viewer.get(api.path('places')).query({ search: 'Springfield' }).expect(200);
    expect(body.items.map(({ label }: { label: string }) => label)).toEqual(
      expect.arrayContaining(['Springfield, Missouri, United States', 'Springfield, Illinois, United States']),
    );
    const named = await viewer.get(api.path('places')).query({ search: 'paris, tx' }).expect(200);
    expect(named.body.items[0]).toEqual({
      id: 4717560,
      name: 'Paris',
      label: 'Paris, Texas, United States',
      country: 'US',
    });
    await viewer.get(api.path('places')).query({ search: '' }).expect(422);
  });

  it('says where somebody lives, sets it by hand, and takes that back', async () => {
    const path = api.path(`contacts/${contact}/place`);
    expect((await viewer.get(path).expect(200)).body).toMatchObject({ place: null, byHand: false, isSure: false });
    const { body } = await editor.put(path).send({ place: 'Dayton, OH' }).expect(200);
    expect(body).toMatchObject({ place: { label: 'Dayton, Ohio, United States' }, byHand: true, isSure: true });
    const wrong = await editor.put(path).send({ place: 'Springfield' }).expect(422);
    expect(fieldsOf(wrong.body)).toEqual(['place']);
    expect(wrong.body.detail).toContain('“Springfield, Missouri, United States” or');
    await editor.put(path).send({ place: 'Springfield', placeId: 4409896 }).expect(200);
    expect((await viewer.get(path)).body.place.label).toBe('Springfield, Missouri, United States');
    await viewer.put(path).send({ place: 'Leeds' }).expect(403);
    await editor.delete(path).expect(204);
    expect((await viewer.get(path)).body.place).toBeNull();
  });

  it('plans, changes and removes a trip', async () => {
    await editor
      .put(api.path(`contacts/${contact}/place`))
      .send({ place: 'Dayton, OH' })
      .expect(200);
    const { body } = await editor.post(api.path('trips')).send(trip).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      place: expect.objectContaining({ label: 'Cincinnati, Ohio, United States' }),
      from: '2026-12-01',
      to: '2026-12-03',
      note: 'The book fair',
      isOver: false,
    });
    const people = await viewer.get(api.path(`trips/${body.id}/people`)).expect(200);
    expect(people.body.items).toEqual([
      expect.objectContaining({ id: contact, name: 'Jenn Whitaker', kilometres: 76, drive: 'an hour' }),
    ]);
    const today = await viewer.get(api.path('today')).expect(200);
    expect(today.body.lines).toEqual([
      expect.objectContaining({
        reason: 'near_you',
        sentence: 'You are in Cincinnati from 1 to 3 December; they live in Dayton, about an hour away by car.',
        suggestedChannel: 'in_person',
      }),
    ]);
    const changed = await editor
      .patch(api.path(`trips/${body.id}`))
      .send({ to: '2026-12-02', note: null })
      .expect(200);
    expect(changed.body).toMatchObject({ from: '2026-12-01', to: '2026-12-02', note: null });
    expect((await viewer.get(api.path('trips')).expect(200)).body).toEqual({ items: [changed.body], nextCursor: null });
    await editor.delete(api.path(`trips/${body.id}`)).expect(204);
    await editor.delete(api.path(`trips/${body.id}`)).expect(404);
    expect((await viewer.get(api.path('today'))).body.lines).toEqual([]);
  });

  it('has a trip that ends today in the time zone of the workspace, and not one that ended yesterday', async () => {
    const on = async (day: string) => (await editor.post(api.path('trips')).send({ ...trip, from: day, to: day })).body;
    expect([(await on('2026-11-23')).isOver, (await on('2026-11-22')).isOver]).toEqual([false, true]);
  });

  it.each([
    [{ place: 'Xyzzyville' }, 'place'],
    [{ place: '' }, 'place'],
    [{ place: 'x'.repeat(201) }, 'place'],
    [{ placeId: 0 }, 'placeId'],
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '1.12.2026' }, 'from'],
    [{ from: null }, 'from'],
    [{ to: '2026-11-30' }, 'to'],
    [{ to: '2028-12-01' }, 'to'],
    [{ note: 'x'.repeat(2_001) }, 'note'],
    [{ colour: 'green' }, 'colour'],
  ])('refuses %j and names the field', async (change, field) => {
    const { body } = await editor
      .post(api.path('trips'))
      .send({ ...trip, ...change })
      .expect(422)
      .expect('content-type', /problem\+json/);
    expect(fieldsOf(body)).toEqual([field]);
  });

  it('is closed to a viewer, and to somebody of another workspace', async () => {
    await viewer.post(api.path('trips')).send(trip).expect(403);
    const { body } = await editor.post(api.path('trips')).send(trip).expect(201);
    const { agent, workspaceId } = await api.otherWorkspace();
    await agent.get(api.path('trips')).expect(404);
    for (const path of [`trips/${body.id}/people`, `contacts/${contact}/place`]) {
      await agent.get(`/api/workspaces/${workspaceId}/${path}`).expect(404);
    }
    await agent.patch(`/api/workspaces/${workspaceId}/trips/${body.id}`).send({ note: 'Mine' }).expect(404);
    await agent.put(`/api/workspaces/${workspaceId}/contacts/${contact}/place`).send({ place: 'Leeds' }).expect(404);
    await viewer.get(api.path('trips?cursor=WyJub3QgYSBkYXkiLCJ4Il0')).expect(422);
  });
});
