import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What Today and the review look for is a small part of all rows: words that could ask the owner something, and people
 * with a circle or a cadence. An index for each holds only those.
 */
export class FollowupIndexes1795400200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index interactions_waiting on interactions (workspace_id, (coalesce(happened_at, created_at)), id)
        where direction = 'inbound' and contact_id is not null and (text like '%?%' or text like '%@%');
      create index contacts_with_cadence on contacts (workspace_id, id) where circle is not null or cadence_days is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index interactions_waiting, contacts_with_cadence');
  }
}
