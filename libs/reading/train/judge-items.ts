import type { Aspect } from '../src/signals/context-model.js';
import type { SignalHead } from '../src/signals/linear-model.js';
import type { Chances, TrainingThread } from './cross-validate.js';
import { isOfKin, type ItemLabels } from './labelled-sentence.js';

/** What was found rightly, what wrongly, and what not. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

const headOf: Record<Aspect, SignalHead> = {
  wants_to_talk: 'offer',
  invitation: 'offer',
  promise: 'promise',
  question: 'question',
  talked: 'talked',
  fact: 'fact',
  relation: 'relation',
  sensitive: 'sensitive',
};
const SAME_BEGINNING = 25;

/** What is found at a threshold: by item, for facts and relations by quote, as a reader of the list would judge it. */
export function tallyAt(
  threads: TrainingThread[],
  chances: Map<string, Chances>,
  aspect: Aspect,
  threshold: number,
): Tally {
  const tally: Tally = { right: 0, wrong: 0, missed: 0 };
  for (const { name, thread, labels, sentences } of threads) {
    const byItem = new Map(labels.map((label) => [label.i, label]));
    thread.items.forEach(({ item, kind }, at) => {
      const isOwner = kind === 'owner';
      if ((!isOwner && kind !== 'comment') || isOthers(aspect, isOwner)) return;
      const quotes = (sentences[at] ?? []).flatMap(({ quote }, index) =>
        (chances.get(name)?.[at]?.[index]?.[headOf[aspect]] ?? 0) >= threshold ? [quote] : [],
      );
      const gold = byItem.get(item) as ItemLabels;
      const open = aspect === 'relation' ? gold.relations.filter(isOfKin).map(({ quote }) => quote) : [];
      const told = quotes.filter((quote) => !open.some((each) => overlap(each, quote)));
      count(tally, goldQuotes(aspect, gold), told, isByQuote(aspect));
    });
  }
  return tally;
}

const isByQuote = (aspect: Aspect) => aspect === 'fact' || aspect === 'relation' || aspect === 'sensitive';

function isOthers(aspect: Aspect, isOwner: boolean): boolean {
  return isOwner ? aspect === 'wants_to_talk' || aspect === 'question' : aspect === 'invitation';
}

function goldQuotes(aspect: Aspect, gold: ItemLabels): string[] {
  const each = (quotes: { quote: string }[]) => quotes.map(({ quote }) => quote);
  if (aspect === 'wants_to_talk') return gold.wants_to_talk === null ? [] : [gold.wants_to_talk];
  if (aspect === 'question') return gold.question_to_owner === null ? [] : [gold.question_to_owner];
  if (aspect === 'invitation') return each(gold.owner_invites);
  if (aspect === 'promise') return each(gold.promises);
  if (aspect === 'talked') return each(gold.met_or_talked);
  if (aspect === 'relation') return each(gold.relations.filter((relation) => !isOfKin(relation)));
  return each(aspect === 'fact' ? gold.facts : gold.facts.filter(({ sensitive }) => sensitive));
}

function count(tally: Tally, gold: string[], found: string[], isByQuoteOnly: boolean): void {
  if (!isByQuoteOnly) {
    if (found.length > 0) tally[gold.length > 0 ? 'right' : 'wrong']++;
    else if (gold.length > 0) tally.missed++;
    return;
  }
  for (const quote of found) tally[gold.some((each) => overlap(each, quote)) ? 'right' : 'wrong']++;
  for (const each of gold) if (!found.some((quote) => overlap(each, quote))) tally.missed++;
}

const overlap = (a: string, b: string) =>
  a.includes(b.slice(0, SAME_BEGINNING)) || b.includes(a.slice(0, SAME_BEGINNING));

export const precisionOf = ({ right, wrong }: Tally) => right / (right + wrong || 1);
export const recallOf = ({ right, missed }: Tally) => right / (right + missed || 1);
