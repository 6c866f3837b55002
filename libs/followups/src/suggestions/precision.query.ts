import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { acceptanceRate, precisionSentence, type Acceptance } from '../ranking/acceptance.js';
import { reasonNames, type ReasonName } from '../reasons/followup-reason.js';
import type { PrecisionView } from './suggestion.view.js';

interface Counted {
  reason: ReasonName;
  suggested: number;
  actedOn: number;
  dismissed: number;
}

/** What the owner has made of what was suggested, by reason. */
@Injectable()
export class PrecisionQuery {
  constructor(private readonly database: Database) {}

  async acceptance(workspaceId: string): Promise<Acceptance> {
    return new Map((await this.count(workspaceId)).map((counted) => [counted.reason, counted]));
  }

  async get(workspaceId: string): Promise<PrecisionView> {
    const counted = await this.count(workspaceId);
    const total = (of: (one: Counted) => number) => counted.reduce((sum, one) => sum + of(one), 0);
    const [suggested, actedOn, dismissed] = [
      total((one) => one.suggested),
      total((one) => one.actedOn),
      total((one) => one.dismissed),
    ];
    const reasons = [...counted].sort((a, b) => reasonNames.indexOf(a.reason) - reasonNames.indexOf(b.reason));
    return {
      suggested,
      actedOn,
      dismissed,
      sentence: precisionSentence(suggested, actedOn),
      reasons: reasons.map((one) => ({ ...one, rate: Math.round(acceptanceRate(one) * 100) / 100 })),
    };
  }

  private count(workspaceId: string): Promise<Counted[]> {
    return this.database.query(COUNTED, [workspaceId]);
  }
}

// What was refused was shown, also where it came into the list after the day was planned.
const COUNTED = `
  select reason, (sum(planned) + coalesce(sum(refused) filter (where not was_planned), 0))::int as suggested,
    sum(acted)::int as "actedOn", sum(refused)::int as dismissed
  from (
    select reason, true as was_planned, count(*) as planned, count(*) filter (where state = 'done') as acted, 0 as refused
    from suggestions where workspace_id = $1 and planned_on is not null group by reason
    union all
    select r.of_reason, coalesce(s.planned_on is not null, false), 0, 0, count(*)
    from suggestion_refusals r
    left join suggestions s on s.workspace_id = r.workspace_id and s.id = r.suggestion_id
    where r.workspace_id = $1 group by 1, 2
  ) told group by reason`;
