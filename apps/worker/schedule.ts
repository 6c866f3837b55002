import { cleanSessions } from '#libs/accounts';
import { sweepImports } from '#libs/imports';
import { sweepUnread } from '#libs/memory';
import type { RecurringJob } from '#libs/platform';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Every recurring job. */
export const schedule: RecurringJob[] = [
  { job: sweepImports, everyMs: MINUTE },
  { job: sweepUnread, everyMs: 15 * SECOND },
  { job: cleanSessions, everyMs: 60 * MINUTE },
];
