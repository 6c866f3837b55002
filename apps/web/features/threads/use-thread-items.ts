import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useHidden } from '../../ui/undo/undo';
import { threadReadingQuery } from '../memory/memory.queries';
import type { ItemReading } from '../memory/memory.types';
import { useWorkspace } from '../session/workspace';
import { pageSize, threadItemsQuery } from './threads.queries';
import type { ThreadItem } from './threads.types';

/** The items of a thread with what was read in them; both come page by page, in the same pages. */
export function useThreadItems(threadId: string) {
  const workspace = useWorkspace();
  const hidden = useHidden();
  const items = useInfiniteQuery(threadItemsQuery(workspace, threadId));
  const reading = useInfiniteQuery(threadReadingQuery(workspace, threadId, pageSize));
  const itemPages = items.data?.pages;
  const readingPages = reading.data?.pages;
  const behind = (readingPages?.length ?? 0) < (itemPages?.length ?? 0);
  const { fetchNextPage } = reading;
  const mayFollow = behind && reading.hasNextPage && !reading.isFetching;
  useEffect(() => {
    if (mayFollow) void fetchNextPage();
  }, [mayFollow, fetchNextPage]);
  // What is sensitive is known only with the reading, so no item is shown before it, unless the reading can't be had.
  const readable = reading.error ? itemPages?.length : readingPages?.length;
  const shown = useMemo(() => {
    if (!itemPages || readable === undefined) return undefined;
    return itemPages
      .slice(0, readable)
      .flatMap((page) => page.items)
      .filter((item) => !isHidden(item, hidden));
  }, [itemPages, readable, hidden]);
  const readings = useMemo(
    () => new Map<number, ItemReading>(readingPages?.flatMap((page) => page.items).map((one) => [one.position, one])),
    [readingPages],
  );
  return {
    items: shown,
    readings,
    error: shown ? null : items.error,
    retry: () => void items.refetch(),
    more: items.hasNextPage,
    mayLoad: items.hasNextPage && !items.isFetchingNextPage && !behind,
    loading: items.isFetchingNextPage || (behind && reading.isFetching),
    load: () => void items.fetchNextPage(),
  };
}

function isHidden(item: ThreadItem, hidden: ReadonlySet<string>): boolean {
  return item.parts.length > 0 && item.parts.every((part) => hidden.has(part.interactionId));
}
