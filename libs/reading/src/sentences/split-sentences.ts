import { clearSpeech } from './clear-speech.js';

/** A sentence of a text: `text.slice(start, end)` is its quote, `said` what of it the writer says himself. */
export interface Sentence {
  start: number;
  end: number;
  quote: string;
  said: string;
}

const LONGEST = 600;
const abbreviations = new Set(
  'mr mrs ms dr st prof rev fr sr jr vs etc approx no inc ltd co dept est ext tel e.g i.e a.m p.m u.s u.k'.split(' '),
);
const closers = /[)\]”"’'*]*(?:\s?(?:[:;=]\s?-?\s?[)(DP](?![\p{L}\p{N}])|\p{Extended_Pictographic}\ufe0f?)){0,5}/uy;

/** The sentences of a text, in order, each with its exact place. Takes time in proportion to the text's length. */
export function splitSentences(text: string): Sentence[] {
  const said = clearSpeech(text);
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number) => {
    for (const piece of shortened(said, start, end)) addSentence(sentences, text, said, piece.start, piece.end);
    start = end;
  };
  for (let at = 0; at < said.length; at++) {
    const char = said[at] as string;
    if (char === '\n') cut(at + 1);
    else if (char === '.' || char === '!' || char === '?' || char === '…') {
      const end = endOfSentence(said, at);
      if (end === null) continue;
      cut(end);
      at = end - 1;
    }
  }
  cut(said.length);
  return sentences;
}

function endOfSentence(said: string, at: number): number | null {
  let end = at + 1;
  while (end < said.length && '.!?…'.includes(said[end] as string)) end++;
  closers.lastIndex = end;
  const closing = closers.exec(said);
  if (closing) end = closers.lastIndex;
  if (end >= said.length) return end;
  if (!/\s/.test(said[end] as string)) return null;
  if (said[end] === '\n') return end;
  const next = /\S/.exec(said.slice(end, end + 4))?.[0] ?? '';
  const isFull = said.slice(at, end).trim() === '.';
  if (isFull && isAbbreviation(said, at)) return null;
  const goesOn = said[at] === '…' || said.slice(at, at + 2) === '..' || /^.\)/.test(said.slice(at, end));
  if (goesOn && /\p{Ll}/u.test(next)) return null;
  return end;
}

function isAbbreviation(said: string, at: number): boolean {
  const before = /(?:^|[\s(])([\p{L}.]{1,6})$/u.exec(said.slice(Math.max(0, at - 8), at))?.[1];
  if (before === undefined) return false;
  return abbreviations.has(before.toLowerCase()) || (/^\p{Lu}$/u.test(before) && before !== 'I');
}

/** A stretch without a full stop is cut at a space, so that no sentence grows without end. */
function shortened(said: string, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (let from = start; from < end;) {
    let to = end;
    if (end - from > LONGEST) {
      const space = said.lastIndexOf(' ', from + LONGEST);
      to = space > from ? space : from + LONGEST;
    }
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

function addSentence(into: Sentence[], text: string, said: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  const words = said.slice(start, end);
  if (/[\p{L}\p{N}]/u.test(words)) into.push({ start, end, quote: text.slice(start, end), said: words });
}
