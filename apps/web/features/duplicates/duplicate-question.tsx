import { useWorkspace } from '../session/workspace';
import { DuplicatePeople } from './duplicate-people';
import { namesOf } from './duplicates-words';
import styles from './duplicates.module.css';
import type { DuplicateCluster, DuplicatePair } from './duplicates.types';
import { ForAndAgainst, QuestionCard, type QuestionInList } from './question-card';

const ofTwo = { same: 'The same', not_the_same: 'Different', later: 'Later' };
const ofSeveral = { same: 'All the same', not_the_same: 'All different', later: 'Later' };

/** Are these one person? What speaks for it, what against it, and three answers. */
export function DuplicateQuestion({ cluster, ...inList }: QuestionInList & { cluster: DuplicateCluster }) {
  const { canWrite } = useWorkspace();
  const { people, pairs } = cluster;
  const answers = people.length > 2 ? ofSeveral : ofTwo;
  return (
    <QuestionCard label={namesOf(cluster)} answers={canWrite ? answers : null} {...inList}>
      <DuplicatePeople people={people} />
      {pairs.map((pair) => (
        <div key={pair.id} className={styles['evidence']}>
          {people.length > 2 ? <p className={styles['counts']}>{betweenWhom(cluster, pair)}</p> : null}
          <ForAndAgainst evidence={pair} />
        </div>
      ))}
    </QuestionCard>
  );
}

function betweenWhom({ people }: DuplicateCluster, { oneId, otherId }: DuplicatePair): string {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  return `${nameOf(oneId)} and ${nameOf(otherId)}`;
}
