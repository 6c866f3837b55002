import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was read in the words that passed, what a person said of it, and which texts wait to be read. */
export class Memory1795400400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [readings, triggers, authors, signals, everythingUnread]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger interactions_unread_new on interactions;
      drop trigger interactions_unread_changed on interactions;
      drop trigger interactions_unread_gone on interactions;
      drop function unread_new(), unread_changed(), unread_gone();
      alter table threads drop column style;
      drop table forgotten_signals, signals, author_corrections, item_authors, readings;
    `);
  }
}

// A text is a thread, or an interaction outside of threads: each is read as a whole. It waits to be read while more
// changes were counted than were read; position_done is the checkpoint of a reading that is under way.
const readings = `
  alter table threads add column style text;
  create table readings (
    workspace_id uuid not null,
    text_id uuid not null generated always as (coalesce(thread_id, interaction_id)) stored,
    thread_id uuid,
    interaction_id uuid,
    changes int not null default 1,
    changed_at timestamptz not null default clock_timestamp(),
    changes_read int not null default 0,
    position_done int not null default 0,
    reader_version int,
    read_at timestamptz,
    primary key (workspace_id, text_id),
    foreign key (workspace_id, thread_id) references threads (workspace_id, id) on delete cascade,
    foreign key (workspace_id, interaction_id) references interactions (workspace_id, id) on delete cascade,
    check (num_nonnulls(thread_id, interaction_id) = 1)
  );
  create index readings_thread on readings (workspace_id, thread_id) where thread_id is not null;
  create index readings_interaction on readings (workspace_id, interaction_id) where interaction_id is not null;
  create index readings_unread on readings (workspace_id, text_id) where changes <> changes_read;
  create index readings_version on readings (reader_version);
`;

// Triggers, so that no room that writes words must remember to have them read. A batch of an import costs one row.
const triggers = `
  create function unread_new() returns trigger language plpgsql as $$
    begin
      insert into readings as r (workspace_id, thread_id)
        select distinct workspace_id, thread_id from born where thread_id is not null order by workspace_id, thread_id
        on conflict (workspace_id, text_id) do update set changes = r.changes + 1, changed_at = clock_timestamp(), position_done = 0;
      insert into readings (workspace_id, interaction_id)
        select workspace_id, id from born where thread_id is null and text <> '';
      return null;
    end $$;
  create trigger interactions_unread_new after insert on interactions referencing new table as born
    for each statement execute function unread_new();

  create function unread_changed() returns trigger language plpgsql as $$
    begin
      insert into readings as r (workspace_id, thread_id, interaction_id)
        values (new.workspace_id, new.thread_id, case when new.thread_id is null then new.id end)
        on conflict (workspace_id, text_id) do update set changes = r.changes + 1, changed_at = clock_timestamp(), position_done = 0;
      return null;
    end $$;
  create trigger interactions_unread_changed after update on interactions for each row
    when (old.text <> new.text or old.direction <> new.direction
      or (new.thread_id is null and old.contact_id is distinct from new.contact_id))
    execute function unread_changed();

  create function unread_gone() returns trigger language plpgsql as $$
    begin
      update readings r set changes = r.changes + 1, changed_at = clock_timestamp(), position_done = 0
      from (select distinct workspace_id, thread_id from gone where thread_id is not null) thinner
      where r.workspace_id = thinner.workspace_id and r.text_id = thinner.thread_id;
      return null;
    end $$;
  create trigger interactions_unread_gone after delete on interactions referencing old table as gone
    for each statement execute function unread_gone();
`;

// What a person says of an author is a list, the newest word last: to take one back brings the word before it back.
const authors = `
  create table item_authors (
    workspace_id uuid not null,
    interaction_id uuid not null,
    name text not null,
    confidence text not null check (confidence in ('certain', 'probable')),
    because jsonb not null,
    attached boolean not null,
    primary key (workspace_id, interaction_id),
    foreign key (workspace_id, interaction_id) references interactions (workspace_id, id) on delete cascade
  );
  create table author_corrections (
    workspace_id uuid not null,
    interaction_id uuid not null,
    ordinal int not null,
    says text not null check (says in ('is', 'is_not')),
    name text not null check (length(name) between 1 and 200),
    contact_id uuid,
    said_by uuid references users on delete set null,
    said_at timestamptz not null,
    primary key (workspace_id, interaction_id, ordinal),
    foreign key (workspace_id, interaction_id) references interactions (workspace_id, id) on delete cascade,
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete set null (contact_id)
  );
  create index author_corrections_contact on author_corrections (workspace_id, contact_id) where contact_id is not null;
`;

// Whose page shows a signal is whoever its interaction is with, so that a later attachment or a merge moves it along.
const signals = `
  create table signals (
    workspace_id uuid not null,
    id uuid not null,
    interaction_id uuid not null,
    type text not null check (type in ('wants_to_talk', 'invitation', 'promise', 'question', 'talked', 'fact', 'relation')),
    state text not null check (state in ('read', 'confirmed', 'open', 'kept', 'dropped', 'dismissed')),
    quote text not null,
    start int not null,
    confidence real,
    fact text,
    sensitive boolean not null,
    about text,
    promised_by text check (promised_by in ('owner', 'contact')),
    said_to text,
    due text,
    due_on date,
    channel text,
    relation jsonb,
    primary key (workspace_id, id),
    foreign key (workspace_id, interaction_id) references interactions (workspace_id, id) on delete cascade
  );
  create index signals_interaction on signals (workspace_id, interaction_id, start);
  create table forgotten_signals (
    workspace_id uuid not null,
    interaction_id uuid not null,
    words_hash uuid not null,
    primary key (workspace_id, interaction_id, words_hash),
    foreign key (workspace_id, interaction_id) references interactions (workspace_id, id) on delete cascade
  );
`;

const everythingUnread = `
  insert into readings (workspace_id, thread_id)
    select t.workspace_id, t.id from threads t
    where exists (select from interactions i where i.workspace_id = t.workspace_id and i.thread_id = t.id);
  insert into readings (workspace_id, interaction_id)
    select workspace_id, id from interactions where thread_id is null and text <> '';
`;
