import type { Access } from '#libs/accounts';
import { Contacts } from '#libs/contacts';
import { newId, type Tx } from '#libs/platform';
import { buildContact, buildWorkspace, freshDatabase, openRooms, StillClock, type FreshDatabase } from '#libs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { InteractionArchive } from '../archive/interaction-archive.repository.js';
import { channels, directions, interactionKinds } from '../interaction-words.js';
import type { NewInteraction } from '../interaction.entity.js';
import { InteractionsModule } from '../interactions.module.js';
import { Interactions } from '../interactions.service.js';
import { ruledClocks, type RuledClocks, type ToldInteraction } from './clock-rules.js';
import { Clocks } from './clocks.repository.js';

const PEOPLE = 3;
const DAYS = ['2024-02-29', '2025-03-30', '2025-10-26', '2026-01-05', null] as const;

const who = fc.nat(PEOPLE - 1);
const pick = fc.nat(1_000);
const day = fc.constantFrom(...DAYS);
const manner = {
  channel: fc.constantFrom(...channels),
  kind: fc.constantFrom(...interactionKinds),
  direction: fc.constantFrom(...directions),
};
const text = fc.constantFrom('', 'Call me some day.', 'Thank you for this.');
const publicManner = { ...manner, channel: fc.constant('blog' as const), kind: fc.constantFrom('comment', 'reply') };
const item = fc.record({
  ...publicManner,
  who: fc.option(who),
  part: fc.nat(1),
  text,
  answers: fc.array(fc.option(pick), { maxLength: 2 }),
});

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('log' as const), who, ...manner, happenedAt: day, text }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      day,
      items: fc.array(item, { minLength: 1, maxLength: 7 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), pick, ...manner, happenedAt: day, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('date' as const), pick, happenedAt: day }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), who }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never;

describe('Clocks', () => {
  let fresh: FreshDatabase;
  let rooms: INestApplicationContext;

  beforeAll(async () => {
    fresh = await freshDatabase();
    rooms = await openRooms(fresh, [InteractionsModule], new StillClock('2026-03-02T09:00:00Z'));
  });
  afterAll(async () => {
    await rooms.close();
    await fresh.close();
  });

  it('say the same as the rules after every write, edit, deletion, import and undo', async () => {
    const histories = fc.array(step, { minLength: 1, maxLength: 14 });
    const holds = fc.asyncProperty(histories, async (steps) => {
      const history = await History.begin(fresh, rooms);
      for (const each of steps) {
        await history.take(each);
        await history.compare();
      }
    });
    await fc.assert(holds, { numRuns: Number(process.env.FRONTPORCH_RUNS ?? 60) });
  }, 600_000);

  it('lose nothing when many log at once, and never lock each other out', async () => {
    const history = await History.begin(fresh, rooms);
    const interactions = rooms.get(Interactions, { strict: false });
    const log = (contactId: string, minute: number) =>
      interactions.log(history.access, contactId, {
        channel: minute % 2 ? 'phone' : 'blog',
        kind: minute % 2 ? 'call' : 'comment',
        direction: minute % 3 ? 'inbound' : 'outbound',
        happenedAt: `2026-01-05T10:${String(minute).padStart(2, '0')}:00Z`,
      });
    const people = [...history.people, ...history.people.toReversed()];
    await Promise.all(Array.from({ length: 40 }, (_, minute) => log(people[minute % people.length]!, minute)));
    await history.compare();
    expect((await history.kept()).map(({ inboundCount, outboundCount }) => inboundCount + outboundCount)).toEqual([
      13, 13, 14,
    ]);
  });

  it('know both of two batches that touch the same people in opposite orders', async () => {
    const history = await History.begin(fresh, rooms);
    const batches = Array.from({ length: 6 }, (_, index) => {
      const people = index % 2 ? history.people.toReversed() : history.people;
      return history.importRows(people.map((contactId) => ({ ...aComment, id: newId(), contactId })));
    });
    await Promise.all(batches);
    await history.compare();
    expect((await history.kept()).map(({ inboundCount }) => inboundCount)).toEqual([6, 6, 6]);
  });
});

const aComment: NewInteraction = {
  id: '',
  contactId: null,
  channel: 'blog',
  kind: 'comment',
  direction: 'inbound',
  happenedAt: new Date('2026-01-05T00:00:00Z'),
  precision: 'day',
  datedBy: 'post',
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

/** One workspace with a few people, to which random things happen. */
class History {
  private constructor(
    private readonly fresh: FreshDatabase,
    private readonly rooms: INestApplicationContext,
    readonly access: Access,
    readonly people: string[],
  ) {}

  static async begin(fresh: FreshDatabase, rooms: INestApplicationContext): Promise<History> {
    const timeZone = 'Europe/Berlin';
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { timeZone });
    const names = ['Ida Brook', 'Tomás Vale', 'Wen Hall'];
    const people = await Promise.all(names.map((name) => buildContact(fresh.dataSource, workspaceId, { name })));
    return new History(fresh, rooms, { workspaceId, userId: ownerId, role: 'owner', timeZone }, people.sort());
  }

  async take(next: Step): Promise<void> {
    switch (next.do) {
      case 'log':
        return this.log(next);
      case 'import':
        return this.importThread(next.day, next.items);
      case 'edit':
        return this.edit(next);
      case 'date':
        return this.withOne('true', next.pick, (id) =>
          this.interactions.edit(this.access, id, { happenedAt: next.happenedAt }),
        );
      case 'remove':
        return this.withOne('true', next.pick, (id) => this.interactions.remove(this.access, id));
      case 'undo':
        return this.undo(next.pick);
      case 'forget':
        return this.forget(next.who);
    }
  }

  /** The kept clocks of everybody are what the rules make of the rows that are there. */
  async compare(): Promise<void> {
    const rows = await this.fresh.database.query<ToldInteraction & { contactId: string }>(TOLD, [
      this.access.workspaceId,
    ]);
    const ruled = this.people.map((id) => ({
      contactId: id,
      ...ruledClocks(rows.filter((row) => row.contactId === id)),
    }));
    expect(await this.kept()).toEqual(ruled);
  }

  kept(): Promise<(RuledClocks & { contactId: string })[]> {
    return this.fresh.database.query(KEPT, [this.access.workspaceId]);
  }

  async importRows(rows: NewInteraction[]): Promise<void> {
    await this.fresh.database.transaction(async (tx) => {
      await this.get(InteractionArchive).insertMany(tx, this.access.workspaceId, rows);
      await this.refresh(tx, rows);
    });
  }

  private async log({
    who: index,
    channel,
    kind,
    direction,
    happenedAt,
    text: words,
  }: Step & { do: 'log' }): Promise<void> {
    const contactId = this.people[index];
    if (!contactId) return;
    await this.interactions.log(this.access, contactId, { channel, kind, direction, happenedAt, text: words });
  }

  private async edit({ pick: index, do: _, ...change }: Step & { do: 'edit' }): Promise<void> {
    await this.withOne('import_id is null', index, (id) => this.interactions.edit(this.access, id, change));
  }

  private async importThread(postedOn: string | null, items: Item[]): Promise<void> {
    const { workspaceId } = this.access;
    const [importId, threadId] = [newId(), newId()];
    const earlier = (await this.ids('true')).concat(items.map(() => newId()));
    const ids = earlier.slice(-items.length);
    const happenedAt = postedOn === null ? null : new Date(`${postedOn}T00:00:00Z`);
    const dated = { happenedAt, precision: postedOn ? 'day' : 'none', datedBy: postedOn ? 'post' : null } as const;
    const rows = items.map(({ who: index, answers: _, part, kind, ...rest }, position) => {
      const contactId = index === null ? null : (this.people[index] ?? null);
      const place = { threadId, position: position - part, part, importId };
      return {
        ...aComment,
        ...rest,
        kind: kind as NewInteraction['kind'],
        ...dated,
        ...place,
        id: ids[position]!,
        contactId,
      };
    });
    const places = rows.map((row) => `${row.position} ${row.part}`);
    const distinct = rows.filter((row, index) => row.position >= 0 && places.indexOf(places[index]!) === index);
    const inserted = new Set(distinct.map(({ id }) => id));
    const answerable = earlier.filter((id) => inserted.has(id) || !ids.includes(id));
    await this.fresh.database.transaction(async (tx) => {
      await this.fresh.database.queryIn(tx, AN_IMPORT, [workspaceId, importId]);
      await this.fresh.database.queryIn(tx, A_THREAD, [workspaceId, threadId, importId]);
      await this.get(InteractionArchive).insertMany(tx, workspaceId, distinct);
      const answers = distinct.flatMap(({ id, position, part }) =>
        items[position + part]!.answers.map((chosen, ordinal) => {
          const answeredId = chosen === null ? null : answerable[chosen % answerable.length]!;
          return { interactionId: id, ordinal, answeredId, printed: '@somebody' };
        }),
      );
      await this.get(InteractionArchive).insertAnswers(tx, workspaceId, answers);
      await this.refresh(tx, distinct);
    });
  }

  private async undo(index: number): Promise<void> {
    const { workspaceId } = this.access;
    const imports = await this.fresh.database.query<{ id: string }>(
      'select id from imports where workspace_id = $1 order by id',
      [workspaceId],
    );
    const chosen = imports[index % Math.max(1, imports.length)];
    for (let deleted = chosen ? 2 : 0; deleted === 2;) {
      await this.fresh.database.transaction(async (tx) => {
        const slice = await this.get(InteractionArchive).deleteOfImport(tx, workspaceId, chosen!.id, 2);
        await this.get(Clocks).refresh(tx, workspaceId, slice.contactIds);
        deleted = slice.deleted;
      });
    }
  }

  private async forget(index: number): Promise<void> {
    const [contactId] = this.people.splice(index, 1);
    if (contactId) await this.get(Contacts).remove(this.access, contactId);
  }

  private async withOne(where: string, index: number, work: (id: string) => Promise<unknown>): Promise<void> {
    const ids = await this.ids(where);
    if (ids.length > 0) await work(ids[index % ids.length]!);
  }

  private async ids(where: string): Promise<string[]> {
    const sql = `select id from interactions where workspace_id = $1 and ${where} order by id`;
    const rows = await this.fresh.database.query<{ id: string }>(sql, [this.access.workspaceId]);
    return rows.map(({ id }) => id);
  }

  private refresh(tx: Tx, rows: NewInteraction[]): Promise<void> {
    const touched = rows.flatMap(({ contactId }) => (contactId === null ? [] : [contactId]));
    return this.get(Clocks).refresh(tx, this.access.workspaceId, touched);
  }

  private get interactions(): Interactions {
    return this.get(Interactions);
  }

  private get<T>(type: new (...parameters: never[]) => T): T {
    return this.rooms.get<T>(type, { strict: false });
  }
}

const AN_IMPORT = `
  insert into imports (workspace_id, id, format, source_hash, state, created_at)
  values ($1, $2, 'pasted-thread', '', 'done', now())`;

const A_THREAD = `
  insert into threads (workspace_id, id, import_id, created_at, updated_at) values ($1, $2, $3, now(), now())`;

const TOLD = `
  select i.id, i.contact_id as "contactId", i.channel, i.kind, i.direction, i.precision, i.dated_by as "datedBy",
    i.happened_at as "happenedAt", i.thread_id as "threadId", i.position, i.part, i.text,
    array(select o.direction from interaction_answers a
      left join interactions o on o.workspace_id = a.workspace_id and o.id = a.answered_id
      where a.workspace_id = i.workspace_id and a.interaction_id = i.id) as answered
  from interactions i where i.workspace_id = $1 and i.contact_id is not null`;

const KEPT = `
  select contact_id as "contactId", first_inbound_at as "firstInboundAt", last_inbound_at as "lastInboundAt",
    first_outbound_at as "firstOutboundAt", last_outbound_at as "lastOutboundAt", last_exchange_at as "lastExchangeAt",
    last_talk_at as "lastTalkAt", inbound_count as "inboundCount", outbound_count as "outboundCount",
    talk_count as "talkCount", channels, depth, depth_at as "depthAt", depth_interaction_id as "depthInteractionId",
    last_words_id as "lastWordsId"
  from contact_clocks where workspace_id = $1 order by contact_id`;
