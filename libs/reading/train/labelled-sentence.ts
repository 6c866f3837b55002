import type { FactKind, ItemKind, ReadItem } from '../src/thread.types.js';
import type { SpokenThread } from '../src/signals/context-features.js';
import { kindHeads, type Head } from '../src/signals/linear-model.js';
import type { SpokenSentence } from '../src/signals/sentence-features.js';
import type { PlacedSentence } from '../src/sentences/spoken-sentences.js';

/** A sentence of which a person said what it holds. Sentences of one group are never on both sides of a test. */
export interface LabelledSentence {
  spoken: SpokenSentence;
  labels: ReadonlySet<Head>;
  /** Heads that nobody has judged here. */
  unknown: ReadonlySet<Head>;
  group: string;
}

/** What a labels file says of one item; see libs/reading/eval/README.md. */
export interface ItemLabels {
  i: number;
  kind: ItemKind;
  printed_author: string | null;
  inferred_author: { name: string } | null;
  replies_to: { item: number | null; to: string | null }[];
  wants_to_talk: string | null;
  question_to_owner: string | null;
  owner_invites: { quote: string }[];
  promises: { quote: string }[];
  met_or_talked: { quote: string }[];
  facts: { quote: string; type: FactKind; sensitive: boolean }[];
  /** `a` is small where it is a mere word for kin ("my wife"), which only some of those who label call a relation. */
  relations: { quote: string; a?: string }[];
  /** Every mark in the item; where absent, only one offer and one question of an item are labelled. */
  quotes?: { type: string; quote: string }[];
  /** The item's lines on the page; only in threads that are one marked file. */
  body?: string;
}

const headsOfLabels: Record<string, Head[]> = {
  wants_to_talk: ['offer'],
  invitation: ['offer'],
  promise: ['promise'],
  question: ['question'],
  talked: ['talked'],
  fact: ['fact'],
  'fact:health': ['fact', 'fact:health', 'sensitive'],
  relation: ['relation'],
  sensitive: ['sensitive'],
  none: [],
};

/**
 * The sentences of a file of `label|label<TAB>speaker<TAB>sentence<TAB>sentence before` lines. In a file named
 * `answers-…` the sentence before is the other's, whom this one answers.
 */
export function labelledLines(tsv: string, file: string): LabelledSentence[] {
  const isAnswers = file.startsWith('answers-');
  return tsv
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const [label = '', speaker, said = '', before = ''] = line.split('\t');
      if (speaker !== 'owner' && speaker !== 'commenter') throw new Error(`${file}:${at + 1}: no speaker`);
      const labels = new Set(label.split('|').flatMap((name) => headsOf(name.trim(), `${file}:${at + 1}`)));
      const spoken: SpokenSentence = {
        said,
        speaker,
        before: before.trim() === '' || isAnswers ? null : before,
        answered: before.trim() === '' || !isAnswers ? null : before,
        toPeer: false,
        isLast: false,
      };
      const unknown = unknownHeads(labels);
      if (labels.has('fact') && !labels.has('sensitive')) unknown.add('sensitive');
      if (speaker === 'owner') unknown.add('question');
      return { spoken, labels, unknown, group: `${file}:${at % 10}` };
    });
}

/** Which kind a fact is has no answer where there is none. */
function unknownHeads(labels: ReadonlySet<Head>): Set<Head> {
  return new Set<Head>(labels.has('fact') ? [] : kindHeads);
}

function headsOf(label: string, where: string): Head[] {
  const kind = kindHeads.find((head) => head === label);
  const found = headsOfLabels[label] ?? (kind && (['fact', kind] as Head[]));
  if (found === undefined) throw new Error(`${where}: "${label}" is no label`);
  return found;
}

/** The sentences of each item, as its labels have it. */
export function labelledItems(sentences: PlacedSentence[][], thread: SpokenThread, labels: ItemLabels[], name: string) {
  const byItem = new Map(labels.map((item) => [item.i, item]));
  return sentences.map((ofItem, at): LabelledSentence[] => {
    const item = thread.items[at] as ReadItem;
    const gold = byItem.get(item.item) as ItemLabels;
    const spans = goldSpans(gold, item.text);
    const ofKin = kinSpans(gold, item.text);
    return ofItem.map(({ start, end, spoken }) => {
      const held = new Set(spans.filter((span) => covers(span, start, end)).map((span) => span.head));
      const unknown = unknownHeads(held);
      for (const { head } of spans.filter((span) => touches(span, start, end))) if (!held.has(head)) unknown.add(head);
      if (held.has('relation') && ofKin.some((span) => covers(span, start, end))) unknown.add('relation');
      if (item.kind === 'owner') unknown.add('question');
      if (gold.quotes === undefined && gold.wants_to_talk !== null && !held.has('offer')) unknown.add('offer');
      if (gold.quotes === undefined && gold.question_to_owner !== null && !held.has('question'))
        unknown.add('question');
      return { spoken, labels: held, unknown, group: name };
    });
  });
}

interface Span {
  head: Head;
  start: number;
  end: number;
}

function goldSpans(gold: ItemLabels, text: string): Span[] {
  const marked = (gold.quotes ?? []).flatMap(({ type, quote }): [Head, string][] => {
    if (type === 'offer' || type === 'invite') return [['offer', quote]];
    return type === 'question' ? [['question', quote]] : [];
  });
  const quotes: [Head, string | null][] = [
    ...marked,
    ['offer', gold.wants_to_talk],
    ['question', gold.question_to_owner],
    ...gold.owner_invites.map((invite): [Head, string] => ['offer', invite.quote]),
    ...gold.promises.map((promise): [Head, string] => ['promise', promise.quote]),
    ...gold.met_or_talked.map((talk): [Head, string] => ['talked', talk.quote]),
    ...gold.facts.map((fact): [Head, string] => ['fact', fact.quote]),
    ...gold.facts.map((fact): [Head, string] => [`fact:${fact.type}`, fact.quote]),
    ...gold.facts.filter((fact) => fact.sensitive).map((fact): [Head, string] => ['sensitive', fact.quote]),
    ...gold.relations.map((relation): [Head, string] => ['relation', relation.quote]),
  ];
  return quotes.flatMap(([head, quote]) => {
    const start = quote === null ? -1 : text.indexOf(quote);
    return quote === null || start < 0 ? [] : [{ head, start, end: start + quote.length }];
  });
}

/** Relations to somebody who has no name here and takes no part. */
function kinSpans({ relations }: ItemLabels, text: string): Span[] {
  return relations.filter(isOfKin).flatMap(({ quote }) => {
    const start = text.indexOf(quote);
    return start < 0 ? [] : [{ head: 'relation', start, end: start + quote.length }];
  });
}

/** Whether a labelled relation is to somebody who is only called by a word for kin. */
export function isOfKin({ a }: { a?: string }): boolean {
  return a !== undefined && /^\p{Ll}/u.test(a) && a !== 'owner';
}

function touches(span: Span, start: number, end: number): boolean {
  return Math.min(span.end, end) - Math.max(span.start, start) > 3;
}

/** A quote inside a sentence, or one that holds most of it. */
function covers(span: Span, start: number, end: number): boolean {
  const shared = Math.min(span.end, end) - Math.max(span.start, start);
  return shared > 0 && (shared >= 0.5 * (end - start) || shared >= 0.6 * (span.end - span.start));
}
