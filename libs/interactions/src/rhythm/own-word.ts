import type { Interaction } from '../interaction.entity.js';

/**
 * Whether somebody was heard by it, of himself and on a day that is known: what a rhythm is counted from. A day that is
 * only that of the post above, a month and a year are no day; a talk takes two.
 */
export function isOwnWord(row: Pick<Interaction, 'channel' | 'kind' | 'direction' | 'precision' | 'datedBy'>): boolean {
  const isExact = row.precision === 'instant' || row.precision === 'day';
  const isTalk = ['phone', 'video', 'in_person'].includes(row.channel) && row.kind !== 'message';
  return (
    row.direction === 'inbound' &&
    isExact &&
    row.datedBy !== 'post' &&
    !isTalk &&
    row.kind !== 'call' &&
    row.kind !== 'meeting' &&
    row.kind !== 'note'
  );
}

/** The same in SQL. */
export function ownWord(alias: string): string {
  return `(${alias}.direction = 'inbound' and ${alias}.precision in ('instant', 'day')
    and ${alias}.dated_by is distinct from 'post' and ${alias}.kind not in ('call', 'meeting', 'note')
    and (${alias}.channel not in ('phone', 'video', 'in_person') or ${alias}.kind = 'message'))`;
}

/** The day of an instant in a time zone in SQL, counted from 1970-01-01. */
export function dayNumber(instant: string, timeZone: string): string {
  return `((${instant} at time zone ${timeZone})::date - date '1970-01-01')`;
}
