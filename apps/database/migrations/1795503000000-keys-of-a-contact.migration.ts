import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No index but the one of keys begins with the workspace, so that no plan reads all keys of one that was never counted. */
export class KeysOfAContact1795503000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index match_keys_contact;
      create index match_keys_contact on match_keys (contact_id, workspace_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index match_keys_contact;
      create index match_keys_contact on match_keys (workspace_id, contact_id);
    `);
  }
}
