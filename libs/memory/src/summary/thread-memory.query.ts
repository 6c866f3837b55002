import { Database, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ReadingStateQuery } from '../texts/reading-state.query.js';
import type { ThreadCompanion, ThreadCounts, ThreadMemoryView } from './thread-memory.view.js';

const MOST_PEOPLE = 200;
const MOST_UNKNOWN = 1_000;

type CompanionRow = ThreadCompanion & { total: number };

/** What a whole thread comes to, whatever its length. */
@Injectable()
export class ThreadMemoryQuery {
  constructor(
    private readonly database: Database,
    private readonly states: ReadingStateQuery,
  ) {}

  /** Throws NotFoundError where the workspace has no such thread. */
  async get(workspaceId: string, threadId: string): Promise<ThreadMemoryView> {
    const thread = [workspaceId, threadId];
    const [known, state, [counts], unknown, people] = await Promise.all([
      this.database.query('select from threads where workspace_id = $1 and id = $2', thread),
      this.states.get(workspaceId, threadId),
      this.database.query<ThreadCounts>(COUNTS, thread),
      this.database.query<{ position: number }>(UNKNOWN, [...thread, MOST_UNKNOWN]),
      this.database.query<CompanionRow>(PEOPLE, [...thread, MOST_PEOPLE]),
    ]);
    if (known.length === 0) throw new NotFoundError('There is no such thread.');
    return {
      ...state,
      counts: counts!,
      unknown: unknown.map(({ position }) => position),
      people: people.map(({ total: _total, ...one }) => one),
      peopleTotal: people[0]?.total ?? 0,
    };
  }
}

const FOUND = `
  said as (
    select i.id, i.contact_id, i.position, i.direction, exists (
      select from interaction_answers a
      join interactions o on o.workspace_id = a.workspace_id and o.id = a.interaction_id and o.direction = 'outbound'
      where a.workspace_id = i.workspace_id and a.answered_id = i.id
    ) as answered
    from interactions i where i.workspace_id = $1 and i.thread_id = $2
  ), found as (
    select said.*, s.type, s.state,
      s.type = 'promise' and s.state = 'open'
        or s.type in ('wants_to_talk', 'question') and said.direction = 'inbound' and not said.answered as is_open
    from said join signals s on s.workspace_id = $1 and s.interaction_id = said.id and s.state <> 'dismissed'
  )`;

const COUNTS = `
  with ${FOUND}
  select count(*) filter (where type = 'wants_to_talk')::int as offers,
    count(*) filter (where type = 'wants_to_talk' and is_open)::int as "unansweredOffers",
    count(*) filter (where type = 'invitation')::int as invitations,
    count(*) filter (where type = 'promise')::int as promises,
    count(*) filter (where type = 'promise' and is_open)::int as "openPromises",
    count(*) filter (where type = 'question')::int as questions,
    count(*) filter (where type = 'question' and is_open)::int as "unansweredQuestions",
    count(*) filter (where type = 'talked')::int as talks,
    count(*) filter (where type = 'fact')::int as facts,
    count(*) filter (where type = 'relation')::int as relations
  from found`;

const UNKNOWN = `
  select distinct position from interactions
  where workspace_id = $1 and thread_id = $2 and direction = 'inbound' and contact_id is null
  order by position limit $3`;

const openAt = (type: string) => `json_agg(distinct position order by position) filter (where type = '${type}')`;

const PEOPLE = `
  with ${FOUND}, companions as (
    select contact_id, count(distinct position) filter (where direction = 'inbound')::int as items,
      min(position) as first
    from said where contact_id is not null group by contact_id
  ), open as (
    select contact_id, count(*) as items, ${openAt('wants_to_talk')} as offers, ${openAt('promise')} as promises,
      ${openAt('question')} as questions
    from found where is_open group by contact_id
  )
  select p.contact_id as "contactId", c.name, p.items, p.first as "firstPosition",
    coalesce(open.offers, '[]') as offers, coalesce(open.promises, '[]') as promises,
    coalesce(open.questions, '[]') as questions, count(*) over ()::int as total
  from companions p
  join contacts c on c.workspace_id = $1 and c.id = p.contact_id
  left join open on open.contact_id = p.contact_id
  order by coalesce(open.items, 0) desc, p.items desc, p.first limit $3`;
