import { htmlToText } from '#libs/platform';
import type { SourceInteraction } from '../file-records.js';
import type { ReadRow } from '../social/read-rows.js';
import { exportedInstant } from '../social/exported-instant.js';
import { memberOf, membersOf, personOfMember, type Member } from './members.js';
import type { MessageSurvey } from './message-survey.js';

const MARKUP = /<\/?(?:p|br|div|a|b|i|u|em|strong|span|ul|ol|li)\b[^<>]*>/i;

/** A message, or a sentence why it is left out. */
export function readMessage({ place, cell }: ReadRow, { members, owner }: MessageSurvey): SourceInteraction | string {
  if (/^(?:yes|true)$/i.test(cell('Is message draft'))) return 'A draft, which was never sent.';
  if (/^spam$/i.test(cell('Folder'))) return 'Spam.';
  const words = wordsOf(cell);
  if (words.text === '') return 'A message without words.';
  if (owner === null)
    return 'Nothing says which of the two is you: add your name or your LinkedIn address to your identities.';
  const isOwner = (member: Member) => members.keyOf(member) === members.keyOf(owner);
  const sender = memberOf(cell('From'), cell('Sender profile URL'));
  const isOwn = isOwner(sender);
  const known = membersOf(cell('To'), cell('Recipient profile URLs')).filter((one) => members.keyOf(one) !== null);
  const to = isOwn ? known.filter((one) => !isOwner(one)) : [];
  if (isOwn ? to.length === 0 : members.keyOf(sender) === null)
    return 'Between you and somebody who has left LinkedIn.';
  const at = exportedInstant(cell('Date'));
  return {
    type: 'interaction',
    place,
    key: null,
    channel: 'other',
    kind: 'message',
    direction: isOwn ? 'outbound' : 'inbound',
    at,
    precision: at ? 'instant' : 'none',
    author: isOwn ? { ...personOfMember(owner), isOwner: true } : personOfMember(members.whole(sender)),
    to: to.map((one) => personOfMember(members.whole(one))),
    post: null,
    answers: null,
    ...words,
    permalink: null,
    durationMinutes: null,
  };
}

function wordsOf(cell: ReadRow['cell']): { text: string; original: string | null } {
  const content = cell('Content');
  const isMarkup = MARKUP.test(content);
  const said = (isMarkup ? htmlToText(content) : content) || cell('Attachments');
  const subject = cell('Subject');
  return { text: subject && said ? `${subject}\n\n${said}` : said, original: isMarkup ? content : null };
}
