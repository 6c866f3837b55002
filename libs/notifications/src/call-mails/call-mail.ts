import {
  calendarFile,
  callEvent,
  guestEventWords,
  ownerEventWords,
  type CallNotice,
  type CallTold,
  type Parties,
} from '#libs/calls';
import type { Mail, MailCalendar, MailServer } from '#libs/platform';
import { letterHtml } from '../digest/letter-html.js';
import { letterText } from '../digest/letter-text.js';
import type { NotificationSettings } from '../settings/notification-settings.repository.js';
import { guestCallLetter } from './guest-call-letter.js';
import { ownerCallLetter } from './owner-call-letter.js';

export interface CallMailPlace {
  webAddress: string;
  publicUrl: string | null;
  /** Where mails to the owner go. */
  ownerAddress: string;
  settings: Pick<NotificationSettings, 'includeSensitive' | 'guestsWriteTo'>;
  server: Pick<MailServer, 'from'>;
  now: Date;
}

/** The mail of a notice; a change of the call brings the calendar entry with it. */
export function callMail(notice: CallNotice, told: CallTold, place: CallMailPlace): Mail {
  const isGuest = notice.recipient === 'guest';
  const { includeSensitive, guestsWriteTo } = place.settings;
  const letter = isGuest
    ? guestCallLetter(notice, told, place)
    : ownerCallLetter(notice, told, { ...place, includeSensitive });
  return {
    to: isGuest ? told.call.guestEmail! : place.ownerAddress,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    messageId: `<call.${notice.id}@frontporch.invalid>`,
    ...(isGuest ? { fromName: told.ownerName, replyTo: guestsWriteTo ?? undefined } : {}),
    switchOffAt: letter.foot.settingsAddress ?? undefined,
    calendar: calendarOf(notice, told, place),
  };
}

function calendarOf(notice: CallNotice, told: CallTold, place: CallMailPlace): MailCalendar | undefined {
  const { call, contactName, reachedBy } = told;
  if (notice.kind === 'reminder_day' || notice.kind === 'reminder_hour') return undefined;
  const isCancelled = notice.kind === 'cancelled';
  const method = isCancelled ? 'CANCEL' : 'REQUEST';
  const words =
    notice.recipient === 'guest'
      ? guestEventWords(told, place.publicUrl)
      : ownerEventWords({ ...call, contactName, reachedBy }, place.webAddress);
  const event = callEvent({ ...call, isCancelled }, words, partiesOf(notice, told, place));
  return { method, text: calendarFile(method, event), fileName: 'call.ics' };
}

/**
 * A calendar takes a change only from whom the entry names as its organiser, so that is the address which the mail comes
 * from, or the one that guests write to with that one beside it. A guest's copy names no other address.
 */
function partiesOf(notice: CallNotice, { call, contactName, ownerName }: CallTold, place: CallMailPlace): Parties {
  const { from } = place.server;
  const address = place.settings.guestsWriteTo ?? from;
  const isGuest = notice.recipient === 'guest';
  const owner = { address: place.ownerAddress, name: ownerName, isChair: true, hasAccepted: true };
  const guest = call.guestEmail === null ? [] : [{ address: call.guestEmail, name: isGuest ? null : contactName }];
  const guests = guest.map((one) => ({ ...one, isChair: false, hasAccepted: notice.changedBy === 'contact' }));
  return {
    organizer: { address, name: ownerName, sentBy: address === from ? null : from },
    attendees: isGuest ? guests : [owner, ...guests],
  };
}
