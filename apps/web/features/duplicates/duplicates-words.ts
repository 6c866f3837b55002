import { counted, listed, sentenceCase } from '../../ui/text/numbers';
import type { DuplicateCluster, DuplicatePair, DuplicatesSummary, OwnerQuestion } from './duplicates.types';

/** "Three pairs may be one person each; two wait for later." */
export function summarySentence({ proposed, maybeOwner, later, mergedByItself, waiting }: DuplicatesSummary): string {
  const open =
    proposed === 0
      ? 'Nobody stands here twice, as far as can be told.'
      : `${sentenceCase(counted(proposed, 'pair'))} may be one person${proposed === 1 ? '' : ' each'}.`;
  const rest = [
    maybeOwner > 0 ? `${sentenceCase(counted(maybeOwner, 'of your people', 'of your people'))} may be yourself.` : null,
    later > 0 ? `${sentenceCase(counted(later, 'pair'))} ${later === 1 ? 'waits' : 'wait'} for later.` : null,
    mergedByItself > 0
      ? `${sentenceCase(counted(mergedByItself, 'pair'))} ${mergedByItself === 1 ? 'was' : 'were'} certain and became one.`
      : null,
    waiting > 0 ? 'People are still being compared.' : null,
  ];
  return [open, ...rest].filter((one) => one !== null).join(' ');
}

/** "admin, 36 comments: is this you? Two more may be you." */
export function maybeYourselfSentence([first, ...more]: readonly Pick<OwnerQuestion, 'question'>[]): string {
  const rest = more.length > 0 ? `${sentenceCase(counted(more.length, 'more', 'more'))} may be you.` : null;
  return [first?.question, rest].filter((part) => part != null).join(' ');
}

/** "Jenn Whinnem and @jennwhinnem", the names of one question. */
export function namesOf({ people }: DuplicateCluster): string {
  return listed(people.map(({ name }) => name));
}

interface SharedEvidence {
  /** Whom it is about; null where it is about everybody. */
  between: string | null;
  /** One of the pairs of which it is true. */
  pair: DuplicatePair;
}

/** What speaks for and against, each once: of namesakes the same is often true of every two. */
export function evidenceOf({ people, pairs }: DuplicateCluster): SharedEvidence[] {
  const byWords = new Map<string, DuplicatePair[]>();
  for (const pair of pairs) {
    const words = [...pair.for, '', ...pair.against].join('\n');
    byWords.set(words, [...(byWords.get(words) ?? []), pair]);
  }
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const betweenWhom = (alike: DuplicatePair[]) =>
    [...new Set(alike.map(({ oneId, otherId }) => `${nameOf(oneId)} and ${nameOf(otherId)}`))].join('; ');
  return [...byWords.values()].map((alike) => ({
    between: byWords.size === 1 ? null : betweenWhom(alike),
    pair: alike[0]!,
  }));
}
