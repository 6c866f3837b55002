import type TestAgent from 'supertest/lib/agent.js';
import { buildContact, buildInteraction, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const DAY = 86_400_000;
const NOW = '2026-11-23T15:00:00Z';
const clock = new StillClock(NOW);

describe('the rhythm of a person', () => {
  let api: TestApi;
  let viewer: TestAgent;
  beforeAll(async () => {
    api = await startApi({ clock, timeZone: 'America/New_York', ownerIdentities: [{ kind: 'name', printed: 'Mara' }] });
    viewer = await api.signInAs('viewer');
  });
  afterAll(() => api.close());

  const person = (name: string) => buildContact(api.dataSource, api.workspaceId, { name });
  const wrote = (contactId: string, ago: number, given: object = {}) =>
    buildInteraction(api.dataSource, api.workspaceId, {
      contactId,
      happenedAt: new Date(Date.parse(NOW) - ago * DAY),
      ...given,
    });
  const rhythmOf = async (contactId: string) =>
    (await viewer.get(api.path(`contacts/${contactId}/rhythm`)).expect(200)).body;

  it('shows what passed, what is usual, and what is to be expected', async () => {
    const jenn = await person('Jenn');
    for (const ago of [41, 50, 59, 68, 77, 86]) await wrote(jenn, ago);
    await wrote(jenn, 41, { direction: 'outbound', kind: 'reply' });
    await wrote(jenn, 60, { channel: 'phone', kind: 'call' });
    await wrote(jenn, 60, { datedBy: 'post' });
    await wrote(jenn, 60, { kind: 'note' });
    await wrote(jenn, 60, { happenedAt: null });
    const { dots, expected, chanceToReturn, ...more } = await rhythmOf(jenn);
    expect(dots).toEqual([
      ...['2026-08-29', '2026-09-07', '2026-09-16'].map((day) => dot(day, { inbound: 1 })),
      dot('2026-09-24', { talks: 1 }),
      dot('2026-09-25', { inbound: 1 }),
      dot('2026-10-04', { inbound: 1 }),
      dot('2026-10-13', { inbound: 1, outbound: 1 }),
    ]);
    expect(expected.from > '2026-10-13' && expected.from < '2026-10-22').toBe(true);
    expect(expected.until > '2026-10-22' && expected.until < '2026-11-20').toBe(true);
    expect(chanceToReturn).toBeGreaterThan(0.3);
    expect(chanceToReturn).toBeLessThan(0.95);
    expect(more).toEqual({
      today: '2026-11-23',
      withoutDay: 2,
      pauses: [],
      silentDays: 41,
      pausedDays: 0,
      sentence: 'Comments regularly, every 9 days; it has been 41.',
      outlook: expect.stringMatching(/^About \d in 10 come back by themselves from such a silence\.$/),
    });
  });

  it('says what there is to say of somebody who was hardly heard', async () => {
    const once = await person('Tom');
    await wrote(once, 3);
    expect(await rhythmOf(once)).toMatchObject({
      expected: null,
      silentDays: 3,
      sentence: 'One comment so far, 3 days ago.',
      outlook: null,
    });
    expect(await rhythmOf(await person('Nobody'))).toEqual({
      today: '2026-11-23',
      dots: [],
      withoutDay: 0,
      pauses: [],
      expected: null,
      silentDays: null,
      pausedDays: 0,
      chanceToReturn: null,
      sentence: null,
      outlook: null,
    });
  });

  it('puts days together where there are too many to draw', async () => {
    const daily = await person('Daily');
    await api.database.query(
      `insert into interactions (workspace_id, id, contact_id, channel, kind, direction, happened_at, precision, dated_by,
         created_at, updated_at)
       select $1, gen_random_uuid(), $2, 'blog', 'comment', 'inbound', $3::timestamptz - make_interval(days => ago), 'instant',
         'item', $3, $3 from generate_series(0, 999) ago`,
      [api.workspaceId, daily, NOW],
    );
    const { dots } = await rhythmOf(daily);
    expect(dots.length).toBeLessThanOrEqual(240);
    expect(dots.reduce((sum: number, { inbound }: { inbound: number }) => sum + inbound, 0)).toBe(1000);
    expect(dots.at(-1).until).toBe('2026-11-23');
  });

  it('leaves out of the silence the weeks in which nobody at all wrote', async () => {
    const other = await api.otherWorkspace();
    const [ines, others] = await Promise.all(
      ['Ines', 'Others'].map((name) => buildContact(api.dataSource, other.workspaceId, { name })),
    );
    const say = (contactId: string, ago: number) =>
      buildInteraction(api.dataSource, other.workspaceId, {
        contactId,
        happenedAt: new Date(Date.parse(NOW) - ago * DAY),
      });
    for (const ago of [60, 69, 78, 87, 96]) await say(ines!, ago);
    for (let ago = 56; ago < 130; ago += 2) await say(others!, ago);
    const { body } = await other.agent.get(`/api/workspaces/${other.workspaceId}/contacts/${ines}/rhythm`).expect(200);
    expect(body.pauses).toEqual([{ from: '2026-10-01', until: '2026-11-18' }]);
    expect(body).toMatchObject({ silentDays: 11, pausedDays: 49 });
    expect(body.outlook).toMatch(/49 days in which nobody wrote are not counted\.$/);
  });

  it('is not told of who is not there, and not to strangers', async () => {
    const jenn = await person('Jenn again');
    await viewer.get(api.path('contacts/01890000-0000-7000-8000-000000000000/rhythm')).expect(404);
    await viewer.get(api.path('contacts/garbage/rhythm')).expect(404);
    await api
      .anonymous()
      .get(api.path(`contacts/${jenn}/rhythm`))
      .expect(401);
    const other = await api.otherWorkspace();
    await viewer.get(`/api/workspaces/${other.workspaceId}/contacts/${jenn}/rhythm`).expect(404);
  });
});

function dot(day: string, given: { inbound?: number; outbound?: number; talks?: number }) {
  return { from: day, until: day, inbound: 0, outbound: 0, talks: 0, ...given };
}
