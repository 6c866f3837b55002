import { defineJob, type NoPayload } from '#libs/platform';

export interface MatchPayload {
  workspaceId: string;
}

/** Compares the contacts of a workspace that are new or have changed with those who may be the same person. */
export const matchContacts = defineJob<MatchPayload>('contacts.match', { attempts: 4, backoffMs: 2_000 });

/** Asks for this wherever somebody waits, and puts what was to be asked later before the owner again. */
export const sweepMatching = defineJob<NoPayload>('contacts.sweep-matching', { attempts: 1, backoffMs: 1_000 });
