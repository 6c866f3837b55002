import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link from another site is somebody's as soon as it is known whose site that is; links that stood before stay nobody's. */
export class LinksOfSites1795402200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table thread_links add column sites text[] not null default '{}', add column text text not null default '',
        add column happened_at timestamptz;
      create index thread_links_sites on thread_links using gin (sites);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table thread_links drop column sites, drop column text, drop column happened_at');
  }
}
