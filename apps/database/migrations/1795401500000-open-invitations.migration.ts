import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Public pages on which all readers of a post may ask for a call, and who has asked. */
export class OpenInvitations1795401500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [pages, requests]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table call_requests, open_invitations');
  }
}

// The code of the address is kept as it is: the owner shows it to everybody, and must find it again.
const pages = `
  create table open_invitations (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    code text not null check (code ~ '^[2-9a-z]{16}$'),
    is_on boolean not null,
    title text not null check (length(title) between 1 and 120),
    words text not null check (length(words) <= 1000),
    question text not null check (length(question) <= 200),
    post_title text not null check (length(post_title) <= 200),
    post_url text check (length(post_url) <= 500),
    minutes int check (minutes between 5 and 240),
    most_a_week int not null check (most_a_week between 1 and 20),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id)
  );
  create unique index open_invitations_code on open_invitations (code);
  create index open_invitations_new on open_invitations (workspace_id, created_at desc, id desc);
`;

// Who asks is no contact before he is accepted; an accepted request goes with its contact. contact_id moves in a merge.
// What an acceptance has made or replaced is noted, so that it can be taken back.
const requests = `
  create table call_requests (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    open_invitation_id uuid not null,
    token_hash bytea not null,
    name text not null check (length(name) between 1 and 100),
    name_value text not null,
    known_as text not null check (length(known_as) between 1 and 300),
    known_kind text not null,
    known_value text not null,
    why text not null check (length(why) between 1 and 2000),
    times text not null check (length(times) <= 300),
    state text not null check (state in ('waiting', 'accepted', 'declined', 'spam')),
    contact_id uuid,
    invitation_id uuid,
    interaction_id uuid,
    made_contact boolean not null default false,
    added_identity boolean not null default false,
    replaced_id uuid,
    replaced_state text,
    asked_from bytea,
    created_at timestamptz not null,
    decided_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, open_invitation_id) references open_invitations (workspace_id, id) on delete cascade,
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
    foreign key (workspace_id, invitation_id) references call_invitations (workspace_id, id)
      on delete set null (invitation_id),
    foreign key (workspace_id, replaced_id) references call_invitations (workspace_id, id)
      on delete set null (replaced_id),
    foreign key (workspace_id, interaction_id) references interactions (workspace_id, id)
      on delete set null (interaction_id),
    check ((state = 'accepted') = (contact_id is not null)),
    check ((state = 'waiting') = (decided_at is null))
  );
  create unique index call_requests_token on call_requests (token_hash);
  create index call_requests_list on call_requests (workspace_id, open_invitation_id, state, created_at, id);
  create index call_requests_known on call_requests (workspace_id, known_kind, known_value);
  create index call_requests_contact on call_requests (workspace_id, contact_id) where contact_id is not null;
  create index call_requests_invitation on call_requests (workspace_id, invitation_id) where invitation_id is not null;
  create index call_requests_replaced on call_requests (workspace_id, replaced_id) where replaced_id is not null;
  create index call_requests_interaction on call_requests (workspace_id, interaction_id) where interaction_id is not null;
  create index call_requests_from on call_requests (workspace_id, asked_from, created_at) where asked_from is not null;
`;
