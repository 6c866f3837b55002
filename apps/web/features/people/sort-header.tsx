import { ChoiceMenu } from '../../ui/choice-menu';
import type { PeopleSort } from './people.search';
import styles from './people.module.css';

type Column = 'name' | 'comments' | 'exchange' | 'talk';

const columns: readonly { column: Column; label: string; first: PeopleSort }[] = [
  { column: 'name', label: 'Name', first: 'name' },
  { column: 'comments', label: 'Comments', first: '-comments' },
  { column: 'exchange', label: 'Last exchange', first: '-exchange' },
  { column: 'talk', label: 'Last talk', first: '-talk' },
];

const choices: readonly { value: PeopleSort; label: string }[] = [
  { value: 'name', label: 'by name' },
  { value: '-exchange', label: 'by newest exchange' },
  { value: 'exchange', label: 'by oldest exchange' },
  { value: '-talk', label: 'by newest talk' },
  { value: 'talk', label: 'by oldest talk' },
  { value: '-comments', label: 'by most comments' },
];

/** The columns' names sort; on a phone, where there are no columns, a menu does. */
export function SortHeader({ sort, onSort }: { sort: PeopleSort | undefined; onSort: (sort: PeopleSort) => void }) {
  const current: PeopleSort = sort ?? 'name';
  return (
    <div className={styles['columns']} role="group" aria-label="Sort">
      {columns.map(({ column, label, first }) => {
        const active = current.replace('-', '') === column;
        return (
          <button
            key={column}
            type="button"
            data-column={column}
            aria-pressed={active}
            onClick={() => onSort(active ? flipped(current) : first)}
          >
            {label}
            {active ? (
              <span aria-label={current.startsWith('-') ? 'descending' : 'ascending'}>
                {current.startsWith('-') ? '↓' : '↑'}
              </span>
            ) : null}
          </button>
        );
      })}
      <span className={styles['sortMenu']}>
        <ChoiceMenu label="Sort" value={current} choices={choices} onChoose={onSort} />
      </span>
    </div>
  );
}

function flipped(sort: PeopleSort): PeopleSort {
  return (sort.startsWith('-') ? sort.slice(1) : `-${sort}`) as PeopleSort;
}
