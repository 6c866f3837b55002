// Histories to train and to measure on: simulated ones and a folder's files.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { kinds, simulate } from './simulate.mjs';

const WINDOW = 180;

/** Simulated histories of a kind, always the same of the same seed. */
export function simulatedHistories(kind, sizes, firstSeed) {
  const at = Object.keys(kinds).indexOf(kind);
  return sizes.map((size, index) => {
    const { events } = simulate(kind, size, firstSeed + at * 100_003 + index * 7919);
    return { name: `${kind} ${size}`, group: kind, history: historyOf(events) };
  });
}

/** Each CSV file of a folder: a person and a date a line, without quotes, below a header. */
export function historiesIn(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  return files.sort().map((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1);
    const events = lines.map((line) => {
      const comma = line.lastIndexOf(',');
      return [line.slice(0, comma), Math.floor(Date.parse(line.slice(comma + 1)) / 86_400_000)];
    });
    return { name: basename(file, '.csv'), group: 'real', history: historyOf(events) };
  });
}

/** Days to stand on: from when a quarter has happened to when the window of what follows is just known. */
export function cutsOf(history, count) {
  const days = [...history.values()].flat().sort((a, b) => a - b);
  const from = days[Math.floor(days.length / 4)];
  const to = days.at(-1) - WINDOW;
  if (!(to > from)) return [];
  return Array.from({ length: count }, (_, at) => Math.floor(from + ((to - from) * at) / Math.max(1, count - 1)));
}

function historyOf(events) {
  const history = new Map();
  for (const [person, day] of events.toSorted((a, b) => a[1] - b[1])) {
    const days = history.get(person) ?? [];
    if (days.at(-1) !== day) days.push(day);
    history.set(person, days);
  }
  return history;
}
