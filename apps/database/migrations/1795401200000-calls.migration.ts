import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the owner may be called, whom he has asked, and the calls that are planned and were held. */
export class Calls1795401200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [settings, invitations, calls, touches]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calls, call_invitations, call_settings; drop function rescore_call()');
  }
}

const settings = `
  create table call_settings (
    workspace_id uuid primary key references workspaces on delete cascade,
    windows jsonb not null,
    slot_minutes int not null check (slot_minutes between 5 and 240),
    buffer_minutes int not null check (buffer_minutes between 0 and 240),
    notice_hours int not null check (notice_hours between 0 and 720),
    horizon_days int not null check (horizon_days between 1 and 180),
    most_a_week int not null check (most_a_week between 0 and 100),
    days_off jsonb not null,
    reached_by text not null default '',
    questions jsonb not null default '[]'
  );
`;

// The secret of a link is not kept, only its hash. One invitation at a time stands open for a contact.
const invitations = `
  create table call_invitations (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    contact_id uuid not null,
    token_hash bytea not null,
    minutes int not null check (minutes between 5 and 240),
    message text not null,
    state text not null check (state in ('drafted', 'sent', 'opened', 'booked', 'held', 'declined', 'revoked')),
    created_at timestamptz not null,
    sent_at timestamptz,
    opened_at timestamptz,
    expires_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
  );
  create unique index call_invitations_token on call_invitations (token_hash);
  create unique index call_invitations_open on call_invitations (workspace_id, contact_id)
    where state in ('drafted', 'sent', 'opened', 'booked');
  create index call_invitations_new on call_invitations (workspace_id, created_at desc, id desc);
  create index call_invitations_contact on call_invitations (workspace_id, contact_id);
`;

// Two booked calls of one owner can't overlap, whoever writes them.
const calls = `
  create extension if not exists btree_gist;
  create table calls (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    contact_id uuid not null,
    invitation_id uuid,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    state text not null check (state in ('booked', 'held', 'missed', 'cancelled')),
    way text not null check (way in ('phone', 'video', 'in_person')),
    reach_at text not null,
    about text not null,
    answers jsonb not null,
    their_time_zone text not null,
    sequence int not null default 0,
    ended_by text check (ended_by in ('owner', 'contact')),
    interaction_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
    foreign key (workspace_id, invitation_id) references call_invitations (workspace_id, id) on delete set null (invitation_id),
    foreign key (workspace_id, interaction_id) references interactions (workspace_id, id) on delete set null (interaction_id),
    check (starts_at < ends_at),
    exclude using gist (workspace_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked')
  );
  create index calls_start on calls (workspace_id, starts_at, id);
  create index calls_contact on calls (workspace_id, contact_id, starts_at);
  create index calls_invitation on calls (workspace_id, invitation_id) where invitation_id is not null;
  create index calls_interaction on calls (workspace_id, interaction_id) where interaction_id is not null;
`;

// Whoever is asked for a call, or has one, is suggested otherwise.
const touches = `
  create function rescore_call() returns trigger language plpgsql as $$
    begin
      insert into rescore (workspace_id, contact_id) values (new.workspace_id, new.contact_id);
      return null;
    end $$;
  create trigger calls_rescore after insert or update on calls for each row execute function rescore_call();
  create trigger call_invitations_rescore after insert or update of state on call_invitations for each row
    execute function rescore_call();
`;
