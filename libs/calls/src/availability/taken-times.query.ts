import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Span } from './free-slots.js';

/** A day of the week that is going on still counts the calls that were booked on earlier days of it. */
const LOOK_BACK_DAYS = 8;

/** What is booked from this week on; the call `exceptId` is left out, for moving it. */
@Injectable()
export class TakenTimesQuery {
  constructor(private readonly database: Database) {}

  booked(workspaceId: string, now: Date, exceptId: string | null = null): Promise<Span[]> {
    return this.database.query(BOOKED, [workspaceId, now, exceptId]);
  }

  bookedIn(tx: Tx, workspaceId: string, now: Date, exceptId: string | null = null): Promise<Span[]> {
    return this.database.queryIn(tx, BOOKED, [workspaceId, now, exceptId]);
  }
}

const BOOKED = `
  select starts_at as "from", ends_at as "to" from calls
  where workspace_id = $1 and state in ('booked', 'held') and starts_at > $2::timestamptz - interval '${LOOK_BACK_DAYS} days'
    and id is distinct from $3::uuid
  order by starts_at`;
