import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { settleSuggestions, type SuggestionState } from '../ranking/settle-suggestions.js';
import type { Candidate } from '../ranking/pick-lines.js';
import type { Draft } from '../ranking/draft-suggestions.js';
import { reasonGroups, type ReasonGroup, type ReasonName } from '../reasons/followup-reason.js';
import { RescoreQueue } from '../scoring/rescore-queue.repository.js';
import { Scorer, type Scored } from '../scoring/scorer.service.js';
import { SuggestionsRepository } from './suggestions.repository.js';

export interface OpenSuggestion extends Draft, Candidate {
  state: SuggestionState;
}

export interface DoneLine {
  contactId: string;
  reason: ReasonName;
}

export interface Candidates {
  open: OpenSuggestion[];
  /** Lines of today's plan that are done since; the job has not written it yet. */
  done: DoneLine[];
  /** Groups with more people than were looked at. */
  more: ReasonGroup[];
}

/** How many lines of a group are looked at: more than a day shows, so that "99 and more" is honest. */
const MOST_OF_GROUP = 100;
/** Contacts whose scoring still waits are scored on the spot, up to so many. */
const MOST_WAITING = 200;

/** What could stand in the list of a day, as it is at this very moment. */
@Injectable()
export class CandidatesQuery {
  constructor(
    private readonly database: Database,
    private readonly queue: RescoreQueue,
    private readonly scorer: Scorer,
    private readonly suggestions: SuggestionsRepository,
  ) {}

  /** What was just written counts at once: who waits to be scored is scored here, and nothing is written. */
  async list(workspaceId: string, now: Date, today: string): Promise<Candidates> {
    const kept = await this.database.query<OpenSuggestion>(OPEN, [workspaceId, now, today, MOST_OF_GROUP + 1]);
    const more = reasonGroups.filter((group) => kept.filter((one) => one.group === group).length > MOST_OF_GROUP);
    const listed = [...new Set(kept.map(({ contactId }) => contactId))];
    const [ofListed, first] = await Promise.all([
      this.queue.listWaiting(workspaceId, listed),
      this.queue.listFirst(workspaceId, MOST_WAITING),
    ]);
    const waiting = [...new Set([...ofListed, ...first])];
    const isWaiting = new Set(waiting);
    const fresh = await this.scored(workspaceId, waiting, now, today);
    return {
      open: [...kept.filter(({ contactId }) => !isWaiting.has(contactId)), ...fresh.open],
      done: fresh.done,
      more,
    };
  }

  /** Everything that stands of one contact, also what rests and what is closed. */
  async ofContact(workspaceId: string, contactId: string, now: Date, today: string): Promise<OpenSuggestion[]> {
    const [kept, waits] = await Promise.all([
      this.database.query<OpenSuggestion>(OF_CONTACT, [workspaceId, contactId, today]),
      this.queue.listWaiting(workspaceId, [contactId]),
    ]);
    if (waits.length === 0) return kept;
    const fresh = await this.scored(workspaceId, [contactId], now, today, true);
    return [...fresh.open, ...kept.filter(({ state }) => state === 'dismissed' || state === 'done')];
  }

  private async scored(
    workspaceId: string,
    ids: string[],
    now: Date,
    today: string,
    alsoResting = false,
  ): Promise<Pick<Candidates, 'open' | 'done'>> {
    if (ids.length === 0) return { open: [], done: [] };
    const [scores, before] = await Promise.all([
      this.scoresOf(workspaceId, ids, now),
      this.suggestions.listStanding(workspaceId, ids),
    ]);
    const fresh: Pick<Candidates, 'open' | 'done'> = { open: [], done: [] };
    for (const [contactId, { drafts, facts }] of scores) {
      const known = before.get(contactId) ?? [];
      const { standing, done } = settleSuggestions(drafts, known, facts.rows, now);
      const shown = standing.filter(({ notBefore }) => alsoResting || notBefore === null || notBefore <= now);
      const { circle } = facts.person;
      fresh.open.push(...shown.map((one) => ({ ...one, circle, isPlanned: one.plannedOn === today })));
      const closed = known.filter(({ id, plannedOn }) => plannedOn === today && done.includes(id));
      fresh.done.push(...closed.map(({ reason }) => ({ contactId, reason })));
    }
    return fresh;
  }

  private async scoresOf(workspaceId: string, ids: string[], now: Date): Promise<Map<string, Scored>> {
    const day = await this.scorer.day(workspaceId, now);
    return this.scorer.score(await this.scorer.gather(workspaceId, ids, day));
  }
}

const COLUMNS = `s.id, s.contact_id as "contactId", s.reason, s.reason_group as "group", s.score, s.channel, s.evidence, s.state,
    s.not_before as "notBefore"`;

// A step into the index suggestions_pick for each group, so that it costs the same however many lines are open.
const OPEN = `
  select ${COLUMNS}, c.circle, coalesce(s.planned_on = $3::date, false) as "isPlanned"
  from unnest(array['${reasonGroups.join("', '")}']) as one(of_group)
  cross join lateral (
    select * from suggestions s
    where s.workspace_id = $1 and s.reason_group = one.of_group and s.state in ('open', 'snoozed')
      and (s.not_before is null or s.not_before <= $2)
    order by s.score desc, s.id limit $4
  ) s
  join contacts c on c.workspace_id = $1 and c.id = s.contact_id
  union
  select ${COLUMNS}, c.circle, true
  from suggestions s join contacts c on c.workspace_id = $1 and c.id = s.contact_id
  where s.workspace_id = $1 and s.planned_on = $3::date and s.state in ('open', 'snoozed')
    and (s.not_before is null or s.not_before <= $2)`;

const OF_CONTACT = `
  select ${COLUMNS}, c.circle, coalesce(s.planned_on = $3::date, false) as "isPlanned"
  from suggestions s join contacts c on c.workspace_id = $1 and c.id = s.contact_id
  where s.workspace_id = $1 and s.contact_id = $2 and s.state <> 'done'
  order by s.state = 'dismissed', s.score desc, s.id`;
