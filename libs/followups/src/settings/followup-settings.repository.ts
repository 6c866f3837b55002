import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { Away } from '../away.js';

export interface FollowupSettings {
  /** Lines of one day at most. */
  mostADay: number;
  /** For so many days after the owner was in touch, or said no, somebody is left alone. */
  restDays: number;
  /** The hour of the owner's day, 0 to 23, at which the day is planned. */
  morningHour: number;
  /** Whether sensitive words are quoted. */
  quoteSensitive: boolean;
  /** Whether it is suggested to make two people known to each other. */
  introduce: boolean;
  /** So many days before a birthday it is told. */
  birthdayDays: number;
  /** The days on which nothing is suggested and nothing falls due. */
  away: Away | null;
}

/** How the owner wants to be reminded; a workspace without a row has the usual settings. */
@Injectable()
export class FollowupSettingsRepository {
  constructor(private readonly database: Database) {}

  async get(workspaceId: string): Promise<FollowupSettings> {
    const [row] = await this.database.query<FollowupSettings>(
      `select most_a_day as "mostADay", rest_days as "restDays", morning_hour as "morningHour",
         quote_sensitive as "quoteSensitive", introduce, birthday_days as "birthdayDays",
         case when away_from is not null
           then json_build_object('from', away_from::text, 'to', away_to::text) end as away
       from followup_settings where workspace_id = $1`,
      [workspaceId],
    );
    return row ?? usual;
  }

  async save(tx: Tx, workspaceId: string, settings: FollowupSettings): Promise<void> {
    const { mostADay, restDays, morningHour, quoteSensitive, introduce, birthdayDays, away } = settings;
    const days = [away?.from ?? null, away?.to ?? null];
    await this.database.queryIn(
      tx,
      `insert into followup_settings (workspace_id, most_a_day, rest_days, morning_hour, quote_sensitive, introduce,
         birthday_days, away_from, away_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (workspace_id) do update set most_a_day = excluded.most_a_day, rest_days = excluded.rest_days,
         morning_hour = excluded.morning_hour, quote_sensitive = excluded.quote_sensitive,
         introduce = excluded.introduce, birthday_days = excluded.birthday_days, away_from = excluded.away_from,
         away_to = excluded.away_to`,
      [workspaceId, mostADay, restDays, morningHour, quoteSensitive, introduce, birthdayDays, ...days],
    );
  }
}

const usual: FollowupSettings = {
  mostADay: 5,
  restDays: 7,
  morningHour: 6,
  quoteSensitive: false,
  introduce: false,
  birthdayDays: 3,
  away: null,
};
