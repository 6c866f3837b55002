import { briefAddress, placeWords, wayForOwner, type CallNotice, type CallTold } from '#libs/calls';
import { isSensitive } from '#libs/reading';
import { ownerFoot, type Block, type Letter } from '../digest/letter.js';
import { elsewhereWords, soonWords, stretchWords } from './when-words.js';

export interface OwnerCallPlace {
  webAddress: string;
  includeSensitive: boolean;
  now: Date;
}

/** What the owner is told of a call: when, with whom and how, what they want to talk about, and where the brief is. */
export function ownerCallLetter(
  notice: Pick<CallNotice, 'kind' | 'changedBy'>,
  told: CallTold,
  place: OwnerCallPlace,
): Letter {
  const { call, ownerZone } = told;
  const title = ownerTitle(notice, told, place.now);
  const isReminder = notice.kind === 'reminder_day' || notice.kind === 'reminder_hour';
  const when = stretchWords(call, ownerZone);
  return {
    subject: isReminder ? title : `${title}: ${when.split('–')[0]}`,
    title,
    blocks: [
      { kind: 'words', text: whenText(notice, told, when) },
      ...(notice.kind === 'cancelled' ? [] : talkBlocks(told, place)),
    ],
    foot: ownerFoot(place.webAddress),
  };
}

function ownerTitle({ kind, changedBy }: Pick<CallNotice, 'kind' | 'changedBy'>, told: CallTold, now: Date): string {
  const { call, contactName, ownerZone } = told;
  const isTheirs = changedBy === 'contact';
  switch (kind) {
    case 'booked':
      return isTheirs ? `${contactName} has booked a call` : `A call with ${contactName} is planned`;
    case 'moved':
      return isTheirs ? `${contactName} has moved your call` : `Your call with ${contactName} is moved`;
    case 'cancelled':
      return isTheirs ? `${contactName} has cancelled your call` : `Your call with ${contactName} is cancelled`;
    case 'reminder_day':
    case 'reminder_hour':
      return `${soonWords(call.startsAt, now, ownerZone)}: a call with ${contactName}`;
  }
}

function whenText({ kind }: Pick<CallNotice, 'kind'>, { call, ownerZone }: CallTold, when: string): string {
  if (kind === 'cancelled') return `It was to be on ${when}.`;
  const there = elsewhereWords(call.startsAt, call.theirTimeZone, ownerZone);
  return there === null ? `${when}.` : `${when} (${there} in ${placeWords(call.theirTimeZone)}).`;
}

function talkBlocks(
  { call, contactName, reachedBy }: CallTold,
  { webAddress, includeSensitive }: OwnerCallPlace,
): Block[] {
  const mayTell = (words: string) => includeSensitive || !isSensitive(words);
  const answers = call.answers.filter(({ question, answer }) => mayTell(`${question} ${answer}`));
  const isCovered = !mayTell(call.about) || answers.length < call.answers.length;
  return [
    {
      kind: 'person',
      name: contactName,
      address: `${webAddress}/people/${call.contactId}`,
      sentence: wayForOwner({ ...call, reachedBy }),
      quote: call.about !== '' && mayTell(call.about) ? call.about : null,
      permalink: null,
      note: isCovered ? 'Some of their words are covered here.' : '',
    },
    ...answers.map(({ question, answer }): Block => ({ kind: 'words', text: `${question} “${answer}”` })),
    { kind: 'link', text: 'Open the brief', address: briefAddress(call.contactId, webAddress) },
  ];
}
