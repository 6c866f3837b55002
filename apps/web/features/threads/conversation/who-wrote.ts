import type { ItemReading } from '../../memory/memory.types';
import type { ThreadItem } from '../threads.types';

/** Who wrote an item, by all that is known: the print, the reading, and what a person said. */
export interface WhoWrote {
  name: string | null;
  contact: { id: string; name: string } | null;
  /** Whether a comment waits for somebody to say who wrote it. */
  waits: boolean;
}

export function whoWrote(item: ThreadItem, reading: ItemReading | undefined): WhoWrote {
  if (item.kind !== 'comment') return { name: item.kind === 'owner' ? 'You' : null, contact: null, waits: false };
  const author = reading?.author;
  // What the reading says of an author is newer than the list of items.
  const contact = author ? author.contact : item.contact;
  const concluded = author && author.state !== 'refused' ? author.name : null;
  return { name: contact?.name ?? concluded ?? item.printedAuthor, contact, waits: contact === null };
}

/** How the writer stands in the middle of a sentence: "you", "Karen", "an unknown author". */
export function inSentence({ name }: Pick<WhoWrote, 'name'>, kind: ThreadItem['kind']): string {
  return kind === 'owner' ? 'you' : (name ?? 'an unknown author');
}
