import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { ChanceModel } from '../chance-model.js';
import { priorModel } from '../prior-model.js';
import { priorHabits, type GapHabits } from './gap-habits.js';

/** What a workspace has taught: how likely a return is, and how long gaps are. */
export interface PorchRhythm {
  chance: ChanceModel;
  gaps: GapHabits;
}

/** How far a workspace's rhythms are counted in its time zone, and what has changed since they were last learnt from. */
export interface RhythmState {
  timeZone: string;
  countedZone: string | null;
  countingZone: string | null;
  countedAfter: string | null;
  changes: number;
  fittedAt: Date | null;
}

export interface FittedRhythm extends PorchRhythm {
  people: number;
}

const FEWEST_CHANGES = 50;
/** A model is fitted anew when this share of the people was heard again. */
const SHARE_OF_PEOPLE = 0.1;
const LONGEST_DAYS = 30;
const MOST_ROWS = 20_000;

/** The models of workspaces; the row of each is made with the workspace. */
@Injectable()
export class RhythmModels {
  constructor(private readonly database: Database) {}

  /** What is thought of people in general where the workspace has taught nothing yet. */
  async get(workspaceId: string): Promise<PorchRhythm> {
    const [row] = await this.database.query<{ model: PorchRhythm | null }>(
      'select model from rhythm_models where workspace_id = $1',
      [workspaceId],
    );
    return row?.model ?? { chance: priorModel, gaps: priorHabits };
  }

  /** Null where the workspace is gone. */
  async state(workspaceId: string): Promise<RhythmState | null> {
    const [row] = await this.database.query<RhythmState>(STATE, [workspaceId]);
    return row ?? null;
  }

  async keepCounting(tx: Tx, workspaceId: string, zone: string, after: string | null): Promise<void> {
    await this.database.queryIn(
      tx,
      'update rhythm_models set counting_zone = $2, counted_after = $3 where workspace_id = $1',
      [workspaceId, zone, after],
    );
  }

  async endCounting(workspaceId: string, zone: string): Promise<void> {
    await this.database.query(
      `update rhythm_models set counted_zone = $2, counting_zone = null, counted_after = null where workspace_id = $1`,
      [workspaceId, zone],
    );
  }

  /** `seen` of the changes are learnt from with it; those that came meanwhile count for the next time. */
  async save(tx: Tx, workspaceId: string, { people, ...model }: FittedRhythm, seen: number, now: Date): Promise<void> {
    const enough = Math.max(FEWEST_CHANGES, Math.ceil(SHARE_OF_PEOPLE * people));
    await this.database.queryIn(tx, SAVE, [
      workspaceId,
      JSON.stringify(model),
      people,
      seen,
      enough,
      now,
      people === 0 ? null : LONGEST_DAYS,
    ]);
  }

  /** Adds up what has changed, of every workspace. */
  async addUpChanges(now: Date): Promise<void> {
    await this.database.query(ADD_UP, [MOST_ROWS, now]);
  }

  /** Workspaces whose model is to be fitted, found by an index. */
  async listDue(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ workspaceId: string }>(
      'select workspace_id as "workspaceId" from rhythm_models where due_at <= $1 order by due_at limit 1000',
      [now],
    );
    return rows.map(({ workspaceId }) => workspaceId);
  }
}

const STATE = `
  select w.time_zone as "timeZone", m.counted_zone as "countedZone", m.counting_zone as "countingZone",
    m.counted_after as "countedAfter", m.changes, m.fitted_at as "fittedAt"
  from workspaces w join rhythm_models m on m.workspace_id = w.id where w.id = $1`;

// A move to another time zone that came meanwhile stays due.
const SAVE = `
  update rhythm_models m set model = $2, people = $3, fitted_at = $6, enough = $5, changes = greatest(0, m.changes - $4),
    due_at = case
      when m.counted_zone is distinct from w.time_zone then '-infinity'
      when m.changes - $4 >= $5 then $6
      else coalesce($6::timestamptz + make_interval(days => $7::int), 'infinity')
    end
  from workspaces w where m.workspace_id = $1 and w.id = m.workspace_id`;

const ADD_UP = `
  with gone as (
    delete from rhythm_changes where id in (
      select id from rhythm_changes order by id limit $1 for update skip locked
    ) returning workspace_id, rhythms
  ),
  sums as (select workspace_id, sum(rhythms)::int as changes from gone group by workspace_id)
  update rhythm_models m set changes = m.changes + s.changes,
    due_at = case when m.changes + s.changes >= m.enough then least(m.due_at, $2) else m.due_at end
  from sums s where m.workspace_id = s.workspace_id`;
