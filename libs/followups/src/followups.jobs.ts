import { defineJob, type NoPayload } from '#libs/platform';

export interface WorkspacePayload {
  workspaceId: string;
}

/** Scores whoever of a workspace waits for it. */
export const rescore = defineJob<WorkspacePayload>('followups.rescore', { attempts: 4, backoffMs: 2_000 });

/** Finds who has fallen due by time alone, and asks for the scoring of everybody who waits. */
export const sweepDue = defineJob<NoPayload>('followups.sweep-due', { attempts: 1, backoffMs: 1_000 });

/** Lays down the lines of a workspace's day. */
export const planDay = defineJob<WorkspacePayload>('followups.plan-day', { attempts: 4, backoffMs: 2_000 });

/** Asks for the plan of every day whose morning has come. */
export const sweepMornings = defineJob<NoPayload>('followups.sweep-mornings', { attempts: 1, backoffMs: 1_000 });

/** Learns from the histories of a workspace how likely its people are to come back. */
export const fitRhythm = defineJob<WorkspacePayload>('followups.fit-rhythm', { attempts: 4, backoffMs: 5_000 });

/** Asks for this wherever enough has changed, or a month has gone by. */
export const sweepRhythms = defineJob<NoPayload>('followups.sweep-rhythms', { attempts: 1, backoffMs: 1_000 });
