import type { Access } from '#libs/accounts';
import { newId } from '#libs/platform';
import { buildContact, buildWorkspace, freshDatabase, openRooms, StillClock, type FreshDatabase } from '#libs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { InteractionArchive } from '../archive/interaction-archive.repository.js';
import type { NewInteraction } from '../interaction.entity.js';
import { InteractionsModule } from '../interactions.module.js';
import { Interactions } from '../interactions.service.js';
import { ruledRhythm, type ToldInteraction } from './clock-rules.js';
import { Clocks } from './clocks.repository.js';
import { Rhythms } from './rhythms.repository.js';
import type { RunningRhythm } from './running-rhythm.js';

const NOW = '2300-03-02T09:00:00Z';
const NOBODY = '00000000-0000-0000-0000-000000000000';
const HOUR = 3_600_000;

const who = fc.nat(1);
const hours = fc.oneof({ weight: 5, arbitrary: fc.nat(24 * 60) }, { weight: 1, arbitrary: fc.nat(24 * 600) });
const kind = fc.constantFrom<['comment' | 'message' | 'note' | 'call', 'inbound' | 'outbound']>(
  ...(['inbound', 'inbound', 'outbound'] as const).map((direction) => ['comment', direction] as const as never),
  ['message', 'inbound'],
  ['note', 'inbound'],
  ['call', 'inbound'],
);
const how = { who, kind, later: hours };
const known = fc.constantFrom<Pick<NewInteraction, 'precision' | 'datedBy'>>(
  { precision: 'instant', datedBy: 'item' },
  { precision: 'day', datedBy: 'item' },
  { precision: 'day', datedBy: 'post' },
  { precision: 'month', datedBy: 'item' },
);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('log' as const), ...how }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      items: fc.array(fc.record({ ...how, known }), { minLength: 1, maxLength: 12 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('log before' as const), who, kind, earlier: hours }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), pick: fc.nat(), earlier: hours }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), pick: fc.nat() }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('Rhythms', () => {
  let fresh: FreshDatabase;
  let rooms: INestApplicationContext;

  beforeAll(async () => {
    fresh = await freshDatabase();
    rooms = await openRooms(fresh, [InteractionsModule], new StillClock(NOW));
  });
  afterAll(async () => {
    await rooms.close();
    await fresh.close();
  });

  it('go on to what counting all words at once would find, after every step', async () => {
    const holds = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
      const history = await History.begin(fresh, rooms);
      for (const each of steps) {
        await history.take(each);
        await history.compare();
      }
    });
    await fc.assert(holds, { numRuns: Number(process.env.FRONTPORCH_RUNS ?? 60) });
  }, 600_000);

  it('are left as they are by words that are none of the person’s own', async () => {
    const history = await History.begin(fresh, rooms);
    const before = await history.changes();
    await history.take({ do: 'log', who: 0, kind: ['comment', 'outbound'], later: 5 });
    expect(await history.changes()).toBe(before);
    await history.take({ do: 'log', who: 0, kind: ['comment', 'inbound'], later: 5 });
    expect(await history.changes()).toBe(before + 1);
  });

  it('are counted anew where the workspace moves to another time zone', async () => {
    const history = await History.begin(fresh, rooms);
    for (const later of [22, 3, 2, 30, 9])
      await history.take({ do: 'log', who: 0, kind: ['comment', 'inbound'], later });
    const before = await history.kept();
    await history.moveTo('America/New_York');
    await history.compare();
    expect(await history.kept()).not.toEqual(before);
  });

  it('go with the person', async () => {
    const history = await History.begin(fresh, rooms);
    await history.take({ do: 'log', who: 0, kind: ['comment', 'inbound'], later: 5 });
    await fresh.database.query('delete from contacts where id = $1', [history.people[0]]);
    expect(await history.kept()).toEqual([null, null]);
  });
});

/** Two people, to whom things happen mostly in the order of time. */
class History {
  private now = Date.parse('2016-01-01T00:00:00Z');

  private constructor(
    private readonly fresh: FreshDatabase,
    private readonly rooms: INestApplicationContext,
    private readonly access: Access,
    readonly people: string[],
  ) {}

  static async begin(fresh: FreshDatabase, rooms: INestApplicationContext): Promise<History> {
    const timeZone = 'Europe/Berlin';
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { timeZone });
    const people = ['Ida Brook', 'Tomás Vale'].map((name) => buildContact(fresh.dataSource, workspaceId, { name }));
    return new History(
      fresh,
      rooms,
      { workspaceId, userId: ownerId, role: 'owner', timeZone },
      await Promise.all(people),
    );
  }

  async take(next: Step): Promise<void> {
    switch (next.do) {
      case 'log':
        return this.log(next, this.after(next.later));
      case 'log before':
        return this.log(next, this.before(next.earlier));
      case 'import':
        return this.importAll(next.items);
      case 'move':
        return this.withOne(next.pick, (id) =>
          this.interactions.edit(this.access, id, { happenedAt: this.before(next.earlier).toISOString() }),
        );
      case 'remove':
        return this.withOne(next.pick, (id) => this.interactions.remove(this.access, id));
    }
  }

  async compare(): Promise<void> {
    const rows = await this.fresh.database.query<ToldInteraction & { contactId: string }>(TOLD, [
      this.access.workspaceId,
    ]);
    const ruled = this.people.map((id) => {
      const own = rows.filter(({ contactId }) => contactId === id);
      return rounded(ruledRhythm(own, this.access.timeZone));
    });
    expect(await this.kept()).toEqual(ruled);
  }

  async kept() {
    const kept = await this.rhythms.byIds(this.access.workspaceId, this.people);
    return this.people.map((id) => rounded(kept.get(id)));
  }

  async changes(): Promise<number> {
    const sql = 'select coalesce(sum(rhythms), 0)::int as sum from rhythm_changes where workspace_id = $1';
    const [row] = await this.fresh.database.query<{ sum: number }>(sql, [this.access.workspaceId]);
    return row!.sum;
  }

  async moveTo(timeZone: string): Promise<void> {
    const { workspaceId } = this.access;
    await this.fresh.database.query('update workspaces set time_zone = $2 where id = $1', [workspaceId, timeZone]);
    this.access.timeZone = timeZone;
    let after = NOBODY;
    for (let ids = [after]; ids.length > 0; after = ids.at(-1) ?? after) {
      ids = await this.fresh.database.transaction((tx) => this.rhythms.recount(tx, workspaceId, after, 1));
    }
  }

  private async log({ who: index, kind: [said, direction] }: Pick<Step & { do: 'log' }, 'who' | 'kind'>, at: Date) {
    const words = { channel: 'blog', kind: said, direction, happenedAt: at.toISOString() } as const;
    await this.interactions.log(this.access, this.people[index]!, words);
  }

  private async importAll(items: (Step & { do: 'import' })['items']): Promise<void> {
    const { workspaceId } = this.access;
    const rows = items.map(({ who: index, kind: [said, direction], later, known: dated }) => {
      const what = { contactId: this.people[index]!, kind: said, direction, ...dated };
      return { ...aComment, ...what, id: newId(), happenedAt: this.after(later) };
    });
    await this.fresh.database.transaction(async (tx) => {
      await this.rooms.get(InteractionArchive, { strict: false }).insertMany(tx, workspaceId, rows);
      const ids = rows.map(({ id }) => id);
      await this.rooms.get(Clocks, { strict: false }).refresh(tx, workspaceId, this.people, ids);
    });
  }

  private async withOne(index: number, work: (id: string) => Promise<unknown>): Promise<void> {
    const sql = 'select id from interactions where workspace_id = $1 order by id';
    const rows = await this.fresh.database.query<{ id: string }>(sql, [this.access.workspaceId]);
    if (rows.length > 0) await work(rows[index % rows.length]!.id);
  }

  private after(later: number): Date {
    this.now += later * HOUR;
    return new Date(this.now);
  }

  private before(earlier: number): Date {
    return new Date(this.now - earlier * HOUR);
  }

  private get interactions(): Interactions {
    return this.rooms.get(Interactions, { strict: false });
  }

  private get rhythms(): Rhythms {
    return this.rooms.get(Rhythms, { strict: false });
  }
}

/** Sums are told in another order by SQL, so their last digits may differ. */
function rounded(rhythm: RunningRhythm | null | undefined) {
  if (!rhythm) return null;
  const { faded, sumLogGap, sumSquaredLogGap, ...counts } = rhythm;
  return { ...counts, sums: [...faded, sumLogGap, sumSquaredLogGap].map((sum) => sum.toFixed(8)) };
}

const aComment: NewInteraction = {
  id: '',
  contactId: null,
  channel: 'blog',
  kind: 'comment',
  direction: 'inbound',
  happenedAt: null,
  precision: 'instant',
  datedBy: 'item',
  text: 'Good morning from the other porch.',
  durationMinutes: null,
  threadId: null,
  position: null,
  part: 0,
  printedAuthor: null,
  permalink: null,
  sourceKey: null,
  importId: null,
  createdAt: new Date('2026-02-01T00:00:00Z'),
};

const TOLD = `
  select contact_id as "contactId", channel, kind, direction, precision, dated_by as "datedBy", happened_at as "happenedAt"
  from interactions where workspace_id = $1`;
