import { excerptOf } from '../fates/excerpt.js';
import type { ImportedItem, ImportedRecord, ImportedThread } from '../formats/import-format.js';
import { newStamp, type StampedItem } from '../matching/stamp-item.js';
import type { Certainty, ImportPreview } from './import-preview.view.js';

/** Enough to judge by; a thread of 100,000 items has as many names and problems. */
export const MOST_SHOWN = 200;
const SAMPLE_ITEMS = 12;
const SAMPLE_LETTERS = 500;
const PROBLEM_LETTERS = 300;

/** What a source holds, before anything is looked up. */
export interface SourceSummary extends Pick<
  ImportPreview,
  'style' | 'certainty' | 'title' | 'counts' | 'owner' | 'problems' | 'sample'
> {
  items: StampedItem[];
  /** How the source opens its thread. */
  opened: ImportedThread | null;
}

/** Counts and samples what a format reads. */
export async function summariseSource(records: AsyncIterable<ImportedRecord>): Promise<SourceSummary> {
  const stamp = newStamp();
  const summary: SourceSummary = { ...emptySummary(), items: [], opened: null };
  for await (const record of records) {
    if (record.type === 'thread') {
      summary.opened ??= record;
      summary.title ??= record.title;
      summary.style = record.style;
      summary.certainty = inWords(record.certainty);
    } else if (record.type === 'item') {
      summary.items.push(stamp(record));
      if (summary.sample.length < SAMPLE_ITEMS) summary.sample.push(toSample(record));
      if (isUnprintedOwn(record) && summary.problems.length < MOST_SHOWN) summary.problems.push(toDoubt(record));
    } else if (summary.problems.length < MOST_SHOWN) {
      const { line, text, reason } = record;
      summary.problems.push({ line, text: excerptOf(text, PROBLEM_LETTERS), reason });
    }
  }
  summary.counts = countItems(summary.items);
  summary.owner = countOwnNames(summary.items);
  return summary;
}

function countItems(items: StampedItem[]): ImportPreview['counts'] {
  const comments = items.filter(({ item }) => item.kind === 'comment');
  const inferred = (confidence: string) => comments.filter((one) => one.inferred?.confidence === confidence).length;
  const nobody = comments.filter((one) => !one.author.known && !one.inferred);
  const unknown = nobody.filter(({ item }) => item.printedAuthor === null).length;
  return {
    items: items.length,
    comments: comments.length,
    printed: comments.filter(({ author, inferred: concluded }) => author.known && !concluded).length,
    certain: inferred('certain'),
    probable: inferred('probable'),
    unknown,
    anonymous: nobody.length - unknown,
    owner: items.filter(({ item }) => item.kind === 'owner').length,
    pingbacks: items.filter(({ item }) => item.kind === 'pingback').length,
  };
}

function countOwnNames(items: StampedItem[]): ImportPreview['owner'] {
  const names = new Map<string, number>();
  for (const { item } of items) {
    if (item.kind !== 'owner' || item.printedAuthor === null) continue;
    names.set(item.printedAuthor, (names.get(item.printedAuthor) ?? 0) + 1);
  }
  return [...names].map(([printed, count]) => ({ printed, items: count })).sort((a, b) => b.items - a.items);
}

/** The reader takes it for the owner's by what it says alone, so that a person should look at it. */
function isUnprintedOwn({ kind, inferred }: ImportedItem): boolean {
  return kind === 'owner' && inferred !== null;
}

function toDoubt({ line, text }: ImportedItem): ImportPreview['problems'][number] {
  return {
    line,
    text: excerptOf(text, PROBLEM_LETTERS),
    reason: 'Looks like yours, though no name is printed over it.',
  };
}

function toSample({ row, kind, printedAuthor, text }: ImportedItem): ImportPreview['sample'][number] {
  return {
    position: row,
    kind,
    printedAuthor,
    text: text.length > SAMPLE_LETTERS ? `${text.slice(0, SAMPLE_LETTERS)}…` : text,
  };
}

function inWords(certainty: number): Certainty {
  if (certainty >= 0.75) return 'sure';
  return certainty >= 0.5 ? 'likely' : 'unsure';
}

const noComments = { comments: 0, printed: 0, certain: 0, probable: 0, unknown: 0, anonymous: 0 };

function emptySummary(): Omit<SourceSummary, 'items' | 'opened'> {
  const counts = { ...noComments, items: 0, owner: 0, pingbacks: 0 };
  return { style: 'unknown', certainty: 'unsure', title: null, counts, owner: [], problems: [], sample: [] };
}
