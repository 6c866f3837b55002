import { splitLinks, type TextPiece } from '../../ui/text/links';
import type { Signal, SignalType } from './memory.types';

/** A stretch of a text, with the signals whose words it is part of, the most telling first. */
export interface MarkedStretch {
  key: string;
  start: number;
  end: number;
  pieces: TextPiece[];
  signals: Signal[];
}

/** What asks for something goes before what is good to know. */
const telling: readonly SignalType[] = [
  'promise',
  'wants_to_talk',
  'question',
  'invitation',
  'talked',
  'relation',
  'fact',
];

/**
 * Cuts a text wherever a signal's words begin or end, and at `edges`; what lies between is one stretch, its web addresses
 * still links.
 */
export function markPieces(text: string, signals: readonly Signal[], edges: readonly number[] = []): MarkedStretch[] {
  const found = signals.filter(({ start, length }) => start < text.length && length > 0);
  const ends = found.flatMap(({ start, length }) => [start, Math.min(text.length, start + length)]);
  const cuts = [...new Set([0, ...ends, ...edges, text.length])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    return {
      key: `${from}`,
      start: from,
      end: to,
      pieces: splitLinks(text.slice(from, to)),
      signals: found.filter(({ start, length }) => start <= from && start + length >= to).toSorted(byWeight),
    };
  });
}

function byWeight(one: Signal, other: Signal): number {
  return telling.indexOf(one.type) - telling.indexOf(other.type);
}
