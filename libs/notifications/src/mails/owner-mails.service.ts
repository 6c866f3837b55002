import { Injectable } from '@nestjs/common';
import { DayPlanner, TodayQuery, WeekQuery } from '#libs/followups';
import { Config, webAddress } from '#libs/platform';
import { dailyLetter } from '../digest/daily-letter.js';
import type { Letter } from '../digest/letter.js';
import { weeklyLetter } from '../digest/weekly-letter.js';
import type { NotificationSettings } from '../settings/notification-settings.repository.js';
import type { DueMail } from './due-mails.js';

/** Makes the letters to the owner of what the rooms below know. */
@Injectable()
export class OwnerMails {
  constructor(
    private readonly config: Config,
    private readonly planner: DayPlanner,
    private readonly today: TodayQuery,
    private readonly weeks: WeekQuery,
  ) {}

  /** Null where there is nothing to tell. */
  async write(
    workspaceId: string,
    mail: DueMail,
    settings: NotificationSettings,
    signal?: AbortSignal,
  ): Promise<Letter | null> {
    const place = { webAddress: webAddress(this.config), includeSensitive: settings.includeSensitive };
    if (mail.kind === 'weekly') {
      const week = await this.weeks.get({ workspaceId }, mail.day);
      return week.isQuiet && !settings.whenQuiet ? null : weeklyLetter(week, place);
    }
    // Planned already, or by now: a mail never tells another day than the one that stands on the page.
    await this.planner.plan(workspaceId, signal);
    const today = await this.today.get({ workspaceId }, { quoteSensitive: settings.includeSensitive });
    if (today.lines.length === 0 && !settings.whenQuiet) return null;
    return dailyLetter(today, place);
  }
}
