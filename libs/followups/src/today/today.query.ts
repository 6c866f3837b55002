import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { PeopleQuery } from '../people/people.query.js';
import { DayListQuery } from './day-list.query.js';
import { awaySentence } from '../wording/away-sentence.js';
import { toTodayContact, toTodayLine } from './today-line.js';
import type { TodayView } from './today.view.js';

/** The few people to reach out to today, one line each, with the sentence that is the reason. */
@Injectable()
export class TodayQuery {
  constructor(
    private readonly dayList: DayListQuery,
    private readonly people: PeopleQuery,
  ) {}

  /** `quoteSensitive` instead of what the settings say: for whoever asks to see it, and for what leaves the screen. */
  async get(
    { workspaceId }: Pick<Access, 'workspaceId'>,
    covering: { quoteSensitive?: boolean } = {},
  ): Promise<TodayView> {
    const { today, timeZone, settings, lines, counts, more, done, away } = await this.dayList.get(workspaceId);
    const people = await this.people.byIds(
      workspaceId,
      [...lines, ...done].map(({ contactId }) => contactId),
    );
    const showing = { today, timeZone, quoteSensitive: covering.quoteSensitive ?? settings.quoteSensitive };
    return {
      date: today,
      counts,
      more,
      away: away && { ...away, sentence: awaySentence(away, today) },
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
