import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Span } from '../availability/free-slots.js';

const DAY_MS = 86_400_000;

/** When the owner's calendars say that he is busy, from now until nobody can book any more. */
@Injectable()
export class BusyTimesQuery {
  constructor(private readonly database: Database) {}

  spans(workspaceId: string, now: Date, horizonDays: number): Promise<Span[]> {
    return this.database.query(BUSY, [workspaceId, now, until(now, horizonDays)]);
  }

  spansIn(tx: Tx, workspaceId: string, now: Date, horizonDays: number): Promise<Span[]> {
    return this.database.queryIn(tx, BUSY, [workspaceId, now, until(now, horizonDays)]);
  }

  /** The same with the calendar that says it. */
  ofCalendars(workspaceId: string, now: Date, horizonDays: number): Promise<(Span & { calendarId: string })[]> {
    return this.database.query(BY_CALENDAR, [workspaceId, now, until(now, horizonDays)]);
  }
}

// The last day of the horizon is a whole one in the owner's time zone.
function until(now: Date, horizonDays: number): Date {
  return new Date(now.getTime() + (horizonDays + 2) * DAY_MS);
}

const WITHIN = `from busy_times where workspace_id = $1 and ends_at > $2 and starts_at < $3 order by starts_at`;
const BUSY = `select starts_at as "from", ends_at as "to" ${WITHIN}`;
const BY_CALENDAR = `select starts_at as "from", ends_at as "to", calendar_id as "calendarId" ${WITHIN}`;
