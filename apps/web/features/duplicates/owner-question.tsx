import { useWorkspace } from '../session/workspace';
import { DuplicatePeople } from './duplicate-people';
import styles from './duplicates.module.css';
import type { OwnerQuestion as Question } from './duplicates.types';
import { ForAndAgainst, QuestionCard, type QuestionInList } from './question-card';

const answers = { same: 'Yes, that is me', not_the_same: 'Somebody else', later: 'Later' };

/** Is this contact the owner himself? Only he can tell. */
export function OwnerQuestion({ question, ...inList }: QuestionInList & { question: Question }) {
  const { isOwner } = useWorkspace();
  return (
    <QuestionCard label={question.question} answers={isOwner ? answers : null} {...inList}>
      <h2 className={styles['asked']}>{question.question}</h2>
      <DuplicatePeople people={[question.person]} />
      <div className={styles['evidence']}>
        <ForAndAgainst evidence={question} />
        <p className={styles['counts']}>
          {isOwner
            ? 'If it is, these words become yours, and whom they answered has heard from you.'
            : 'The owner of this workspace can tell.'}
        </p>
      </div>
    </QuestionCard>
  );
}
