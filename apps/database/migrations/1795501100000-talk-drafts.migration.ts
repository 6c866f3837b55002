import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody writes while he talks with a contact, until the talk is noted. */
export class TalkDrafts1795501100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `revision` is another one with every change, so that two devices never write over each other unseen.
    await runner.query(`
      create table talk_drafts (
        workspace_id uuid not null references workspaces on delete cascade,
        contact_id uuid not null,
        user_id uuid not null references users on delete cascade,
        notes text not null,
        begun_at timestamptz,
        running_since timestamptz,
        elapsed_seconds int not null check (elapsed_seconds >= 0),
        minutes int check (minutes between 1 and 1440),
        revision uuid not null,
        updated_at timestamptz not null,
        primary key (workspace_id, contact_id, user_id),
        foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
      );
      create index talk_drafts_user on talk_drafts (user_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table talk_drafts');
  }
}
