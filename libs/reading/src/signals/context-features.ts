import type { ReadItem, ReadThread } from '../thread.types.js';
import { splitSentences } from '../sentences/split-sentences.js';
import type { PlacedSentence } from '../sentences/spoken-sentences.js';
import { exchangedBefore } from './exchanged-before.js';
import { signalHeads, sumOf, type LinearModel, type SignalHead } from './linear-model.js';
import { sentenceFeatures } from './sentence-features.js';

/** Letters; what is longer holds an address or no sentence, and length must not speak for it. */
const LONGEST_SENTENCE = 300;

// What may come of what was said before.
const agreed: SignalHead[] = ['offer', 'promise'];

/** A thread as far as its signals depend on it. */
export type SpokenThread = Pick<ReadThread, 'items'> & { opening?: string | null };

/** Per item and sentence, how much speaks for each head from the sentence alone. */
export type Sums = Record<SignalHead, number>[][];

const MOST = 6;
const NOTHING = -MOST;
const LONGEST_OPENING = 6000;
// What the item that is answered and the items that answer say of this one.
const told: SignalHead[] = ['offer', 'promise', 'question', 'talked'];

export function sumsOf(model: LinearModel, sentences: readonly PlacedSentence[][]): Sums {
  return sentences.map((item) => item.map(({ spoken }) => sumsOfSentence(model, sentenceFeatures(spoken))));
}

function sumsOfSentence(model: LinearModel, features: ReturnType<typeof sentenceFeatures>): Record<SignalHead, number> {
  const sums = signalHeads.map((head) => [head, within(sumOf(model, head, features))]);
  return Object.fromEntries(sums) as Record<SignalHead, number>;
}

const within = (sum: number) => Math.max(-MOST, Math.min(MOST, sum));

/** How strongly the post itself invites to talk. */
export function openingSum(model: LinearModel, { opening }: SpokenThread): number {
  const sentences = splitSentences((opening ?? '').slice(-LONGEST_OPENING));
  const around = { speaker: 'owner', before: null, answered: null, toPeer: false, isLast: false } as const;
  const sums = sentences.map(({ said }) => sumOf(model, 'offer', sentenceFeatures({ said, ...around })));
  return within(Math.max(NOTHING, ...sums.slice(0, 200)));
}

/** Per item and sentence, the numbers by which the second model weighs a sentence in its thread. */
export function contextFeatures(
  thread: SpokenThread,
  sentences: readonly PlacedSentence[][],
  sums: Sums,
  opening: number,
): number[][][] {
  const strongest = sums.map(mostOf);
  const placeOf = new Map(thread.items.map(({ item }, at) => [item, at]));
  const answers = answersOf(thread.items, placeOf);
  const earlier = earlierBetween(thread.items, strongest);
  return thread.items.map((item, at) => {
    const answering = answers[at] as number[];
    const isOwners = (place: number) => thread.items[place]?.kind === 'owner';
    const fromOwner = mostOf(answering.filter(isOwners).map((place) => strongest[place] as Most));
    const fromPeers = mostOf(answering.filter((place) => !isOwners(place)).map((place) => strongest[place] as Most));
    const own = sums[at] as Record<SignalHead, number>[];
    const before = strongestSoFar(own);
    const after = strongestSoFar(own.toReversed()).toReversed();
    const first = item.repliesTo.find((reply) => reply.item !== null && placeOf.has(reply.item))?.item ?? null;
    return (sentences[at] as PlacedSentence[]).map((sentence, index) => {
      const answered = placeOf.get(sentence.to?.item ?? first ?? -1);
      return [
        ...list(own[index]),
        ...list(own[index - 1]),
        ...list(own[index + 1]),
        ...list(mostOf([before[index] as Most, after[index] as Most])),
        ...told.map((head) => (answered === undefined ? NOTHING : (strongest[answered]?.[head] ?? NOTHING))),
        ...[answered !== undefined, answered !== undefined && isOwners(answered)].map(Number),
        ...told.map((head) => fromOwner[head] ?? NOTHING),
        ...told.map((head) => fromPeers[head] ?? NOTHING),
        ...[answering.some(isOwners), answering.some((place) => !isOwners(place))].map(Number),
        ...(earlier[at] as number[]),
        ...[item.kind === 'owner', index === 0, index === own.length - 1, sentence.said.includes('?')].map(Number),
        Math.log(1 + own.length),
        Math.log(3 + Math.min(sentence.quote.length, LONGEST_SENTENCE)) - 4,
        opening / MOST,
      ];
    });
  });
}

type Most = Partial<Record<SignalHead, number>>;

function mostOf(sums: readonly Most[]): Most {
  const most: Most = {};
  for (const each of sums) {
    for (const head of signalHeads) most[head] = Math.max(most[head] ?? NOTHING, each[head] ?? NOTHING);
  }
  return most;
}

/** Of each sentence, the most that any before it says. */
function strongestSoFar(sums: readonly Most[]): Most[] {
  let most: Most = {};
  return sums.map((each) => {
    const before = most;
    most = mostOf([most, each]);
    return before;
  });
}

function list(sums: Most | undefined): number[] {
  return signalHeads.map((head) => sums?.[head] ?? NOTHING);
}

/** How much spoke for an offer or a promise of each before, and whether each has spoken to the other. */
function earlierBetween(items: readonly ReadItem[], strongest: readonly Most[]): number[][] {
  return exchangedBefore(items).map(({ commenter, owner }) => {
    const [own, owners] = [commenter, owner].map((places) => mostOf(places.map((place) => strongest[place] as Most)));
    return [
      ...agreed.map((head) => own?.[head] ?? NOTHING),
      ...agreed.map((head) => owners?.[head] ?? NOTHING),
      ...[commenter.length > 0, owner.length > 0].map(Number),
    ];
  });
}

function answersOf(items: readonly ReadItem[], placeOf: Map<number, number>): number[][] {
  const answers: number[][] = items.map(() => []);
  items.forEach(({ repliesTo }, at) => {
    for (const { item } of repliesTo) {
      const place = item === null ? undefined : placeOf.get(item);
      if (place !== undefined) answers[place]?.push(at);
    }
  });
  return answers;
}
