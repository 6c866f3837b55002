import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Failure, SkeletonLines } from '../../../ui/layout/states';
import { useHidden } from '../../../ui/undo/undo';
import styles from '../people.module.css';
import type { Page, PersonLine } from '../people.types';
import { PeopleLines } from './people-lines';
import { SelectionBar } from './selection-bar';

interface PeopleListProps<Line extends PersonLine> {
  people: UseInfiniteQueryResult<InfiniteData<Page<Line>>>;
  /** What the list is, to screen readers. */
  name: string;
  /** Shown above the lines while nobody is chosen. */
  head: ReactNode;
  rowHeight: number;
  renderRow: (line: Line) => ReactNode;
  /** Whether this list shows the archived. */
  archived: boolean;
  empty: ReactNode;
}

/** A list of people of any length: only what is in sight is on the page, and further pages come as one scrolls. */
export function PeopleList<Line extends PersonLine>(props: PeopleListProps<Line>) {
  const { people, name, head, rowHeight, renderRow, archived, empty } = props;
  const hidden = useHidden();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(
    () =>
      (people.data?.pages.flatMap((page) => page.items) ?? []).filter(
        (line) => !hidden.has(line.id) && (line.archivedAt !== null) === archived,
      ),
    [people.data, hidden, archived],
  );
  const toggle = (id: string) => setChosen((before) => toggled(before, id));
  const chosenLines = lines.filter((line) => chosen.has(line.id));
  return (
    <>
      <div className={styles['head']}>
        {chosenLines.length > 0 ? (
          <SelectionBar people={chosenLines} archived={archived} onDone={() => setChosen(new Set())} />
        ) : (
          head
        )}
      </div>
      {people.error && lines.length === 0 ? (
        <Failure error={people.error} onRetry={() => void people.refetch()} />
      ) : !people.data ? (
        <SkeletonLines rows={9} height={rowHeight} />
      ) : lines.length === 0 && !people.hasNextPage ? (
        empty
      ) : (
        <PeopleLines
          {...{ lines, name, rowHeight, renderRow, people, chosen }}
          onToggle={toggle}
          onClear={() => setChosen(new Set())}
        />
      )}
    </>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}
