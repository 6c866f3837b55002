import { Database, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Fact } from '../facts/fact.entity.js';
import { toFactView } from '../facts/fact.view.js';
import type { ContactMemoryView } from './contact-memory.view.js';
import { factKinds, type SignalType } from './signal-words.js';
import type { PlacedSignal } from './signal.view.js';
import { signalColumns, toPlacedSignal, type PlacedRow } from './to-signal-view.js';

/** Signals of one type; who has more is somebody whose newest ones are enough. */
const MOST = 200;

/** What is remembered of one person, newest first. */
@Injectable()
export class ContactMemoryQuery {
  constructor(private readonly database: Database) {}

  /** Throws NotFoundError where the workspace has no such contact. */
  async get(workspaceId: string, contactId: string, uncover = false): Promise<ContactMemoryView> {
    const [known, rows, own] = await Promise.all([
      this.database.query('select from contacts where workspace_id = $1 and id = $2', [workspaceId, contactId]),
      this.database.query<PlacedRow>(REMEMBERED, [workspaceId, contactId, MOST + 1]),
      this.database.query<Fact>(WRITTEN, [workspaceId, contactId]),
    ]);
    if (known.length === 0) throw new NotFoundError('There is no such contact.');
    return { ...toContactMemory(rows, uncover), ownFacts: own.map((fact) => toFactView(fact, uncover)) };
  }
}

// Facts that the owner tells of himself in a thread are no facts about whom he tells them.
const REMEMBERED = `
  select * from (
    select ${signalColumns}, i.happened_at as "happenedAt", i.precision, i.thread_id as "threadId",
      t.title as "threadTitle", i.position, coalesce(i.permalink, t.url) as permalink,
      exists (
        select from interaction_answers a
        join interactions o on o.workspace_id = a.workspace_id and o.id = a.interaction_id and o.direction = 'outbound'
        where a.workspace_id = i.workspace_id and a.answered_id = i.id
      ) as "isAnswered",
      row_number() over (partition by s.type order by i.sort_at desc, i.thread_id, i.position desc, s.start desc, s.id) as nth
    from interactions i
    join signals s on s.workspace_id = i.workspace_id and s.interaction_id = i.id
    left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
    where i.workspace_id = $1 and i.contact_id = $2 and s.state <> 'dismissed'
      and not (s.type = 'fact' and i.direction = 'outbound' and i.thread_id is not null)
  ) numbered
  where nth <= $3 order by nth`;

const WRITTEN = `
  select id, kind, text, about, sensitive, month, day, year, expires_on::text as "expiresOn",
    ask_after_on::text as "askAfterOn", created_at as "createdAt", updated_at as "updatedAt"
  from facts where workspace_id = $1 and contact_id = $2 order by id desc`;

function toContactMemory(rows: PlacedRow[], uncover: boolean): Omit<ContactMemoryView, 'ownFacts'> {
  const byType = new Map<SignalType, PlacedSignal[]>();
  let hasMore = false;
  for (const row of rows) {
    const known = byType.get(row.type) ?? [];
    if (known.length === MOST) hasMore = true;
    else byType.set(row.type, [...known, toPlacedSignal(row, uncover)]);
  }
  const of = (type: SignalType) => byType.get(type) ?? [];
  const facts = factKinds.map((kind) => ({ kind, items: of('fact').filter(({ fact }) => fact === kind) }));
  return {
    facts: facts.filter(({ items }) => items.length > 0),
    promisesByOwner: of('promise').filter(({ by }) => by === 'owner'),
    promisesByContact: of('promise').filter(({ by }) => by === 'contact'),
    offers: of('wants_to_talk'),
    invitations: of('invitation'),
    questions: of('question'),
    talks: of('talked'),
    relations: of('relation'),
    most: MOST,
    hasMore,
  };
}
