import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';

export interface DayToPlan {
  workspaceId: string;
  timeZone: string;
  morningHour: number;
  /** The last day that was planned. */
  lastDay: string | null;
}

/** Which days are planned. */
@Injectable()
export class DayPlansRepository {
  constructor(private readonly database: Database) {}

  /** Every workspace whose owner is here, with the last day that was planned. */
  list(now: Date): Promise<DayToPlan[]> {
    return this.database.query(
      `select w.id as "workspaceId", w.time_zone as "timeZone", coalesce(s.morning_hour, 6) as "morningHour",
         (select max(day)::text from day_plans p where p.workspace_id = w.id) as "lastDay"
       from workspaces w left join followup_settings s on s.workspace_id = w.id
       where s.away_from is null or not (($1::timestamptz at time zone w.time_zone)::date between s.away_from and s.away_to)
       order by w.id`,
      [now],
    );
  }

  /** False where somebody has planned this day already. */
  async begin(tx: Tx, workspaceId: string, day: string, now: Date): Promise<boolean> {
    const begun = await this.database.queryIn(
      tx,
      `insert into day_plans (workspace_id, day, planned_at) values ($1, $2, $3) on conflict do nothing returning day`,
      [workspaceId, day, now],
    );
    return begun.length > 0;
  }
}
