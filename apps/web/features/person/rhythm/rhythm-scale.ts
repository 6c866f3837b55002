import type { Rhythm, RhythmSpan } from '../person.types';

/** A place on the line of time, in per cent of its width. */
export type Place = number;

export interface Tick {
  at: Place;
  label: string;
}

export interface RhythmScale {
  placeOf: (day: string) => Place;
  spanOf: (span: RhythmSpan) => { from: Place; width: Place };
  today: Place;
  ticks: Tick[];
}

const DAY_MS = 86_400_000;
const EDGE = 2;
/** Short histories are not blown up to the whole width. */
const SHORTEST = 28;
/** What is expected takes at most this share of the line, however far away it is. */
const MOST_AHEAD = 0.3;
const MOST_TICKS = 5;
const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Where the days of a rhythm stand on a line from its first dot to today, and on to what is expected. */
export function rhythmScale({ dots, today, expected }: Pick<Rhythm, 'dots' | 'today' | 'expected'>): RhythmScale {
  const now = numberOf(today);
  const first = Math.min(numberOf(dots[0]?.from ?? today), now - SHORTEST);
  const ahead = expected ? numberOf(expected.until) - now : 0;
  const last = now + Math.min(Math.max(0, ahead), Math.ceil((now - first) * MOST_AHEAD));
  const at = (day: number) => {
    const share = (Math.min(Math.max(day, first), last) - first) / (last - first);
    return Math.round(100 * (EDGE + share * (100 - 2 * EDGE))) / 100;
  };
  const placeOf = (day: string) => at(numberOf(day));
  return {
    placeOf,
    spanOf: ({ from, until }) => ({ from: at(numberOf(from)), width: at(numberOf(until) + 1) - at(numberOf(from)) }),
    today: at(now),
    ticks: ticksBetween(first, last).map(({ day, label }) => ({ at: at(day), label })),
  };
}

/** How large a dot is, in pixels: that of ten words has about twice the size of that of one. */
export function radiusOf(words: number): number {
  return Math.min(7, 2.5 + 1.2 * Math.log2(Math.max(1, words)));
}

function ticksBetween(first: number, last: number): { day: number; label: string }[] {
  const all = STEPS_IN_MONTHS.map((step) => ticksOf(first, last, step));
  return all.find((ticks) => ticks.length <= MOST_TICKS) ?? [];
}

function ticksOf(first: number, last: number, step: number): { day: number; label: string }[] {
  const ticks: { day: number; label: string }[] = [];
  const start = new Date(first * DAY_MS);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let next = Math.ceil(month / step) * step; ticks.length <= MOST_TICKS; next += step) {
    const day = Date.UTC(Math.floor(next / 12), next % 12, 1) / DAY_MS;
    if (day > last) break;
    if (day >= first) ticks.push({ day, label: next % 12 === 0 ? `${next / 12}` : MONTHS[next % 12]! });
  }
  return ticks;
}

function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}
