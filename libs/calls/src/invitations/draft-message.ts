/** Where the link stands in a message. */
export const LINK = '{link}';

export interface MessageParts {
  name: string;
  minutes: number;
  /** Why the owner asks, in words to them. */
  why: string;
}

/** The words to send with an invitation; the owner changes and sends them. */
export function draftMessage({ name, minutes, why }: MessageParts): string {
  const first = name.split(/\s+/)[0] ?? name;
  return [
    `Hi ${first},`,
    // Words of a stranger must not take the place of the link.
    why.replaceAll(LINK, ''),
    `Shall we talk for ${minutes} minutes? Pick whatever time suits you: ${LINK}`,
    'If you would rather not, that is fine too.',
  ].join('\n\n');
}

/** The words as they were sent, to be kept: without the secret of the link. */
export function withoutSecret(message: string): string {
  return message.replace(/\S*\/call\/[\w-]{43}/g, LINK);
}

/** The same as a person reads them on the timeline. */
export function withoutLink(message: string): string {
  return message.replaceAll(LINK, '(their link)');
}
