import { noticeRecipients, type CallChangeKind, type NoticeKind, type NoticeRecipient } from '../call-words.js';

export interface PlannedNotice {
  recipient: NoticeRecipient;
  kind: NoticeKind;
  dueAt: Date;
}

const HOUR_MS = 3_600_000;
/** How long before a call each reminder is due. */
export const reminders = [
  { kind: 'reminder_day', beforeMs: 24 * HOUR_MS },
  { kind: 'reminder_hour', beforeMs: HOUR_MS },
] as const;

/** What is to be told of a change of a call, and later: nothing of a call that is over, no reminder whose time has passed. */
export function planNotices(
  { startsAt, endsAt, guestEmail }: { startsAt: Date; endsAt: Date; guestEmail: string | null },
  change: CallChangeKind | null,
  now: Date,
): PlannedNotice[] {
  if (endsAt <= now) return [];
  const recipients = noticeRecipients.filter((one) => one === 'owner' || guestEmail !== null);
  const moments = reminders
    .map(({ kind, beforeMs }) => ({ kind, dueAt: new Date(startsAt.getTime() - beforeMs) }))
    .filter(({ dueAt }) => change !== 'cancelled' && dueAt > now);
  const told = change === null ? moments : [{ kind: change, dueAt: now }, ...moments];
  return recipients.flatMap((recipient) => told.map((one) => ({ recipient, ...one })));
}
