import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Calendar } from '../calendars.repository.js';
import type { Found } from './calendar-parser.service.js';

/** How a file was known when it came: to see whether the next one is the same. */
export interface FileMarks {
  fileHash: Buffer;
  etag: string | null;
  lastModified: string | null;
}

export interface WellRead {
  now: Date;
  nextReadAt: Date;
  /** What is new; null where everything is as it was. */
  found: Found | null;
  /** Of a new file. */
  marks: FileMarks | null;
}

export interface NotRead {
  now: Date;
  nextReadAt: Date;
  failure: string;
  /** What the calendar of before says by now, where days have passed or a setting has changed. */
  found: Found | null;
}

/** What a reading writes: the state of its calendar, and its busy times, which it replaces as a whole. */
@Injectable()
export class ReadingsRepository {
  constructor(private readonly database: Database) {}

  /** False where the calendar has been changed or removed since it was looked up: then nothing is written. */
  async isStillSo(tx: Tx, { workspaceId, id, version }: Calendar): Promise<boolean> {
    const sql = 'select from calendars where workspace_id = $1 and id = $2 and version = $3 for update';
    return (await this.database.queryIn(tx, sql, [workspaceId, id, version])).length > 0;
  }

  async keepRead(tx: Tx, calendar: Calendar, { now, nextReadAt, found, marks }: WellRead): Promise<void> {
    if (found) await this.replace(tx, calendar, found);
    if (marks) await this.mark(tx, calendar, marks);
    await this.database.queryIn(
      tx,
      // A file is as old as it is, however often it is looked through.
      `update calendars set read_at = case when address is null and not $5::boolean then read_at else $3::timestamptz end, next_read_at = $4,
         asked_at = null, failure = null, failing_since = null, failures = 0
       where workspace_id = $1 and id = $2`,
      [calendar.workspaceId, calendar.id, now, nextReadAt, marks !== null],
    );
  }

  async keepFailure(tx: Tx, calendar: Calendar, { now, nextReadAt, failure, found }: NotRead): Promise<void> {
    if (found) await this.replace(tx, calendar, found);
    await this.database.queryIn(
      tx,
      `update calendars set failure = $3, failing_since = coalesce(failing_since, $4::timestamptz), failures = failures + 1,
         next_read_at = $5, asked_at = null
       where workspace_id = $1 and id = $2`,
      [calendar.workspaceId, calendar.id, failure, now, nextReadAt],
    );
  }

  /** The calendar is another one from now on; readings that are under way come to nothing. */
  async renew(tx: Tx, { workspaceId, id }: Calendar): Promise<void> {
    const sql = 'update calendars set version = version + 1 where workspace_id = $1 and id = $2';
    await this.database.queryIn(tx, sql, [workspaceId, id]);
  }

  private async mark(tx: Tx, { workspaceId, id }: Calendar, marks: FileMarks): Promise<void> {
    await this.database.queryIn(
      tx,
      `update calendars set file_hash = $3, etag = $4, last_modified = $5 where workspace_id = $1 and id = $2`,
      [workspaceId, id, marks.fileHash, marks.etag, marks.lastModified],
    );
  }

  private async replace(tx: Tx, { workspaceId, id }: Calendar, found: Found): Promise<void> {
    const { spans, events, unread, unknownZones, times, readUntil, readZone } = found;
    await this.database.queryIn(
      tx,
      `update calendars set events = $3, unread = $4, unknown_zones = $5, times = $6, read_until = $7, read_zone = $8
       where workspace_id = $1 and id = $2`,
      [workspaceId, id, events, unread, unknownZones, times, readUntil, readZone],
    );
    await this.database.queryIn(tx, 'delete from busy_times where workspace_id = $1 and calendar_id = $2', [
      workspaceId,
      id,
    ]);
    await this.database.queryIn(
      tx,
      `insert into busy_times (workspace_id, calendar_id, starts_at, ends_at)
       select $1, $2, * from unnest($3::timestamptz[], $4::timestamptz[])`,
      [workspaceId, id, spans.map(([from]) => new Date(from)), spans.map(([, to]) => new Date(to))],
    );
  }
}
