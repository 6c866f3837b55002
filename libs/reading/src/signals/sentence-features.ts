import { hashText } from './hash-text.js';
import { phraseCues } from './phrase-cues.js';
import { tellingPhrases } from './telling-phrases.js';
import { wordClasses } from './word-classes.js';
import { wordsOf, type Word } from '../sentences/words-of.js';

/** A sentence with what of its surroundings helps to understand it. */
export interface SpokenSentence {
  said: string;
  speaker: 'owner' | 'commenter';
  /** What the same person said right before. */
  before: string | null;
  /** The item that is answered, where its writer is the owner and the speaker is not, or the other way round. */
  answered: string | null;
  /** Whether it is said to a commenter, and not to the owner, by a commenter. */
  toPeer: boolean;
  isLast: boolean;
}

/** Each feature is a place in the table of weights; `values` says how much of it there is. */
export interface Features {
  places: Int32Array;
  values: Float32Array;
}

export const TABLE_BITS = 18;
const TABLE_MASK = (1 << TABLE_BITS) - 1;
const WIDEST_PAIR = 6;
const MOST_WORDS = 120;

/** What the classifiers see of a sentence. */
export function sentenceFeatures(sentence: SpokenSentence): Features {
  const bag = new Map<number, number>();
  eachFeature(sentence, (feature, value) => {
    const place = placeOf(feature);
    bag.set(place, Math.max(bag.get(place) ?? 0, value));
  });
  return { places: Int32Array.from(bag.keys()), values: Float32Array.from(bag.values()) };
}

/** The place of a feature in the table of weights; rarely, two share one. */
export function placeOf(feature: string): number {
  return hashText(feature) & TABLE_MASK;
}

/** Calls with each feature of a sentence by name; a name may come again. */
export function eachFeature(sentence: SpokenSentence, add: (feature: string, value: number) => void): void {
  const words = wordsOf(sentence.said).slice(0, MOST_WORDS);
  const weight = 1 / Math.sqrt(words.length + 4);
  for (const feature of wordFeatures(words)) add(feature, 0.7 * weight);
  for (const feature of classFeatures(words, sentence.speaker)) add(feature, weight);
  for (const feature of phraseFeatures(sentence)) add(feature, 0.6);
  for (const phrase of tellingPhrases(sentence.said)) {
    add(`t ${phrase}`, 1.5);
    add(`t ${phrase} ${sentence.speaker}`, 0.7);
  }
  for (const feature of cues(sentence, words)) add(feature, 0.7);
  for (const feature of around('before', sentence.before)) add(feature, 0.25);
  for (const feature of around('answered', sentence.answered)) add(feature, 0.25);
}

function* wordFeatures(words: Word[]): Generator<string> {
  for (let at = 0; at < words.length; at++) {
    const { text } = words[at] as Word;
    const second = words[at + 1]?.text ?? '$';
    yield `1 ${text}`;
    yield `2 ${text} ${second}`;
    if (at === 0) yield `^ ${text} ${second}`;
    if (at + 2 <= words.length) yield `3 ${text} ${second} ${words[at + 2]?.text ?? '$'}`;
    if (text.length > 4) for (let from = 0; from + 4 <= text.length; from++) yield `c ${text.slice(from, from + 4)}`;
  }
}

/** The sentence as its word classes only: what stays when the topic goes. */
function* classFeatures(words: Word[], speaker: string): Generator<string> {
  const shape = words.map((word, at) => shapeOf(word, at));
  const marked = shape.flatMap((name, at) => (name === '_' ? [] : [{ name, at }]));
  for (let at = 0; at < shape.length; at++) {
    yield `k2 ${shape[at]} ${shape[at + 1] ?? '$'}`;
    yield `k3 ${shape[at]} ${shape[at + 1] ?? '$'} ${shape[at + 2] ?? '$'}`;
    const text = words[at]?.text ?? '';
    for (const name of wordClasses(text)) {
      yield `k ${name}`;
      yield `k ${name} ${speaker}`;
    }
  }
  for (let at = 0; at < marked.length; at++) {
    const { name, at: place } = marked[at] as { name: string; at: number };
    for (let next = at + 1; next < marked.length && next <= at + 4; next++) {
      const other = marked[next] as { name: string; at: number };
      if (other.at - place <= WIDEST_PAIR) yield `kk ${name} ${other.name}`;
      const third = marked[next + 1];
      if (third && third.at - place <= WIDEST_PAIR) yield `kkk ${name} ${other.name} ${third.name}`;
    }
  }
}

function shapeOf({ text, capital }: Word, at: number): string {
  const [first] = wordClasses(text);
  if (first !== undefined) return first;
  if (/^\p{N}/u.test(text)) return '#';
  if (!/\p{L}/u.test(text)) return text;
  if (capital && at > 0) return 'Name';
  if (text.length > 4 && text.endsWith('ed')) return '-ed';
  if (text.length > 5 && text.endsWith('ing')) return '-ing';
  return text.length <= 3 ? text : '_';
}

function* phraseFeatures({ said, speaker, toPeer }: SpokenSentence): Generator<string> {
  const names = phraseCues(said);
  for (let at = 0; at < names.length; at++) {
    yield `p ${names[at]}`;
    yield `p ${names[at]} ${speaker} ${toPeer}`;
    for (let other = at + 1; other < names.length; other++) yield `pp ${names[at]} ${names[other]}`;
  }
}

function* cues({ speaker, before, answered, toPeer, isLast, said }: SpokenSentence, words: Word[]): Generator<string> {
  const isQuestion = words.some(({ text }) => text === '?');
  yield speaker;
  yield `? ${isQuestion} ${speaker}`;
  yield `length ${Math.min(6, Math.ceil(Math.log2(words.length + 1)))}`;
  yield `first ${before === null}`;
  yield `last ${isLast}`;
  yield `peer ${toPeer}`;
  yield `answers ${answered !== null} ${speaker}`;
  const classes = new Set(words.flatMap(({ text }) => wordClasses(text)));
  for (const name of ['ME', 'YOU', 'WE', 'THEY']) yield `has ${name} ${classes.has(name)} ${isQuestion}`;
  if (/^[^\p{L}]*@?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?\s*[,:–—-]/u.test(said)) yield 'calls';
}

function* around(where: string, text: string | null): Generator<string> {
  if (text === null) return;
  const words = wordsOf(text.slice(-400));
  const classes = new Set(words.flatMap((word) => wordClasses(word.text)));
  for (const name of classes) yield `${where} ${name}`;
  if (words.some((word) => word.text === '?')) yield `${where} ?`;
  if (classes.has('YOU') && (classes.has('TALK') || classes.has('MEET') || classes.has('LINE')))
    yield `${where} offers`;
}
