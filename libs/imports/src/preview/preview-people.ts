import type { AuthorMatch } from '#libs/memory';
import type { StampedItem } from '../matching/stamp-item.js';
import type { ImportPreview } from './import-preview.view.js';
import { MOST_SHOWN } from './summarise-source.js';

/** Who would become a contact, who is one, and which names stay unclear; the items are those not written yet. */
export function previewPeople(
  items: StampedItem[],
  matches: Map<string, AuthorMatch>,
): Pick<ImportPreview, 'newPeople' | 'knownPeople' | 'problems'> {
  const fresh: ImportPreview['newPeople']['items'] = [];
  const knownPeople: ImportPreview['knownPeople'] = [];
  const problems: ImportPreview['problems'] = [];
  for (const { name, comments, folded, line } of commenters(items)) {
    const match = matches.get(folded) ?? { who: 'new' };
    if (match.who === 'new') fresh.push({ name, comments });
    else if (match.who === 'known') knownPeople.push({ name, contactId: match.contactId, why: match.why });
    else problems.push({ line, text: name, reason: match.reason });
  }
  fresh.sort((one, other) => other.comments - one.comments);
  return {
    newPeople: { items: fresh.slice(0, MOST_SHOWN), total: fresh.length },
    knownPeople: knownPeople.slice(0, MOST_SHOWN),
    problems: problems.slice(0, MOST_SHOWN),
  };
}

interface Commenter {
  folded: string;
  name: string;
  comments: number;
  line: number | null;
}

function commenters(items: StampedItem[]): Iterable<Commenter> {
  const byName = new Map<string, Commenter>();
  for (const { item, author } of items) {
    if (item.kind !== 'comment' || !author.known) continue;
    const known = byName.get(author.folded);
    if (known) known.comments++;
    else byName.set(author.folded, { folded: author.folded, name: author.name, comments: 1, line: item.line });
  }
  return byName.values();
}
