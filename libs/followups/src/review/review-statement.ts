import type { Cadences } from '#libs/accounts';
import { instantText, peopleConditions, placeOf, SqlParameters, type PeopleFilter } from '#libs/interactions';
import { addDays, type CalendarDay } from '#libs/platform';
import { dueDay, HAS_CADENCE, listedColumns, silentSince, withLastTimes } from '../people/people.sql.js';
import type { ReviewClock } from '../people/person.js';

export const dueFilters = ['due', 'overdue'] as const;
export type DueFilter = (typeof dueFilters)[number];

export interface ReviewQuestion extends Pick<PeopleFilter, 'circle' | 'depth' | 'neverTalked' | 'channel'> {
  /** The clock by which silence is counted and sorted. */
  by: ReviewClock;
  /** At least so many calendar days of silence, or never. */
  silentDays?: number;
  /** `due`: the day has come; `overdue`: it has passed. */
  due?: DueFilter;
  limit: number;
  cursor?: string;
}

export interface ReviewDay {
  today: CalendarDay;
  timeZone: string;
  cadences: Cadences;
}

/** The one statement of a page; built from what is asked, so that each has its own plan. */
export function reviewStatement(
  workspaceId: string,
  question: ReviewQuestion,
  day: ReviewDay,
): { sql: string; values: unknown[] } {
  const { by, circle, depth, neverTalked, channel, limit } = question;
  const parameters = new SqlParameters();
  const conditions = [
    `k.workspace_id = ${parameters.add(workspaceId)}`,
    ...peopleConditions({ circle, depth, neverTalked, channel }, new Date(0), parameters),
    ...silenceConditions(question, day, parameters),
    ...dueConditions(question, day, parameters),
  ];
  if (question.cursor !== undefined) {
    const place = placeOf(question.cursor, ['instant', 'uuid'], parameters);
    conditions.push(`(${silentSince(by)}, k.contact_id) > ${place}`);
  }
  const page = `
    select ${listedColumns(by)}, json_build_array(${instantText(silentSince(by))}, k.contact_id) as place
    from contact_clocks k join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id
    where ${conditions.join(' and ')}
    order by ${silentSince(by)}, k.contact_id
    limit ${parameters.add(limit + 1)}`;
  return { sql: withLastTimes(page), values: parameters.values };
}

function silenceConditions(question: ReviewQuestion, day: ReviewDay, parameters: SqlParameters): string[] {
  if (question.silentDays === undefined) return [];
  const firstTooNew = parameters.add(addDays(day.today, 1 - question.silentDays), 'date');
  return [
    `${silentSince(question.by)} < ${firstTooNew}::timestamp at time zone ${parameters.add(day.timeZone, 'text')}`,
  ];
}

function dueConditions(question: ReviewQuestion, day: ReviewDay, parameters: SqlParameters): string[] {
  if (!question.due) return [];
  const { inner, close, circle, wide } = day.cadences;
  const timeZone = parameters.add(day.timeZone, 'text');
  const cadences = parameters.add([inner, close, circle, wide], 'int[]');
  const lastDay = question.due === 'due' ? day.today : addDays(day.today, -1);
  return [HAS_CADENCE, `${dueDay(question.by, { timeZone, cadences })} <= ${parameters.add(lastDay, 'date')}`];
}
