import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  message: string;
  kind: 'done' | 'error';
  action?: { label: string; run: () => void | Promise<void> };
  /** What happens when the time is over, or the page goes, and nobody took it back. */
  settle?: (leaving: boolean) => void;
}

/** How long a thing can be taken back. */
export const undoMilliseconds = 10_000;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
const timers = new Map<number, { timer: ReturnType<typeof setTimeout>; left: number; since: number }>();

export function showToast(toast: Omit<Toast, 'id'>): number {
  const id = nextId++;
  const crowded = toasts.length >= 3 ? toasts[0] : undefined;
  if (crowded) settleToast(crowded.id);
  change([...toasts, { ...toast, id }]);
  startTimer(id, undoMilliseconds);
  return id;
}

/** Takes the newest thing back that can be. */
export function undoNewest(): boolean {
  const newest = toasts.findLast((toast) => toast.kind === 'done' && toast.action);
  if (!newest) return false;
  takeBack(newest.id);
  return true;
}

/** Runs a toast's action and lets it go without settling it. */
export function takeBack(id: number): void {
  const toast = drop(id);
  void toast?.action?.run();
}

/** Lets a toast go for good, as at the end of its time. */
export function settleToast(id: number, leaving = false): void {
  drop(id)?.settle?.(leaving);
}

/** Reading takes the time it takes: no toast ends while the pointer or the focus is on them. */
export function pauseToasts(paused: boolean): void {
  for (const [id, entry] of timers) {
    clearTimeout(entry.timer);
    if (paused) entry.left = Math.max(1500, entry.left - (Date.now() - entry.since));
    else startTimer(id, entry.left);
  }
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}

function startTimer(id: number, left: number): void {
  timers.set(id, { timer: setTimeout(() => settleToast(id), left), left, since: Date.now() });
}

function drop(id: number): Toast | undefined {
  const toast = toasts.find((candidate) => candidate.id === id);
  if (!toast) return undefined;
  clearTimeout(timers.get(id)?.timer);
  timers.delete(id);
  change(toasts.filter((candidate) => candidate.id !== id));
  return toast;
}

function change(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

if (typeof addEventListener === 'function') {
  addEventListener('pagehide', () => toasts.forEach((toast) => settleToast(toast.id, true)));
}
