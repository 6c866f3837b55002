import { useSyncExternalStore } from 'react';

/** With whom the owner has talked on this visit, name by contact id: shown as done before the server says so. */
let done: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();

export function useDoneOnVisit(): ReadonlyMap<string, string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => done,
  );
}

export function markDone(contactId: string, name: string, isDone: boolean): void {
  const next = new Map(done);
  if (isDone) next.set(contactId, name);
  else next.delete(contactId);
  done = next;
  listeners.forEach((listener) => listener());
}
