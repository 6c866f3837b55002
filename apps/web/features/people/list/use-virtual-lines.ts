import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState, type RefObject } from 'react';

interface VirtualLine<Line> {
  index: number;
  line: Line;
  /** In pixels from the top of the list. */
  top: number;
}

interface VirtualLines<Line> {
  items: VirtualLine<Line>[];
  height: number;
  scrollTo: (index: number) => void;
}

/** Of a list of any length, the lines that are in sight or near it. */
export function useVirtualLines<Line extends { id: string }>(
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  rowHeight: number,
): VirtualLines<Line> {
  const [margin, setMargin] = useState(0);
  // What stands above the list may grow and shrink by a line, as filters come and go.
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), [list, lines]);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (index) => lines[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems().flatMap(({ index, start }) => {
    const line = lines[index];
    return line ? [{ index, line, top: start - margin }] : [];
  });
  return {
    items,
    height: virtual.getTotalSize(),
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
