import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contact who is the owner is written down as he was, so that he comes back when it is said in error. */
export class OwnerTakenBack1795502000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table merges drop constraint merges_kind_check;
      alter table merges add constraint merges_kind_check check (kind in ('merge', 'split', 'owner'));
      alter table merges drop constraint merges_check;
      alter table merges add constraint merges_check check (kept_id <> gone_id or kind = 'owner');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from merges where kind = 'owner';
      alter table merges drop constraint merges_kind_check;
      alter table merges add constraint merges_kind_check check (kind in ('merge', 'split'));
      alter table merges drop constraint merges_check;
      alter table merges add constraint merges_check check (kept_id <> gone_id);
    `);
  }
}
