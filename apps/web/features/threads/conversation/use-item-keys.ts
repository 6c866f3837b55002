import { useState, type FocusEvent } from 'react';
import { useShortcuts, type Shortcut } from '../../../ui/keys/shortcuts';
import { useWorkspace } from '../../session/workspace';
import type { ItemActs } from './item-acts';

interface ItemKeys {
  /** The items in their order, pingbacks left out. */
  positions: readonly number[];
  waits: (position: number) => boolean;
  acts: ItemActs;
  onExplain: (position: number | null) => void;
  onMarks: () => void;
  /** Asks for what is further down. */
  onEnd: () => void;
}

/** The keys of a conversation, and the item that one is at. */
export function useItemKeys({ positions, waits, acts, onExplain, onMarks, onEnd }: ItemKeys) {
  const { canWrite } = useWorkspace();
  const [at, setAt] = useState<number | null>(null);
  const go = (position: number | undefined) => {
    if (position === undefined) return onEnd();
    setAt(position);
    focusItem(position);
  };
  const step = (by: number) => () => {
    onExplain(null);
    if (at === null) return go(firstInSight(positions) ?? positions[0]);
    const next = positions[positions.indexOf(at) + by];
    if (next !== undefined || by > 0) go(next);
  };
  const nextWaiting = () => {
    const here = at ?? (firstInSight(positions) ?? 1) - 1;
    const next = positions.find((position) => position > here && waits(position)) ?? positions.find(waits);
    if (next === undefined) return onEnd();
    onExplain(next);
    go(next);
  };
  const act = (run: (position: number) => void) => () => at !== null && run(at);
  const correcting: Shortcut[] = [
    { keys: 'w', label: 'Next item that waits for you', run: nextWaiting },
    { keys: 'Enter', label: 'Confirm who wrote it', run: act(acts.confirm) },
    { keys: 'c', label: 'Say who wrote it', run: act(acts.change) },
    { keys: 'n', label: 'Not this person', run: act(acts.refuse) },
    { keys: 'u', label: 'Take back what you said of it', run: act(acts.takeBack) },
  ];
  useShortcuts('This conversation', [
    { keys: 'j', label: 'Next item', run: step(1) },
    { keys: 'k', label: 'Previous item', run: step(-1) },
    { keys: 'e', label: 'What says who wrote it', run: act(acts.why) },
    ...(canWrite ? correcting : []),
    { keys: 'm', label: 'Show or hide the marks', run: onMarks },
  ]);
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const item = event.target.closest<HTMLElement>('[data-position]');
    if (item) setAt(Number(item.dataset['position']));
  };
  return { at, onFocus, nextWaiting };
}

export function focusItem(position: number): void {
  const item = document.getElementById(`item-${position}`);
  item?.focus({ preventScroll: true });
  // Once its evidence is there, which makes it higher.
  requestAnimationFrame(() => item?.scrollIntoView({ block: isHigh(item) ? 'start' : 'nearest' }));
}

/** Whether so little room is left around it that it is best read from its beginning. */
function isHigh(item: HTMLElement): boolean {
  return item.offsetHeight > innerHeight * 0.7;
}

function firstInSight(positions: readonly number[]): number | undefined {
  return positions.find((position) => {
    const box = document.getElementById(`item-${position}`)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.top < innerHeight;
  });
}
