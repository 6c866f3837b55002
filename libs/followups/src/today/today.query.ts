import { Injectable } from '@nestjs/common';
import { Workspaces, type Access } from '#libs/accounts';
import { Clock, dayOf } from '#libs/platform';
import { PeopleQuery } from '../people/people.query.js';
import { pickLines, type Picked } from './pick-lines.js';
import type { Candidate, ReasonQuestion } from './reasons/followup-reason.js';
import { Reasons } from './reasons/reasons.js';
import { toTodayLine } from './today-line.js';
import type { TodayLine, TodayView } from './today.view.js';
import { WaysToReachQuery } from './ways-to-reach.query.js';

const MOST_LINES = 60;

/** The few people to reach out to today, one line each, with the sentence that is the reason. */
@Injectable()
export class TodayQuery {
  constructor(
    private readonly reasons: Reasons,
    private readonly people: PeopleQuery,
    private readonly ways: WaysToReachQuery,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  async get(access: Access): Promise<TodayView> {
    const { cadences, timeZone } = await this.workspaces.get(access.workspaceId);
    const now = this.clock.now();
    const question = { access, timeZone, cadences, now, today: dayOf(now, timeZone) };
    const { lines, counts, more } = pickLines(await this.reasons.findAll(question), MOST_LINES);
    return {
      date: question.today,
      counts: { overdue: counts.overdue, neverTalked: counts.never_talked, unanswered: counts.unanswered },
      more,
      lines: await this.toViews(lines, question),
    };
  }

  private async toViews(lines: Picked<Candidate>['lines'], question: ReasonQuestion): Promise<TodayLine[]> {
    const ids = lines.map(({ contactId }) => contactId);
    const [people, ways] = await Promise.all([
      this.people.byIds(question.access.workspaceId, ids),
      this.ways.byIds(question.access.workspaceId, ids),
    ]);
    return lines.flatMap(({ contactId, reason, asked }) => {
      const person = people.get(contactId);
      const known = ways.get(contactId);
      // Somebody may have been deleted since he was found.
      return person && known ? [toTodayLine({ person, reason, asked, ways: known }, question)] : [];
    });
  }
}
