import { Injectable } from '@nestjs/common';
import { Workspaces, type Access } from '#libs/accounts';
import { Clock, Database, dayOf, NotFoundError, startOfDay } from '#libs/platform';
import { countMonths, peopleForHalf, type MonthMask } from './count-year.js';
import { personSentence, stoppedSentence, yearSentences, type StoppedMonth } from './year-sentences.js';
import { YEAR, YEARS } from './year.sql.js';
import type { YearPerson, YearStopped, YearsView, YearView } from './year.view.js';

/** Who has not written for so long has stopped. */
const DAYS_TO_STOP = 90;
const MOST_NAMED = 8;
/** Who wrote less is no regular. */
const FEWEST_COMMENTS = 5;
const DAY_MS = 86_400_000;

type CountedPerson = Omit<YearPerson, 'sentence'>;
type CountedStopped = Omit<YearStopped, 'sentence' | 'lastOn'> & { lastAt: string };
type Counts = Pick<YearView, 'totals' | 'newVoices' | 'stoppedCount' | 'stoppedWaiting'>;
interface CountedYear extends Counts {
  masks: MonthMask[];
  stoppedMost: StoppedMonth | null;
  talksByMonth: { month: number; talks: number }[];
  spread: { words: number; people: number }[];
  carriers: CountedPerson[];
  hardlyAnswered: CountedPerson[];
  stopped: CountedStopped[];
}

/** A year: how many people, how near, who carried it, who stopped, and what went back. */
@Injectable()
export class YearQuery {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  async list({ workspaceId }: Pick<Access, 'workspaceId'>): Promise<YearsView> {
    const { timeZone } = await this.workspaces.get(workspaceId);
    const rows = await this.database.query<{ year: number }>(YEARS, [workspaceId, timeZone, this.clock.now()]);
    return { items: rows.map(({ year }) => year) };
  }

  /** Throws NotFoundError where nothing passed in this year. */
  async get({ workspaceId }: Pick<Access, 'workspaceId'>, year: number): Promise<YearView> {
    const { timeZone } = await this.workspaces.get(workspaceId);
    const now = this.clock.now();
    const months = Array.from({ length: 13 }, (_, month) => startOfDay(firstOf(year, month), timeZone));
    const [from, to] = [months[0]!, months[12]!];
    const stoppedBefore = new Date(Math.min(to.getTime(), now.getTime() - DAYS_TO_STOP * DAY_MS));
    const limits = [stoppedBefore, MOST_NAMED, FEWEST_COMMENTS];
    const [row] = await this.database.transaction(async (tx) => {
      // Everybody of a year at once: with the usual few megabytes they would be sorted on the disk.
      await this.database.queryIn(tx, `select set_config('work_mem', '64MB', true)`);
      const parameters = [workspaceId, from, to, months.slice(0, 12), ...limits];
      return this.database.queryIn<CountedYear>(tx, YEAR, parameters);
    });
    if (!row || row.masks.length === 0) throw new NotFoundError(`Nothing is known of ${year}.`);
    return toYearView(row, { year, isRunning: to > now, timeZone });
  }
}

function toYearView(
  row: CountedYear,
  { year, isRunning, timeZone }: { year: number; isRunning: boolean; timeZone: string },
): YearView {
  const named = (person: CountedPerson): YearPerson => ({ ...person, sentence: personSentence(person) });
  const { totals, newVoices, stoppedCount, stoppedWaiting } = row;
  const months = countMonths(row.masks, row.talksByMonth);
  const counts = { year, isRunning, totals, months, newVoices, stoppedCount, stoppedWaiting };
  const halfBy = peopleForHalf(row.spread);
  return {
    ...counts,
    halfBy,
    sentences: yearSentences({ ...counts, halfBy, stoppedMost: row.stoppedMost }),
    carriers: row.carriers.map(named),
    hardlyAnswered: row.hardlyAnswered.map(named),
    stopped: row.stopped.map(({ lastAt, ...person }) => {
      const lastOn = dayOf(new Date(lastAt), timeZone);
      return { ...person, lastOn, sentence: stoppedSentence(person, lastOn) };
    }),
  };
}

/** The first day of a month of a year, counted from 0; the twelfth is the next January. */
function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
