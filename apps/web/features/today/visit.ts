import { useSyncExternalStore } from 'react';

interface Visit {
  /** Put aside with "Not now": back on the next visit. */
  aside: ReadonlySet<string>;
  /** Talked with on this visit, by contact id. */
  done: ReadonlyMap<string, string>;
}

let visit: Visit = { aside: new Set(), done: new Map() };
const listeners = new Set<() => void>();

export function useVisit(): Visit {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => visit,
  );
}

export function setAside(contactId: string, aside: boolean): void {
  const next = new Set(visit.aside);
  if (aside) next.add(contactId);
  else next.delete(contactId);
  change({ ...visit, aside: next });
}

export function bringAllBack(): void {
  change({ ...visit, aside: new Set() });
}

export function markDone(contactId: string, name: string, done: boolean): void {
  const next = new Map(visit.done);
  if (done) next.set(contactId, name);
  else next.delete(contactId);
  change({ ...visit, done: next });
}

function change(next: Visit): void {
  visit = next;
  listeners.forEach((listener) => listener());
}
