import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';

/** Of an item whose author is known anew: on whose timeline it stood, and on whose it shall stand. */
export interface AuthorChange {
  interactionId: string;
  from: string | null;
  to: string | null;
}

/** Moves the items of threads to their authors, in the caller's transaction, who then calls `Clocks.refresh` himself. */
@Injectable()
export class Authorship {
  constructor(private readonly database: Database) {}

  /** Holds these items, so that nobody else moves or deletes them before the transaction ends. */
  async hold(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
    await this.database.queryIn(
      tx,
      'select from interactions where workspace_id = $1 and id = any($2::uuid[]) order by id for no key update',
      [workspaceId, ids],
    );
  }

  /**
   * Moves each item that still stands where it is said to, and the owner's answers to it along with it; the contacts
   * whose clocks have moved.
   */
  async assign(tx: Tx, workspaceId: string, changes: AuthorChange[], now: Date): Promise<string[]> {
    if (changes.length === 0) return [];
    const moved = await this.database.queryIn<Moved>(tx, MOVE, [
      workspaceId,
      changes.map(({ interactionId }) => interactionId),
      changes.map(({ from }) => from),
      changes.map(({ to }) => to),
      now,
    ]);
    const ids = moved.map(({ id }) => id);
    const left = moved.map(({ before }) => before);
    const answers = await this.database.queryIn<Moved>(tx, MOVE_ANSWERS, [workspaceId, ids, left, now]);
    const touched = [...moved, ...answers].flatMap(({ before, after }) => [before, after]);
    return [...new Set(touched.filter((id) => id !== null))];
  }
}

interface Moved {
  id: string;
  before: string | null;
  after: string | null;
}

const MOVE = `
  update interactions i set contact_id = change.after, updated_at = $5
  from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as change(id, before, after)
  where i.workspace_id = $1 and i.id = change.id and i.contact_id is not distinct from change.before
  returning i.id, change.before, change.after`;

// The owner's words stand on the timeline of whoever wrote what they answer, as when they are imported.
const MOVE_ANSWERS = `
  update interactions i set contact_id = meant.after, updated_at = $4
  from (
    select own.id, own.contact_id as before, coalesce(
      (select answered.contact_id from interaction_answers a
       join interactions answered on answered.workspace_id = a.workspace_id and answered.id = a.answered_id
       where a.workspace_id = $1 and a.interaction_id = own.id and answered.contact_id is not null
       order by a.ordinal limit 1),
      case when own.contact_id <> all(array_remove($3::uuid[], null)) then own.contact_id end) as after
    from interactions own
    where own.workspace_id = $1 and own.direction = 'outbound' and own.thread_id is not null
      and own.id in (select interaction_id from interaction_answers where workspace_id = $1 and answered_id = any($2::uuid[]))
  ) meant
  where i.workspace_id = $1 and i.id = meant.id and meant.before is distinct from meant.after
  returning i.id, meant.before, meant.after`;
