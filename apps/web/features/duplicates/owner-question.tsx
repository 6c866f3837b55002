import { DuplicatePeople } from './duplicate-people';
import styles from './duplicates.module.css';
import type { OwnerQuestion as Question } from './duplicates.types';
import { useWorkspace } from '../session/workspace';
import type { Answer } from './use-duplicate-actions';

interface OwnerQuestionProps {
  question: Question;
  selected: boolean;
  onSelect: () => void;
  onAnswer: (answer: Answer) => void;
}

/** Is this contact the owner himself? Only he can tell. */
export function OwnerQuestion({ question, selected, onSelect, onAnswer }: OwnerQuestionProps) {
  const { isOwner } = useWorkspace();
  const { person } = question;
  const button = (key: string, label: string, answer: Answer) => (
    <button type="button" tabIndex={selected ? 0 : -1} onClick={() => onAnswer(answer)}>
      {label} <kbd aria-hidden="true">{key}</kbd>
    </button>
  );
  return (
    <div role="presentation" onFocus={onSelect}>
      <article
        className={styles['question']}
        tabIndex={-1}
        data-selected={selected || undefined}
        aria-label={question.question}
      >
        <h2 className={styles['asked']}>{question.question}</h2>
        <DuplicatePeople people={[person]} />
        <div className={styles['evidence']}>
          {question.for.length > 0 ? <p className={styles['for']}>{question.for.join(' ')}</p> : null}
          {question.against.length > 0 ? <p>{question.against.join(' ')}</p> : null}
          <p className={styles['counts']}>
            {isOwner
              ? 'If it is, these words become yours, and whom they answered has heard from you.'
              : 'The owner of this workspace can tell.'}
          </p>
        </div>
        {isOwner ? (
          <div className={styles['actions']}>
            {button('S', 'Yes, that is me', 'same')}
            {button('D', 'Somebody else', 'not_the_same')}
            {button('L', 'Later', 'later')}
          </div>
        ) : null}
      </article>
    </div>
  );
}
