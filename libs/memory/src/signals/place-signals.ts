import type { CalendarDay } from '#libs/platform';
import type { Signal } from '#libs/reading';
import { v5 } from 'uuid';
import { dueDay } from './due-day.js';
import { factDay } from './fact-day.js';
import type { ReadSignal } from './signal.entity.js';
import { promiserInNote } from '../notes/promiser-in-note.js';
import { statesOf, type Promiser } from './signal-words.js';

/** Words that were read as one text: an interaction, or the parts of an item one after the other. */
export interface ReadWords {
  parts: { id: string; text: string }[];
  /** Whether the owner said them. */
  isOwners: boolean;
  /**
   * Of the owner's own notes: whom they are on, by which name the owner is read as their speaker, and whether they tell
   * what was said rather than say it.
   */
  note: { on: string | null; by: string | null; isOnTalk: boolean } | null;
  /** The owner's day on which they were said; null where it is not known to the day. */
  saidOn: CalendarDay | null;
}

/** Gives each signal its place in the words and an id that the same words give again. */
export function placeSignals(words: ReadWords, signals: Signal[]): ReadSignal[] {
  const text = words.parts.map((part) => part.text).join('');
  const occurrences = new Map<string, number>();
  const seen = new Set<string>();
  let at = 0;
  return signals.flatMap((signal) => {
    at = placeAfter(text, signal, at, seen);
    if (at < 0) return [];
    const part = partAt(words.parts, at);
    const key = `${part.id} ${wordsKey(signal)}`;
    const ordinal = occurrences.get(key) ?? 0;
    occurrences.set(key, ordinal + 1);
    return [toReadSignal(signal, words, { ...part, start: at - part.start, ordinal })];
  });
}

/** What stays of a signal that was deleted for good: enough to know the words again, and nothing to read. */
export function wordsHash({
  interactionId,
  type,
  quote,
}: Pick<ReadSignal, 'interactionId' | 'type' | 'quote'>): string {
  return v5(`${type}\n${quote}`, interactionId);
}

// Signals come sentence by sentence; the same one twice at one place is the same sentence said again further on.
function placeAfter(text: string, signal: Signal, at: number, seen: Set<string>): number {
  const kind = signal.type === 'fact' ? signal.fact : '';
  let start = text.indexOf(signal.quote, Math.max(at, 0));
  while (start >= 0 && seen.has(`${start} ${kind} ${wordsKey(signal)}`)) start = text.indexOf(signal.quote, start + 1);
  if (start < 0) start = text.indexOf(signal.quote);
  seen.add(`${start} ${kind} ${wordsKey(signal)}`);
  return start;
}

function partAt(parts: ReadWords['parts'], place: number): { id: string; start: number } {
  let start = 0;
  for (const { id, text } of parts.slice(0, -1)) {
    if (place < start + text.length) return { id, start };
    start += text.length;
  }
  return { id: parts.at(-1)!.id, start };
}

function wordsKey({ type, quote }: Signal): string {
  return `${type}\n${quote}`;
}

function toReadSignal(
  signal: Signal,
  { isOwners, note, saidOn }: ReadWords,
  { id: interactionId, start, ordinal }: { id: string; start: number; ordinal: number },
): ReadSignal {
  const { type, quote } = signal;
  const promised = type === 'promise' ? whoPromised(signal, isOwners, note) : null;
  const due = type === 'promise' ? signal.due : null;
  return {
    id: v5(`${wordsKey(signal)}\n${ordinal}`, interactionId),
    interactionId,
    type,
    state: statesOf(type)[0]!,
    quote,
    start,
    confidence: signal.confidence,
    fact: type === 'fact' ? signal.fact : null,
    sensitive: type === 'fact' && signal.sensitive,
    about: type === 'fact' ? aboutWhom(signal.about, note) : null,
    promisedBy: promised,
    saidTo: type === 'promise' || type === 'invitation' ? signal.to : type === 'talked' ? signal.with : null,
    due,
    dueOn: saidOn === null ? null : dayNamed(signal, saidOn),
    channel: type === 'talked' ? signal.channel : null,
    relation: type === 'relation' ? { a: signal.a, relation: signal.relation, b: signal.b } : null,
  };
}

function whoPromised(signal: Signal, isOwners: boolean, note: ReadWords['note']): Promiser {
  if (note?.isOnTalk) return promiserInNote(signal.quote, note.on);
  return isOwners || (signal.type === 'promise' && signal.by === 'owner') ? 'owner' : 'contact';
}

function dayNamed(signal: Signal, saidOn: CalendarDay): CalendarDay | null {
  if (signal.type === 'fact') return factDay(signal.fact, signal.quote, saidOn);
  return signal.type === 'promise' && signal.due !== null ? dueDay(signal.due, saidOn) : null;
}

// Who writes "Bakes at night" into a person's notes does not mean himself.
function aboutWhom(about: string | null, note: ReadWords['note']): string | null {
  return note && (about === null || about === note.by) ? note.on : about;
}
