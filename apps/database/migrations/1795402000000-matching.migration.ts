import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may be one person: the keys by which contacts meet, what was found and what was answered. */
export class Matching1795402000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [keys, queue, proposals, everybody]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger identities_match_new on identities;
      drop trigger identities_match_changed on identities;
      drop trigger identities_match_gone on identities;
      drop function match_new(), match_changed(), match_gone();
      drop table match_refusals, owner_questions, match_proposals, match_blocks, match_queue, match_terms, match_words, match_keys;
    `);
  }
}

// match_words holds each word of a name once with each partner it was seen with, match_terms how many these are: so a
// person with ten records makes his own name no commoner.
const keys = `
  create table match_keys (
    workspace_id uuid not null,
    contact_id uuid not null,
    key text collate "C" not null check (length(key) between 1 and 200),
    narrow text collate "C" not null,
    primary key (workspace_id, key, contact_id) include (narrow),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
  );
  create index match_keys_contact on match_keys (workspace_id, contact_id);
  create table match_words (
    workspace_id uuid not null references workspaces on delete cascade,
    part text not null check (part in ('given', 'family')),
    word text collate "C" not null,
    partner text collate "C" not null,
    primary key (workspace_id, part, word, partner)
  );
  create table match_terms (
    workspace_id uuid not null references workspaces on delete cascade,
    part text not null check (part in ('given', 'family')),
    word text collate "C" not null,
    partners int not null,
    primary key (workspace_id, part, word)
  );
  create table match_blocks (
    workspace_id uuid not null references workspaces on delete cascade,
    key text collate "C" not null,
    at_least int not null,
    seen_at timestamptz not null,
    primary key (workspace_id, key)
  );
`;

// Nothing but appending, as in the queue of those to be scored; a row of somebody who has gone is thrown away in its turn.
const queue = `
  create table match_queue (
    id bigint generated always as identity primary key,
    workspace_id uuid not null,
    contact_id uuid not null,
    queued_at timestamptz not null default clock_timestamp()
  );
  create index match_queue_contact on match_queue (workspace_id, contact_id, id);
  create function match_new() returns trigger language plpgsql as $$
    begin
      insert into match_queue (workspace_id, contact_id) select distinct workspace_id, contact_id from born;
      return null;
    end $$;
  create function match_changed() returns trigger language plpgsql as $$
    begin
      insert into match_queue (workspace_id, contact_id)
      select distinct b.workspace_id, touched.id from gone g join born b on b.workspace_id = g.workspace_id and b.id = g.id
      cross join lateral (values (g.contact_id), (b.contact_id)) as touched(id)
      where (g.contact_id, g.kind, g.value, g.printed, g.verified)
        is distinct from (b.contact_id, b.kind, b.value, b.printed, b.verified);
      return null;
    end $$;
  create function match_gone() returns trigger language plpgsql as $$
    begin
      insert into match_queue (workspace_id, contact_id)
      select distinct g.workspace_id, g.contact_id from gone g
      join contacts c on c.workspace_id = g.workspace_id and c.id = g.contact_id;
      return null;
    end $$;
  create trigger identities_match_new after insert on identities referencing new table as born
    for each statement execute function match_new();
  create trigger identities_match_changed after update on identities referencing old table as gone new table as born
    for each statement execute function match_changed();
  create trigger identities_match_gone after delete on identities referencing old table as gone
    for each statement execute function match_gone();
`;

// A pair stands once, the earlier contact first. A question of the owner asks whether a contact is himself.
// A refusal outlives the contacts: it stands between what they were known by, so that a later import does not ask again;
// merge_id is of the split or undone merge that said so.
const proposals = `
  create table match_proposals (
    workspace_id uuid not null,
    id uuid not null,
    contact_a uuid not null,
    contact_b uuid not null,
    state text not null check (state in ('proposed', 'not_the_same', 'later')),
    certain boolean not null default false,
    later_until timestamptz,
    score real not null,
    evidence jsonb not null,
    answered_by uuid references users on delete set null,
    answered_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_a) references contacts (workspace_id, id) on delete cascade,
    foreign key (workspace_id, contact_b) references contacts (workspace_id, id) on delete cascade,
    check (contact_a < contact_b),
    check ((later_until is not null) = (state = 'later'))
  );
  create unique index match_proposals_pair on match_proposals (workspace_id, contact_a, contact_b);
  create index match_proposals_other on match_proposals (workspace_id, contact_b);
  create index match_proposals_open on match_proposals (workspace_id, score desc, id) where state = 'proposed';
  create index match_proposals_later on match_proposals (later_until) where state = 'later';
  create table owner_questions (
    workspace_id uuid not null,
    contact_id uuid not null,
    state text not null check (state in ('proposed', 'not_the_same', 'later')),
    later_until timestamptz,
    score real not null,
    evidence jsonb not null,
    answered_by uuid references users on delete set null,
    answered_at timestamptz,
    primary key (workspace_id, contact_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
    check ((later_until is not null) = (state = 'later'))
  );
  create table match_refusals (
    workspace_id uuid not null references workspaces on delete cascade,
    one text collate "C" not null,
    other text collate "C" not null,
    merge_id uuid,
    refused_at timestamptz not null,
    primary key (workspace_id, one, other),
    check (one < other)
  );
`;

const everybody = `
  insert into match_queue (workspace_id, contact_id) select workspace_id, id from contacts;
`;
