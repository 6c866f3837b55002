import type { AuthorMatch } from '#libs/memory';
import { excerptOf } from '../fates/excerpt.js';
import { inferenceInWords } from '../matching/inference-in-words.js';
import type { StampedItem } from '../matching/stamp-item.js';
import type { ImportPreview } from './import-preview.view.js';
import { MOST_SHOWN } from './summarise-source.js';

export type PreviewedPeople = 'newPeople' | 'knownPeople' | 'people' | 'waiting' | 'problems';

const EXCERPT_LETTERS = 160;

/** Who would become a contact, who is one, and what waits or stays unclear; the items are those not written yet. */
export function previewPeople(
  items: StampedItem[],
  matches: Map<string, AuthorMatch>,
): Pick<ImportPreview, PreviewedPeople> {
  const fresh: ImportPreview['newPeople']['items'] = [];
  const knownPeople: ImportPreview['knownPeople'] = [];
  const problems: ImportPreview['problems'] = [];
  const people = { byName: 0, byReading: 0, openItems: items.filter(isOpen).length };
  for (const { name, comments, folded, line, because } of commenters(items)) {
    const match = matches.get(folded) ?? { who: 'new' };
    if (match.who === 'unclear') {
      problems.push({ line, text: name, reason: match.reason });
      continue;
    }
    people[because === null ? 'byName' : 'byReading']++;
    if (match.who === 'new') fresh.push({ name, comments, because });
    else knownPeople.push({ name, contactId: match.contactId, why: match.why, because });
  }
  fresh.sort((one, other) => other.comments - one.comments);
  return {
    newPeople: { items: fresh.slice(0, MOST_SHOWN), total: fresh.length },
    knownPeople: knownPeople.slice(0, MOST_SHOWN),
    people,
    waiting: items.flatMap(waitingItem).slice(0, MOST_SHOWN),
    problems: problems.slice(0, MOST_SHOWN),
  };
}

interface Commenter {
  folded: string;
  name: string;
  comments: number;
  line: number | null;
  /** Null for whom any comment names. */
  because: string | null;
}

function commenters(items: StampedItem[]): Iterable<Commenter> {
  const byName = new Map<string, Commenter>();
  for (const { item, author, inferred } of items) {
    if (item.kind !== 'comment' || !author.known) continue;
    const { folded, name } = author;
    const because = inferred && inferenceInWords(inferred);
    const known = byName.get(folded);
    if (!known) byName.set(folded, { folded, name, comments: 1, line: item.line, because });
    else byName.set(folded, { ...known, comments: known.comments + 1, because: because && known.because });
  }
  return byName.values();
}

function isOpen({ item, author }: StampedItem): boolean {
  return item.kind === 'comment' && !author.known;
}

function waitingItem({ item, inferred }: StampedItem): ImportPreview['waiting'] {
  if (inferred?.confidence !== 'probable') return [];
  const { name } = inferred;
  const excerpt = excerptOf(item.text, EXCERPT_LETTERS);
  return [{ position: item.row, excerpt, name, because: inferenceInWords(inferred) }];
}
