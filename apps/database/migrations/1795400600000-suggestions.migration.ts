import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to reach out to and why: suggestions, what was refused, and which contacts wait to be scored anew. */
export class Suggestions1795400600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [suggestions, settings, queue, touches, everybody]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger interactions_rescore_new on interactions;
      drop trigger interactions_rescore_changed on interactions;
      drop trigger interactions_rescore_gone on interactions;
      drop trigger signals_rescore_new on signals;
      drop trigger signals_rescore_changed on signals;
      drop trigger signals_rescore_gone on signals;
      drop trigger contacts_rescore_new on contacts;
      drop trigger contacts_rescore_changed on contacts;
      drop trigger workspaces_rescore on workspaces;
      drop function rescore_new(), rescore_changed(), rescore_gone(), rescore_signals_changed(), rescore_signals_of_new(),
        rescore_signals_of_gone(), rescore_contacts_new(), rescore_contacts_changed(), rescore_workspace();
      drop index interactions_by_week;
      drop table suggestion_refusals, suggestions, contact_dues, day_plans, followup_settings, rescore;
    `);
  }
}

// An id follows from contact, reason and what the reason stands on, so that the same words make the same line again.
// A closed line keeps no words: what is deleted elsewhere must not live on in it.
const suggestions = `
  create table suggestions (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    reason text not null,
    reason_group text not null check (reason_group in ('calls', 'replies', 'promises', 'quiet', 'hellos')),
    score real not null,
    channel text not null,
    evidence jsonb not null,
    state text not null check (state in ('open', 'snoozed', 'done', 'dismissed')),
    not_before timestamptz,
    planned_on date,
    created_at timestamptz not null,
    closed_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
    check ((closed_at is null) = (state in ('open', 'snoozed')))
  );
  create unique index suggestions_open on suggestions (workspace_id, contact_id, reason) where state in ('open', 'snoozed');
  create index suggestions_contact on suggestions (workspace_id, contact_id);
  create index suggestions_pick on suggestions (workspace_id, reason_group, score desc, id) where state in ('open', 'snoozed');
  create index suggestions_planned on suggestions (workspace_id, planned_on, reason, state) where planned_on is not null;
  create table suggestion_refusals (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    suggestion_id uuid not null,
    contact_id uuid,
    reason text,
    says text not null check (says in ('not_now', 'never_reason', 'never_person')),
    of_reason text not null,
    said_by uuid references users on delete set null,
    said_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
    check (contact_id is not null or says = 'never_reason'),
    check ((reason is not null) = (says = 'never_reason'))
  );
  create index suggestion_refusals_contact on suggestion_refusals (workspace_id, contact_id);
  create index suggestion_refusals_suggestion on suggestion_refusals (workspace_id, suggestion_id, said_at);
`;

const settings = `
  create table followup_settings (
    workspace_id uuid primary key references workspaces on delete cascade,
    most_a_day int not null default 5 check (most_a_day between 1 and 50),
    rest_days int not null default 7 check (rest_days between 0 and 365),
    morning_hour int not null default 6 check (morning_hour between 0 and 23),
    quote_sensitive boolean not null default false
  );
  create table day_plans (
    workspace_id uuid not null references workspaces on delete cascade,
    day date not null,
    planned_at timestamptz not null,
    primary key (workspace_id, day)
  );
`;

// Nothing but appending, so that no writer ever waits for another one here; whoever scores takes the rows of a contact
// together. No foreign key: a row of somebody who has gone is thrown away when its turn comes. The index by weeks is
// one of whole weeks, so that no plan takes it for one of instants, of which a whole thread may bear the same.
const queue = `
  create table rescore (
    id bigint generated always as identity primary key,
    workspace_id uuid not null,
    contact_id uuid not null
  );
  create index rescore_contact on rescore (workspace_id, contact_id, id);
  create table contact_dues (
    workspace_id uuid not null,
    contact_id uuid not null,
    next_due_at timestamptz not null,
    primary key (workspace_id, contact_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
  );
  create index contact_dues_next on contact_dues (next_due_at);
  create index interactions_by_week on interactions (workspace_id, date_bin('7 days', sort_at, '1970-01-01T00:00:00Z'::timestamptz))
    where direction = 'inbound';
`;

function onEach(table: string, name: string, event: 'insert' | 'update' | 'delete', run: string): string {
  const seen = {
    insert: 'new table as born',
    update: 'old table as gone new table as born',
    delete: 'old table as gone',
  };
  return `
  create trigger ${table}_rescore_${name} after ${event} on ${table} referencing ${seen[event]}
    for each statement execute function ${run}();`;
}

function touching(name: string, contacts: string): string {
  return `
  create function ${name}() returns trigger language plpgsql as $$
    begin
      insert into rescore (workspace_id, contact_id) ${contacts};
      return null;
    end $$;`;
}

const STILL_THERE = `exists (select from contacts c where c.workspace_id = touched.workspace_id and c.id = touched.contact_id)`;
const OF_SIGNALS = `join interactions i on i.workspace_id = s.workspace_id and i.id = s.interaction_id and i.contact_id is not null`;

const touches = `
  ${touching('rescore_new', 'select distinct workspace_id, contact_id from born where contact_id is not null')}
  ${onEach('interactions', 'new', 'insert', 'rescore_new')}
  ${touching(
    'rescore_changed',
    `select workspace_id, contact_id from (
        select b.workspace_id, unnest(array[g.contact_id, b.contact_id]) as contact_id
        from gone g join born b on b.workspace_id = g.workspace_id and b.id = g.id
        where (g.contact_id, g.channel, g.kind, g.direction, g.happened_at, g.text, g.thread_id, g.position)
          is distinct from (b.contact_id, b.channel, b.kind, b.direction, b.happened_at, b.text, b.thread_id, b.position)
      ) touched where contact_id is not null and ${STILL_THERE} group by workspace_id, contact_id`,
  )}
  ${onEach('interactions', 'changed', 'update', 'rescore_changed')}
  ${touching('rescore_gone', `select distinct workspace_id, contact_id from gone touched where ${STILL_THERE}`)}
  ${onEach('interactions', 'gone', 'delete', 'rescore_gone')}
  ${touching('rescore_signals_of_new', `select distinct s.workspace_id, i.contact_id from born s ${OF_SIGNALS}`)}
  ${onEach('signals', 'new', 'insert', 'rescore_signals_of_new')}
  ${touching(
    'rescore_signals_changed',
    `select distinct s.workspace_id, i.contact_id
      from gone g join born s on s.workspace_id = g.workspace_id and s.id = g.id ${OF_SIGNALS}
      where (g.state, g.fact, g.sensitive, g.promised_by, g.due, g.due_on)
        is distinct from (s.state, s.fact, s.sensitive, s.promised_by, s.due, s.due_on)`,
  )}
  ${onEach('signals', 'changed', 'update', 'rescore_signals_changed')}
  ${touching('rescore_signals_of_gone', `select distinct s.workspace_id, i.contact_id from gone s ${OF_SIGNALS}`)}
  ${onEach('signals', 'gone', 'delete', 'rescore_signals_of_gone')}
  ${touching('rescore_contacts_new', 'select workspace_id, id from born')}
  ${onEach('contacts', 'new', 'insert', 'rescore_contacts_new')}
  ${touching(
    'rescore_contacts_changed',
    `select b.workspace_id, b.id from gone g join born b on b.workspace_id = g.workspace_id and b.id = g.id
      where (g.circle, g.cadence_days, g.archived_at, g.created_at)
        is distinct from (b.circle, b.cadence_days, b.archived_at, b.created_at)`,
  )}
  ${onEach('contacts', 'changed', 'update', 'rescore_contacts_changed')}
  create function rescore_workspace() returns trigger language plpgsql as $$
    begin
      insert into rescore (workspace_id, contact_id)
        select workspace_id, id from contacts
        where workspace_id = new.id and (circle is not null or cadence_days is not null or old.time_zone <> new.time_zone);
      return null;
    end $$;
  create trigger workspaces_rescore after update on workspaces for each row
    when ((old.time_zone, old.cadence_inner_days, old.cadence_close_days, old.cadence_circle_days, old.cadence_wide_days)
      is distinct from
      (new.time_zone, new.cadence_inner_days, new.cadence_close_days, new.cadence_circle_days, new.cadence_wide_days))
    execute function rescore_workspace();
`;

const everybody = 'insert into rescore (workspace_id, contact_id) select workspace_id, id from contacts';
