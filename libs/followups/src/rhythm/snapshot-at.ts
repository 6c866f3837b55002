import { continueRhythm, startRhythm, type RunningRhythm } from '#libs/interactions';
import { communityClock, type CommunityClock } from './community-clock.js';
import { WINDOW_DAYS } from './standing.js';

/** Who was heard on which days: each person's days in order, counted from 1970-01-01. */
export type History = ReadonlyMap<string, readonly number[]>;

/** Everybody seen by a day, as they stood on it. */
export interface Snapshot {
  day: number;
  clock: CommunityClock;
  people: { person: string; rhythm: RunningRhythm; cameBack: boolean }[];
}

/**
 * How everybody stood on a day: only what was known by then; `cameBack` tells what followed within the window. The clock is
 * read from the history itself where none is given.
 */
export function snapshotAt(history: History, day: number, given?: CommunityClock): Snapshot {
  const people: Snapshot['people'] = [];
  const active = new Set<number>();
  for (const [person, days] of history) {
    const known = days.findLastIndex((one) => one <= day) + 1;
    if (known === 0) continue;
    const next = days[known];
    people.push({
      person,
      rhythm: rhythmUpTo(days, known),
      cameBack: next !== undefined && next <= day + WINDOW_DAYS,
    });
    if (!given) for (let at = 0; at < known; at += 1) active.add(days[at]!);
  }
  return { day, clock: given ?? clockOf(active, day), people };
}

function clockOf(active: Set<number>, day: number): CommunityClock {
  return communityClock(
    [...active].sort((a, b) => a - b),
    day,
  );
}

function rhythmUpTo(days: readonly number[], known: number): RunningRhythm {
  let rhythm = startRhythm(days[0]!);
  for (let at = 1; at < known; at += 1) rhythm = continueRhythm(rhythm, days[at]!);
  return rhythm;
}
