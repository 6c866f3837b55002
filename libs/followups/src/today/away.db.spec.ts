import type { Access } from '#libs/accounts';
import { InvalidError } from '#libs/platform';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';

describe('while the owner is away', () => {
  let open: OpenFollowups;
  let access: Access;

  beforeAll(async () => {
    open = await openFollowups();
  });
  beforeEach(async () => {
    open.clock.set(open.morning);
    access = await open.newAccess();
  });
  afterAll(() => open.close());

  const away = (from: string, to: string) => open.settings.change(access, { away: { from, to } });
  const names = async () => (await open.today.get(access)).lines.map(({ contact }) => contact.name);
  const score = () => open.rescorer.rescore(access.workspaceId);
  const overdue = async () =>
    (await open.review.page(access, { by: 'exchange', due: 'overdue', limit: 50 })).items.map(({ name }) => name);
  /** Written to so long ago that the day comes in so many days. */
  async function dueIn(days: number, name: string) {
    const id = await open.contact(access, { name, cadenceDays: 30, createdAt: open.ago(60) });
    await open.wrote(access, id, 30 - days, { direction: 'outbound', channel: 'phone', kind: 'call', datedBy: 'hand' });
  }

  it('there are no lines, but one calm sentence; nobody plans the day', async () => {
    await dueIn(0, 'Ada');
    expect(await names()).toEqual(['Ada']);
    await away('2026-11-23', '2026-11-29');
    expect(await open.today.get(access)).toMatchObject({
      lines: [],
      counts: { quiet: 0 },
      away: { sentence: 'You are away until Sunday 29 November. Nothing is due before you are back.' },
    });
    expect(await open.planner.listWaiting()).not.toContain(access.workspaceId);
    await open.settings.change(access, { away: null });
    expect(await names()).toEqual(['Ada']);
    expect(await open.planner.listWaiting()).toContain(access.workspaceId);
  });

  it('nothing becomes overdue, and the first day back is no pile', async () => {
    await dueIn(-3, 'Before');
    for (let day = 1; day <= 28; day++) await dueIn(day, `Day ${day}`);
    await away('2026-11-24', '2026-12-21');
    open.clock.set('2026-12-21T09:00:00Z');
    expect(await overdue()).toEqual(['Before']);

    open.clock.set('2026-12-22T09:00:00Z');
    await open.followups.sweepDue();
    await score();
    expect((await names()).sort()).toEqual(['Before', 'Day 1', 'Day 2']);
    expect(await overdue()).toEqual(['Before']);
    const { items } = await open.review.page(access, { by: 'exchange', due: 'due', limit: 50 });
    expect(items.map(({ name, overdueDays }) => [name, overdueDays])).toEqual([
      ['Before', 32],
      ['Day 1', 0],
      ['Day 2', 0],
    ]);

    open.clock.set('2027-01-04T09:00:00Z');
    expect((await open.today.get(access)).counts.quiet).toBe(29);
  });

  it('is asked about in days that there are', async () => {
    await expect(away('2026-11-24', '2026-11-23')).rejects.toThrow(InvalidError);
    await expect(away('2026-11-24', '2028-11-23')).rejects.toThrow(InvalidError);
    expect((await open.settings.get(access)).away).toBeNull();
  });
});
