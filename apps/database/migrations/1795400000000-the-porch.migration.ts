import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first schema: accounts, contacts, interactions and imports. */
export class ThePorch1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [foundations, accounts, contacts, threads, interactions, clocks, imports])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table import_rows, contact_clocks, interaction_answers, interactions, thread_links, threads,
        identities, contacts, imports, api_tokens, sessions, join_links, members, users, owner_identities, workspaces;
      drop function fold(text), to_words(text), prefix_query(text), start_clocks();
    `);
  }
}

// unaccent() is only STABLE because its dictionary can be changed; naming the dictionary makes folding safe to index.
const foundations = `
  create extension if not exists pg_trgm;
  create extension if not exists unaccent;
  create function fold(written text) returns text language sql immutable parallel safe strict as
    $$ select lower(public.unaccent('public.unaccent'::regdictionary, written)) $$;
  create function to_words(written text) returns tsvector language sql immutable parallel safe strict as
    $$ select to_tsvector('simple'::regconfig, left(public.fold(written), 200000)) $$;
  create function prefix_query(typed text) returns tsquery language sql immutable parallel safe strict as
    $$ select to_tsquery('simple'::regconfig, coalesce(string_agg(word || ':*', ' & '), ''))
       from regexp_split_to_table(regexp_replace(public.fold(typed), '[^[:alnum:]]+', ' ', 'g'), ' +') word
       where word <> '' $$;
`;

const accounts = `
  create table workspaces (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    time_zone text not null,
    cadence_inner_days int not null default 7 check (cadence_inner_days between 1 and 3650),
    cadence_close_days int not null default 30 check (cadence_close_days between 1 and 3650),
    cadence_circle_days int not null default 90 check (cadence_circle_days between 1 and 3650),
    cadence_wide_days int not null default 365 check (cadence_wide_days between 1 and 3650),
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create table users (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    email text not null,
    password_hash text not null,
    created_at timestamptz not null
  );
  create unique index users_email on users (lower(email));
  create table members (
    workspace_id uuid not null references workspaces on delete cascade,
    user_id uuid not null references users on delete cascade,
    role text not null check (role in ('owner', 'editor', 'viewer')),
    created_at timestamptz not null,
    primary key (workspace_id, user_id)
  );
  create index members_user on members (user_id);
  create table join_links (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    token_hash bytea not null unique,
    name text not null,
    email text not null,
    role text not null check (role in ('owner', 'editor', 'viewer')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (workspace_id, id)
  );
  create table sessions (
    token_hash bytea primary key,
    user_id uuid not null references users on delete cascade,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null
  );
  create index sessions_user on sessions (user_id);
  create index sessions_expiry on sessions (expires_at);
  create table api_tokens (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    token_hash bytea not null unique,
    scope text not null check (scope in ('read', 'write')),
    created_by uuid references users on delete set null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    primary key (workspace_id, id)
  );
  create table owner_identities (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('name', 'email', 'phone', 'website', 'twitter', 'wordpress', 'disqus', 'mastodon',
      'bluesky', 'linkedin', 'skype', 'facebook', 'instagram', 'youtube', 'github', 'other')),
    value text not null,
    printed text not null,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, kind, value)
  );
`;

// import_id remembers which import made a row, so that an undo can take back exactly that and no more.
const contacts = `
  create table imports (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    format text not null,
    file_name text,
    source_hash bytea not null,
    source text,
    state text not null check (state in ('previewed', 'queued', 'running', 'done', 'failed', 'undoing', 'undone')),
    post_title text,
    post_url text,
    post_date timestamptz,
    post_date_precision text check (post_date_precision in ('instant', 'day', 'month', 'year')),
    rows_total int not null default 0,
    rows_done int not null default 0,
    error text,
    requested_by uuid references users on delete set null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    primary key (workspace_id, id),
    check ((post_date is null) = (post_date_precision is null))
  );
  create index imports_newest on imports (workspace_id, created_at desc, id desc);
  create index imports_unfinished on imports (state, created_at) where state in ('queued', 'running', 'undoing');
  create table contacts (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    circle text check (circle in ('inner', 'close', 'circle', 'wide')),
    cadence_days int check (cadence_days between 1 and 3650),
    about text,
    import_id uuid,
    touched_by_hand boolean not null default false,
    archived_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete set null (import_id)
  );
  create index contacts_by_name on contacts (workspace_id, fold(name), id);
  create index contacts_circle on contacts (workspace_id, circle, id) where circle is not null;
  create index contacts_archived on contacts (workspace_id, id) where archived_at is not null;
  create index contacts_import on contacts (workspace_id, import_id) where import_id is not null;
  create table identities (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    kind text not null check (kind in ('name', 'email', 'phone', 'website', 'twitter', 'wordpress', 'disqus', 'mastodon',
      'bluesky', 'linkedin', 'skype', 'facebook', 'instagram', 'youtube', 'github', 'other')),
    value text not null check (length(value) between 1 and 500),
    printed text not null,
    verified boolean not null default false,
    source text not null check (source in ('import', 'hand')),
    import_id uuid,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, contact_id, kind, value),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete set null (import_id)
  );
  create index identities_value on identities (workspace_id, kind, value);
  create index identities_value_like on identities using gin (fold(value) gin_trgm_ops);
  create index identities_import on identities (workspace_id, import_id) where import_id is not null;
`;

const threads = `
  create table threads (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    title text,
    url text,
    posted_at timestamptz,
    posted_precision text check (posted_precision in ('instant', 'day', 'month', 'year')),
    opening text,
    import_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete set null (import_id),
    check ((posted_at is null) = (posted_precision is null))
  );
  create index threads_newest on threads (workspace_id, created_at desc, id desc);
  create index threads_url on threads (workspace_id, url) where url is not null;
  create index threads_import on threads (workspace_id, import_id) where import_id is not null;
  create table thread_links (
    workspace_id uuid not null,
    thread_id uuid not null,
    position int not null,
    title text not null,
    url text,
    source_key bytea not null,
    import_id uuid,
    primary key (workspace_id, thread_id, position),
    unique (workspace_id, thread_id, source_key),
    foreign key (workspace_id, thread_id) references threads (workspace_id, id) on delete cascade,
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete set null (import_id)
  );
  create index thread_links_import on thread_links (workspace_id, import_id) where import_id is not null;
`;

// An owner's item that answers three people is three rows with one position and parts 0, 1, 2: each stands on its
// person's timeline with the words said to that person. contact_id is null where nobody is known (unknown author).
const interactions = `
  create table interactions (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    contact_id uuid,
    channel text not null check (channel in ('blog', 'twitter', 'phone', 'email', 'video', 'in_person', 'other')),
    kind text not null check (kind in ('comment', 'reply', 'mention', 'message', 'call', 'meeting', 'note')),
    direction text not null check (direction in ('inbound', 'outbound')),
    happened_at timestamptz,
    precision text not null check (precision in ('instant', 'day', 'month', 'year', 'none')),
    dated_by text check (dated_by in ('item', 'post', 'hand')),
    text text not null default '',
    duration_minutes int check (duration_minutes between 0 and 1440),
    thread_id uuid,
    position int,
    part int not null default 0,
    printed_author text,
    permalink text,
    source_key bytea,
    import_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    sort_at timestamptz not null generated always as (coalesce(happened_at, '-infinity'::timestamptz)) stored,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete set null (contact_id),
    foreign key (workspace_id, thread_id) references threads (workspace_id, id) on delete cascade,
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete set null (import_id),
    check ((happened_at is null) = (precision = 'none')),
    check ((thread_id is null) = (position is null))
  );
  create index interactions_timeline on interactions (workspace_id, contact_id, sort_at,
    coalesce(thread_id, '00000000-0000-0000-0000-000000000000'::uuid), coalesce(position, -1), part, id);
  create unique index interactions_place on interactions (workspace_id, thread_id, position, part) where thread_id is not null;
  create index interactions_unknown on interactions (workspace_id, thread_id) where contact_id is null and direction = 'inbound';
  create index interactions_source on interactions (workspace_id, source_key) where source_key is not null;
  create index interactions_import on interactions (workspace_id, import_id) where import_id is not null;
  create index interactions_words on interactions using gin (to_words(text));
  create table interaction_answers (
    workspace_id uuid not null,
    interaction_id uuid not null,
    ordinal int not null,
    answered_id uuid,
    printed text not null,
    primary key (workspace_id, interaction_id, ordinal),
    foreign key (workspace_id, interaction_id) references interactions (workspace_id, id) on delete cascade,
    foreign key (workspace_id, answered_id) references interactions (workspace_id, id) on delete set null (answered_id)
  );
  create index interaction_answers_answered on interaction_answers (workspace_id, answered_id) where answered_id is not null;
`;

// The trigger guarantees that no contact is without its clocks, so every list may sort by them without a left join.
// Most people are waves and chats, which any order finds soon; the other depths have an index because they are rare.
const clocks = `
  create table contact_clocks (
    workspace_id uuid not null,
    contact_id uuid not null,
    first_inbound_at timestamptz,
    last_inbound_at timestamptz,
    first_outbound_at timestamptz,
    last_outbound_at timestamptz,
    last_exchange_at timestamptz,
    last_talk_at timestamptz,
    inbound_count int not null default 0,
    outbound_count int not null default 0,
    talk_count int not null default 0,
    channels text[] not null default '{}',
    depth text not null default 'none' check (depth in ('none', 'wave', 'chat', 'letters', 'voice', 'met')),
    depth_at timestamptz,
    depth_interaction_id uuid,
    last_words_id uuid,
    primary key (workspace_id, contact_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
  );
  create function start_clocks() returns trigger language plpgsql as $$
    begin
      insert into contact_clocks (workspace_id, contact_id) select workspace_id, id from born;
      return null;
    end $$;
  create trigger contacts_start_clocks after insert on contacts referencing new table as born
    for each statement execute function start_clocks();
  create index contact_clocks_exchange on contact_clocks (workspace_id, (coalesce(last_exchange_at, '-infinity'::timestamptz)), contact_id);
  create index contact_clocks_talk on contact_clocks (workspace_id, (coalesce(last_talk_at, '-infinity'::timestamptz)), contact_id);
  create index contact_clocks_inbound on contact_clocks (workspace_id, inbound_count, contact_id);
  create index contact_clocks_depth on contact_clocks (workspace_id, depth, contact_id)
    where depth in ('none', 'letters', 'voice', 'met');
  create index contact_clocks_channels on contact_clocks using gin (channels);
`;

const imports = `
  create table import_rows (
    workspace_id uuid not null,
    import_id uuid not null,
    row_number int not null,
    fate text not null check (fate in ('created', 'matched', 'kept', 'already_there', 'skipped', 'failed')),
    reason text,
    kind text not null,
    printed_author text,
    excerpt text not null,
    line int,
    contact_id uuid,
    interaction_id uuid,
    primary key (workspace_id, import_id, row_number),
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade,
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete set null (contact_id)
  );
  create index import_rows_fate on import_rows (workspace_id, import_id, fate, row_number);
  create index import_rows_contact on import_rows (workspace_id, contact_id) where contact_id is not null;
`;
