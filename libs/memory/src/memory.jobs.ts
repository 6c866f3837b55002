import { defineJob, type NoPayload } from '#libs/platform';

export interface ReadPayload {
  workspaceId: string;
  /** Null: whatever waits outside of threads. */
  threadId: string | null;
}

/** Reads what waits: one thread, or all that waits outside of threads. */
export const readText = defineJob<ReadPayload>('memory.read', { attempts: 4, backoffMs: 2_000 });

/** Asks for the reading of everything that waits, also of what an older reader has read; meant to run several times a minute. */
export const sweepUnread = defineJob<NoPayload>('memory.sweep', { attempts: 1, backoffMs: 1_000 });
