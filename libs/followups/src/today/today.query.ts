import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { PeopleQuery } from '../people/people.query.js';
import { DayListQuery } from './day-list.query.js';
import { toTodayContact, toTodayLine } from './today-line.js';
import type { TodayView } from './today.view.js';

/** The few people to reach out to today, one line each, with the sentence that is the reason. */
@Injectable()
export class TodayQuery {
  constructor(
    private readonly dayList: DayListQuery,
    private readonly people: PeopleQuery,
  ) {}

  /** `uncover` shows sensitive quotes too, whatever the settings say. */
  async get({ workspaceId }: Access, uncover = false): Promise<TodayView> {
    const { today, timeZone, settings, lines, counts, more, done } = await this.dayList.get(workspaceId);
    const people = await this.people.byIds(
      workspaceId,
      [...lines, ...done].map(({ contactId }) => contactId),
    );
    const showing = { today, timeZone, quoteSensitive: uncover || settings.quoteSensitive };
    return {
      date: today,
      counts,
      more,
      lines: lines.flatMap((line) => {
        const person = people.get(line.contactId);
        // Somebody may have been deleted since he was found.
        return person ? [toTodayLine(line, person, showing)] : [];
      }),
      done: done.flatMap(({ contactId, reason }) => {
        const person = people.get(contactId);
        return person ? [{ contact: toTodayContact(person), reason }] : [];
      }),
    };
  }
}
