import type { PeopleSort } from './people.search';
import styles from '../people.module.css';

const columns: readonly { column: 'name' | 'exchange' | 'talk'; label: string; first: PeopleSort }[] = [
  { column: 'name', label: 'Name', first: 'name' },
  { column: 'exchange', label: 'Last exchange', first: '-exchange' },
  { column: 'talk', label: 'Last talk', first: '-talk' },
];

/** The columns' names sort. */
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
      <span data-column="depth">Depth</span>
      <span data-column="words">Last words</span>
    </div>
  );
}

function flipped(sort: PeopleSort): PeopleSort {
  return (sort.startsWith('-') ? sort.slice(1) : `-${sort}`) as PeopleSort;
}
