import { guestLink, placeWords, wayForGuest, type CallNotice, type CallTold } from '#libs/calls';
import type { Block, Letter } from '../digest/letter.js';
import { elsewhereWords, soonWords, stretchWords } from './when-words.js';

export interface GuestCallPlace {
  /** Null where nobody outside can follow a link. */
  publicUrl: string | null;
  now: Date;
}

/**
 * What a guest is told of his call: the time on his own wall, how they talk, and where he changes it. Nothing that the owner
 * knows of him, and of what he typed nothing but a number: the address may be anybody's.
 */
export function guestCallLetter(
  notice: Pick<CallNotice, 'kind' | 'changedBy'>,
  told: CallTold,
  place: GuestCallPlace,
): Letter {
  const { call, ownerName } = told;
  const title = guestTitle(notice, told, place.now);
  const isReminder = notice.kind === 'reminder_day' || notice.kind === 'reminder_hour';
  const when = stretchWords(call, call.theirTimeZone);
  return {
    subject: isReminder ? title : `${title}: ${when.split('–')[0]} (${placeWords(call.theirTimeZone)})`,
    title,
    blocks: blocksOf(notice, told, place, when),
    foot: {
      words: `This address was given for a call with ${ownerName}. If that was not you, there is nothing to do.`,
      settingsAddress: null,
    },
  };
}

function guestTitle({ kind, changedBy }: Pick<CallNotice, 'kind' | 'changedBy'>, told: CallTold, now: Date): string {
  const { call, ownerName } = told;
  const isTheirs = changedBy === 'contact';
  switch (kind) {
    case 'booked':
      return `Your call with ${ownerName}`;
    case 'moved':
      return isTheirs ? `Your call with ${ownerName} is moved` : `${ownerName} has moved your call`;
    case 'cancelled':
      return isTheirs ? `Your call with ${ownerName} is cancelled` : `${ownerName} has cancelled your call`;
    case 'reminder_day':
    case 'reminder_hour':
      return `${soonWords(call.startsAt, now, call.theirTimeZone)}: your call with ${ownerName}`;
  }
}

function blocksOf(
  { kind }: Pick<CallNotice, 'kind'>,
  told: CallTold,
  { publicUrl }: GuestCallPlace,
  when: string,
): Block[] {
  const { call, ownerName, ownerZone, reachedBy } = told;
  const words = (text: string): Block => ({ kind: 'words', text });
  const link = guestLink(told, publicUrl);
  const place = placeWords(call.theirTimeZone);
  if (kind === 'cancelled') {
    const again: Block[] = link === null ? [] : [{ kind: 'link', text: 'Pick another time', address: link }];
    return [words(`It was to be on ${when} in ${place}.`), ...again];
  }
  const theirs = elsewhereWords(call.startsAt, ownerZone, call.theirTimeZone);
  return [
    words(theirs === null ? `${when} in ${place}.` : `${when} in ${place} (${theirs} for ${ownerName}).`),
    words(wayForGuest({ ...call, reachedBy }, ownerName)),
    link === null ? words(withoutLink(told)) : { kind: 'link', text: 'Move or cancel it', address: link },
  ];
}

function withoutLink({ call, ownerName }: CallTold): string {
  if (call.invitationId === null) return `If the time does not suit you any more, tell ${ownerName}.`;
  return 'To move or cancel it, open the link by which you picked the time.';
}
