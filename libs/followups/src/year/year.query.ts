import { Injectable } from '@nestjs/common';
import { Workspaces, type Access } from '#libs/accounts';
import { Clock, Database, dayOf, NotFoundError, startOfDay } from '#libs/platform';
import { personSentence, stoppedSentence, yearSentences } from './year-sentences.js';
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
interface CountedYear extends Omit<
  YearView,
  'year' | 'isRunning' | 'sentences' | 'carriers' | 'hardlyAnswered' | 'stopped'
> {
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
    const [from, to] = [startOfDay(`${year}-01-01`, timeZone), startOfDay(`${year + 1}-01-01`, timeZone)];
    const stoppedBefore = new Date(Math.min(to.getTime(), now.getTime() - DAYS_TO_STOP * DAY_MS));
    const limits = [stoppedBefore, MOST_NAMED, FEWEST_COMMENTS];
    const [row] = await this.database.query<CountedYear>(YEAR, [workspaceId, from, to, timeZone, ...limits]);
    if (!row || row.months.length === 0) throw new NotFoundError(`Nothing is known of ${year}.`);
    return toYearView(row, { year, isRunning: to > now, timeZone });
  }
}

function toYearView(
  row: CountedYear,
  { year, isRunning, timeZone }: { year: number; isRunning: boolean; timeZone: string },
): YearView {
  const named = (person: CountedPerson): YearPerson => ({ ...person, sentence: personSentence(person) });
  return {
    ...row,
    year,
    isRunning,
    sentences: yearSentences({ ...row, year, isRunning }),
    carriers: row.carriers.map(named),
    hardlyAnswered: row.hardlyAnswered.map(named),
    stopped: row.stopped.map(({ lastAt, ...person }) => {
      const lastOn = dayOf(new Date(lastAt), timeZone);
      return { ...person, lastOn, sentence: stoppedSentence(person, lastOn) };
    }),
  };
}
