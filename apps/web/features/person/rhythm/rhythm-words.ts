import { figures, listed } from '../../../ui/text/numbers';
import { dayName } from '../../../ui/time/when';
import type { Rhythm, RhythmDot } from '../person.types';

/** "4 October 2026: 2 of their words, 1 of yours." */
export function dotWords(dot: RhythmDot): string {
  const when = dot.from === dot.until ? dayName(dot.from) : `${dayName(dot.from)} to ${dayName(dot.until)}`;
  return `${when}: ${passed(dot)}.`;
}

/** What the drawing shows, for who cannot see it. */
export function chartWords({ dots, pauses, expected }: Rhythm, name: string): string {
  const sum = (of: (dot: RhythmDot) => number) => dots.reduce((total, dot) => total + of(dot), 0);
  const all = {
    inbound: sum((dot) => dot.inbound),
    outbound: sum((dot) => dot.outbound),
    talks: sum((dot) => dot.talks),
  };
  const since = dots[0] ? `since ${dayName(dots[0].from)}` : '';
  const paused = pauses.length > 0 ? ` Nobody wrote ${listed(pauses.map(spanWords))}.` : '';
  const next = expected ? ` The next words are expected ${spanWords(expected)}.` : '';
  return `A line of time with ${name} ${since}: ${passed(all)}.${paused}${next}`;
}

function spanWords({ from, until }: { from: string; until: string }): string {
  return `from ${dayName(from)} to ${dayName(until)}`;
}

function passed({ inbound, outbound, talks }: Pick<RhythmDot, 'inbound' | 'outbound' | 'talks'>): string {
  const parts = [
    inbound > 0 ? `${inbound} from them` : null,
    outbound > 0 ? `${outbound} from you` : null,
    talks > 0 ? figures(talks, 'talk') : null,
  ];
  return listed(parts.filter((part) => part !== null));
}
