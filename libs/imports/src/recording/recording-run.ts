import type { ItemDate } from '../dates/date-items.js';
import type { RunMemory } from './run-memory.js';

/** One run of one import into one thread. */
export interface RecordingRun {
  workspaceId: string;
  importId: string;
  threadId: string;
  /** True for the thread that this import made. */
  isOwnThread: boolean;
  /** The checkpoint: rows up to this one are written. */
  rowsDone: number;
  dateOf(printedDate: string | null): ItemDate;
  memory: RunMemory;
}
