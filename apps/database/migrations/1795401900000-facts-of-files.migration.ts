import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Birthdays and homes of address books are facts; an undo of their import knows which. */
export class FactsOfFiles1795401900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table facts add column import_id uuid,
        add foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete set null (import_id);
      create index facts_import on facts (workspace_id, import_id, id) where import_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table facts drop column import_id');
  }
}
