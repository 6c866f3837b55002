import { Database, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { oldestFirst } from '../timeline/timeline-order.js';
import type { LadderStep, LadderView } from './ladder.view.js';

type StepRow = Omit<LadderStep, 'happenedAt' | 'isCovered'> & { happenedAt: Date | null; isSensitive: boolean };

/** How near the two have come, step by step, each with the words that took it. */
@Injectable()
export class LadderQuery {
  constructor(private readonly database: Database) {}

  /** Throws NotFoundError where the workspace has no such contact. */
  async get(workspaceId: string, contactId: string, uncover = false): Promise<LadderView> {
    const [known, rows] = await Promise.all([
      this.database.query('select from contacts where workspace_id = $1 and id = $2', [workspaceId, contactId]),
      this.database.query<StepRow>(STEPS, [workspaceId, contactId]),
    ]);
    if (known.length === 0) throw new NotFoundError('There is no such contact.');
    return { steps: rows.map((row) => toStep(row, uncover)) };
  }
}

function toStep({ isSensitive, happenedAt, text, ...rest }: StepRow, uncover: boolean): LadderStep {
  const isCovered = isSensitive && !uncover;
  return { ...rest, happenedAt: happenedAt?.toISOString() ?? null, isCovered, text: isCovered ? null : text };
}

const MET = `(channel = 'in_person' or (kind = 'meeting' and channel not in ('phone', 'video')))`;

// The rules are those of the clocks (docs/decisions/0003); one walk along interactions_timeline, and words only of the five.
const STEPS = `
  with told as materialized (
    select i.id, i.channel, i.kind, i.direction, row_number() over (order by ${oldestFirst('i')}) as n,
      case
        when i.kind in ('call', 'meeting') or (i.channel in ('phone', 'video', 'in_person') and i.kind <> 'message') then 'talk'
        when i.channel = 'email' or i.kind = 'message' then 'private'
        else 'public'
      end as manner,
      exists (
        select from interaction_answers a
        left join interactions o on o.workspace_id = a.workspace_id and o.id = a.answered_id
        where a.workspace_id = $1 and a.interaction_id = i.id and (i.direction = 'outbound' or o.direction = 'outbound')
      ) as answers
    from interactions i
    where i.workspace_id = $1 and i.contact_id = $2 and i.kind <> 'note'
  ),
  first as (
    select
      min(n) filter (where manner = 'public' and direction = 'inbound') as wave,
      min(n) filter (where manner = 'public' and direction = 'outbound') as public_outbound,
      min(n) filter (where manner = 'public' and answers) as public_answer,
      min(n) filter (where manner = 'private' and direction = 'inbound') as private_inbound,
      min(n) filter (where manner = 'private' and direction = 'outbound') as private_outbound,
      min(n) filter (where manner = 'talk' and not ${MET}) as voice,
      min(n) filter (where manner = 'talk' and ${MET}) as met
    from told
  )
  select step.depth, i.id as "interactionId", i.channel, i.kind, i.direction, i.happened_at as "happenedAt", i.precision,
    i.dated_by as "datedBy", left(i.text, 500) as text, i.is_sensitive as "isSensitive", i.thread_id as "threadId", t.title as "threadTitle", i.position,
    coalesce(i.permalink, t.url) as permalink
  from first
  cross join lateral (values
    (1, 'wave', wave),
    (2, 'chat', least(public_answer, case when wave is not null and public_outbound is not null
      then greatest(wave, public_outbound) end)),
    (3, 'letters', case when private_inbound is not null and private_outbound is not null
      then greatest(private_inbound, private_outbound) end),
    (4, 'voice', voice),
    (5, 'met', met)
  ) as step(rung, depth, n)
  join told on told.n = step.n
  join interactions i on i.workspace_id = $1 and i.id = told.id
  left join threads t on t.workspace_id = $1 and t.id = i.thread_id
  order by step.rung`;
