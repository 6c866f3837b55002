import { useSyncExternalStore } from 'react';
import { Problem } from '../request';
import { showToast } from './toast-store';

let hidden: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

interface Removal {
  ids: readonly string[];
  message: string;
  /** Sends the removal; keepalive is true when the page is going away. */
  send: (keepalive: boolean) => Promise<unknown>;
  /** After the server has removed it: refresh what counts it. */
  after?: () => void;
  /** When it was taken back. */
  onUndo?: () => void;
  /** What taking it back is called, where "Undo" would be unclear. */
  undoLabel?: string;
}

/** Hides things at once and removes them for good only when the time to take it back is over. */
export function removeLater({ ids, message, send, after, onUndo, undoLabel = 'Undo' }: Removal): void {
  setHidden(ids, true);
  showToast({
    message,
    kind: 'done',
    action: {
      label: undoLabel,
      run: () => {
        setHidden(ids, false);
        onUndo?.();
      },
    },
    settle: (leaving) => {
      send(leaving).then(after, (failure: unknown) => {
        setHidden(ids, false);
        tellFailure(failure);
      });
    },
  });
}

/** Says that a thing is done, with the way to take it back. */
export function offerUndo(message: string, undo: () => Promise<unknown> | void): void {
  showToast({
    message,
    kind: 'done',
    action: { label: 'Undo', run: () => void Promise.resolve(undo()).catch(tellFailure) },
  });
}

/** Says that a thing is done and cannot or need not be taken back. */
export function tell(message: string): void {
  showToast({ message, kind: 'done' });
}

export function tellFailure(failure: unknown, retry?: () => void): void {
  if (failure instanceof Problem && failure.status === 401) return;
  const message = failure instanceof Error ? failure.message : 'Something went wrong.';
  showToast({ message, kind: 'error', ...(retry ? { action: { label: 'Retry', run: retry } } : {}) });
}

/** The ids that are removed but may still come back: lists leave them out. */
export function useHidden(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hidden,
  );
}

function setHidden(ids: readonly string[], away: boolean): void {
  const next = new Set(hidden);
  for (const id of ids) {
    if (away) next.add(id);
    else next.delete(id);
  }
  hidden = next;
  listeners.forEach((listener) => listener());
}
