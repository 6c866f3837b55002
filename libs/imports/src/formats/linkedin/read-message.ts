import { htmlToText } from '#libs/platform';
import type { SourceInteraction } from '../file-records.js';
import type { TableRow } from '../tables/read-table.js';
import { exportedInstant } from '../social/exported-instant.js';
import { personOfMember, type Member } from './members.js';
import { partiesOf, type MessageSurvey } from './message-survey.js';

const MARKUP = /<\/?(?:p|br|div|a|b|i|u|em|strong|span|ul|ol|li)\b[^<>]*>/i;

/** A message, or a sentence why it is left out. */
export function readMessage(
  row: TableRow,
  file: string,
  { members, owner }: MessageSurvey,
): SourceInteraction | string {
  const cell = (name: string) => row.table.cell(row.cells, name);
  if (/^(?:yes|true)$/i.test(cell('is message draft'))) return 'A draft, which was never sent.';
  if (/^spam$/i.test(cell('folder'))) return 'Spam.';
  const words = wordsOf(cell);
  if (words.text === '') return 'A message without words.';
  if (owner === null)
    return 'Nothing says which of the two is you: add your name or your LinkedIn address to your identities.';
  const isOwner = (member: Member) => members.keyOf(member) === members.keyOf(owner);
  const { from: sender, to: recipients } = partiesOf(row);
  const isOwn = isOwner(sender);
  const known = recipients.filter((one) => members.keyOf(one) !== null);
  const to = isOwn ? known.filter((one) => !isOwner(one)) : [];
  if (isOwn ? to.length === 0 : members.keyOf(sender) === null)
    return 'Between you and somebody who has left LinkedIn.';
  const at = exportedInstant(cell('date'));
  return {
    type: 'interaction',
    place: { file, line: row.line, item: null },
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

function wordsOf(cell: (name: string) => string): { text: string; original: string | null } {
  const content = cell('content');
  const isMarkup = MARKUP.test(content);
  const said = (isMarkup ? htmlToText(content) : content) || cell('attachments');
  const subject = cell('subject');
  return { text: subject && said ? `${subject}\n\n${said}` : said, original: isMarkup ? content : null };
}
