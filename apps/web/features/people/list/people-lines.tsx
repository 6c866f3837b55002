import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from '../people.module.css';
import type { Page, PersonLine } from '../people.types';
import { useListKeys } from './use-list-keys';
import { useRowFocus } from './use-row-focus';
import { useVirtualLines } from './use-virtual-lines';

interface PeopleLinesProps<Line extends PersonLine> {
  lines: readonly Line[];
  name: string;
  rowHeight: number;
  renderRow: (line: Line) => ReactNode;
  people: UseInfiniteQueryResult<InfiniteData<Page<Line>>>;
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onClear: () => void;
}

/** The lines in sight, and the next page shortly before they end. */
export function PeopleLines<Line extends PersonLine>(props: PeopleLinesProps<Line>) {
  const { lines, name, rowHeight, renderRow, people, chosen, onToggle, onClear } = props;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = people;
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualLines(list, lines, rowHeight);
  const last = virtual.items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= lines.length - 20) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, lines.length]);
  const onFocus = useListKeys({ lines, focusRow: useRowFocus(list, virtual.scrollTo), onToggle, onClear });
  return (
    <div role="presentation" onFocus={onFocus}>
      <div
        ref={list}
        role="list"
        aria-label={name}
        aria-busy={people.isPlaceholderData}
        className={styles['list']}
        style={{ height: virtual.height }}
        data-people-list
        tabIndex={-1}
      >
        {virtual.items.map(({ index, line, top }) => (
          <div
            key={line.id}
            role="listitem"
            aria-setsize={hasNextPage ? -1 : lines.length}
            aria-posinset={index + 1}
            data-index={index}
            data-chosen={chosen.has(line.id) || undefined}
            className={styles['item']}
            style={{ height: rowHeight, transform: `translateY(${top}px)` }}
          >
            <input
              type="checkbox"
              className={styles['check']}
              aria-label={`Choose ${line.name}`}
              checked={chosen.has(line.id)}
              onChange={() => onToggle(line.id)}
            />
            {renderRow(line)}
          </div>
        ))}
      </div>
    </div>
  );
}
