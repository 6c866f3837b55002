import { Injectable } from '@nestjs/common';
import { Workspaces, type Access } from '#libs/accounts';
import { addDays, Clock, Database, dayOf, startOfDay, type CalendarDay, mondayOf } from '#libs/platform';
import { weekToReview } from './week-days.js';
import { isQuietWeek, weekSentences, type ToldWeek } from './week-sentences.js';
import { PROMISES, WEEK } from './week.sql.js';
import type { WeekPromises, WeekView } from './week.view.js';

const MOST_NAMED = 8;

/** What happened in a week, from Monday to Sunday in the owner's calendar. */
@Injectable()
export class WeekQuery {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  /** The week of this day; without one the week that is to be looked back on. */
  async get({ workspaceId }: Pick<Access, 'workspaceId'>, day?: CalendarDay): Promise<WeekView> {
    const { timeZone } = await this.workspaces.get(workspaceId);
    const startsOn = day === undefined ? weekToReview(dayOf(this.clock.now(), timeZone)) : mondayOf(day);
    const endsOn = addDays(startsOn, 6);
    const [from, to] = [startOfDay(startsOn, timeZone), startOfDay(addDays(startsOn, 7), timeZone)];
    const [[week], [promises]] = await Promise.all([
      this.database.query<Omit<ToldWeek, 'promises'>>(WEEK, [workspaceId, from, to, MOST_NAMED, startsOn, endsOn]),
      this.database.query<WeekPromises>(PROMISES, [workspaceId, from, to]),
    ]);
    const told: ToldWeek = { ...week!, promises: promises! };
    return { startsOn, endsOn, isQuiet: isQuietWeek(told), sentences: weekSentences(told), ...told };
  }
}
