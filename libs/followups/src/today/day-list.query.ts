import { Injectable } from '@nestjs/common';
import { Workspaces } from '#libs/accounts';
import { Clock, Database, dayOf, startOfDay, type CalendarDay } from '#libs/platform';
import { isAway, type Away } from '../away.js';
import { countGroups, pickLines, strongestOfEach } from '../ranking/pick-lines.js';
import type { ReasonGroup } from '../reasons/followup-reason.js';
import { CandidatesQuery, type OpenSuggestion } from '../suggestions/candidates.query.js';
import { FollowupSettingsRepository, type FollowupSettings } from '../suggestions/followup-settings.repository.js';
import { PrecisionQuery } from '../suggestions/precision.query.js';

export interface DayList {
  today: CalendarDay;
  timeZone: string;
  settings: FollowupSettings;
  lines: OpenSuggestion[];
  counts: Record<ReasonGroup, number>;
  more: ReasonGroup[];
  doneToday: number;
  /** The days away, on one of them. */
  away: Away | null;
}

/** Whom a day's few lines go to: what was planned first, then what is strongest, at most so many with those done. */
@Injectable()
export class DayListQuery {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly candidates: CandidatesQuery,
    private readonly precision: PrecisionQuery,
    private readonly settings: FollowupSettingsRepository,
    private readonly clock: Clock,
  ) {}

  async get(workspaceId: string): Promise<DayList> {
    const { timeZone } = await this.workspaces.get(workspaceId);
    const now = this.clock.now();
    const today = dayOf(now, timeZone);
    const settings = await this.settings.get(workspaceId);
    const doneToday = await this.doneOn(workspaceId, today, timeZone);
    const day = { today, timeZone, settings, doneToday };
    if (isAway(settings.away, today)) return { ...day, ...quiet, away: settings.away };
    const [{ open, more }, acceptance] = await Promise.all([
      this.candidates.list(workspaceId, now, today),
      this.precision.acceptance(workspaceId),
    ]);
    const strongest = strongestOfEach(open, acceptance);
    const lines = pickLines(strongest, Math.max(0, settings.mostADay - doneToday));
    const counts = countGroups(strongest);
    const uncounted = more.filter((group) => counts[group] > 0);
    return { ...day, lines, counts, more: uncounted, away: null };
  }

  private async doneOn(workspaceId: string, today: CalendarDay, timeZone: string): Promise<number> {
    const [row] = await this.database.query<{ done: number }>(
      `select count(distinct contact_id)::int as done from suggestions
       where workspace_id = $1 and planned_on = $2::date and state = 'done' and closed_at >= $3`,
      [workspaceId, today, startOfDay(today, timeZone)],
    );
    return row!.done;
  }
}

const quiet = { lines: [], counts: countGroups([]), more: [] };
