import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploads of any size, kept in pieces; posts, comments and rows that exports know by their own ids. */
export class ImportedFiles1795401800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [uploads, posts, fates]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update import_rows set fate = 'already_there' where fate = 'updated';
      alter table import_rows drop constraint import_rows_fate_check, drop column place, drop column replaced,
        add constraint import_rows_fate_check
          check (fate in ('created', 'matched', 'kept', 'already_there', 'skipped', 'failed'));
      drop index interactions_same_words, threads_source;
      alter table interactions drop column words_key, drop column original;
      alter table threads drop column source_key;
      drop table import_chunks, import_files;
      delete from imports where state = 'uploading';
      alter table imports drop constraint imports_state_check, drop column bytes_total, drop column bytes_done,
        drop column settings, drop column findings,
        add constraint imports_state_check
          check (state in ('previewed', 'queued', 'running', 'done', 'failed', 'undoing', 'undone'));
    `);
  }
}

// Pieces of a file are stored as they come: most archives are packed already, and packing again would only cost time.
const uploads = `
  alter table imports drop constraint imports_state_check,
    add constraint imports_state_check
      check (state in ('uploading', 'previewed', 'queued', 'running', 'done', 'failed', 'undoing', 'undone')),
    add column bytes_total bigint not null default 0,
    add column bytes_done bigint not null default 0,
    add column settings jsonb,
    add column findings jsonb;
  create table import_files (
    workspace_id uuid not null,
    import_id uuid not null,
    number int not null,
    path text not null check (length(path) between 1 and 1000),
    size bigint not null default 0,
    primary key (workspace_id, import_id, number),
    foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade
  );
  create table import_chunks (
    workspace_id uuid not null,
    import_id uuid not null,
    file_number int not null,
    number int not null,
    bytes bytea not null,
    primary key (workspace_id, import_id, file_number, number),
    foreign key (workspace_id, import_id, file_number) references import_files on delete cascade
  );
  alter table import_chunks alter column bytes set storage external;
`;

// words_key is the same in every format that holds the words: that is how a pasted page and an export meet.
const posts = `
  alter table threads add column source_key bytea;
  create index threads_source on threads (workspace_id, source_key) where source_key is not null;
  alter table interactions add column words_key bytea, add column original text;
  create index interactions_same_words on interactions (workspace_id, thread_id, words_key)
    where words_key is not null and thread_id is not null;
`;

const fates = `
  alter table import_rows drop constraint import_rows_fate_check,
    add constraint import_rows_fate_check
      check (fate in ('created', 'matched', 'kept', 'already_there', 'updated', 'skipped', 'failed')),
    add column place text,
    add column replaced jsonb;
`;
