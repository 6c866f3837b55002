import { defineJob, type NoPayload } from '#libs/platform';

/** Deletes what has ended: sessions, join links and counted tries; meant to run once a day. */
export const cleanSessions = defineJob<NoPayload>('accounts.clean-sessions', { attempts: 3, backoffMs: 60_000 });
