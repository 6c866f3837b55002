import { useWorkspace } from '../session/workspace';
import { DuplicatePeople } from './duplicate-people';
import { evidenceOf, namesOf } from './duplicates-words';
import styles from './duplicates.module.css';
import type { DuplicateCluster } from './duplicates.types';
import { ForAndAgainst, QuestionCard, type QuestionInList } from './question-card';

const ofTwo = { same: 'The same', not_the_same: 'Different', later: 'Later' };
const ofSeveral = { same: 'All the same', not_the_same: 'All different', later: 'Later' };

/** Are these one person? What speaks for it, what against it, and three answers. */
export function DuplicateQuestion({ cluster, ...inList }: QuestionInList & { cluster: DuplicateCluster }) {
  const { canWrite } = useWorkspace();
  const { people } = cluster;
  const answers = people.length > 2 ? ofSeveral : ofTwo;
  return (
    <QuestionCard label={namesOf(cluster)} answers={canWrite ? answers : null} {...inList}>
      <DuplicatePeople people={people} />
      {evidenceOf(cluster).map(({ between, pair }) => (
        <div key={pair.id} className={styles['evidence']}>
          {between === null ? null : <p className={styles['counts']}>{between}</p>}
          <ForAndAgainst evidence={pair} />
        </div>
      ))}
    </QuestionCard>
  );
}
