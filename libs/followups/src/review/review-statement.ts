import type { Cadences } from '#libs/accounts';
import { leftAlone } from '#libs/contacts';
import { instantText, peopleConditions, placeOf, SqlParameters, type PeopleFilter } from '#libs/interactions';
import { addDays, type CalendarDay } from '#libs/platform';
import { catchUpDays, dayOfReckoning, type Away } from '../away.js';
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
  away: Away | null;
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
    // Who is dead, or does not want to hear from the owner, is nobody to get in touch with.
    `not (c.boundaries && ${parameters.add(leftAlone, 'text[]')})`,
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
  const today = dayOfReckoning(day.today, day.away);
  const lastDay = parameters.add(question.due === 'due' ? today : addDays(today, -1), 'date');
  const due = dueDay(question.by, { timeZone, cadences });
  return [HAS_CADENCE, `${day.away ? shifted(due, day.away, parameters) : due} <= ${lastDay}`];
}

/** The same day as `shiftedDay` says. */
function shifted(due: string, away: Away, parameters: SqlParameters): string {
  const [from, to, days] = [parameters.add(away.from, 'date'), parameters.add(away.to, 'date'), catchUpDays(away)];
  return `(select case when d between ${from} and ${to} then ${to} + 1 + (d - ${from}) * ${days} / (${to} - ${from} + 1)
    else d end from (select ${due} as d) due)`;
}
