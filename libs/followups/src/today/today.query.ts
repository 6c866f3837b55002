import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { PeopleQuery } from '../people/people.query.js';
import { DayListQuery } from './day-list.query.js';
import { toTodayLine } from './today-line.js';
import type { TodayView } from './today.view.js';

/** The few people to reach out to today, one line each, with the sentence that is the reason. */
@Injectable()
export class TodayQuery {
  constructor(
    private readonly dayList: DayListQuery,
    private readonly people: PeopleQuery,
  ) {}

  /** `quoteSensitive` instead of what the owner allows on his own screen: for what leaves it. */
  async get(
    { workspaceId }: Pick<Access, 'workspaceId'>,
    covering: { quoteSensitive?: boolean } = {},
  ): Promise<TodayView> {
    const { today, timeZone, settings, lines, counts, more, doneToday } = await this.dayList.get(workspaceId);
    const people = await this.people.byIds(
      workspaceId,
      lines.map(({ contactId }) => contactId),
    );
    const showing = { today, timeZone, quoteSensitive: covering.quoteSensitive ?? settings.quoteSensitive };
    return {
      date: today,
      counts,
      more,
      doneToday,
      lines: lines.flatMap((line) => {
        const person = people.get(line.contactId);
        // Somebody may have been deleted since he was found.
        return person ? [toTodayLine(line, person, showing)] : [];
      }),
    };
  }
}
