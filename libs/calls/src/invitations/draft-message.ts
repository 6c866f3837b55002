export interface Offer {
  /** The very words. */
  quote: string;
  threadTitle: string | null;
}

/** Where the link stands in a message. */
export const LINK = '{link}';
const LONGEST_QUOTE = 160;

/**
 * The words to send with an invitation, made from what they said themselves; the owner changes and sends them. Only words
 * that are not sensitive may be given here.
 */
export function draftMessage(name: string, minutes: number, offer: Offer | null): string {
  const first = name.split(/\s+/)[0] ?? name;
  const why = offer
    ? `You wrote ${offer.threadTitle ? `under “${offer.threadTitle}”: ` : ''}“${cut(offer.quote)}” I have not forgotten.`
    : 'We have written back and forth for a while, and I would like to hear your voice.';
  return [
    `Hi ${first},`,
    why,
    `Shall we talk for ${minutes} minutes? Pick whatever time suits you: ${LINK}`,
    'If you would rather not, that is fine too.',
  ].join('\n\n');
}

function cut(quote: string): string {
  // Words of a stranger must not take the place of the link.
  const words = quote.replaceAll(LINK, '').replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_QUOTE) return words;
  return `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')}…`;
}
