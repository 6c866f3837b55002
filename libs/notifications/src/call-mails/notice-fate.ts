import { reminders, type CallNotice, type CallTold } from '#libs/calls';
import type { NotificationSettings } from '../settings/notification-settings.repository.js';

/** `drop`: nothing is to be told of it any more, or the owner does not want it. */
export type NoticeFate = { does: 'send' } | { does: 'drop' } | { does: 'refuse'; why: string };

export interface NoticeToJudge {
  notice: Pick<CallNotice, 'recipient' | 'kind' | 'sequence'>;
  told: Pick<CallTold, 'call' | 'isLeftAlone'>;
  settings: NotificationSettings;
  hasServer: boolean;
  /** Changes of calls with this contact that were told to this recipient within a day. */
  toldLately: number;
}

/** Who moves a call to and fro all day fills nobody's inbox. */
const MOST_A_DAY = 20;
const HOUR_BEFORE_MS = reminders.find(({ kind }) => kind === 'reminder_hour')!.beforeMs;

/** What becomes of a notice whose time has come. */
export function noticeFate(asked: NoticeToJudge, now: Date): NoticeFate {
  if (isOver(asked, now) || !isWanted(asked)) return { does: 'drop' };
  if (!asked.hasServer) return { does: 'refuse', why: 'No mail server is set up.' };
  if (!isReminder(asked) && asked.toldLately >= MOST_A_DAY) {
    return { does: 'refuse', why: 'This call was changed too often in one day.' };
  }
  return { does: 'send' };
}

function isReminder({ notice }: NoticeToJudge): boolean {
  return notice.kind === 'reminder_day' || notice.kind === 'reminder_hour';
}

function isOver(asked: NoticeToJudge, now: Date): boolean {
  const { notice, told } = asked;
  const { call } = told;
  if (notice.sequence !== call.sequence || call.endsAt <= now) return true;
  if (call.state !== (notice.kind === 'cancelled' ? 'cancelled' : 'booked')) return true;
  // Of two that come late at once, the nearer one tells it.
  const tellUntil = call.startsAt.getTime() - (notice.kind === 'reminder_day' ? HOUR_BEFORE_MS : 0);
  return isReminder(asked) && now.getTime() >= tellUntil;
}

function isWanted(asked: NoticeToJudge): boolean {
  const { notice, told, settings } = asked;
  if (notice.recipient === 'guest' && (told.call.guestEmail === null || told.isLeftAlone)) return false;
  const moments = notice.recipient === 'owner' ? settings.remindOwner : settings.remindGuest;
  if (isReminder(asked)) return moments.includes(notice.kind === 'reminder_day' ? 'day' : 'hour');
  return notice.recipient === 'guest' || settings.callMails;
}
