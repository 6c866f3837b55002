import { Injectable } from '@nestjs/common';
import { Database, type CalendarDay, type Tx } from '#libs/platform';
import type { PlannedTrip } from './planned-trip.js';
import { Trip } from './trip.entity.js';

/** The owner's journeys. */
@Injectable()
export class TripsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, trip: Trip): Promise<void> {
    await tx.getRepository(Trip).insert(trip);
  }

  findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Trip | null> {
    return tx.getRepository(Trip).findOne({ where: { workspaceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, { workspaceId, id, ...change }: Trip): Promise<void> {
    await tx.getRepository(Trip).update({ workspaceId, id }, change);
  }

  async remove(tx: Tx, workspaceId: string, id: string): Promise<void> {
    await tx.getRepository(Trip).delete({ workspaceId, id });
  }

  /** Trips that are not over on a day, the next one first. */
  listAhead(workspaceId: string, today: CalendarDay): Promise<PlannedTrip[]> {
    return this.database.query(
      `select id, place_id as "placeId", name, region, country, lat, lon, from_on::text as "fromOn", to_on::text as "toOn",
         created_at as "createdAt"
       from trips where workspace_id = $1 and to_on >= $2::date order by from_on, id`,
      [workspaceId, today],
    );
  }

  async countAhead(tx: Tx, workspaceId: string, today: CalendarDay): Promise<number> {
    const [row] = await this.database.queryIn<{ count: number }>(
      tx,
      'select count(*)::int as count from trips where workspace_id = $1 and to_on >= $2::date',
      [workspaceId, today],
    );
    return row!.count;
  }
}
