import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts that a person writes down, what a person changes of one that was read, and the order of open promises. */
export class FactsByHand1795400810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [edits, facts, promises, rescoreWhen(', {}.words, {}.expires_on, {}.ask_after_on')]) {
      await runner.query(part);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${rescoreWhen('')}
      drop table facts;
      drop function rescore_facts_changed();
      drop index signals_open_promises;
      alter table signals drop column words, drop column expires_on, drop column ask_after_on, drop column edited_at;
    `);
  }
}

// The quote stays what was said; `words` is what a person makes of it. No reading overwrites a signal with edited_at.
const edits = `
  alter table signals
    add column words text check (length(words) between 1 and 2000),
    add column expires_on date,
    add column ask_after_on date,
    add column edited_at timestamptz;
`;

// A day without a year comes every year, and a birthday does so in any case.
const facts = `
  create table facts (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    kind text not null check (kind in ('birthday', 'date', 'health', 'family', 'life_event', 'location', 'job', 'age',
      'interest', 'trait', 'education', 'plan')),
    text text not null check (length(text) <= 2000 and (text <> '' or kind = 'birthday')),
    about text check (length(about) between 1 and 200),
    sensitive boolean not null,
    month int check (month between 1 and 12),
    day int check (day between 1 and 31),
    year int check (year between 1800 and 2199),
    expires_on date,
    ask_after_on date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
    check ((month is null) = (day is null)),
    check ((month is not null) = (kind in ('birthday', 'date'))),
    check (year is null or month is not null)
  );
  create index facts_contact on facts (workspace_id, contact_id, id);
  create function rescore_facts_changed() returns trigger language plpgsql as $$
    begin
      insert into rescore (workspace_id, contact_id)
        select old.workspace_id, old.contact_id where tg_op <> 'INSERT' and exists (
          select from contacts c where c.workspace_id = old.workspace_id and c.id = old.contact_id
        )
        union select new.workspace_id, new.contact_id where tg_op <> 'DELETE';
      return null;
    end $$;
  create trigger facts_rescore after insert or update or delete on facts
    for each row execute function rescore_facts_changed();
`;

// Ids of interactions are in the order in which they were brought in, so promises without a day stand as they were given.
const promises = `
  create index signals_open_promises on signals
    (workspace_id, promised_by, (coalesce(due_on, '9999-12-31'::date) - '1970-01-01'::date), interaction_id, start, id)
    where type = 'promise' and state = 'open';
`;

// As in the migration of suggestions, with more columns.
function rescoreWhen(more: string): string {
  const watched = (row: string) =>
    `(${row}.state, ${row}.fact, ${row}.sensitive, ${row}.promised_by, ${row}.due, ${row}.due_on${more.replaceAll('{}', row)})`;
  return `
  create or replace function rescore_signals_changed() returns trigger language plpgsql as $$
    begin
      insert into rescore (workspace_id, contact_id)
        select distinct s.workspace_id, i.contact_id
        from gone g join born s on s.workspace_id = g.workspace_id and s.id = g.id
        join interactions i on i.workspace_id = s.workspace_id and i.id = s.interaction_id and i.contact_id is not null
        where ${watched('g')} is distinct from ${watched('s')};
      return null;
    end $$;`;
}
