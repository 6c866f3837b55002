import { useWorkspace } from '../session/workspace';
import { DuplicatePeople } from './duplicate-people';
import { namesOf } from './duplicates-words';
import styles from './duplicates.module.css';
import type { DuplicateCluster, DuplicatePair } from './duplicates.types';
import type { Answer } from './use-duplicate-actions';

interface DuplicateQuestionProps {
  cluster: DuplicateCluster;
  selected: boolean;
  onSelect: () => void;
  onAnswer: (answer: Answer) => void;
}

/** Are these one person? What speaks for it, what against it, and three answers. */
export function DuplicateQuestion({ cluster, selected, onSelect, onAnswer }: DuplicateQuestionProps) {
  const { canWrite } = useWorkspace();
  const { people, pairs } = cluster;
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
        aria-label={namesOf(cluster)}
      >
        <DuplicatePeople people={people} />
        {pairs.map((pair) => (
          <Evidence key={pair.id} pair={pair} names={people.length > 2 ? betweenWhom(cluster, pair) : null} />
        ))}
        {canWrite ? (
          <div className={styles['actions']}>
            {button('S', people.length > 2 ? 'All the same' : 'The same', 'same')}
            {button('D', people.length > 2 ? 'All different' : 'Different', 'not_the_same')}
            {button('L', 'Later', 'later')}
          </div>
        ) : null}
      </article>
    </div>
  );
}

function Evidence({ pair, names }: { pair: DuplicatePair; names: string | null }) {
  return (
    <div className={styles['evidence']}>
      {names === null ? null : <p className={styles['counts']}>{names}</p>}
      {pair.for.length > 0 ? <p className={styles['for']}>{pair.for.join(' ')}</p> : null}
      {pair.against.length > 0 ? <p>{pair.against.join(' ')}</p> : null}
    </div>
  );
}

function betweenWhom({ people }: DuplicateCluster, { oneId, otherId }: DuplicatePair): string {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  return `${nameOf(oneId)} and ${nameOf(otherId)}`;
}
