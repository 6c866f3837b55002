import type { Access } from '#libs/accounts';
import { ConflictError, dayOf, NotFoundError, startOfDay } from '#libs/platform';
import fc from 'fast-check';
import { openCalls, type OpenCalls } from '../../../test/open-calls.js';
import { requestOutcomes, type RequestOutcome } from '../request-words.js';

const pick = fc.nat(1_000);
const minutes = fc.constantFrom(-3_000, -600, 0, 5);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), known: fc.constantFrom('@a', '@b', '@c') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('accept' as const), pick }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('book' as const), pick, slot: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), pick, missed: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancelByThem' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('declineByThem' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('plan' as const), pick, slot: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('talked' as const), pick, minutes, day: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forgetWords' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('invite' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('newLink' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('setAside' as const), pick }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('removeContact' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(0.1, 3, 31) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('the counts of an open invitation', () => {
  let here: OpenCalls;
  beforeAll(async () => {
    here = await openCalls();
  });
  afterAll(() => here.close());

  it('are what a recount of all that happened gives, whatever was moved, cancelled or taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 26 }), async (steps) => {
        here.clock.set('2026-11-27T09:00:00Z');
        const porch = await Porch.open(here);
        for (const one of steps) {
          await porch.take(one);
          here.clock.advance({ seconds: 1 });
          const { asked, ...counts } = await porch.counts();
          const recounted = await porch.recount();
          expect({ after: one, counts }).toEqual({ after: one, counts: recounted });
          expect(asked).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.spam);
        }
      }),
      { numRuns: 30 },
    );
  }, 240_000);

  const accepted = async (porch: Porch) => {
    await porch.take({ do: 'ask', known: '@a' });
    await porch.take({ do: 'accept', pick: 0 });
  };
  it.each<[string, Step[], RequestOutcome]>([
    ['a yes', [], 'invited'],
    ['a link that nobody used', [{ do: 'wait', days: 31 }], 'lapsed'],
    ['a time', [{ do: 'book', pick: 0, slot: 0 }], 'booked'],
    [
      'a time, and then no',
      [
        { do: 'book', pick: 0, slot: 0 },
        { do: 'cancelByThem', pick: 0 },
      ],
      'invited',
    ],
    ['a no of theirs', [{ do: 'declineByThem', pick: 0 }], 'lapsed'],
    [
      'a talk',
      [
        { do: 'book', pick: 0, slot: 0 },
        { do: 'close', pick: 0, missed: false },
      ],
      'spoken',
    ],
    [
      'a missed talk',
      [
        { do: 'book', pick: 0, slot: 0 },
        { do: 'close', pick: 0, missed: true },
      ],
      'invited',
    ],
    ['a talk logged as of today', [{ do: 'talked', pick: 0, minutes: 0, day: true }], 'spoken'],
    ['a talk from before they asked', [{ do: 'talked', pick: 0, minutes: -600, day: false }], 'invited'],
    [
      'a talk taken away again',
      [
        { do: 'talked', pick: 0, minutes: 5, day: false },
        { do: 'forgetWords', pick: 0 },
      ],
      'invited',
    ],
    ['a yes taken back', [{ do: 'undo', pick: 0 }], 'waiting'],
  ])('after %s', async (_, steps, outcome) => {
    here.clock.set('2026-11-27T16:00:00Z');
    const porch = await Porch.open(here);
    await accepted(porch);
    for (const one of steps) await porch.take(one);
    const { asked, ...counts } = await porch.counts();
    expect({ asked, ...counts }).toEqual({ ...none(), asked: 1, [outcome]: 1 });
  });
});

type Counts = Record<RequestOutcome, number>;

function none(): Counts {
  return Object.fromEntries(requestOutcomes.map((outcome) => [outcome, 0])) as Counts;
}

/** One page for readers, and what people do around it. */
class Porch {
  private readonly secrets: string[] = [];

  private constructor(
    private readonly here: OpenCalls,
    private readonly access: Access,
    private readonly pageId: string,
  ) {}

  static async open(here: OpenCalls): Promise<Porch> {
    const access = await here.newAccess();
    return new Porch(here, access, await here.pages.make(access, { mostAWeek: 20 }));
  }

  async counts() {
    return (await this.here.listPages.get(this.access, this.pageId)).counts;
  }

  /** What is not possible just now is not done; anything but a refusal is a failure. */
  async take(one: Step): Promise<void> {
    try {
      await this.act(one);
    } catch (error) {
      if (!(error instanceof ConflictError || error instanceof NotFoundError)) throw error;
    }
  }

  private async act(one: Step): Promise<void> {
    const { here, access } = this;
    switch (one.do) {
      case 'ask':
        return void this.secrets.push(await here.ask((await here.listPages.get(access, this.pageId)).path, one));
      case 'accept':
        return void (await this.of('call_requests', one, (id) => here.acceptance.accept(access, id, undefined)));
      case 'newLink':
        return void (await this.of('call_requests', one, (id) => here.acceptance.renewLink(access, id)));
      case 'decline':
        return void (await this.of('call_requests', one, (id) => here.requests.decline(access, id)));
      case 'setAside':
        return void (await this.of('call_requests', one, (id) => here.requests.setAside(access, id)));
      case 'undo':
        return void (await this.of('call_requests', one, (id) => here.requests.takeBack(access, id)));
      case 'book':
        return void (await this.book(one.pick, one.slot));
      case 'close':
        return void (await this.of('calls', one, (id) => this.close(id, one.missed)));
      case 'cancel':
        return void (await this.of('calls', one, (id) => here.calls.cancel(access, id)));
      case 'cancelByThem':
        return void (await this.bySecret(one.pick, (secret) => here.bookings.cancel(secret)));
      case 'declineByThem':
        return void (await this.bySecret(one.pick, (secret) => here.bookings.decline(secret)));
      case 'withdraw':
        return void (await this.bySecret(one.pick, (secret) => here.asking.withdraw(secret)));
      case 'revoke':
        return void (await this.of('call_invitations', one, (id) => here.invitations.revoke(access, id)));
      case 'invite':
        return void (await this.of('contacts', one, (id) =>
          here.invitations.invite(access, id, { minutes: 20, why: 'Let us talk.', again: true }),
        ));
      case 'plan':
        return void (await this.of('contacts', one, async (id) =>
          here.planner.plan(access, id, { startsAt: await this.slot(one.slot) }),
        ));
      case 'talked':
        return void (await this.of('contacts', one, (id) => this.log(id, one.minutes, one.day)));
      case 'forgetWords':
        return void (await this.of('interactions', one, (id) => here.interactions.remove(access, id), '-'));
      case 'removeContact':
        return void (await this.of('contacts', one, (id) => here.contacts.remove(access, id)));
      case 'wait':
        return here.clock.advance({ days: one.days });
    }
  }

  private async of(
    table: string,
    { pick: at }: { pick: number },
    work: (id: string) => Promise<unknown>,
    order: '' | '-' = '',
  ): Promise<void> {
    const rows = await this.here.database.query<{ id: string }>(
      `select id from ${table} where workspace_id = $1 order by id ${order === '-' ? 'desc' : ''}`,
      [this.access.workspaceId],
    );
    if (rows.length > 0) await work(rows[at % rows.length]!.id);
  }

  private async bySecret(at: number, work: (secret: string) => Promise<unknown>): Promise<void> {
    if (this.secrets.length > 0) await work(this.secrets[at % this.secrets.length]!);
  }

  private async slot(at: number): Promise<Date> {
    const slots = await this.here.availability.slots(this.access.workspaceId);
    return slots[at % slots.length]!;
  }

  private async book(at: number, slot: number): Promise<void> {
    const startsAt = await this.slot(slot);
    const booking = {
      startsAt,
      way: 'phone' as const,
      reachAt: '555 0199',
      about: '',
      answers: [],
      theirTimeZone: 'UTC',
      guestEmail: null,
    };
    await this.bySecret(at, (secret) => this.here.bookings.book(secret, booking));
  }

  private async close(id: string, isMissed: boolean): Promise<void> {
    const { startsAt, state } = await this.here.listCalls.get(this.access.workspaceId, id);
    const begins = new Date(startsAt);
    if (state === 'booked' && begins > this.here.clock.now()) this.here.clock.set(begins);
    await this.here.calls.close(this.access, id, { outcome: isMissed ? 'missed' : 'held' });
  }

  private async log(contactId: string, ago: number, isDay: boolean): Promise<void> {
    const at = new Date(this.here.clock.now().getTime() + ago * 60_000);
    const happenedAt = isDay ? dayOf(at, this.access.timeZone) : at.toISOString();
    await this.here.interactions.log(this.access, contactId, { channel: 'phone', kind: 'call', happenedAt });
  }

  /** From the rows themselves, without a join. */
  async recount(): Promise<Counts> {
    const read = <Row>(sql: string) => this.here.database.query<Row>(sql, [this.access.workspaceId]);
    const [requests, talks, calls, links] = await Promise.all([
      read<{ state: RequestOutcome; contact_id: string; created_at: Date }>(
        'select state, contact_id, created_at from call_requests where workspace_id = $1',
      ),
      read<{ contact_id: string; happened_at: Date; precision: string }>(
        `select contact_id, happened_at, precision from interactions where workspace_id = $1 and kind = 'call'`,
      ),
      read<{ contact_id: string }>(`select contact_id from calls where workspace_id = $1 and state = 'booked'`),
      read<{ contact_id: string; state: string; expires_at: Date }>(
        'select contact_id, state, expires_at from call_invitations where workspace_id = $1',
      ),
    ]);
    const { timeZone } = this.access;
    const outcomes = requests.map(({ state, contact_id: contact, created_at: asked }): RequestOutcome => {
      const mine = <Row extends { contact_id: string }>(rows: Row[]) =>
        rows.filter((row) => row.contact_id === contact);
      if ((state as string) !== 'accepted') return state;
      const spoke = mine(talks).some(({ happened_at: at, precision }) =>
        precision === 'day' ? at >= startOfDay(dayOf(asked, timeZone), timeZone) : at >= asked,
      );
      if (spoke) return 'spoken';
      if (mine(calls).length > 0) return 'booked';
      const isOpen = mine(links).some(
        (link) =>
          ['drafted', 'sent', 'opened', 'booked'].includes(link.state) && link.expires_at > this.here.clock.now(),
      );
      return isOpen ? 'invited' : 'lapsed';
    });
    const counts = none();
    for (const outcome of outcomes) counts[outcome] += 1;
    return counts;
  }
}
