import { weekToReview } from '#libs/followups';
import { addDays, dayOf, hourOf, type CalendarDay, mondayOf, weekdayOf } from '#libs/platform';
import type { NotificationSettings } from '../settings/notification-settings.repository.js';
import type { MailKind, MailRecord } from './mail-kind.js';

const MINUTE_MS = 60_000;
/** Longer than any run of the job: who claimed a mail before that is gone. */
export const STALE_CLAIM_MS = 10 * MINUTE_MS;
const MOST_TRIES = 6;
/** The review of a week may come so late, where nobody was at work on its day. */
const DAYS_LATE = 2;

export interface MailDay {
  now: Date;
  timeZone: string;
  /** The hour at which the day is planned: a digest comes after its plan. */
  morningHour: number;
}

export interface DueMail {
  kind: MailKind;
  day: CalendarDay;
}

/** Which mails should go out now; `known` is what became of those so far. */
export function dueMails(settings: NotificationSettings, day: MailDay, known: MailRecord[]): DueMail[] {
  const due = [dueDaily(settings, day), dueWeekly(settings, day)].filter((one) => one !== null);
  return due.filter((mail) => {
    const before = known.find((one) => one.kind === mail.kind && one.day === mail.day);
    return !before || mayBeTried(before, day.now);
  });
}

/** Whether a mail that was begun may be begun again: only where it was surely not handed over. */
export function mayBeTried({ state, tries, changedAt, nextTryAt }: MailRecord, now: Date): boolean {
  if (state === 'failed') return tries < MOST_TRIES && nextTryAt !== null && nextTryAt <= now;
  return state === 'claimed' && changedAt.getTime() <= now.getTime() - STALE_CLAIM_MS;
}

/** When a mail that failed for the n-th time is tried again: after 5, 10, 20 … minutes; null: not any more. */
export function nextTryAfter(tries: number, now: Date): Date | null {
  return tries >= MOST_TRIES ? null : new Date(now.getTime() + 5 * MINUTE_MS * 2 ** (tries - 1));
}

function dueDaily(settings: NotificationSettings, { now, timeZone, morningHour }: MailDay): DueMail | null {
  const today = dayOf(now, timeZone);
  if (!settings.dailyOn || !settings.dailyWeekdays.includes(weekdayOf(today))) return null;
  return hourOf(now, timeZone) >= Math.max(settings.dailyHour, morningHour) ? { kind: 'daily', day: today } : null;
}

function dueWeekly({ weeklyOn, weeklyWeekday, weeklyHour }: NotificationSettings, day: MailDay): DueMail | null {
  const today = dayOf(day.now, day.timeZone);
  const sendOn = addDays(mondayOf(today), weeklyWeekday - 1);
  const last = sendOn > today ? addDays(sendOn, -7) : sendOn;
  const hasCome = last < today || hourOf(day.now, day.timeZone) >= weeklyHour;
  if (!weeklyOn || !hasCome || last < addDays(today, -DAYS_LATE)) return null;
  return { kind: 'weekly', day: weekToReview(last) };
}
