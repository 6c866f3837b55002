import type { ContactRow } from './fields/contact-row.js';
import type { Origins } from './fields/keep-better.js';

export const mergers = ['owner', 'matching', 'import'] as const;
export type MergedBy = (typeof mergers)[number];

/** Why two contacts are one person, or a reason to doubt it. */
export interface MergeEvidence {
  /** What kind of evidence it is, in one word of whoever found it: "email", "same_thread". */
  kind: string;
  /** One plain line: "Both write from ida@brook.example." */
  says: string;
  speaks: 'for' | 'against';
  weight?: number;
}

/** What was made of two contacts: `gone` went into `kept`, or, by a split, came out of it; "owner": it is the owner himself. */
export interface Merge {
  workspaceId: string;
  id: string;
  kind: 'merge' | 'split' | 'owner';
  keptId: string;
  goneId: string;
  by: MergedBy;
  byUserId: string | null;
  evidence: MergeEvidence[];
  /** The rows of the two contacts as they were, and of the kept one as it became. */
  keptBefore: ContactRow;
  keptAfter: ContactRow;
  gone: ContactRow;
  origins: Origins;
  createdAt: Date;
  undoneAt: Date | null;
}
