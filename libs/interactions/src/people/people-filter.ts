import type { Boundary, Circle } from '#libs/contacts';
import type { Channel, Depth } from '../interaction-words.js';
import type { SqlParameters } from '../sql-parameters.js';

export interface PeopleFilter {
  /** Only the archived ones; without it only those who are not. */
  archived?: boolean;
  circle?: Circle | 'none';
  depth?: Depth;
  neverTalked?: boolean;
  boundary?: Boundary;
  minComments?: number;
  /** No exchange for at least so many days, or none at all. */
  silentDays?: number;
  channel?: Channel;
}

const DAY = 86_400_000;

/** The filter as conditions on `contacts c` and `contact_clocks k`; each is left out where nothing is asked. */
export function peopleConditions(filter: PeopleFilter, now: Date, parameters: SqlParameters): string[] {
  const { circle, depth, neverTalked, boundary, minComments, silentDays, channel } = filter;
  const conditions = [filter.archived ? 'c.archived_at is not null' : 'c.archived_at is null'];
  if (circle === 'none') conditions.push('c.circle is null');
  else if (circle) conditions.push(`c.circle = ${parameters.add(circle)}`);
  if (depth) conditions.push(`k.depth = ${parameters.add(depth)}`);
  // Whoever talked has come that far, and these depths have an index.
  if (neverTalked === false) conditions.push(`k.depth in ('voice', 'met')`);
  if (neverTalked === true) conditions.push('k.talk_count = 0');
  // The first half is the condition of the index contacts_bounded.
  if (boundary) conditions.push(`c.boundaries <> '{}' and c.boundaries @> array[${parameters.add(boundary, 'text')}]`);
  if (minComments !== undefined) conditions.push(`k.inbound_count >= ${parameters.add(minComments)}`);
  if (silentDays !== undefined) {
    const since = parameters.add(new Date(now.getTime() - silentDays * DAY), 'timestamptz');
    conditions.push(`coalesce(k.last_exchange_at, '-infinity'::timestamptz) <= ${since}`);
  }
  if (channel) conditions.push(`k.channels @> array[${parameters.add(channel, 'text')}]`);
  return conditions;
}
