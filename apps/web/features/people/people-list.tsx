import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Failure, SkeletonLines } from '../../ui/layout/states';
import { useHidden } from '../../ui/undo/undo';
import styles from './people.module.css';
import type { Page, PersonLine } from './people.types';
import { SelectionBar } from './selection-bar';
import { useListKeys } from './use-list-keys';

interface PeopleListProps<Line extends PersonLine> {
  people: UseInfiniteQueryResult<InfiniteData<Page<Line>>>;
  /** What the list is, to screen readers. */
  name: string;
  /** Shown above the lines while nobody is chosen. */
  head: ReactNode;
  rowHeight: number;
  row: (line: Line) => ReactNode;
  /** Whether this list shows the archived. */
  archived: boolean;
  empty: ReactNode;
}

/** A list of people of any length: only what is in sight is on the page, and further pages come as one scrolls. */
export function PeopleList<Line extends PersonLine>(props: PeopleListProps<Line>) {
  const { people, name, head, rowHeight, row, archived, empty } = props;
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
        <Lines
          {...{ lines, name, rowHeight, row, people, chosen }}
          stale={people.isPlaceholderData}
          onToggle={toggle}
        />
      )}
    </>
  );
}

interface LinesProps<Line extends PersonLine> extends Pick<
  PeopleListProps<Line>,
  'name' | 'rowHeight' | 'row' | 'people'
> {
  lines: Line[];
  chosen: ReadonlySet<string>;
  stale: boolean;
  onToggle: (id: string) => void;
}

function Lines<Line extends PersonLine>({
  lines,
  name,
  rowHeight,
  row,
  people,
  chosen,
  stale,
  onToggle,
}: LinesProps<Line>) {
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useEffect(() => setMargin(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (index) => lines[index]?.id ?? index,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = people;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= lines.length - 20) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, lines.length]);
  const focusRow = useRowFocus(list, (index) => virtual.scrollToIndex(index, { align: 'auto' }));
  const onFocus = useListKeys({ lines, focusRow, onToggle });
  return (
    <div
      ref={list}
      role="list"
      aria-label={name}
      aria-busy={stale}
      className={styles['list']}
      style={{ height: virtual.getTotalSize() }}
      data-people-list
      tabIndex={-1}
      onFocus={onFocus}
    >
      {shown.map(({ index, key, start }) => {
        const line = lines[index];
        return line ? (
          <div
            key={key}
            role="listitem"
            aria-setsize={hasNextPage ? -1 : lines.length}
            aria-posinset={index + 1}
            data-index={index}
            data-chosen={chosen.has(line.id) || undefined}
            className={styles['item']}
            style={{ height: rowHeight, transform: `translateY(${start - margin}px)` }}
          >
            <input
              type="checkbox"
              className={styles['check']}
              aria-label={`Choose ${line.name}`}
              tabIndex={-1}
              checked={chosen.has(line.id)}
              onChange={() => onToggle(line.id)}
            />
            {row(line)}
          </div>
        ) : null;
      })}
    </div>
  );
}

/** Brings a row into sight and gives its link the focus, once it is on the page. */
function useRowFocus(list: React.RefObject<HTMLDivElement | null>, scrollTo: (index: number) => void) {
  return (index: number) => {
    scrollTo(index);
    const attempt = (left: number) => {
      const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
      if (link) link.focus({ preventScroll: true });
      else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
    };
    requestAnimationFrame(() => attempt(10));
  };
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}
