import type { NewCallInvitation } from '../calls.types';

/** The words to send; where no public address is set, the link is the one under which the owner is here. */
export function wordsOf({ message, link, path }: NewCallInvitation, here: string): string {
  return link ? message : message.replace(path, new URL(path, here).toString());
}
