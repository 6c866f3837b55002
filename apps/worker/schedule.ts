import { cleanSessions } from '#libs/accounts';
import { sweepImports } from '#libs/imports';
import type { RecurringJob } from '#libs/platform';

const MINUTE = 60_000;

/** Every recurring job. */
export const schedule: RecurringJob[] = [
  { job: sweepImports, everyMs: MINUTE },
  { job: cleanSessions, everyMs: 60 * MINUTE },
];
