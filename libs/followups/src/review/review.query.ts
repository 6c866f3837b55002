import { Injectable } from '@nestjs/common';
import { Workspaces, type Access } from '#libs/accounts';
import type { Circle } from '#libs/contacts';
import type { Channel, Depth } from '#libs/interactions';
import { Clock, decodeCursor, encodeCursor, type Page } from '#libs/platform';
import { addDays, dayOf, type CalendarDay } from '../calendar-day.js';
import { silentSince } from '../people/people.sql.js';
import { PeopleQuery, type ListedPerson } from '../people/people.query.js';
import type { ReviewClock } from '../people/person.js';
import type { DueFilter } from './review.dto.js';
import { reviewPage } from './review.sql.js';
import { toReviewLine, type ReviewLineView } from './review.view.js';

export interface ReviewQuestion {
  by?: ReviewClock;
  neverTalked?: boolean;
  depth?: Depth;
  circle?: Circle;
  channel?: Channel;
  /** At least so many days of silence, or never. */
  silentDays?: number;
  due?: DueFilter;
  limit: number;
  cursor?: string;
}

/** Whom the owner has not talked to lately: the longest silence first, and before it those with whom it never began. */
@Injectable()
export class ReviewQuery {
  constructor(
    private readonly people: PeopleQuery,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  async list(access: Access, question: ReviewQuestion): Promise<Page<ReviewLineView>> {
    const { by = 'exchange', limit } = question;
    const { cadences, timeZone } = await this.workspaces.get(access.workspaceId);
    const today = dayOf(this.clock.now(), timeZone);
    const [after, afterId] = question.cursor ? decodeCursor(question.cursor, ['instant', 'uuid']) : [null, null];
    const { inner, close, circle, wide } = cadences;
    const found = await this.people.list(reviewPage(by), by, `${silentSince(by, 'page')}, page.contact_id`, [
      access.workspaceId,
      timeZone,
      question.neverTalked ?? null,
      question.depth ?? null,
      question.circle ?? null,
      question.channel ?? null,
      question.silentDays ? addDays(today, 1 - question.silentDays) : null,
      dueBefore(question.due, today),
      [inner, close, circle, wide],
      afterId === null ? null : (after ?? '-infinity'),
      afterId,
      limit + 1,
    ]);
    const items = found.slice(0, limit).map((person) => toReviewLine(person, { by, timeZone, cadences, today }));
    return { items, nextCursor: found.length > limit ? cursorAfter(found[limit - 1]!) : null };
  }
}

// Overdue is who was due yesterday or before.
function dueBefore(due: DueFilter | undefined, today: CalendarDay): CalendarDay | null {
  if (!due) return null;
  return due === 'due' ? addDays(today, 1) : today;
}

function cursorAfter({ silentSince: since, id }: ListedPerson): string {
  return encodeCursor([since, id]);
}
