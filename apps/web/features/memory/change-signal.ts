import type { Signal } from './memory.types';

/** The same answer of the server with one signal changed, wherever in it the signal stands. */
export function withSignalChanged<Data>(data: Data, id: string, change: Partial<Signal>): Data {
  if (Array.isArray(data)) return data.map((one: unknown) => withSignalChanged(one, id, change)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, withSignalChanged(value as unknown, id, change)]);
  const copy = Object.fromEntries(entries) as Data & object;
  const isSignal = 'type' in copy || 'keptBy' in copy;
  return 'id' in copy && copy.id === id && isSignal ? { ...copy, ...change } : copy;
}
