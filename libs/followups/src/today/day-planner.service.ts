import { Injectable } from '@nestjs/common';
import { Clock, Database, dayOf } from '#libs/platform';
import { Rescorer } from '../scoring/rescorer.service.js';
import { SuggestionsRepository } from '../suggestions/suggestions.repository.js';
import { DayListQuery } from './day-list.query.js';
import { DayPlansRepository } from './day-plans.repository.js';
import { isMorning } from './is-morning.js';

/** Lays down the lines of a day at the owner's morning, so that the list stays the same while the day goes on. */
@Injectable()
export class DayPlanner {
  constructor(
    private readonly database: Database,
    private readonly plans: DayPlansRepository,
    private readonly rescorer: Rescorer,
    private readonly dayList: DayListQuery,
    private readonly suggestions: SuggestionsRepository,
    private readonly clock: Clock,
  ) {}

  /** The workspaces whose morning has come and whose day has no plan yet. */
  async listWaiting(): Promise<string[]> {
    const now = this.clock.now();
    const all = await this.plans.list(now);
    return all.flatMap(({ workspaceId, timeZone, morningHour, lastDay }) => {
      const isPlanned = lastDay !== null && lastDay >= dayOf(now, timeZone);
      return !isPlanned && isMorning(now, timeZone, morningHour) ? [workspaceId] : [];
    });
  }

  /** Once a day; a day on which there is nothing to suggest stays open for what may come. */
  async plan(workspaceId: string, signal?: AbortSignal): Promise<void> {
    await this.rescorer.rescore(workspaceId, { signal });
    const { today, lines } = await this.dayList.get(workspaceId);
    if (lines.length === 0) return;
    const ids = lines.map(({ id }) => id);
    await this.database.transaction(async (tx) => {
      if (!(await this.plans.begin(tx, workspaceId, today, this.clock.now()))) return;
      await this.suggestions.plan(tx, workspaceId, ids, today);
    });
  }
}
