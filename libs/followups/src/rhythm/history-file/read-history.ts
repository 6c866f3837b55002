import { readCsv, UnreadableCsv } from './read-csv.js';
import type { History } from '../snapshot-at.js';

/** A row that cannot be read; rows are counted from 1, which is the header. */
export class BadHistoryRow extends Error {
  override readonly name = 'BadHistoryRow';

  constructor(
    readonly row: number,
    readonly field: string,
    detail: string,
  ) {
    super(`row ${row}, field ${field}: ${detail}`);
  }
}

const DAY_MS = 86_400_000;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\s?(Z|UTC|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/i;

/** Who was heard on which days, up to the end of the cut, of a CSV with the columns person and date. */
export function readHistory(text: string, cut: Cut): History {
  const [header = [], ...rows] = rowsOf(text);
  const [personAt, dateAt] = (['person', 'date'] as const).map((name) => columnOf(header, name)) as [number, number];
  const history = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    if (row.length === 1 && row[0]!.trim() === '') continue;
    const person = row[personAt] ?? '';
    if (person.trim() === '') throw new BadHistoryRow(index + 2, 'person', 'nobody is named.');
    const moment = readMoment(row[dateAt] ?? '');
    if (!moment) throw new BadHistoryRow(index + 2, 'date', notADate(row[dateAt]));
    if (moment.at >= cut.before) continue;
    const days = history.get(person);
    if (days) days.push(moment.day);
    else history.set(person, [moment.day]);
  }
  for (const days of history.values()) days.sort((a, b) => a - b);
  return history;
}

/** The day on which one stands, counted from 1970-01-01, and the first instant that is no longer known. */
export interface Cut {
  today: number;
  before: number;
}

/** A day counts to its end, an instant up to itself; null of anything else. */
export function readCut(written: string): Cut | null {
  const moment = readMoment(written);
  if (!moment) return null;
  return { today: moment.day, before: moment.isDay ? moment.at + DAY_MS : moment.at + 1 };
}

function rowsOf(text: string): string[][] {
  try {
    return readCsv(text);
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error;
    throw new BadHistoryRow(error.row, String(error.column), error.message);
  }
}

function columnOf(header: string[], name: string): number {
  const at = header.findIndex((title) => title.trim().toLowerCase() === name);
  if (at === -1) throw new BadHistoryRow(1, name, 'the header has no such column.');
  return at;
}

/** A day, or an instant; without an offset it is taken for UTC. Days are those of UTC, the same for everybody. */
function readMoment(written: string): { at: number; day: number; isDay: boolean } | null {
  const [, day, hour, minute, second = '00', offset = 'Z'] = MOMENT.exec(written.trim()) ?? [];
  if (day === undefined) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Date.parse takes 29 February of a common year for 1 March.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return null;
  if (hour === undefined) return { at: midnight, day: midnight / DAY_MS, isDay: true };
  const zone = /utc/i.test(offset) ? 'Z' : offset.toUpperCase().replace(/^(...)(\d\d)$/, '$1:$2');
  const at = Date.parse(`${day}T${hour}:${minute}:${second}${zone}`);
  return { at, day: Math.floor(at / DAY_MS), isDay: false };
}

function notADate(written: string | undefined): string {
  if (written === undefined || written.trim() === '') return 'it is empty.';
  return `“${written.slice(0, 40)}” is no date. Write 2026-02-28 or 2026-02-28T15:30:00Z.`;
}
