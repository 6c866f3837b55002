import { cleanSessions } from '#libs/accounts';
import type { RecurringJob } from '#libs/platform';

const MINUTE = 60_000;

/** Every recurring job. */
export const schedule: RecurringJob[] = [{ job: cleanSessions, everyMs: 60 * MINUTE }];
