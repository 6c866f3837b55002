import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { byContact } from '../facts/by-contact.js';
import type { SettledSuggestion, Standing, SuggestionState } from '../ranking/settle-suggestions.js';
import { Suggestion } from './suggestion.entity.js';

export interface StandingOf extends Standing {
  contactId: string;
}

/** The suggestions table. Scoring never overwrites what a person said: a dismissed line stays dismissed. */
@Injectable()
export class SuggestionsRepository {
  constructor(private readonly database: Database) {}

  async listStanding(workspaceId: string, contactIds: string[]): Promise<Map<string, StandingOf[]>> {
    return byContact(await this.database.query<StandingOf>(standing('offset 0'), [workspaceId, contactIds]));
  }

  /** Nobody says anything of these before the transaction ends. */
  async holdStanding(tx: Tx, workspaceId: string, contactIds: string[]): Promise<Map<string, StandingOf[]>> {
    return byContact(
      await this.database.queryIn<StandingOf>(tx, standing('for update'), [workspaceId, contactIds.toSorted()]),
    );
  }

  /** Contacts that are there and stay until the transaction ends; whom somebody is just deleting is left out. */
  async keepContacts(tx: Tx, workspaceId: string, contactIds: string[]): Promise<Set<string>> {
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      'select id from contacts where workspace_id = $1 and id = any($2::uuid[]) order by id for key share skip locked',
      [workspaceId, contactIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Lines whose reason is gone: done by what the owner did, or as if they had never been. */
  async close(
    tx: Tx,
    workspaceId: string,
    { done, removed }: { done: string[]; removed: string[] },
    now: Date,
  ): Promise<void> {
    if (done.length > 0) await this.database.queryIn(tx, DONE, [workspaceId, done, now]);
    if (removed.length > 0) await this.database.queryIn(tx, REMOVE, [workspaceId, removed]);
  }

  async upsert(tx: Tx, workspaceId: string, suggestions: SettledSuggestion[]): Promise<void> {
    if (suggestions.length === 0) return;
    await this.database.queryIn(tx, UPSERT, [workspaceId, JSON.stringify(suggestions)]);
  }

  async isKnown(workspaceId: string, id: string): Promise<boolean> {
    const rows = await this.database.query('select from suggestions where workspace_id = $1 and id = $2', [
      workspaceId,
      id,
    ]);
    return rows.length > 0;
  }

  findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Suggestion | null> {
    return tx.getRepository(Suggestion).findOne({ where: { workspaceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async change(
    tx: Tx,
    { workspaceId, id }: Pick<Suggestion, 'workspaceId' | 'id'>,
    change: { state: SuggestionState; notBefore: Date | null; closedAt: Date | null; evidence?: [] },
  ): Promise<void> {
    await tx.getRepository(Suggestion).update({ workspaceId, id }, change);
  }

  /** Marks lines as part of a day's plan; one that stood in an earlier plan now stands in this one. */
  async plan(tx: Tx, workspaceId: string, ids: string[], day: string): Promise<void> {
    await this.database.queryIn(
      tx,
      `update suggestions set planned_on = $3 where workspace_id = $1 and id = any($2::uuid[]) and state in ('open', 'snoozed')`,
      [workspaceId, ids, day],
    );
  }
}

// A step into the index for each contact: while everybody is scored for the first time, the planner takes the table for a
// small one and would read all of it for every batch. `how` ends the inner select, so that it stays one.
const standing = (how: 'for update' | 'offset 0') => `
  select s.* from unnest($2::uuid[]) as wanted(id)
  cross join lateral (
    select id, contact_id as "contactId", reason, state, not_before as "notBefore", planned_on::text as "plannedOn",
      created_at as "createdAt"
    from suggestions where workspace_id = $1 and contact_id = wanted.id order by suggestions.id ${how}
  ) s`;

const DONE = `
  update suggestions set state = 'done', evidence = '[]', closed_at = $3, not_before = null
  where workspace_id = $1 and id = any($2::uuid[])`;

const REMOVE = 'delete from suggestions where workspace_id = $1 and id = any($2::uuid[])';

// A line that is as it was is left alone, so that scoring again writes nothing. As jsonb the evidence is parsed once.
const UPSERT = `
  insert into suggestions as known (workspace_id, id, contact_id, reason, reason_group, score, channel, evidence, state,
    not_before, planned_on, created_at)
  select $1, id, "contactId", reason, "group", score, channel, evidence, state, "notBefore", "plannedOn", "createdAt"
  from jsonb_to_recordset($2) as scored(id uuid, "contactId" uuid, reason text, "group" text, score real, channel text,
    evidence jsonb, state text, "notBefore" timestamptz, "plannedOn" date, "createdAt" timestamptz)
  on conflict (workspace_id, id) do update set score = excluded.score, channel = excluded.channel,
    evidence = excluded.evidence, state = excluded.state, not_before = excluded.not_before,
    created_at = excluded.created_at, closed_at = null
  where (known.score, known.channel, known.evidence, known.state, known.not_before, known.created_at)
    is distinct from
    (excluded.score, excluded.channel, excluded.evidence, excluded.state, excluded.not_before, excluded.created_at)`;
