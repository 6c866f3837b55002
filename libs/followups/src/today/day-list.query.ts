import { Injectable } from '@nestjs/common';
import { Workspaces } from '#libs/accounts';
import { Clock, Database, dayOf, startOfDay, type CalendarDay } from '#libs/platform';
import { isAway, type Away } from '../away.js';
import { countGroups, pickLines, strongestOfEach } from '../ranking/pick-lines.js';
import type { ReasonGroup } from '../reasons/followup-reason.js';
import { CandidatesQuery, type DoneLine, type OpenSuggestion } from '../suggestions/candidates.query.js';
import { FollowupSettingsRepository, type FollowupSettings } from '../settings/followup-settings.repository.js';
import { PrecisionQuery } from '../suggestions/precision.query.js';

export interface DayList {
  today: CalendarDay;
  timeZone: string;
  settings: FollowupSettings;
  lines: OpenSuggestion[];
  counts: Record<ReasonGroup, number>;
  more: ReasonGroup[];
  /** What was done of this day's plan, a line for each person, in the order in which it was done. */
  done: DoneLine[];
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
    const [settings, written] = await Promise.all([
      this.settings.get(workspaceId),
      this.doneOn(workspaceId, today, timeZone),
    ]);
    const day = { today, timeZone, settings };
    if (isAway(settings.away, today)) return { ...day, ...quiet, done: onePerPerson(written), away: settings.away };
    const [{ open, more, done: justNow }, acceptance] = await Promise.all([
      this.candidates.list(workspaceId, now, today),
      this.precision.acceptance(workspaceId),
    ]);
    const strongest = strongestOfEach(open, acceptance);
    const done = onePerPerson([...written, ...justNow]);
    const lines = pickLines(strongest, Math.max(0, settings.mostADay - done.length));
    const counts = countGroups(strongest);
    const uncounted = more.filter((group) => counts[group] > 0);
    return { ...day, lines, counts, more: uncounted, done, away: null };
  }

  private doneOn(workspaceId: string, today: CalendarDay, timeZone: string): Promise<DoneLine[]> {
    return this.database.query(
      `select contact_id as "contactId", reason from suggestions
       where workspace_id = $1 and planned_on = $2::date and state = 'done' and closed_at >= $3
       order by closed_at, id`,
      [workspaceId, today, startOfDay(today, timeZone)],
    );
  }
}

const quiet = { lines: [], counts: countGroups([]), more: [] };

function onePerPerson(done: DoneLine[]): DoneLine[] {
  return [...new Map(done.toReversed().map((line) => [line.contactId, line])).values()].toReversed();
}
