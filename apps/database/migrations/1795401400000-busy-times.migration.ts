import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The owner's calendars, and when they say that he is busy. */
export class BusyTimes1795401400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(calendars);
    await runner.query(busyTimes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table busy_times, calendars');
  }
}

// An address is a secret of its own, so it is sealed, and only its host is shown; without one it was a file. Of what was
// read only times are kept, packed, to be looked through again when days pass or a setting changes.
const calendars = `
  create table calendars (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    name text not null,
    address bytea,
    host text,
    all_day text not null check (all_day in ('if_marked', 'busy', 'free')),
    -- Grows with every change of what is to be read, so that a reading of what it was before is dropped.
    version int not null default 0,
    times bytea,
    file_hash bytea,
    etag text,
    last_modified text,
    read_until timestamptz,
    read_zone text,
    events int not null default 0,
    unread int not null default 0,
    unknown_zones int not null default 0,
    read_at timestamptz,
    asked_at timestamptz,
    failure text,
    failing_since timestamptz,
    failures int not null default 0,
    next_read_at timestamptz not null,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    check ((address is null) = (host is null)),
    check ((failure is null) = (failing_since is null))
  );
  create index calendars_due on calendars (next_read_at);
`;

// Derived: each reading that finds something new replaces those of its calendar. None touches another of the same one.
const busyTimes = `
  create table busy_times (
    workspace_id uuid not null,
    calendar_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (workspace_id, calendar_id, starts_at),
    foreign key (workspace_id, calendar_id) references calendars (workspace_id, id) on delete cascade,
    check (starts_at < ends_at)
  );
  create index busy_times_start on busy_times (workspace_id, starts_at) include (ends_at);
`;
