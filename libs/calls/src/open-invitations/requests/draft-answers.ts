import { LINK } from '../../invitations/draft-message.js';

/** Who asked, and under which post where there is one. */
export interface Asker {
  name: string;
  postTitle: string;
}

/** A kind yes, with the link to pick a time; the owner changes and sends it. */
export function draftYes(asker: Asker, minutes: number): string {
  return letter(asker, [
    `Yes, let us talk, for ${minutes} minutes or so. Pick whatever time suits you: ${LINK}`,
    'If none of the times there does, write back and we will find one.',
  ]);
}

/** A kind yes to somebody with whom a call stands already. */
export function draftYesAlready(asker: Asker): string {
  return letter(asker, [
    'We have a call already, so there is nothing more to do: its time stands. I look forward to it.',
  ]);
}

/** A kind no, without a reason that may not be true. */
export function draftNo(asker: Asker): string {
  return letter(asker, [
    'I have read what you wrote. I can give only a few calls a week, and this time I cannot fit yours in.',
    'Please do stop by and write again. I am glad that you asked.',
  ]);
}

function letter({ name, postTitle }: Asker, body: string[]): string {
  const first = plain(name).split(' ')[0] || 'there';
  const where = plain(postTitle) ? ` under “${plain(postTitle)}”` : '';
  return [`Hi ${first},`, `Thank you for asking to talk${where}.`, ...body].join('\n\n');
}

// Words of a stranger must not take the place of the link.
function plain(words: string): string {
  return words.replaceAll(LINK, '').replace(/\s+/gu, ' ').trim();
}
