import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { Home, KnownPlace } from './home.js';

interface KeptRow extends KnownPlace {
  contactId: string;
  readFrom: string | null;
  hasPlace: boolean;
}

/** Where people live; scoring never overwrites what a hand set. */
@Injectable()
export class ContactPlacesRepository {
  constructor(private readonly database: Database) {}

  async load(workspaceId: string, contactIds: string[]): Promise<Map<string, Home>> {
    const rows = await this.database.query<KeptRow>(KEPT, [workspaceId, contactIds]);
    return new Map(
      rows.map(({ contactId, readFrom, hasPlace, ...place }) => [
        contactId,
        { place: hasPlace ? place : null, readFrom, isNew: false },
      ]),
    );
  }

  /** As the facts say: homes that are nowhere any more go. */
  async keep(tx: Tx, workspaceId: string, homes: ReadonlyMap<string, Home>): Promise<void> {
    const changed = [...homes].filter(([, { isNew }]) => isNew);
    const gone = changed.flatMap(([id, { readFrom }]) => (readFrom === null ? [id] : []));
    if (gone.length > 0) await this.database.queryIn(tx, GONE, [workspaceId, gone]);
    const read = changed.filter(([, { readFrom }]) => readFrom !== null);
    if (read.length > 0) await this.upsert(tx, workspaceId, read, FROM_FACTS);
  }

  /** Held against deletion until the transaction ends, and asked to be scored anew; false where there is none. */
  async holdContact(tx: Tx, workspaceId: string, contactId: string): Promise<boolean> {
    const rows = await this.database.queryIn(
      tx,
      `with held as (
         select workspace_id, id from contacts where workspace_id = $1 and id = $2 for key share
       ) insert into rescore (workspace_id, contact_id) select workspace_id, id from held returning id`,
      [workspaceId, contactId],
    );
    return rows.length > 0;
  }

  async setByHand(tx: Tx, workspaceId: string, contactId: string, place: KnownPlace): Promise<void> {
    await this.upsert(tx, workspaceId, [[contactId, { place, readFrom: null, isNew: true }]], BY_HAND);
  }

  async removeByHand(tx: Tx, workspaceId: string, contactId: string): Promise<void> {
    await this.database.queryIn(
      tx,
      'delete from contact_places where workspace_id = $1 and contact_id = $2 and by_hand',
      [workspaceId, contactId],
    );
  }

  private async upsert(tx: Tx, workspaceId: string, homes: [string, Home][], conflict: string): Promise<void> {
    const of = <Value>(value: (place: KnownPlace) => Value) => homes.map(([, { place }]) => place && value(place));
    await this.database.queryIn(tx, `${UPSERT} ${conflict}`, [
      workspaceId,
      homes.map(([id]) => id),
      homes.map(([, { place }]) => place?.byHand ?? false),
      homes.map(([, { readFrom }]) => readFrom),
      of(({ signalId }) => signalId),
      of(({ placeId }) => placeId),
      of(({ name }) => name),
      of(({ region }) => region),
      of(({ country }) => country),
      of(({ lat }) => lat),
      of(({ lon }) => lon),
      of(({ confidence }) => confidence),
      homes.map(([, { place }]) => place?.isNear ?? false),
    ]);
  }
}

const KEPT = `
  select contact_id as "contactId", read_from as "readFrom", place_id is not null as "hasPlace", place_id as "placeId",
    name, region, country, lat, lon, confidence, is_near as "isNear", by_hand as "byHand", signal_id as "signalId"
  from contact_places where workspace_id = $1 and contact_id = any($2::uuid[])`;

const GONE = 'delete from contact_places where workspace_id = $1 and contact_id = any($2::uuid[]) and not by_hand';

const UPSERT = `
  insert into contact_places as kept (workspace_id, contact_id, by_hand, read_from, signal_id, place_id, name, region,
    country, lat, lon, confidence, is_near)
  select $1, home.* from unnest($2::uuid[], $3::boolean[], $4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::text[],
    $9::text[], $10::float8[], $11::float8[], $12::real[], $13::boolean[]) as home
  on conflict (workspace_id, contact_id) do update set by_hand = excluded.by_hand, read_from = excluded.read_from,
    signal_id = excluded.signal_id, place_id = excluded.place_id, name = excluded.name, region = excluded.region,
    country = excluded.country, lat = excluded.lat, lon = excluded.lon, confidence = excluded.confidence,
    is_near = excluded.is_near`;

const FROM_FACTS = 'where not kept.by_hand';
const BY_HAND = '';
