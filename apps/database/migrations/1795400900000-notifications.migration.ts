import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails to the owner, the feed of tasks, and what the reviews of a week and of a year look for. */
export class Notifications1795400900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [mails, feeds, reviews]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index interactions_by_day, suggestions_quiet, suggestions_done, signals_promises_due;
      drop table task_feeds, sent_mails, notification_settings, mail_servers;
    `);
  }
}

// A row of sent_mails is claimed before anything is sent: 'sending' is written right before the mail is handed over, and
// what is left there by a kill is never sent a second time.
const mails = `
  create table mail_servers (
    workspace_id uuid primary key references workspaces on delete cascade,
    host text not null check (length(host) between 1 and 253),
    port int not null check (port between 1 and 65535),
    security text not null check (security in ('tls', 'starttls', 'none')),
    username text check (length(username) between 1 and 200),
    password bytea,
    from_address text not null check (length(from_address) between 3 and 254),
    updated_at timestamptz not null
  );
  create table notification_settings (
    workspace_id uuid primary key references workspaces on delete cascade,
    send_to text check (length(send_to) between 3 and 254),
    include_sensitive boolean not null default false,
    daily_on boolean not null default false,
    daily_hour int not null default 7 check (daily_hour between 0 and 23),
    daily_weekdays int[] not null default '{1,2,3,4,5,6,7}',
    when_quiet boolean not null default false,
    weekly_on boolean not null default false,
    weekly_weekday int not null default 7 check (weekly_weekday between 1 and 7),
    weekly_hour int not null default 18 check (weekly_hour between 0 and 23)
  );
  create table sent_mails (
    workspace_id uuid not null references workspaces on delete cascade,
    kind text not null check (kind in ('daily', 'weekly')),
    day date not null,
    state text not null check (state in ('claimed', 'sending', 'sent', 'quiet', 'failed')),
    run uuid not null,
    tries int not null,
    changed_at timestamptz not null,
    next_try_at timestamptz,
    error text,
    primary key (workspace_id, kind, day)
  );
`;

const feeds = `
  create table task_feeds (
    workspace_id uuid primary key references workspaces on delete cascade,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    last_read_at timestamptz
  );
`;

// By the day in UTC rather than by the instant, so that no plan takes it for a step to one contact's rows; what a year
// counts is all in the index, so that the words of a year are not read to count them.
const reviews = `
  create index interactions_by_day on interactions (workspace_id, ((sort_at at time zone 'UTC')::date))
    include (sort_at, contact_id, direction, kind, channel) where contact_id is not null and kind <> 'note';
  create index suggestions_quiet on suggestions (workspace_id, created_at) where reason = 'gone_quiet';
  create index suggestions_done on suggestions (workspace_id, closed_at) where state = 'done';
  create index signals_promises_due on signals (workspace_id, due_on)
    where type = 'promise' and state = 'open' and due_on is not null;
`;
