import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts found to be one person: what a merge changed, row by row, and where old ids lead. */
export class Merging1795402100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [merges, rows, redirects, forgotten, knownBy]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger interactions_forget_merged on interactions;
      drop trigger forgotten_signals_forget_merged on forgotten_signals;
      drop function forget_merged_words();
      alter table interactions drop column known_by;
      drop table contact_redirects, merge_rows, merges;
    `);
  }
}

// A split is a merge the other way round: gone_id came out of kept_id. Neither id is a foreign key: the gone contact is no
// more, and the kept one may go into a third. The images are the rows of the contacts as they were and as they became.
const merges = `
  create table merges (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('merge', 'split')),
    kept_id uuid not null,
    gone_id uuid not null,
    made_by text not null check (made_by in ('owner', 'matching', 'import')),
    by_user uuid references users on delete set null,
    evidence jsonb not null,
    kept_before jsonb not null,
    kept_after jsonb not null,
    gone jsonb not null,
    origins jsonb not null,
    created_at timestamptz not null,
    undone_at timestamptz,
    undone_by uuid references users on delete set null,
    primary key (workspace_id, id),
    check (kept_id <> gone_id)
  );
  create unique index merges_gone on merges (workspace_id, gone_id) where kind = 'merge' and undone_at is null;
  create index merges_kept on merges (workspace_id, kept_id, id);
  create index merges_went on merges (workspace_id, gone_id);
`;

// Of a moved or changed row only what was changed is kept, of a deleted one all. row_key is the row's key after the merge.
const rows = `
  create table merge_rows (
    workspace_id uuid not null,
    merge_id uuid not null,
    id bigint generated always as identity,
    table_name text not null,
    row_key jsonb not null,
    did text not null check (did in ('moved', 'changed', 'deleted', 'won')),
    before jsonb not null,
    after jsonb,
    primary key (workspace_id, merge_id, id),
    foreign key (workspace_id, merge_id) references merges (workspace_id, id) on delete cascade
  );
  create index merge_rows_key on merge_rows (workspace_id, table_name, row_key);
`;

const redirects = `
  create table contact_redirects (
    workspace_id uuid not null,
    old_id uuid not null,
    contact_id uuid not null,
    primary key (workspace_id, old_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
  );
  create index contact_redirects_contact on contact_redirects (workspace_id, contact_id);
`;

// The lines of suggestions quote words; what is deleted must not live on in what is kept of them.
const forgotten = `
  create function forget_merged_words() returns trigger language plpgsql as $$
    begin
      update merge_rows r set before = r.before || '{"evidence": []}'
      from (select distinct workspace_id from gone) told
      where r.workspace_id = told.workspace_id and r.table_name = 'suggestions' and r.before -> 'evidence' <> '[]';
      return null;
    end $$;
  create trigger interactions_forget_merged after delete on interactions referencing old table as gone
    for each statement execute function forget_merged_words();
  create trigger forgotten_signals_forget_merged after insert on forgotten_signals referencing new table as gone
    for each statement execute function forget_merged_words();
`;

// By which identity a file knew whose an interaction is ("twitter jennw"), so that an undo or a split can tell it apart.
const knownBy = 'alter table interactions add column known_by text';
