import type { ReadItem, ReadThread } from '../src/thread.types.js';
import type { SpokenThread } from '../src/signals/context-features.js';
import type { ItemLabels } from './labelled-sentence.js';

const LONGEST_FURNITURE = 60;
const furniture =
  /^(?:reply|avatar|like|share|report|permalink|follow|author|mod|op|edited|see translation|[^\p{L}]*|\d+ ?[a-z]{1,2}|.*\bago\b.*|.*\breply\b.*|.*\breplies\b.*|.*\bshare\b.*|.*\breactions?\b.*|load more.*|view .*|.*\b(?:19|20)\d\d\b.*|.*\d\d?:\d\d.*)$/iu;

/**
 * The items as a person has labelled them: who speaks and who is answered by his labels, each with its text as read.
 * Where the page was cut otherwise, an item's text is its lines on the page without what looks like furniture.
 */
export function alignItems(read: ReadThread | null, labels: ItemLabels[]): SpokenThread {
  const byNumber = new Map(read?.items.map((item) => [item.item, item]));
  const items = labels.flatMap((gold): ReadItem[] => {
    const found = gold.body === undefined ? byNumber.get(gold.i) : findItem(read?.items ?? [], gold);
    if (gold.body === undefined && found?.kind !== gold.kind) return [];
    const text = found?.text ?? withoutFurniture(gold);
    const repliesTo = gold.replies_to.map(({ item, to }) => ({ item, name: to ?? '' }));
    const isSplit = found !== undefined && found.parts.length > 1 && found.parts.some(({ to }) => to !== null);
    const parts = isSplit ? found.parts : [{ text, to: repliesTo[0] ?? null, also: repliesTo.slice(1) }];
    const printed = gold.printed_author ?? gold.inferred_author?.name ?? null;
    return [{ ...blank, item: gold.i, kind: gold.kind, author: { printed, inferred: null }, repliesTo, text, parts }];
  });
  return { items, opening: read?.opening ?? null };
}

const blank = { line: 0, dated: null, handles: [], signals: [], link: null };

/** The item as read that is part of the labelled one and holds all its quotes; the longest of them. */
function findItem(items: ReadItem[], gold: ItemLabels): ReadItem | undefined {
  const body = flat(gold.body ?? '');
  const fits = items.filter(({ text }) => {
    const said = flat(text);
    return said !== '' && body.includes(said) && (gold.quotes ?? []).every(({ quote }) => said.includes(flat(quote)));
  });
  return fits.sort((a, b) => b.text.length - a.text.length)[0];
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

function withoutFurniture({ body = '', printed_author: printed, quotes = [] }: ItemLabels): string {
  const lines = body.split('\n').map((line) => line.trim().replace(/^[•*-]\s+/, ''));
  const kept = lines.filter((line) => {
    if (quotes.some(({ quote }) => line.includes(quote) || (line !== '' && quote.includes(line)))) return true;
    const isNamed = printed !== null && line.includes(printed) && line.length < printed.length + LONGEST_FURNITURE;
    return !isNamed && (line === '' || line.length > LONGEST_FURNITURE || !furniture.test(line));
  });
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
