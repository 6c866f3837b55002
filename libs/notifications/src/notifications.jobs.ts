import { defineJob, type NoPayload } from '#libs/platform';

export interface MailsPayload {
  workspaceId: string;
}

/** Sends what is due to the owner of a workspace. What failed is tried again by the sweep, at its own pace. */
export const sendMails = defineJob<MailsPayload>('notifications.send-mails', {
  attempts: 1,
  backoffMs: 1_000,
  timeoutMs: 5 * 60_000,
});

/** Asks for the mails whose time has come. */
export const sweepMails = defineJob<NoPayload>('notifications.sweep-mails', { attempts: 1, backoffMs: 1_000 });
