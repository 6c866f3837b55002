import { Database, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { signalColumns, toPlacedSignal, type PlacedRow } from '../signals/to-signal-view.js';
import type { InteractionReadingView } from './interaction-reading.view.js';

/** What was read in the notes of a talk, or in any other words that stand for themselves. */
@Injectable()
export class InteractionReadingQuery {
  constructor(private readonly database: Database) {}

  /** Throws NotFoundError where the workspace has no such interaction. */
  async get(workspaceId: string, interactionId: string, uncover = false): Promise<InteractionReadingView> {
    const [known, rows] = await Promise.all([
      this.database.query<Omit<InteractionReadingView, 'signals'>>(STATE, [workspaceId, interactionId]),
      this.database.query<PlacedRow>(SIGNALS, [workspaceId, interactionId]),
    ]);
    const [state] = known;
    if (!state) throw new NotFoundError('There is no such interaction.');
    return { ...state, signals: rows.map((row) => toPlacedSignal(row, uncover)) };
  }
}

const STATE = `
  select i.text <> '' as "hasWords", coalesce(r.changes <> r.changes_read, false) as "isWaiting"
  from interactions i
  left join readings r on r.workspace_id = i.workspace_id and r.text_id = coalesce(i.thread_id, i.id)
  where i.workspace_id = $1 and i.id = $2`;

const SIGNALS = `
  select ${signalColumns}, i.happened_at as "happenedAt", i.precision, i.thread_id as "threadId", t.title as "threadTitle",
    i.position, coalesce(i.permalink, t.url) as permalink, false as "isAnswered"
  from interactions i
  join signals s on s.workspace_id = i.workspace_id and s.interaction_id = i.id
  left join threads t on t.workspace_id = i.workspace_id and t.id = i.thread_id
  where i.workspace_id = $1 and i.id = $2 and s.state <> 'dismissed'
  order by s.start, s.id`;
