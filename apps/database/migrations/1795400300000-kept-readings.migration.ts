import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a preview has read, packed, until it is run: a long thread is read once, and a run that was stopped goes on at once. */
export class KeptReadings1795400300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // It is packed already; trying to make it smaller would only cost time.
    await runner.query(`
      alter table imports add column reading bytea;
      alter table imports alter column reading set storage external;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table imports drop column reading');
  }
}
