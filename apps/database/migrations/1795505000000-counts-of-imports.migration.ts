import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an import counts is kept with it: the page that shows its progress asks every second, and a million rows take one. Who
 * waits to be compared does so until an import has ended, however long ago he was queued.
 */
export class CountsOfImports1795505000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table imports add column counts jsonb not null default '{}',
        add column people_matched int not null default 0;
      update imports m set counts = f.counts from (
        select workspace_id, import_id, jsonb_object_agg(fate, rows) as counts from (
          select workspace_id, import_id, fate, count(*) as rows from import_rows group by 1, 2, 3
        ) by_fate group by 1, 2
      ) f where f.workspace_id = m.workspace_id and f.import_id = m.id;
      update imports m set people_matched = p.matched from (
        select workspace_id, import_id,
          count(distinct contact_id) filter (where kind <> 'owner' and fate in ('created', 'matched'))
            - count(contact_id) filter (where fate = 'created') as matched
        from import_rows group by 1, 2
      ) p where p.workspace_id = m.workspace_id and p.import_id = m.id;
      alter table match_queue drop column queued_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table match_queue add column queued_at timestamptz not null default clock_timestamp();
      alter table imports drop column counts, drop column people_matched;
    `);
  }
}
