import { Injectable } from '@nestjs/common';
import { Database, queuedContacts, workspacesOf, type Tx } from '#libs/platform';

/** A contact that waits to be scored anew, with every row of the queue that says so. */
export interface Waiting {
  contactId: string;
  queued: string[];
}

/**
 * The queue of contacts to be scored, and the days on which time alone changes something. Triggers append to it and
 * nothing is ever updated in it, so whoever writes waits for nobody; the many rows of one contact are scored once.
 */
@Injectable()
export class RescoreQueue {
  constructor(private readonly database: Database) {}

  /** In the order of ids, from after `after` on. */
  list(workspaceId: string, after: string, limit: number): Promise<Waiting[]> {
    return this.database.query(LIST, [workspaceId, after, limit]);
  }

  /** Which of these contacts wait; one step into the index for each, however many others wait. */
  async listWaiting(workspaceId: string, contactIds: string[]): Promise<string[]> {
    const rows = await this.database.query<{ contactId: string }>(
      `select wanted.id as "contactId" from unnest($2::uuid[]) as wanted(id)
       cross join lateral (select from rescore where workspace_id = $1 and contact_id = wanted.id limit 1) waits`,
      [workspaceId, contactIds],
    );
    return rows.map(({ contactId }) => contactId);
  }

  /** Who waits first, each once. */
  async listFirst(workspaceId: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ contactId: string }>(LIST_FIRST, [workspaceId, limit]);
    return rows.map(({ contactId }) => contactId);
  }

  /**
   * Takes what waits, and tells whose rows were all still there. Somebody whose rows another worker took meanwhile is
   * left to the next turn, since what was gathered about him may be old.
   */
  async take(tx: Tx, workspaceId: string, waiting: Waiting[]): Promise<Set<string>> {
    const ids = waiting.flatMap(({ queued }) => queued);
    const held = await this.database.queryIn<{ id: string }>(
      tx,
      'select id::text from rescore where id = any($1::bigint[]) order by id for update skip locked',
      [ids],
    );
    const there = new Set(held.map(({ id }) => id));
    const whole = waiting.filter(({ queued }) => queued.every((id) => there.has(id)));
    const taken = whole.flatMap(({ queued }) => queued);
    await this.database.queryIn(tx, 'delete from rescore where workspace_id = $1 and id = any($2::bigint[])', [
      workspaceId,
      taken,
    ]);
    return new Set(whole.map(({ contactId }) => contactId));
  }

  async add(tx: Tx, workspaceId: string, contactId: string): Promise<void> {
    await this.database.queryIn(tx, 'insert into rescore (workspace_id, contact_id) values ($1, $2)', [
      workspaceId,
      contactId,
    ]);
  }

  async addAll(tx: Tx, workspaceId: string, contactIds: string[]): Promise<void> {
    await this.database.queryIn(
      tx,
      'insert into rescore (workspace_id, contact_id) select $1, id from unnest($2::uuid[]) as touched(id)',
      [workspaceId, contactIds],
    );
  }

  /** Everybody who was heard on so many days. */
  async addRegulars(tx: Tx, workspaceId: string, fewestDays: number): Promise<void> {
    await this.database.queryIn(
      tx,
      `insert into rescore (workspace_id, contact_id)
       select workspace_id, contact_id from contact_rhythms where workspace_id = $1 and active_days >= $2`,
      [workspaceId, fewestDays],
    );
  }

  /** Everybody with a line of this reason, or everybody at all. */
  async addMany(tx: Tx, workspaceId: string, reason: string | null): Promise<void> {
    const whom =
      reason === null
        ? 'select workspace_id, id from contacts where workspace_id = $1 and $2::text is null'
        : 'select workspace_id, contact_id from suggestions where workspace_id = $1 and reason = $2';
    await this.database.queryIn(tx, `insert into rescore (workspace_id, contact_id) ${whom}`, [workspaceId, reason]);
  }

  /** Of these contacts: the next instant at which to look again; null: none. */
  async keepDues(tx: Tx, workspaceId: string, dues: Map<string, Date | null>): Promise<void> {
    const none = [...dues].flatMap(([id, at]) => (at === null ? [id] : []));
    const next = [...dues].filter((due): due is [string, Date] => due[1] !== null);
    if (none.length > 0) {
      await this.database.queryIn(
        tx,
        `delete from contact_dues d using unnest($2::uuid[]) as gone(id)
         where d.workspace_id = $1 and d.contact_id = gone.id`,
        [workspaceId, none],
      );
    }
    await this.database.queryIn(
      tx,
      `insert into contact_dues (workspace_id, contact_id, next_due_at)
       select $1, due.id, due.at from unnest($2::uuid[], $3::timestamptz[]) as due(id, at)
       on conflict (workspace_id, contact_id) do update set next_due_at = excluded.next_due_at
         where contact_dues.next_due_at <> excluded.next_due_at`,
      [workspaceId, next.map(([id]) => id), next.map(([, at]) => at)],
    );
  }

  /** Of every workspace: moves whoever has fallen due into the queue; how many these were. */
  async moveDue(now: Date, limit: number): Promise<number> {
    const [row] = await this.database.query<{ moved: number }>(
      `with due as (
         select workspace_id, contact_id from contact_dues where next_due_at <= $1
         order by next_due_at limit $2 for update skip locked
       ), gone as (
         delete from contact_dues d using due where d.workspace_id = due.workspace_id and d.contact_id = due.contact_id
         returning d.workspace_id, d.contact_id
       ), queued as (
         insert into rescore (workspace_id, contact_id) select workspace_id, contact_id from gone returning id
       ) select count(*)::int as moved from queued`,
      [now, limit],
    );
    return row!.moved;
  }

  /** Workspaces in which somebody waits. */
  async listWorkspaces(): Promise<string[]> {
    const rows = await this.database.query<{ workspaceId: string }>(workspacesOf('rescore'));
    return rows.map(({ workspaceId }) => workspaceId);
  }
}

const LIST = `${queuedContacts('rescore', '$3', '$2')}
  select contact_id as "contactId", array(
    select id::text from rescore r where r.workspace_id = $1 and r.contact_id = queued.contact_id
  ) as queued
  from queued where contact_id is not null order by contact_id`;

const LIST_FIRST = `${queuedContacts('rescore', '$2')}
  select contact_id as "contactId" from queued where contact_id is not null order by contact_id`;
