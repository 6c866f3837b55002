import { FreeWeekQuery } from '#libs/calls';
import { Workspaces } from '#libs/accounts';
import { Clock, dayOf } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isAway } from '../away.js';
import { PeopleQuery } from '../people/people.query.js';
import { FollowupSettingsRepository } from '../settings/followup-settings.repository.js';
import { CandidatesQuery, type OpenSuggestion } from '../suggestions/candidates.query.js';
import { PrecisionQuery } from '../suggestions/precision.query.js';
import { toTodayLine } from '../today/today-line.js';
import { BusyPeopleQuery } from './busy-people.query.js';
import type { CallQueueView } from './call-queue.view.js';
import { queueSentence } from './queue-sentence.js';
import { rankQueue } from './rank-queue.js';

/** So many are named where there are fewer places: somebody may not want to. */
const FEWEST_NEXT = 3;

/** Whom to ask for a call, in their order, each with the reason; and for how many there is room. */
@Injectable()
export class CallQueueQuery {
  constructor(
    private readonly candidates: CandidatesQuery,
    private readonly precision: PrecisionQuery,
    private readonly busy: BusyPeopleQuery,
    private readonly people: PeopleQuery,
    private readonly settings: FollowupSettingsRepository,
    private readonly weeks: FreeWeekQuery,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  async get(workspaceId: string, limit: number, uncover = false): Promise<CallQueueView> {
    const now = this.clock.now();
    const { timeZone } = await this.workspaces.get(workspaceId);
    const today = dayOf(now, timeZone);
    const [{ away, quoteSensitive }, week, out] = await Promise.all([
      this.settings.get(workspaceId),
      this.weeks.find(workspaceId),
      this.busy.countOut(workspaceId, now),
    ]);
    // Nobody is asked while the owner is away; what he has agreed on stands.
    const ranked = isAway(away, today) ? [] : await this.rank(workspaceId, now, today);
    const people = await this.people.byIds(
      workspaceId,
      ranked.slice(0, limit).map(({ contactId }) => contactId),
    );
    const showing = { today, timeZone, quoteSensitive: uncover || quoteSensitive };
    const items = ranked.slice(0, limit).flatMap((one) => {
      const person = people.get(one.contactId);
      return person ? [toTodayLine(one, person, showing)] : [];
    });
    const next = Math.min(items.length, Math.max(FEWEST_NEXT, week?.places ?? 0));
    return {
      sentence: queueSentence({ week, out, next }, today),
      places: week?.places ?? 0,
      monday: week?.monday ?? null,
      isThisWeek: week?.isThisWeek ?? false,
      slots: week?.slots.map((slot) => slot.toISOString()) ?? [],
      out,
      next,
      items,
    };
  }

  private async rank(workspaceId: string, now: Date, today: string): Promise<OpenSuggestion[]> {
    const [{ open }, acceptance] = await Promise.all([
      this.candidates.list(workspaceId, now, today),
      this.precision.acceptance(workspaceId),
    ]);
    const ids = [...new Set(open.map(({ contactId }) => contactId))];
    return rankQueue(open, acceptance, await this.busy.among(workspaceId, ids, now));
  }
}
