import { Injectable } from '@nestjs/common';
import { Workspaces, type Access } from '#libs/accounts';
import { cutPage, type PersonRow } from '#libs/interactions';
import { Clock, type CursorValue, Database, dayOf, type Page } from '#libs/platform';
import type { Person } from '../people/person.js';
import { FollowupSettingsRepository } from '../settings/followup-settings.repository.js';
import { reviewStatement, type ReviewQuestion } from './review-statement.js';
import { toReviewLine, type ReviewLine } from './review.view.js';

/** Whom the owner has not talked to lately: the longest silence first, and before it those with whom it never began. */
@Injectable()
export class ReviewQuery {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly settings: FollowupSettingsRepository,
    private readonly clock: Clock,
  ) {}

  async page(access: Access, question: ReviewQuestion & { uncover?: boolean }): Promise<Page<ReviewLine>> {
    const [{ timeZone, cadences }, { away }] = await Promise.all([
      this.workspaces.get(access.workspaceId),
      this.settings.get(access.workspaceId),
    ]);
    const day = { today: dayOf(this.clock.now(), timeZone), timeZone, cadences, away };
    const { sql, values } = reviewStatement(access.workspaceId, question, day);
    const people = await this.database.query<Person & PersonRow & { place: CursorValue[] }>(sql, values);
    const page = cutPage(people, question.limit, ({ place }) => place);
    return { items: page.rows.map((row) => toReviewLine(row, question, day)), nextCursor: page.nextCursor };
  }
}
