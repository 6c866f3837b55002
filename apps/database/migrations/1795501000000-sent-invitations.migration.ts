import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation that the owner has sent is a message on the timeline. */
export class SentInvitations1795501000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call_invitations add column interaction_id uuid;
      alter table call_invitations add foreign key (workspace_id, interaction_id)
        references interactions (workspace_id, id) on delete set null (interaction_id);
      create index call_invitations_interaction on call_invitations (workspace_id, interaction_id)
        where interaction_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table call_invitations drop column interaction_id');
  }
}
