import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which words are sensitive stands on the words themselves, so that every list can cover them without a look elsewhere. */
export class SensitiveWords1795401100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [column, triggers]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger signals_sensitive_new on signals;
      drop trigger signals_sensitive_changed on signals;
      drop trigger signals_sensitive_gone on signals;
      drop function mark_sensitive_words();
      alter table interactions drop column is_sensitive;
      alter table forgotten_signals drop column sensitive;
    `);
  }
}

// What was sensitive and deleted for good stays covered.
const SAID_SENSITIVE = `(exists (
  select from signals s
  where s.workspace_id = i.workspace_id and s.interaction_id = i.id and s.sensitive and s.state <> 'dismissed'
) or exists (
  select from forgotten_signals f where f.workspace_id = i.workspace_id and f.interaction_id = i.id and f.sensitive
))`;

const column = `
  alter table forgotten_signals add column sensitive boolean not null default false;
  alter table interactions add column is_sensitive boolean not null default false;
  update interactions i set is_sensitive = true where ${SAID_SENSITIVE};
`;

// For each row, and only for sensitive ones: a cascade that deletes many interactions then costs nothing.
const triggers = `
  create function mark_sensitive_words() returns trigger language plpgsql as $$
    declare touched signals := coalesce(new, old);
    begin
      update interactions i set is_sensitive = not i.is_sensitive
      where i.workspace_id = touched.workspace_id and i.id = touched.interaction_id and i.is_sensitive <> ${SAID_SENSITIVE};
      return null;
    end $$;
  create trigger signals_sensitive_new after insert on signals for each row
    when (new.sensitive) execute function mark_sensitive_words();
  create trigger signals_sensitive_changed after update on signals for each row
    when (old.sensitive or new.sensitive) execute function mark_sensitive_words();
  create trigger signals_sensitive_gone after delete on signals for each row
    when (old.sensitive) execute function mark_sensitive_words();
`;
