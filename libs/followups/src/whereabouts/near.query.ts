import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { boxAround, kilometresBetween, type Point } from '../places/distance.js';

/** Somebody who lives near a point. */
export interface Near {
  id: string;
  name: string;
  placeId: number;
  place: string;
  region: string;
  country: string;
  lat: number;
  lon: number;
  kilometres: number;
}

/** Who lives near a point, by the index of homes. */
@Injectable()
export class NearQuery {
  constructor(private readonly database: Database) {}

  /** The nearest first; the archived are left out. */
  async list(workspaceId: string, point: Point, kilometres: number, most: number): Promise<Near[]> {
    const found = await this.database.query<Near>(NEAR, [workspaceId, ...sides(point, kilometres), MOST_LOOKED_AT]);
    return found
      .map((one) => ({ ...one, kilometres: kilometresBetween(point, one) }))
      .filter((one) => one.kilometres <= kilometres)
      .sort((a, b) => a.kilometres - b.kilometres || (a.name < b.name ? -1 : 1))
      .slice(0, most);
  }

  /** Whoever could be near one of the points waits to be scored anew, and nobody else. */
  async rescore(tx: Tx, workspaceId: string, points: Point[], kilometres: number): Promise<void> {
    const apart = new Map(points.map((point) => [`${point.lat} ${point.lon}`, point]));
    for (const point of apart.values()) {
      await this.database.queryIn(tx, RESCORE, [workspaceId, ...sides(point, kilometres)]);
    }
  }
}

const MOST_LOOKED_AT = 5_000;

/** The box as one that lies east of the date line and one that lies west of it; mostly there is only the first. */
function sides(point: Point, kilometres: number): [number, number, number[], number[]] {
  const { south, north, west, east } = boxAround(point, kilometres);
  return west <= east ? [south, north, [west], [east]] : [south, north, [west, -180], [180, east]];
}

const WITHIN = `
  from unnest($4::float8[], $5::float8[]) as side(west, east)
  join contact_places p on p.workspace_id = $1 and p.lat between $2::float8 and $3::float8 and p.lon between side.west and side.east`;

const NEAR = `
  select c.id, c.name, p.place_id as "placeId", p.name as place, p.region, p.country, p.lat, p.lon ${WITHIN}
  join contacts c on c.workspace_id = $1 and c.id = p.contact_id and c.archived_at is null
  limit $6`;

const RESCORE = `insert into rescore (workspace_id, contact_id) select distinct $1::uuid, p.contact_id ${WITHIN}`;
