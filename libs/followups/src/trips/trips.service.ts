import { Injectable } from '@nestjs/common';
import { Workspaces, type Access } from '#libs/accounts';
import {
  Clock,
  ConflictError,
  Database,
  dayOf,
  daysBetween,
  InvalidError,
  newId,
  NotFoundError,
  type Tx,
} from '#libs/platform';
import { PlaceFinder, type WantedPlace } from '../whereabouts/place-finder.service.js';
import { NearQuery } from '../whereabouts/near.query.js';
import { REACH_KM } from './planned-trip.js';
import type { Trip } from './trip.entity.js';
import { TripsRepository } from './trips.repository.js';

export interface TripToPlan extends WantedPlace {
  from: string;
  to: string;
  note?: string | null;
}

const MOST_AHEAD = 100;
const LONGEST_DAYS = 366;

/** The owner's journeys; whoever lives near one is looked at again when it changes. */
@Injectable()
export class Trips {
  constructor(
    private readonly database: Database,
    private readonly trips: TripsRepository,
    private readonly near: NearQuery,
    private readonly places: PlaceFinder,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  async plan({ workspaceId }: Access, wanted: TripToPlan): Promise<string> {
    const now = this.clock.now();
    const trip: Trip = {
      workspaceId,
      id: newId(),
      ...this.placeOf(wanted),
      ...daysOf(wanted.from, wanted.to),
      note: wanted.note || null,
      createdAt: now,
      updatedAt: now,
    };
    const { timeZone } = await this.workspaces.get(workspaceId);
    await this.database.transaction(async (tx) => {
      if ((await this.trips.countAhead(tx, workspaceId, dayOf(now, timeZone))) >= MOST_AHEAD) {
        throw new ConflictError(`There are ${MOST_AHEAD} trips ahead already.`);
      }
      await this.trips.insert(tx, trip);
      await this.near.rescore(tx, workspaceId, [trip], REACH_KM);
    });
    return trip.id;
  }

  /** What is left out stays; a place without a number is looked up by its words. */
  async change(access: Access, id: string, change: Partial<TripToPlan>): Promise<void> {
    const place = change.place === undefined ? null : this.placeOf({ place: change.place, placeId: change.placeId });
    await this.changing(access, id, async (tx, before) => {
      const after: Trip = {
        ...before,
        ...place,
        ...daysOf(change.from ?? before.fromOn, change.to ?? before.toOn),
        note: change.note === undefined ? before.note : change.note || null,
        updatedAt: this.clock.now(),
      };
      await this.trips.save(tx, after);
      return [before, after];
    });
  }

  async remove(access: Access, id: string): Promise<void> {
    await this.changing(access, id, async (tx, trip) => {
      await this.trips.remove(tx, access.workspaceId, id);
      return [trip];
    });
  }

  private async changing(
    { workspaceId }: Access,
    id: string,
    work: (tx: Tx, trip: Trip) => Promise<Trip[]>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const trip = await this.trips.findForUpdate(tx, workspaceId, id);
      if (!trip) throw new NotFoundError('There is no such trip.');
      await this.near.rescore(tx, workspaceId, await work(tx, trip), REACH_KM);
    });
  }

  private placeOf(wanted: WantedPlace): Pick<Trip, 'placeId' | 'name' | 'region' | 'country' | 'lat' | 'lon'> {
    const { id: placeId, name, region, country, lat, lon } = this.places.get(wanted);
    return { placeId, name, region, country, lat, lon };
  }
}

function daysOf(fromOn: string, toOn: string): Pick<Trip, 'fromOn' | 'toOn'> {
  const nights = daysBetween(fromOn, toOn);
  const detail =
    nights < 0 ? 'The last day is before the first.' : nights > LONGEST_DAYS ? 'A trip is a year long at most.' : null;
  if (detail) throw new InvalidError(detail, [{ field: 'to', detail }]);
  return { fromOn, toOn };
}
