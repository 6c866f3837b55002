import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody may not be reached, and the days on which the owner is away. */
export class Boundaries1795400800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [boundaries, rescoreWhen('c.boundaries'), away]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table followup_settings drop column away_from, drop column away_to, drop column birthday_days;
      ${rescoreWhen(null)}
      drop index contacts_bounded;
      alter table contacts drop column boundaries;
    `);
  }
}

const boundaries = `
  alter table contacts add column boundaries text[] not null default '{}'
    check (boundaries <@ array['deceased', 'do_not_contact', 'no_phone', 'business_only']);
  create index contacts_bounded on contacts (workspace_id, id) where boundaries <> '{}';
`;

const away = `
  alter table followup_settings
    add column away_from date,
    add column away_to date,
    add column birthday_days int not null default 3 check (birthday_days between 0 and 30),
    add check ((away_from is null) = (away_to is null)),
    add check (away_to between away_from and away_from + 366);
`;

// As in the migration of suggestions, with one column more.
function rescoreWhen(column: string | null): string {
  const watched = (row: string) =>
    ['c.circle', 'c.cadence_days', 'c.archived_at', 'c.created_at', ...(column ? [column] : [])]
      .map((one) => one.replace('c.', `${row}.`))
      .join(', ');
  return `
  create or replace function rescore_contacts_changed() returns trigger language plpgsql as $$
    begin
      insert into rescore (workspace_id, contact_id)
        select b.workspace_id, b.id from gone g join born b on b.workspace_id = g.workspace_id and b.id = g.id
        where (${watched('g')}) is distinct from (${watched('b')});
      return null;
    end $$;`;
}
