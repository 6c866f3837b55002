import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often each person writes, kept beside the clocks, and the model of a workspace that is learnt from it. */
export class Rhythm1795400700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [rhythms, models, changes, everybody, told]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger workspaces_rhythm_new on workspaces;
      drop trigger workspaces_rhythm_zone on workspaces;
      drop table contact_rhythms, rhythm_changes, rhythm_models;
      drop function note_rhythms(), start_rhythm_model(), recount_rhythms();
    `);
  }
}

// Only who was heard on a day that is known has a row. Days are whole ones of the workspace's time zone, counted from
// 1970-01-01. Nothing but the key is indexed, so that one more word changes the row in its place.
const rhythms = `
  create table contact_rhythms (
    workspace_id uuid not null,
    contact_id uuid not null,
    count int not null,
    active_days int not null,
    first_day int not null,
    last_day int not null,
    faded float8[] not null,
    gap_bins int[] not null,
    sum_log_gap float8 not null,
    sum_squared_log_gap float8 not null,
    longest_gap int not null,
    recent_gaps int[] not null,
    months int[] not null,
    last_month int not null,
    primary key (workspace_id, contact_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
  ) with (fillfactor = 85);
`;

// counted_zone is the time zone in which every rhythm of the workspace is known to be counted; where it is another one
// than the workspace's, counting_zone and counted_after tell how far counting anew has come.
const models = `
  create table rhythm_models (
    workspace_id uuid primary key references workspaces on delete cascade,
    counted_zone text,
    counting_zone text,
    counted_after uuid,
    changes int not null default 0,
    enough int not null default 50,
    due_at timestamptz not null,
    fitted_at timestamptz,
    people int not null default 0,
    model jsonb
  );
  create index rhythm_models_due on rhythm_models (due_at);
  create function start_rhythm_model() returns trigger language plpgsql as $$
    begin
      insert into rhythm_models (workspace_id, counted_zone, due_at) values (new.id, new.time_zone, 'infinity');
      return null;
    end $$;
  create trigger workspaces_rhythm_new after insert on workspaces for each row execute function start_rhythm_model();
  create function recount_rhythms() returns trigger language plpgsql as $$
    begin
      update rhythm_models set due_at = '-infinity' where workspace_id = new.id;
      return null;
    end $$;
  create trigger workspaces_rhythm_zone after update of time_zone on workspaces for each row
    when (old.time_zone <> new.time_zone) execute function recount_rhythms();
`;

// A table that is only appended to, so that no writer waits for another one; the sweep adds up what stands there.
const changes = `
  create table rhythm_changes (
    id bigint generated always as identity primary key,
    workspace_id uuid not null,
    rhythms int not null
  );
  create function note_rhythms() returns trigger language plpgsql as $$
    begin
      insert into rhythm_changes (workspace_id, rhythms) select workspace_id, count(*) from born group by workspace_id;
      return null;
    end $$;
  create trigger contact_rhythms_new after insert on contact_rhythms referencing new table as born
    for each statement execute function note_rhythms();
  create trigger contact_rhythms_changed after update on contact_rhythms referencing new table as born
    for each statement execute function note_rhythms();
`;

const everybody = `
  insert into rhythm_models (workspace_id, due_at) select id, '-infinity' from workspaces`;

// Lines that stand are read with these until they are scored again, which is soon: everybody's rhythm is counted first.
const told = `
  update suggestions set evidence = (
    select jsonb_agg(case when one ->> 'kind' = 'rhythm'
      then '{"verb": "writes", "isSteady": false, "silencesUpTo": 0, "chance": 0.5}'::jsonb || one else one end order by at)
    from jsonb_array_elements(evidence) with ordinality as known(one, at)
  ) where reason = 'gone_quiet' and evidence <> '[]'`;
