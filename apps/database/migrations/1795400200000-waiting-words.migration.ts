import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Today reads the newest inbound words that could ask the owner something; a small index holds only those. */
export class WaitingWords1795400200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index interactions_waiting on interactions (workspace_id, (coalesce(happened_at, created_at)), id)
        where direction = 'inbound' and contact_id is not null and (text like '%?%' or text like '%@%');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index interactions_waiting');
  }
}
