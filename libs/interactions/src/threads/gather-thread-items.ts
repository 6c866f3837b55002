import type { Direction, Precision } from '../interaction-words.js';
import { markupOf } from '../words-set.js';
import type { ThreadItem, ThreadItemAnswer, ThreadPerson } from './thread.view.js';

/** One part of an item; several of an owner's item may have the same position. */
export interface PartRow {
  id: string;
  position: number;
  direction: Direction;
  printedAuthor: string | null;
  contactId: string | null;
  contactName: string | null;
  text: string;
  original: string | null;
  permalink: string | null;
  happenedAt: Date | null;
  precision: Precision;
  answers: ThreadItemAnswer[];
}

export interface LinkRow {
  position: number;
  title: string;
  url: string | null;
}

/** Items by position, each with all its parts; `parts` come in the order of (position, part). */
export function gatherThreadItems(parts: PartRow[], links: LinkRow[]): ThreadItem[] {
  const byPosition = new Map<number, PartRow[]>();
  for (const part of parts) byPosition.set(part.position, [...(byPosition.get(part.position) ?? []), part]);
  const items = [...byPosition.values()].map(toItem);
  return [...items, ...links.map(toPingback)].sort((a, b) => a.position - b.position);
}

function toItem(parts: PartRow[]): ThreadItem {
  const first = parts[0]!;
  const owners = first.direction === 'outbound';
  return {
    position: first.position,
    kind: owners ? 'owner' : 'comment',
    printedAuthor: first.printedAuthor,
    contact: owners ? null : personOf(first),
    // The parts are pieces of one text, so nothing stands between them.
    text: parts.map((part) => part.text).join(''),
    parts: parts.map((part) => ({
      interactionId: part.id,
      text: part.text,
      markup: markupOf(part),
      to: owners ? spokenTo(part) : null,
    })),
    answers: withoutRepeats(parts.flatMap((part) => part.answers)),
    link: null,
    happenedAt: first.happenedAt?.toISOString() ?? null,
    precision: first.precision,
  };
}

function toPingback({ position, title, url }: LinkRow): ThreadItem {
  const nobody = { printedAuthor: null, contact: null, text: '', parts: [], answers: [] };
  return { ...nobody, position, kind: 'pingback', link: { title, url }, happenedAt: null, precision: 'none' };
}

function personOf({ contactId, contactName }: PartRow): ThreadPerson | null {
  return contactId === null ? null : { id: contactId, name: contactName ?? '' };
}

function spokenTo({ contactId, contactName }: PartRow): { contactId: string; name: string } | null {
  return contactId === null ? null : { contactId, name: contactName ?? '' };
}

function withoutRepeats(answers: ThreadItemAnswer[]): ThreadItemAnswer[] {
  return [...new Map(answers.map((answer) => [`${answer.position} ${answer.printed}`, answer])).values()];
}
