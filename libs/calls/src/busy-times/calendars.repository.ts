import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { AllDayChoice } from './repeating/busy-spans.js';

/** One of the owner's calendars, and how its readings went. */
export interface Calendar {
  workspaceId: string;
  id: string;
  name: string;
  /** Where it is read from; null: it came as a file. */
  host: string | null;
  allDay: AllDayChoice;
  version: number;
  events: number;
  unread: number;
  unknownZones: number;
  /** When it was last read well. */
  readAt: Date | null;
  /** Since when somebody waits for a reading. */
  askedAt: Date | null;
  /** Why it can't be read, in words. */
  failure: string | null;
  failingSince: Date | null;
  createdAt: Date;
}

/** A calendar with what a reading needs. */
export interface CalendarToRead extends Calendar {
  /** Sealed. */
  address: Buffer | null;
  /** What was kept of the reading before, packed. */
  times: Buffer | null;
  fileHash: Buffer | null;
  etag: string | null;
  lastModified: string | null;
  readUntil: Date | null;
  readZone: string | null;
  failures: number;
}

export interface CalendarKey {
  workspaceId: string;
  calendarId: string;
}

/** The table `calendars`; what readings write into it stands in `ReadingsRepository`. */
@Injectable()
export class CalendarsRepository {
  constructor(private readonly database: Database) {}

  list(workspaceId: string): Promise<Calendar[]> {
    return this.database.query(`select ${SHOWN} from calendars where workspace_id = $1 order by created_at, id`, [
      workspaceId,
    ]);
  }

  async find(workspaceId: string, id: string): Promise<Calendar | null> {
    const sql = `select ${SHOWN} from calendars where workspace_id = $1 and id = $2`;
    return (await this.database.query<Calendar>(sql, [workspaceId, id]))[0] ?? null;
  }

  async findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Calendar | null> {
    const sql = `select ${SHOWN} from calendars where workspace_id = $1 and id = $2 for update`;
    return (await this.database.queryIn<Calendar>(tx, sql, [workspaceId, id]))[0] ?? null;
  }

  async findToRead({ workspaceId, calendarId }: CalendarKey): Promise<CalendarToRead | null> {
    const sql = `select ${SHOWN}, ${UNSHOWN} from calendars where workspace_id = $1 and id = $2`;
    return (await this.database.query<CalendarToRead>(sql, [workspaceId, calendarId]))[0] ?? null;
  }

  /** Those of every workspace whose time has come, or whose owner has moved to another time zone. */
  listDue(now: Date, most: number): Promise<CalendarKey[]> {
    return this.database.query(
      `select c.workspace_id as "workspaceId", c.id as "calendarId"
       from calendars c join workspaces w on w.id = c.workspace_id
       where c.next_read_at <= $1 or c.read_zone <> w.time_zone
       order by c.next_read_at limit $2`,
      [now, most],
    );
  }

  /** Nobody else adds one until the transaction ends; gives how many there are. */
  async countLocked(tx: Tx, workspaceId: string): Promise<number> {
    await this.database.queryIn(tx, 'select from workspaces where id = $1 for no key update', [workspaceId]);
    const sql = 'select count(*)::int as count from calendars where workspace_id = $1';
    const [row] = await this.database.queryIn<{ count: number }>(tx, sql, [workspaceId]);
    return row!.count;
  }

  async insert(
    tx: Tx,
    calendar: Pick<Calendar, 'workspaceId' | 'id' | 'name' | 'host' | 'allDay' | 'createdAt'>,
    address: Buffer | null,
  ): Promise<void> {
    const { workspaceId, id, name, host, allDay, createdAt } = calendar;
    await this.database.queryIn(
      tx,
      `insert into calendars (workspace_id, id, name, host, address, all_day, created_at, asked_at, next_read_at)
       values ($1, $2, $3, $4, $5::bytea, $6, $7::timestamptz, case when $5::bytea is null then null else $7::timestamptz end, $7)`,
      [workspaceId, id, name, host, address, allDay, createdAt],
    );
  }

  async rename(tx: Tx, { workspaceId, id }: Calendar, name: string): Promise<void> {
    const sql = 'update calendars set name = $3 where workspace_id = $1 and id = $2';
    await this.database.queryIn(tx, sql, [workspaceId, id, name]);
  }

  /** What was found is to be looked through anew. */
  async changeAllDay(tx: Tx, { workspaceId, id }: Calendar, allDay: AllDayChoice, now: Date): Promise<void> {
    await this.database.queryIn(
      tx,
      `update calendars set all_day = $3, read_until = null, version = version + 1, asked_at = $4, next_read_at = $4
       where workspace_id = $1 and id = $2`,
      [workspaceId, id, allDay, now],
    );
  }

  /** Nothing of what stood at the old address is known of the new one; its times count until that is read. */
  async changeAddress(tx: Tx, { workspaceId, id }: Calendar, host: string, address: Buffer, now: Date): Promise<void> {
    await this.database.queryIn(
      tx,
      `update calendars set host = $3, address = $4, file_hash = null, etag = null, last_modified = null,
         version = version + 1, asked_at = $5, next_read_at = $5
       where workspace_id = $1 and id = $2`,
      [workspaceId, id, host, address, now],
    );
  }

  /** The whole file is read then, also where it is the same as before: who the owner is may have been learnt since. */
  async ask(workspaceId: string, id: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `update calendars set asked_at = coalesce(asked_at, $3), next_read_at = $3, file_hash = null, etag = null,
         last_modified = null
       where workspace_id = $1 and id = $2 returning id`,
      [workspaceId, id, now],
    );
    return rows.length > 0;
  }

  async delete(workspaceId: string, id: string): Promise<boolean> {
    const sql = 'delete from calendars where workspace_id = $1 and id = $2 returning id';
    return (await this.database.query(sql, [workspaceId, id])).length > 0;
  }
}

const SHOWN = `workspace_id as "workspaceId", id, name, host, all_day as "allDay", version, events, unread,
  unknown_zones as "unknownZones", read_at as "readAt", asked_at as "askedAt", failure, failing_since as "failingSince",
  created_at as "createdAt"`;

const UNSHOWN = `address, times, file_hash as "fileHash", etag, last_modified as "lastModified", read_until as "readUntil",
  read_zone as "readZone", failures`;
