import type { ReactNode } from 'react';
import type { DuplicatePair } from './duplicates.types';
import styles from './duplicates.module.css';
import type { Answer } from './use-duplicate-actions';

/** How a question takes part in the list that it stands in. */
export interface QuestionInList {
  selected: boolean;
  onSelect: () => void;
  onAnswer: (answer: Answer) => void;
}

interface QuestionCardProps extends QuestionInList {
  label: string;
  /** What each answer is called; null where this member may not answer. */
  answers: Record<Answer, string> | null;
  children: ReactNode;
}

const keys = [
  ['same', 'S'],
  ['not_the_same', 'D'],
  ['later', 'L'],
] as const;

/** One question with its three answers. */
export function QuestionCard({ label, answers, selected, onSelect, onAnswer, children }: QuestionCardProps) {
  return (
    <div role="presentation" onFocus={onSelect}>
      <article className={styles['question']} tabIndex={-1} data-selected={selected || undefined} aria-label={label}>
        {children}
        {answers ? (
          <div className={styles['actions']}>
            {keys.map(([answer, key]) => (
              <button key={key} type="button" tabIndex={selected ? 0 : -1} onClick={() => onAnswer(answer)}>
                {answers[answer]} <kbd aria-hidden="true">{key}</kbd>
              </button>
            ))}
          </div>
        ) : null}
      </article>
    </div>
  );
}

/** What speaks for it, and what against it. */
export function ForAndAgainst({ evidence }: { evidence: Pick<DuplicatePair, 'for' | 'against'> }) {
  return (
    <>
      {evidence.for.length > 0 ? <p className={styles['for']}>{evidence.for.join(' ')}</p> : null}
      {evidence.against.length > 0 ? <p>{evidence.against.join(' ')}</p> : null}
    </>
  );
}
