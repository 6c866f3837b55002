import { cleanSessions } from '#libs/accounts';
import { sweepCalendars } from '#libs/calls';
import { sweepMatching } from '#libs/contacts';
import { sweepDue, sweepMornings, sweepRhythms } from '#libs/followups';
import { sweepImports } from '#libs/imports';
import { sweepUnread } from '#libs/memory';
import { sweepCallNotices, sweepMails } from '#libs/notifications';
import type { RecurringJob } from '#libs/platform';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Every recurring job. */
export const schedule: RecurringJob[] = [
  { job: sweepImports, everyMs: MINUTE },
  { job: sweepMatching, everyMs: 15 * SECOND },
  { job: sweepUnread, everyMs: 15 * SECOND },
  { job: sweepDue, everyMs: 5 * SECOND },
  { job: sweepMornings, everyMs: 5 * MINUTE },
  { job: sweepMails, everyMs: 2 * MINUTE },
  { job: sweepCallNotices, everyMs: MINUTE },
  { job: sweepCalendars, everyMs: MINUTE },
  { job: sweepRhythms, everyMs: 5 * MINUTE },
  { job: cleanSessions, everyMs: 60 * MINUTE },
];
