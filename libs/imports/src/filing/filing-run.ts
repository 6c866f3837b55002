import type { SourcePost } from '../formats/file-records.js';
import type { OwnerCheck } from '../people/owner-check.js';

/** One run of one import of files. */
export interface FilingRun {
  workspaceId: string;
  importId: string;
  format: string;
  /** By key, all posts of the source so far. */
  posts: Map<string, SourcePost>;
  owner: OwnerCheck;
  /** The checkpoint: rows up to this one have their fate. */
  rowsDone: number;
}

/** Somebody has ended the run: the owner stopped it, or another worker took it over. */
export class RunEnded extends Error {
  override readonly name = 'RunEnded';
}
