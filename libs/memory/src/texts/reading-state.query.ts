import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ThreadReading } from './thread-reading.view.js';

export type ReadingState = Pick<ThreadReading, 'readAt' | 'isWaiting' | 'progress'>;

interface StateRow {
  readAt: Date | null;
  isWaiting: boolean;
  done: number;
  total: number;
}

/** How far the reading of one thread has come. */
@Injectable()
export class ReadingStateQuery {
  constructor(private readonly database: Database) {}

  async get(workspaceId: string, threadId: string): Promise<ReadingState> {
    const [state] = await this.database.query<StateRow>(STATE, [workspaceId, threadId]);
    return toState(state);
  }
}

const STATE = `
  select r.read_at as "readAt", r.changes <> r.changes_read as "isWaiting", r.position_done as done,
    (select coalesce(max(position), 0) from interactions i where i.workspace_id = $1 and i.thread_id = $2) as total
  from readings r where r.workspace_id = $1 and r.text_id = $2`;

function toState(state: StateRow | undefined): ReadingState {
  if (!state) return { readAt: null, isWaiting: false, progress: null };
  const { readAt, isWaiting, done, total } = state;
  return { readAt: readAt?.toISOString() ?? null, isWaiting, progress: isWaiting && done > 0 ? { done, total } : null };
}
