import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

/** What the owner wants to hear of, and when; weekdays are 1 for Monday to 7 for Sunday. */
export interface NotificationSettings {
  /** Null: the address with which the owner signs in. */
  sendTo: string | null;
  /** Whether sensitive words may stand in what leaves Frontporch: mails and the feed of tasks. */
  includeSensitive: boolean;
  dailyOn: boolean;
  dailyHour: number;
  dailyWeekdays: number[];
  /** Also on a day on which there is nothing. */
  whenQuiet: boolean;
  weeklyOn: boolean;
  weeklyWeekday: number;
  weeklyHour: number;
  /** A mail, with the calendar entry, for each call that is booked, moved or cancelled. */
  callMails: boolean;
  /** How long before a call the owner is reminded of it. */
  remindOwner: ReminderMoment[];
  /** The same for a guest who gave an address. */
  remindGuest: ReminderMoment[];
  /** The address that guests are told and answer to; null: the one that mails come from. */
  guestsWriteTo: string | null;
}

export const reminderMoments = ['day', 'hour'] as const;
export type ReminderMoment = (typeof reminderMoments)[number];

/** Nothing of a day or a week is sent before it is asked for. */
export const usualSettings: NotificationSettings = {
  sendTo: null,
  includeSensitive: false,
  dailyOn: false,
  dailyHour: 7,
  dailyWeekdays: [1, 2, 3, 4, 5, 6, 7],
  whenQuiet: false,
  weeklyOn: false,
  weeklyWeekday: 7,
  weeklyHour: 18,
  callMails: true,
  remindOwner: ['day', 'hour'],
  remindGuest: ['day', 'hour'],
  guestsWriteTo: null,
};

export const SETTINGS_COLUMNS = `n.send_to as "sendTo", n.include_sensitive as "includeSensitive", n.daily_on as "dailyOn",
    n.daily_hour as "dailyHour", n.daily_weekdays as "dailyWeekdays", n.when_quiet as "whenQuiet",
    n.weekly_on as "weeklyOn", n.weekly_weekday as "weeklyWeekday", n.weekly_hour as "weeklyHour",
    n.call_mails as "callMails", n.remind_owner as "remindOwner", n.remind_guest as "remindGuest",
    n.guests_write_to as "guestsWriteTo"`;

@Injectable()
export class NotificationSettingsRepository {
  constructor(private readonly database: Database) {}

  async get(workspaceId: string): Promise<NotificationSettings> {
    const [row] = await this.database.query<NotificationSettings>(
      `select ${SETTINGS_COLUMNS} from notification_settings n where workspace_id = $1`,
      [workspaceId],
    );
    return row ?? usualSettings;
  }

  async save(workspaceId: string, settings: NotificationSettings): Promise<void> {
    const { sendTo, includeSensitive, dailyOn, dailyHour, dailyWeekdays, whenQuiet } = settings;
    const { weeklyOn, weeklyWeekday, weeklyHour, callMails, remindOwner, remindGuest, guestsWriteTo } = settings;
    await this.database.query(
      `insert into notification_settings (workspace_id, send_to, include_sensitive, daily_on, daily_hour, daily_weekdays,
         when_quiet, weekly_on, weekly_weekday, weekly_hour, call_mails, remind_owner, remind_guest, guests_write_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (workspace_id) do update set send_to = excluded.send_to, include_sensitive = excluded.include_sensitive,
         daily_on = excluded.daily_on, daily_hour = excluded.daily_hour, daily_weekdays = excluded.daily_weekdays,
         when_quiet = excluded.when_quiet, weekly_on = excluded.weekly_on,
         weekly_weekday = excluded.weekly_weekday, weekly_hour = excluded.weekly_hour,
         call_mails = excluded.call_mails, remind_owner = excluded.remind_owner, remind_guest = excluded.remind_guest,
         guests_write_to = excluded.guests_write_to`,
      [
        workspaceId,
        sendTo,
        includeSensitive,
        dailyOn,
        dailyHour,
        dailyWeekdays,
        whenQuiet,
        weeklyOn,
        weeklyWeekday,
        weeklyHour,
        callMails,
        remindOwner,
        remindGuest,
        guestsWriteTo,
      ],
    );
  }

  /** The address with which the owner signs in; of several the first; null where there is none. */
  async ownerAddress(workspaceId: string): Promise<string | null> {
    const [owner] = await this.database.query<{ email: string }>(
      `select u.email from members m join users u on u.id = m.user_id
       where m.workspace_id = $1 and m.role = 'owner' order by m.created_at, u.id limit 1`,
      [workspaceId],
    );
    return owner?.email ?? null;
  }
}
