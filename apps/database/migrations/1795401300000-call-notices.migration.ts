import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told of a call, to whom and when: confirmations for the calendar, and reminders. */
export class CallNotices1795401300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [calls, notices, planned, settings]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification_settings drop column call_mails, drop column remind_owner, drop column remind_guest,
        drop column guests_write_to;
      drop table call_notices;
      alter table calls drop column guest_email, drop column sealed_link;
    `);
  }
}

// The secret of a link is kept sealed once a call is booked by it, for the mails that lead back to it.
const calls = `
  alter table calls
    add column guest_email text check (length(guest_email) between 3 and 254),
    add column sealed_link bytea;
`;

// Written with the change of the call that it tells of. look_at is when somebody must look at it next; null: never again.
const notices = `
  create table call_notices (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    call_id uuid not null,
    recipient text not null check (recipient in ('owner', 'guest')),
    kind text not null check (kind in ('booked', 'moved', 'cancelled', 'reminder_day', 'reminder_hour')),
    sequence int not null,
    changed_by text not null check (changed_by in ('owner', 'contact')),
    due_at timestamptz not null,
    state text not null check (state in ('waiting', 'claimed', 'sending', 'sent', 'failed', 'unsent', 'dropped')),
    run uuid,
    tries int not null default 0,
    changed_at timestamptz not null,
    look_at timestamptz,
    error text,
    primary key (workspace_id, id),
    unique (workspace_id, call_id, recipient, kind, sequence),
    foreign key (workspace_id, call_id) references calls (workspace_id, id) on delete cascade
  );
  create index call_notices_look on call_notices (look_at) where look_at is not null;
`;

// Calls that were booked before are reminded of too.
const planned = `
  insert into call_notices (workspace_id, id, call_id, recipient, kind, sequence, changed_by, due_at, state, changed_at, look_at)
  select workspace_id, gen_random_uuid(), id, 'owner', kind, sequence, 'owner', starts_at - before, 'waiting', now(),
    starts_at - before
  from calls, (values ('reminder_day', interval '24 hours'), ('reminder_hour', interval '1 hour')) as moments (kind, before)
  where state = 'booked' and starts_at - before > now();
`;

const settings = `
  alter table notification_settings
    add column call_mails boolean not null default true,
    add column remind_owner text[] not null default '{day,hour}' check (remind_owner <@ '{day,hour}'),
    add column remind_guest text[] not null default '{day,hour}' check (remind_guest <@ '{day,hour}'),
    add column guests_write_to text check (length(guests_write_to) between 3 and 254);
`;
