import type { FactKind, ReadItem, ReadThread, Signal } from '../thread.types.js';
import { isSensitive } from './sensitive-words.js';
import { chanceOf, kindHeads, type Head, type LinearModel } from './linear-model.js';
import { findRelation, type SentenceContext } from './find-relation.js';
import { sentenceFeatures, type Features } from './sentence-features.js';
import { spokenSentences, type PlacedSentence } from '../sentences/spoken-sentences.js';
import { findChannel } from './talk-channel.js';

const LEAST_KIND = 0.4;

/** Reads the signals of a thread's items with one model. */
export class SignalReader {
  constructor(private readonly model: LinearModel) {}

  read(thread: Pick<ReadThread, 'items'>): Signal[][] {
    const owner = thread.items.find(({ kind }) => kind === 'owner')?.author.printed ?? null;
    return spokenSentences(thread).map((sentences, at) => {
      const item = thread.items[at] as ReadItem;
      const speaker = item.author.printed ?? item.author.inferred?.name ?? null;
      return sentences.flatMap((sentence) =>
        this.readSentence(sentence, { isOwner: item.kind === 'owner', speaker, owner }),
      );
    });
  }

  private readSentence(sentence: PlacedSentence, context: SentenceContext): Signal[] {
    const features = sentenceFeatures(sentence.spoken);
    const holds = (head: Head) => chanceOf(this.model, head, features) >= this.model.thresholds[head];
    const { quote, to } = sentence;
    const { isOwner } = context;
    const signals: Signal[] = [];
    if (holds('offer')) {
      if (isOwner) signals.push({ type: 'invitation', quote, to: to?.name ?? null });
      else signals.push({ type: 'wants_to_talk', quote });
    }
    if (holds('promise'))
      signals.push({ type: 'promise', quote, by: isOwner ? 'owner' : 'author', to: to?.name ?? null });
    if (!isOwner && holds('question')) signals.push({ type: 'question', quote });
    if (holds('talked')) {
      signals.push({ type: 'talked', quote, with: talkedWith(sentence, context), channel: findChannel(sentence.said) });
    }
    if (holds('fact')) signals.push(...this.facts(sentence, features, context));
    const relation = holds('relation') ? findRelation(sentence.said, context) : null;
    if (relation) signals.push({ type: 'relation', quote, ...relation });
    return signals;
  }

  /** A fact of each kind that is likely, of the likeliest one in any case. */
  private facts({ quote, said }: PlacedSentence, features: Features, context: SentenceContext): Signal[] {
    const kinds = kindHeads
      .map((head) => ({ fact: head.slice('fact:'.length) as FactKind, chance: chanceOf(this.model, head, features) }))
      .sort((a, b) => b.chance - a.chance);
    const likely = kinds.filter(({ chance }, at) => at === 0 || chance >= LEAST_KIND);
    const told = chanceOf(this.model, 'sensitive', features) >= this.model.thresholds.sensitive;
    return likely.map(({ fact }) => {
      const sensitive = fact === 'health' || told || isSensitive(said);
      return { type: 'fact', quote, about: context.speaker, fact, sensitive };
    });
  }
}

function talkedWith({ said, to, spoken }: PlacedSentence, { owner }: SentenceContext): string | null {
  if (spoken.speaker === 'owner') return to?.name ?? null;
  if (/\byou\b/i.test(said) && spoken.toPeer) return to?.name ?? null;
  return owner;
}
