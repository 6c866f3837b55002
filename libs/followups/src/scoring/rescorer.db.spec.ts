import fc from 'fast-check';
import type { Access } from '#libs/accounts';
import { bulkWriting } from '#libs/platform';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';
import { RescoreQueue } from './rescore-queue.repository.js';

describe('scoring', () => {
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

  const rescore = () => open.rescorer.rescore(access.workspaceId);
  const states = async () => (await open.suggestionsOf(access)).map(({ reason, state }) => `${reason} ${state}`);
  const askedBy = async (contactId: string, days = 30) =>
    open.wrote(access, contactId, days, { text: 'How long do you soak the paper?', channel: 'blog' });

  it('waits for whom something was written, once however much it was, and for nobody when it is done', async () => {
    const jenn = await open.contact(access, { name: 'Jenn' });
    await rescore();
    for (const days of [40, 35, 30]) await askedBy(jenn, days);
    expect([...new Set(await open.queued(access))]).toEqual([jenn]);
    expect(await rescore()).toBe(1);
    expect(await open.queued(access)).toEqual([]);
    expect(await states()).toEqual(['many_waves open', 'unanswered open']);
    expect(await rescore()).toBe(0);
  });

  it('is asked for by every change that matters, and by no other', async () => {
    const jenn = await open.contact(access, { name: 'Jenn' });
    const tom = await open.contact(access, { name: 'Tom' });
    const asked = await askedBy(jenn);
    await rescore();
    const touching = async (sql: string, ...values: unknown[]) => {
      await open.database.query(sql, values);
      const queued = await open.queued(access);
      await rescore();
      return queued.map((id) => (id === jenn ? 'Jenn' : 'Tom')).sort();
    };
    expect(await touching('update interactions set updated_at = now() where id = $1', asked)).toEqual([]);
    expect(await touching('update contacts set about = $2 where id = $1', jenn, 'Prints.')).toEqual([]);
    expect(await touching(`update contacts set circle = 'inner' where id = $1`, tom)).toEqual(['Tom']);
    expect(await touching(`update contacts set boundaries = '{no_phone}' where id = $1`, tom)).toEqual(['Tom']);
    expect(await touching('update interactions set contact_id = $2 where id = $1', asked, tom)).toEqual([
      'Jenn',
      'Tom',
    ]);
    const read = await open.signal(access, asked, 'wants_to_talk', 'Call me some day.');
    expect(await touching(`update signals set confidence = 0.5 where id = $1`, read)).toEqual(['Tom']);
    expect(await touching(`update signals set confidence = 0.6 where id = $1`, read)).toEqual([]);
    expect(await touching(`update signals set state = 'dismissed' where id = $1`, read)).toEqual(['Tom']);
    expect(await touching('update workspaces set cadence_inner_days = 9 where id = $1', access.workspaceId)).toEqual([
      'Tom',
    ]);
    expect(await touching('delete from interactions where id = $1', asked)).toEqual(['Tom']);
    expect(await touching('delete from contacts where id = $1', jenn)).toEqual([]);
  });

  it('closes a line by what the owner did, without its words, and opens it again when that is taken back', async () => {
    const jenn = await open.contact(access, { name: 'Jenn' });
    await askedBy(jenn);
    await rescore();
    const [before] = await open.suggestionsOf(access);
    open.clock.advance({ minutes: 5 });
    const call = await open.interactions.log(access, jenn, { channel: 'phone', kind: 'call', text: 'Two hours!' });
    await rescore();
    expect(await open.suggestionsOf(access)).toEqual([
      expect.objectContaining({ id: before!.id, state: 'done', evidence: [] }),
    ]);
    await open.interactions.remove(access, call);
    await rescore();
    expect(await open.suggestionsOf(access)).toEqual([
      expect.objectContaining({ id: before!.id, state: 'open', evidence: before!.evidence }),
    ]);
  });

  it('follows what is read in words, with the signal and the place of the words', async () => {
    const jenn = await open.contact(access, {
      name: 'Jenn',
      identities: [{ kind: 'phone', printed: '+1 513 555 0100' }],
    });
    const said = await open.wrote(access, jenn, 56, {
      text: 'Would definitely love to talk to you!',
      permalink: 'https://porch.example/#c3',
    });
    const signalId = await open.signal(access, said, 'wants_to_talk', 'Would definitely love to talk to you!');
    await rescore();
    const [line] = await open.suggestionsOf(access);
    expect(line).toMatchObject({
      reason: 'they_offered',
      channel: 'phone',
      evidence: [{ kind: 'words', signalId, interactionId: said, permalink: 'https://porch.example/#c3' }],
    });
  });

  it('looks again when time alone has changed something', async () => {
    const jenn = await open.contact(access, { name: 'Jenn', circle: 'inner' });
    await open.wrote(access, jenn, 5, {
      channel: 'phone',
      kind: 'call',
      direction: 'outbound',
      datedBy: 'hand',
      text: 'Hm.',
    });
    await rescore();
    expect([await states(), await open.duesOf(access)]).toEqual([
      [],
      [{ contact_id: jenn, next_due_at: new Date('2026-11-25T00:00:00Z') }],
    ]);
    open.clock.set('2026-11-24T23:00:00Z');
    await open.followups.sweepDue();
    expect(await open.queued(access)).toEqual([]);
    open.clock.set('2026-11-25T00:00:00Z');
    await open.followups.sweepDue();
    expect([await open.queued(access), await open.duesOf(access)]).toEqual([[jenn], []]);
    await rescore();
    expect(await states()).toEqual(['cadence_due open']);
  });

  it('empties the queue of whom is gone', async () => {
    await open.contact(access, { name: 'Jenn' });
    await open.database.query('delete from workspaces where id = $1', [access.workspaceId]);
    await rescore();
    expect(await open.queued(access)).toEqual([]);
  });

  it('waits for the end of an import, and Today does not', async () => {
    const jenn = await open.contact(access, { name: 'Jenn' });
    await askedBy(jenn);
    await open.database.withLock(bulkWriting(access.workspaceId), async () => {
      expect(await rescore()).toBe(0);
      expect((await open.today.get(access)).lines).toEqual([expect.objectContaining({ reason: 'unanswered' })]);
    });
    expect([new Set(await open.queued(access)), await states()]).toEqual([new Set([jenn]), []]);
    expect(await rescore()).toBe(1);
  });

  it('takes who waits in slices, each with all that is queued of him', async () => {
    const ids = [];
    for (let at = 0; at < 5; at += 1) ids.push(await open.contact(access));
    for (const id of ids) for (const days of [40, 35]) await askedBy(id, days);
    const queue = new RescoreQueue(open.database);
    const slices = [];
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const slice = await queue.list(access.workspaceId, after, 2);
      if (slice.length === 0) break;
      slices.push(slice);
      after = slice.at(-1)!.contactId;
    }
    expect(slices.map((slice) => slice.length)).toEqual([2, 2, 1]);
    expect(slices.flat().map(({ contactId }) => contactId)).toEqual(ids.toSorted());
    expect(
      slices
        .flat()
        .flatMap(({ queued }) => queued)
        .toSorted(),
    ).toEqual(
      (
        await open.database.query<{ id: string }>('select id::text from rescore where workspace_id = $1', [
          access.workspaceId,
        ])
      )
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(await queue.listFirst(access.workspaceId, 3)).toEqual(ids.toSorted().slice(0, 3));
  });

  it('leaves to another worker whom he has in hand', async () => {
    const people = [await open.contact(access), await open.contact(access)];
    for (const id of people) await askedBy(id);
    await Promise.all([rescore(), rescore(), rescore()]);
    await rescore();
    expect([await open.queued(access), (await states()).length]).toEqual([[], 2]);
  });

  it('gives the same rows when it is stopped anywhere, run again, or run twice', async () => {
    const deed = fc.record({
      who: fc.nat(3),
      days: fc.integer({ min: 0, max: 400 }),
      what: fc.constantFrom('comments', 'asks', 'answers', 'calls', 'offers', 'promises'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), fc.nat(4), async (deeds, kill) => {
        access = await open.newAccess();
        const people = [];
        for (const circle of ['inner', 'wide', null, null] as const)
          people.push(await open.contact(access, { circle }));
        for (const { who, days, what } of deeds) await perform(people[who]!, days, what);
        await rescore();
        const whole = await rows();
        await rescoreEverybody();
        expect(await rows()).toEqual(whole);
        await open.database.query('delete from suggestions where workspace_id = $1', [access.workspaceId]);
        await open.database.query('delete from contact_dues where workspace_id = $1', [access.workspaceId]);
        let left = kill;
        const signal = {
          throwIfAborted: () => {
            if (left-- === 0) throw new Error('killed');
          },
        } as AbortSignal;
        await requeue();
        await open.rescorer.rescore(access.workspaceId, { signal, batch: 1 }).catch(() => undefined);
        await rescore();
        expect(await rows()).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  const requeue = () =>
    open.database.query(
      'insert into rescore (workspace_id, contact_id) select workspace_id, id from contacts where workspace_id = $1',
      [access.workspaceId],
    );
  const rescoreEverybody = async () => {
    await requeue();
    await rescore();
  };
  const rows = async () => ({ suggestions: await open.suggestionsOf(access), dues: await open.duesOf(access) });

  async function perform(contactId: string, days: number, what: string): Promise<void> {
    if (what === 'calls') {
      await open.wrote(access, contactId, days, { channel: 'phone', kind: 'call', direction: 'outbound', text: '' });
      return;
    }
    const direction = what === 'answers' || what === 'promises' ? 'outbound' : 'inbound';
    const text = { asks: 'Which ink do you use?', offers: 'Call me some day.', promises: 'I will send you the ink.' }[
      what
    ];
    const id = await open.wrote(access, contactId, days, { direction, text: text ?? 'So true.' });
    if (what === 'offers') await open.signal(access, id, 'wants_to_talk', 'Call me some day.');
    if (what === 'promises') await open.signal(access, id, 'promise', 'I will send you the ink.', { by: 'owner' });
  }

  it('follows the facts that were written down: through the days before, the day itself, and no longer', async () => {
    const jenn = await open.contact(access, { name: 'Jenn' });
    await open.facts.write(access, jenn, { kind: 'birthday', text: '', on: { month: 12, day: 3, year: 1986 } });
    await rescore();
    expect(await states()).toEqual([]);
    expect((await open.duesOf(access)).map(({ next_due_at }) => next_due_at.toISOString())).toEqual([
      '2026-11-30T00:00:00.000Z',
    ]);
    open.clock.set('2026-11-30T09:00:00Z');
    await open.followups.sweepDue();
    await rescore();
    expect((await open.today.get(access)).lines).toEqual([
      expect.objectContaining({ reason: 'a_moment', sentence: 'They turn 40 on Thursday 3 December.', quote: null }),
    ]);
    open.clock.set('2026-12-07T09:00:00Z');
    await open.followups.sweepDue();
    await rescore();
    expect(await states()).toEqual([]);
  });
});
