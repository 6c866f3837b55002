import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people live and where the owner travels, and who could be made known to whom. */
export class Trips1795401000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [homes, trips, introductions, homesToRead]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table followup_settings drop column introduce;
      alter table suggestion_refusals drop column other_id;
      drop table contact_topics, trips, contact_places;
      drop function rescore_topics();
    `);
  }
}

// A row without a place says that the words were looked at and name none. An index of latitudes is enough for what lies
// within reach of a town: PostgreSQL reads a narrow band of it, and the longitudes beside, without touching the table.
const homes = `
  create table contact_places (
    workspace_id uuid not null,
    contact_id uuid not null,
    by_hand boolean not null,
    read_from uuid,
    signal_id uuid,
    place_id int,
    name text,
    region text,
    country text,
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    confidence real,
    is_near boolean not null default false,
    primary key (workspace_id, contact_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
    check (num_nonnulls(place_id, name, region, country, lat, lon, confidence) in (0, 7)),
    check (place_id is not null or not by_hand)
  );
  create index contact_places_near on contact_places (workspace_id, lat, lon, contact_id) where lat is not null;
`;

const trips = `
  create table trips (
    workspace_id uuid not null references workspaces on delete cascade,
    id uuid not null,
    place_id int not null,
    name text not null,
    region text not null,
    country text not null,
    lat double precision not null check (lat between -90 and 90),
    lon double precision not null check (lon between -180 and 180),
    from_on date not null,
    to_on date not null,
    note text check (length(note) between 1 and 2000),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    check (to_on between from_on and from_on + 366)
  );
  create index trips_newest on trips (workspace_id, from_on desc, id desc);
  create index trips_ahead on trips (workspace_id, to_on);
`;

// What somebody has in common with others: "interest bees", "place 4511263". Whoever gets or loses a topic, also by going
// away, changes the lines of the few who have it too. From the tenth on a topic is no longer rare, and makes no lines.
const introductions = `
  alter table followup_settings add column introduce boolean not null default false;
  create table contact_topics (
    workspace_id uuid not null,
    topic text not null check (length(topic) between 1 and 100),
    contact_id uuid not null,
    signal_id uuid not null,
    primary key (workspace_id, topic, contact_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
  );
  alter table suggestion_refusals add column other_id uuid,
    add foreign key (workspace_id, other_id) references contacts (workspace_id, id) on delete cascade;
  create index suggestion_refusals_other on suggestion_refusals (workspace_id, other_id) where other_id is not null;
  create index contact_topics_contact on contact_topics (workspace_id, contact_id);
  create function rescore_topics() returns trigger language plpgsql as $$
    begin
      insert into rescore (workspace_id, contact_id)
        select distinct t.workspace_id, few.contact_id
        from touched t
        cross join lateral (
          select o.contact_id from contact_topics o
          where o.workspace_id = t.workspace_id and o.topic = t.topic limit 10
        ) few
        where few.contact_id <> t.contact_id;
      return null;
    end $$;
  create trigger contact_topics_rescore_new after insert on contact_topics referencing new table as touched
    for each statement execute function rescore_topics();
  create trigger contact_topics_rescore_gone after delete on contact_topics referencing old table as touched
    for each statement execute function rescore_topics();
`;

const homesToRead = `
  insert into rescore (workspace_id, contact_id)
    select distinct i.workspace_id, i.contact_id
    from signals s join interactions i on i.workspace_id = s.workspace_id and i.id = s.interaction_id
    where s.type = 'fact' and s.fact = 'location' and i.contact_id is not null`;
