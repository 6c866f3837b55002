import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { Workspaces, type Access } from '#libs/accounts';
import { circles } from '#libs/contacts';
import { Interactions } from '#libs/interactions';
import { buildContact, buildInteraction, buildWorkspace, freshDatabase, openRooms, StillClock } from '#libs/testing';
import type { FreshDatabase } from '#libs/testing';
import { addDays, dayOf } from '#libs/platform';
import { dueOn } from '../due.js';
import { FollowupsModule } from '../followups.module.js';
import type { ReviewQuestion } from './review-statement.js';
import { ReviewQuery } from './review.query.js';

const NOW = '2028-03-01T15:00:00Z';

describe('review', () => {
  let fresh: FreshDatabase;
  let rooms: INestApplicationContext;
  const clock = new StillClock(NOW);

  beforeAll(async () => {
    fresh = await freshDatabase();
    rooms = await openRooms(fresh, [FollowupsModule], clock);
  });
  beforeEach(() => clock.set(NOW));
  afterAll(async () => {
    await rooms.close();
    await fresh.close();
  });

  async function newPorch(timeZone = 'America/New_York'): Promise<Access> {
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { timeZone });
    return { workspaceId, userId: ownerId, role: 'owner', timeZone };
  }
  const contact = (access: Access, given: Parameters<typeof buildContact>[2]) =>
    buildContact(fresh.dataSource, access.workspaceId, given);
  const interaction = (access: Access, given: Parameters<typeof buildInteraction>[2]) =>
    buildInteraction(fresh.dataSource, access.workspaceId, given);
  const page = (access: Access, question: Partial<ReviewQuestion> = {}) =>
    rooms.get(ReviewQuery, { strict: false }).page(access, { by: 'exchange', limit: 50, ...question });
  const names = async (access: Access, question: Partial<ReviewQuestion> = {}) =>
    (await page(access, question)).items.map(({ name }) => name);

  async function callOf(access: Access, name: string, happenedAt: string, circle: 'inner' | null = null) {
    const contactId = await contact(access, { name, circle });
    const row = { contactId, channel: 'phone', kind: 'call', direction: 'outbound', datedBy: 'hand' } as const;
    await interaction(access, { ...row, happenedAt: new Date(happenedAt) });
    return contactId;
  }

  it('puts the longest silence first, and before it those with whom it never began', async () => {
    const access = await newPorch();
    await callOf(access, 'Lately', '2028-02-28T12:00:00Z');
    await callOf(access, 'Long ago', '2026-05-01T12:00:00Z');
    const never = await contact(access, { name: 'Never' });
    await interaction(access, { contactId: never, happenedAt: new Date('2028-02-29T12:00:00Z'), text: 'A wave!' });
    await contact(access, { name: 'Put away', archivedAt: new Date('2028-01-01T00:00:00Z') });
    await contact(access, { name: 'Dead', boundaries: ['deceased'] });
    await contact(access, { name: 'Left alone', boundaries: ['do_not_contact', 'no_phone'] });
    const { items } = await page(access);
    expect(items.map(({ name, silentDays }) => [name, silentDays])).toEqual([
      ['Never', null],
      ['Long ago', 670],
      ['Lately', 2],
    ]);
    expect(items[0]).toMatchObject({
      sentence: 'Never talked; 1 comment in February 2028.',
      lastWords: { text: 'A wave!', channel: 'blog', precision: 'instant' },
      dueOn: null,
    });
    expect(items[2]!.sentence).toBe('You last spoke 2 days ago, by phone.');
  });

  it('moves as soon as something is logged, by each clock in its own way', async () => {
    const access = await newPorch();
    const first = await callOf(access, 'First', '2027-01-01T12:00:00Z');
    await callOf(access, 'Second', '2027-06-01T12:00:00Z');
    const log = rooms.get(Interactions, { strict: false });
    await log.log(access, first, { channel: 'email', kind: 'message', text: 'How was the move?' });
    expect(await names(access)).toEqual(['Second', 'First']);
    expect(await names(access, { by: 'talk' })).toEqual(['First', 'Second']);
    await log.log(access, first, { channel: 'video', kind: 'call' });
    expect(await names(access, { by: 'talk' })).toEqual(['Second', 'First']);
  });

  it('counts days by the calendar of the owner', async () => {
    // 23:30 on 28 February in New York is 1 March in UTC; midnight of 1 March there is 05:00 in UTC.
    const access = await newPorch();
    await callOf(access, 'Late on the 28th', '2028-02-29T04:30:00Z', 'inner');
    await callOf(access, 'Early on the 29th', '2028-02-29T05:30:00Z', 'inner');
    clock.set('2028-03-07T04:59:00Z');
    expect((await page(access)).items.map((line) => [line.silentDays, line.dueOn])).toEqual([
      [7, '2028-03-06'],
      [6, '2028-03-07'],
    ]);
    expect(await names(access, { due: 'due' })).toEqual(['Late on the 28th']);
    expect(await names(access, { due: 'overdue' })).toEqual([]);
    expect(await names(access, { silentDays: 7 })).toEqual(['Late on the 28th']);
    clock.set('2028-03-07T05:00:00Z');
    expect(await names(access, { due: 'due' })).toEqual(['Late on the 28th', 'Early on the 29th']);
    expect(await names(access, { due: 'overdue' })).toEqual(['Late on the 28th']);
    expect((await page(access)).items.map(({ overdueDays }) => overdueDays)).toEqual([1, 0]);
  });

  it('filters by what was asked', async () => {
    const access = await newPorch();
    await callOf(access, 'Spoken', '2028-02-01T12:00:00Z', 'inner');
    const written = await contact(access, { name: 'Written', circle: 'wide' });
    const letter = { contactId: written, channel: 'email', kind: 'message', datedBy: 'hand' } as const;
    await interaction(access, { ...letter, happenedAt: new Date('2028-02-02T12:00:00Z') });
    await contact(access, { name: 'Unknown' });
    expect(await names(access, { neverTalked: true })).toEqual(['Unknown', 'Written']);
    expect(await names(access, { neverTalked: false })).toEqual(['Spoken']);
    expect(await names(access, { depth: 'voice' })).toEqual(['Spoken']);
    expect(await names(access, { circle: 'wide' })).toEqual(['Written']);
    expect(await names(access, { circle: 'none' })).toEqual(['Unknown']);
    expect(await names(access, { channel: 'email' })).toEqual(['Written']);
    expect(await names(access, { silentDays: 28 })).toEqual(['Unknown', 'Spoken', 'Written']);
    expect(await names(access, { silentDays: 29 })).toEqual(['Unknown', 'Spoken']);
    expect(await names(access, { silentDays: 30 })).toEqual(['Unknown']);
  });

  it('shows nothing of another workspace', async () => {
    const [mine, others] = [await newPorch(), await newPorch()];
    await callOf(others, 'Theirs', '2028-02-01T12:00:00Z');
    await callOf(mine, 'Mine', '2028-02-01T12:00:00Z');
    expect(await names(mine)).toEqual(['Mine']);
  });

  it('pages through everybody once, also where many fell silent at one instant', async () => {
    const access = await newPorch();
    for (let n = 0; n < 9; n++) await callOf(access, `Same ${n}`, '2027-05-05T05:05:05.005Z');
    for (let n = 0; n < 4; n++) await contact(access, { name: `Never ${n}` });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await page(access, { limit: 2, cursor });
      seen.push(...items.map(({ name }) => name));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(13);
    expect(new Set(seen).size).toBe(13);
    expect(seen.slice(0, 4).every((name) => name.startsWith('Never'))).toBe(true);
  });

  it('finds the due by SQL exactly where the due day says so, in any zone and around every change of clocks', async () => {
    const around = fc.constantFrom(
      '2026-03-08T07:00:00Z',
      '2026-11-01T06:00:00Z',
      '2028-02-29T00:00:00Z',
      '2028-01-01T00:00:00Z',
    );
    const shift = fc.integer({ min: -40 * 3_600_000, max: 40 * 3_600_000 });
    const instant = fc.tuple(around, shift).map(([iso, ms]) => new Date(Date.parse(iso) + ms));
    const person = fc.record({
      circle: fc.constantFrom(...circles, null),
      cadenceDays: fc.option(fc.integer({ min: 1, max: 400 })),
      last: fc.option(instant),
      createdAt: instant,
    });
    const zone = fc.constantFrom(
      'America/New_York',
      'Pacific/Kiritimati',
      'Asia/Kathmandu',
      'America/Sao_Paulo',
      'UTC',
    );
    const days = fc.integer({ min: -2, max: 2 });
    const check = fc.asyncProperty(zone, person, days, async (timeZone, { last, ...given }, off) => {
      const access = await newPorch(timeZone);
      const { cadences } = await rooms.get(Workspaces, { strict: false }).get(access.workspaceId);
      const contactId = await contact(access, given);
      const call = { contactId, channel: 'phone', kind: 'call', datedBy: 'hand' } as const;
      if (last) await interaction(access, { ...call, happenedAt: last });
      const lastOn = last && dayOf(last, timeZone);
      const due = dueOn({ ...given, lastOn, knownSince: dayOf(given.createdAt, timeZone) }, cadences);
      clock.set(`${addDays(due ?? '2028-01-01', off)}T12:00:00Z`);
      const today = dayOf(clock.now(), timeZone);
      expect((await page(access, { due: 'due' })).items.map(({ dueOn: day }) => day)).toEqual(
        due !== null && due <= today ? [due] : [],
      );
      expect(await names(access, { due: 'overdue' })).toHaveLength(due !== null && due < today ? 1 : 0);
    });
    await fc.assert(check, { numRuns: 120 });
  }, 120_000);
});
