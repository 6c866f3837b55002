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

export interface CallNoticePayload {
  workspaceId: string;
  noticeId: string;
}

/** Tells one notice of a call, when it is due. */
export const sendCallNotice = defineJob<CallNoticePayload>('notifications.send-call-notice', {
  attempts: 1,
  backoffMs: 1_000,
  timeoutMs: 5 * 60_000,
});

/** Asks for the notices of calls that are due and have no job, and for those that failed. */
export const sweepCallNotices = defineJob<NoPayload>('notifications.sweep-call-notices', {
  attempts: 1,
  backoffMs: 1_000,
});

/** Asks for the mails whose time has come. */
export const sweepMails = defineJob<NoPayload>('notifications.sweep-mails', { attempts: 1, backoffMs: 1_000 });
