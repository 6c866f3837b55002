import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { Clocks } from './clocks.repository.js';
import { BRING_RHYTHMS_UP } from './rhythm-statement.js';
import { dayNumber, ownWord } from './own-word.js';
import type { RunningRhythm } from './running-rhythm.js';

/** Reads what `Clocks` keeps of how often people write, and counts it anew where a day has come to mean another one. */
@Injectable()
export class Rhythms {
  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {}

  /** By contact; who was never heard on a day that is known is left out. */
  async byIds(workspaceId: string, contactIds: string[]): Promise<Map<string, RunningRhythm>> {
    const rows = await this.database.query<RunningRhythm & { contactId: string }>(OF_CONTACTS, [
      workspaceId,
      contactIds,
    ]);
    return new Map(rows.map(({ contactId, ...rhythm }) => [contactId, rhythm]));
  }

  async countPeople(workspaceId: string): Promise<number> {
    const sql = 'select count(*)::int as people from contact_rhythms where workspace_id = $1';
    const [row] = await this.database.query<{ people: number }>(sql, [workspaceId]);
    return row!.people;
  }

  /** The days on which one in so many people was heard, each in order. */
  async sampleDays(workspaceId: string, oneIn: number): Promise<Map<string, number[]>> {
    const rows = await this.database.query<{ contactId: string; days: number[] }>(DAYS_OF_SOME, [workspaceId, oneIn]);
    return new Map(rows.map(({ contactId, days }) => [contactId, days]));
  }

  /** Counts the next few contacts anew, in the order of ids, and tells who they were. */
  async recount(tx: Tx, workspaceId: string, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.queryIn<{ id: string }>(
      tx,
      'select contact_id as id from contact_clocks where workspace_id = $1 and contact_id > $2 order by 1 limit $3',
      [workspaceId, after, limit],
    );
    const ids = rows.map(({ id }) => id);
    await this.clocks.hold(tx, workspaceId, ids);
    await this.database.queryIn(tx, BRING_RHYTHMS_UP, [workspaceId, ids, null]);
    return ids;
  }
}

// Arrays as JSON: the driver reads PostgreSQL's own letter by letter.
const OF_CONTACTS = `
  select contact_id as "contactId", count, active_days as "activeDays", first_day as "firstDay", last_day as "lastDay",
    to_json(faded) as faded, to_json(gap_bins) as "gapBins", sum_log_gap as "sumLogGap", sum_squared_log_gap as "sumSquaredLogGap",
    longest_gap as "longestGap", to_json(recent_gaps) as "recentGaps", to_json(months) as months, last_month as "lastMonth"
  from contact_rhythms where workspace_id = $1 and contact_id = any($2::uuid[])`;

const DAY = dayNumber('i.happened_at', 'w.time_zone');

const DAYS_OF_SOME = `
  select r.contact_id as "contactId", array_agg(distinct ${DAY} order by ${DAY}) as days
  from contact_rhythms r
  join workspaces w on w.id = r.workspace_id
  join interactions i on i.workspace_id = r.workspace_id and i.contact_id = r.contact_id
  where r.workspace_id = $1 and ($2::int = 1 or abs(hashtext(r.contact_id::text)::bigint) % $2 = 0) and ${ownWord('i')}
  group by r.contact_id`;
