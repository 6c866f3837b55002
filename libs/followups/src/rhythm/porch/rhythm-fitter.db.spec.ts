import type { Access } from '#libs/accounts';
import { openFollowups, type OpenFollowups } from '../../../test/open-followups.js';
import { chanceToReturn } from '../chance-to-return.js';
import { priorModel } from '../prior-model.js';
import { expectedGap } from './expected-gap.js';
import { priorHabits } from './gap-habits.js';

describe('the rhythm of a porch', () => {
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

  const fit = (options = {}) => open.fitter.fit(access.workspaceId, options);
  const model = () => open.models.get(access.workspaceId);
  const isDue = async () => (await open.models.listDue(open.clock.now())).includes(access.workspaceId);
  const sweep = () => open.models.addUpChanges(open.clock.now());
  const rhythmOf = async (id: string) => (await open.rhythms.byIds(access.workspaceId, [id])).get(id)!;

  /** So many people who all write every so many days, for years and up to now. */
  async function regulars(people: number, everyDays: number): Promise<string[]> {
    const ids: string[] = [];
    for (let at = 0; at < people; at += 1) ids.push(await open.contact(access, { name: `Regular ${at}` }));
    await open.database.query(
      `insert into interactions (workspace_id, id, contact_id, channel, kind, direction, happened_at, precision, dated_by,
         text, created_at, updated_at)
       select $1, gen_random_uuid(), who.id, 'blog', 'comment', 'inbound',
         $3::timestamptz - make_interval(days => (ago + who.at % $4)::int), 'day', 'item', 'So true.', $3, $3
       from unnest($2::uuid[]) with ordinality as who(id, at), generate_series(0, 1500, $4) as ago`,
      [access.workspaceId, ids, open.clock.now(), everyDays],
    );
    await open.database.transaction((tx) => open.clocks.refresh(tx, access.workspaceId, ids));
    return ids;
  }

  it('is what is thought of people in general until there is something to learn from', async () => {
    expect(await model()).toEqual({ chance: priorModel, gaps: priorHabits });
    await open.contact(access);
    await fit();
    expect(await model()).toEqual({ chance: priorModel, gaps: priorHabits });
  });

  it('learns from its own people, the same again when it runs again', async () => {
    const [one] = await regulars(60, 150);
    await fit();
    const learnt = await model();
    const rhythm = await rhythmOf(one!);
    const today = rhythm.lastDay + 160;
    const clock = { today, quietNow: 0, awakeDaysSince: (day: number) => today - day };
    const [before, after] = [priorModel, learnt.chance].map((chance) => chanceToReturn(chance, rhythm, clock));
    expect(after).toBeGreaterThan(before! + 0.1);
    expect(learnt.gaps.logGap).toBeGreaterThan(4.6);
    expect(expectedGap(rhythm, learnt.gaps)).toMatchObject({
      fromDays: expect.any(Number),
      untilDays: expect.any(Number),
    });
    await fit();
    expect(await model()).toEqual(learnt);
  });

  it('is due when enough has changed, once, and when a month has gone by', async () => {
    await regulars(49, 300);
    await sweep();
    expect(await isDue()).toBe(false);
    await regulars(1, 300);
    await sweep();
    await sweep();
    expect(await isDue()).toBe(true);
    await fit();
    expect(await isDue()).toBe(false);
    await sweep();
    expect(await isDue()).toBe(false);
    open.clock.advance({ hours: 31 * 24 });
    expect(await isDue()).toBe(true);
  });

  it('has those looked at again whose line stands on it, and at first everybody with a rhythm', async () => {
    const [one] = await regulars(3, 300);
    await open.rescorer.rescore(access.workspaceId);
    await fit();
    expect((await open.queued(access)).sort()).toContain(one);
    await open.rescorer.rescore(access.workspaceId);
    await fit();
    expect(await open.queued(access)).toEqual([]);
  });

  it('counts histories from before there were rhythms', async () => {
    const ids = await regulars(3, 300);
    const before = await Promise.all(ids.map(rhythmOf));
    await open.database.query('delete from contact_rhythms where workspace_id = $1', [access.workspaceId]);
    await open.database.query(
      `update rhythm_models set counted_zone = null, due_at = '-infinity' where workspace_id = $1`,
      [access.workspaceId],
    );
    expect(await isDue()).toBe(true);
    await fit();
    expect(await Promise.all(ids.map(rhythmOf))).toEqual(before);
    expect(new Set(await open.queued(access))).toEqual(new Set(ids));
  });

  it('counts everybody anew after a move to another time zone, and goes on where a kill cut it short', async () => {
    const ids = await regulars(5, 300);
    await fit();
    const before = await Promise.all(ids.map(rhythmOf));
    await open.database.query(`update workspaces set time_zone = 'Pacific/Pago_Pago' where id = $1`, [
      access.workspaceId,
    ]);
    expect(await isDue()).toBe(true);
    const killed = stoppingAfter(1);
    await expect(fit({ batch: 2, signal: killed.signal })).rejects.toThrow('killed');
    expect(await open.models.state(access.workspaceId)).toMatchObject({
      countedZone: 'UTC',
      countingZone: 'Pacific/Pago_Pago',
      countedAfter: ids.toSorted()[1],
    });
    const steps = stoppingAfter(Infinity);
    await fit({ batch: 2, signal: steps.signal });
    const whole = stoppingAfter(Infinity);
    await fit({ batch: 2, signal: whole.signal });
    // Of three batches one was done before.
    expect(steps.looks - whole.looks).toBe(2);
    const after = await Promise.all(ids.map(rhythmOf));
    expect(after.map(({ lastDay }) => lastDay)).toEqual(before.map(({ lastDay }) => lastDay - 1));
    expect(await open.models.state(access.workspaceId)).toMatchObject({
      countedZone: 'Pacific/Pago_Pago',
      countingZone: null,
      countedAfter: null,
    });
    expect(await isDue()).toBe(false);
  });
});

/** A signal that lets so many looks at it pass. */
function stoppingAfter(looks: number) {
  const stop = {
    looks: 0,
    signal: {
      throwIfAborted: () => {
        stop.looks += 1;
        if (stop.looks > looks) throw new Error('killed');
      },
    } as AbortSignal,
  };
  return stop;
}
