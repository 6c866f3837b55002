import { Injectable } from '@nestjs/common';
import { Workspaces, type Access } from '#libs/accounts';
import {
  Clock,
  Database,
  dayOf,
  decodeCursor,
  encodeCursor,
  InvalidError,
  NotFoundError,
  type Page,
  type PageQuery,
} from '#libs/platform';
import { driveWords } from '../places/distance.js';
import { NearQuery, type Near } from '../whereabouts/near.query.js';
import { toPlaceView } from '../whereabouts/place.view.js';
import { isDay } from './day-field.decorator.js';
import { REACH_KM, type PlannedTrip } from './planned-trip.js';
import type { TripNeighbour, TripView } from './trip.view.js';

type TripRow = PlannedTrip & { note: string | null };

const MOST_NEIGHBOURS = 100;

/** The owner's journeys, the latest first, and who lives near them. */
@Injectable()
export class TripsQuery {
  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly near: NearQuery,
    private readonly clock: Clock,
  ) {}

  async page({ workspaceId }: Access, { limit, cursor }: PageQuery): Promise<Page<TripView>> {
    const [from, id] = cursor === undefined ? ['2199-12-31', LAST_ID] : readCursor(cursor);
    const rows = await this.database.query<TripRow>(
      `${TRIPS} and (from_on, id) < ($2::date, $3::uuid) order by from_on desc, id desc limit $4`,
      [workspaceId, from, id, limit + 1],
    );
    const { timeZone } = await this.workspaces.get(workspaceId);
    const today = dayOf(this.clock.now(), timeZone);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => toTripView(row, today)),
      nextCursor: last ? encodeCursor([last.fromOn, last.id]) : null,
    };
  }

  async get({ workspaceId }: Access, id: string): Promise<TripView> {
    const { timeZone } = await this.workspaces.get(workspaceId);
    return toTripView(await this.find(workspaceId, id), dayOf(this.clock.now(), timeZone));
  }

  async neighbours({ workspaceId }: Access, id: string): Promise<TripNeighbour[]> {
    const trip = await this.find(workspaceId, id);
    const found = await this.near.list(workspaceId, trip, REACH_KM, MOST_NEIGHBOURS);
    return found.map((one) => toNeighbour(one, trip.country));
  }

  private async find(workspaceId: string, id: string): Promise<TripRow> {
    const [row] = await this.database.query<TripRow>(`${TRIPS} and id = $2`, [workspaceId, id]);
    if (!row) throw new NotFoundError('There is no such trip.');
    return row;
  }
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const TRIPS = `
  select id, place_id as "placeId", name, region, country, lat, lon, from_on::text as "fromOn", to_on::text as "toOn", note,
    created_at as "createdAt"
  from trips where workspace_id = $1`;

function readCursor(cursor: string): [string, string] {
  const [from, id] = decodeCursor(cursor, ['string', 'uuid']);
  const detail = 'This cursor is not one of ours; start again from the first page.';
  if (!isDay(from) || typeof id !== 'string') throw new InvalidError(detail, [{ field: 'cursor', detail }]);
  return [from as string, id];
}

function toTripView(row: TripRow, today: string): TripView {
  const { id, placeId, fromOn, toOn, note } = row;
  return { id, place: toPlaceView({ ...row, id: placeId }), from: fromOn, to: toOn, note, isOver: toOn < today };
}

function toNeighbour(one: Near, country: string): TripNeighbour {
  const { id, name, placeId, place, kilometres } = one;
  // Between two countries there may be a sea.
  const drive = one.country === country ? driveWords(kilometres) : null;
  return {
    id,
    name,
    place: toPlaceView({ ...one, id: placeId, name: place }),
    kilometres: Math.round(kilometres),
    drive,
  };
}
