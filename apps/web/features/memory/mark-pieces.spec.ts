import { markPieces } from './mark-pieces';
import type { Signal, SignalType } from './memory.types';

const signal = (type: SignalType, start: number, length: number): Signal => ({
  id: `${type} ${start}`,
  type,
  state: 'read',
  quote: null,
  isCovered: false,
  isSensitive: false,
  interactionId: 'x',
  start,
  length,
  confidence: null,
  fact: null,
  about: null,
  by: null,
  to: null,
  due: null,
  dueOn: null,
  channel: null,
  relation: null,
  words: null,
  expiresOn: null,
  askAfterOn: null,
  isEdited: false,
});

const inWords = (text: string, signals: Signal[]) =>
  markPieces(text, signals).map(({ pieces, signals: here }) => [
    pieces.map((piece) => piece.text).join(''),
    here.map(({ type }) => type).join(' '),
  ]);

it('leaves a text without signals whole', () => {
  expect(inWords('Good morning.', [])).toEqual([['Good morning.', '']]);
});

it('marks words, and whatever overlaps, and loses none', () => {
  const text = 'Hello. Call me at home. Bye.';
  expect(inWords(text, [signal('fact', 7, 16), signal('wants_to_talk', 7, 7)])).toEqual([
    ['Hello. ', ''],
    ['Call me', 'wants_to_talk fact'],
    [' at home.', 'fact'],
    [' Bye.', ''],
  ]);
});

it('cuts at the edges that it is given, in and outside of what is marked', () => {
  expect(inWords('Call me at home.', [signal('fact', 0, 7)]).length).toBe(2);
  const cut = markPieces('Call me at home.', [signal('fact', 0, 7)], [5, 11]);
  expect(cut.map(({ start, end, signals }) => [start, end, signals.length])).toEqual([
    [0, 5, 1],
    [5, 7, 1],
    [7, 11, 0],
    [11, 16, 0],
  ]);
});

it('keeps web addresses as links, and cuts what points beyond the text', () => {
  const [stretch] = markPieces('https://example.org/a now', [signal('fact', 0, 900)]);
  expect(stretch?.pieces[0]?.href).toBe('https://example.org/a');
  expect(stretch?.signals).toHaveLength(1);
  expect(inWords('Short.', [signal('fact', 60, 4)])).toEqual([['Short.', '']]);
});
