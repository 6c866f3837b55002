import type { FactKind, ReadItem, Signal } from '../thread.types.js';
import { spokenSentences, type PlacedSentence } from '../sentences/spoken-sentences.js';
import { contextFeatures, openingSum, sumsOf, type SpokenThread } from './context-features.js';
import { contextSum, type Aspect, type ContextModel } from './context-model.js';
import { findAbout, peopleOf, type People } from './find-about.js';
import { findDue } from './find-due.js';
import { findRelation, type SentenceContext } from './find-relation.js';
import { chanceOf, kindHeads, sumOf, type LinearModel, type SignalHead } from './linear-model.js';
import { isSensitive } from './sensitive-words.js';
import { sentenceFeatures } from './sentence-features.js';
import { findChannel } from './talk-channel.js';

// From this chance on, a sentence is told for its being sensitive alone.
const DELICATE_ENOUGH = 0.2;

/** A sentence with all that is needed to say what it holds. */
interface Judged {
  sentence: PlacedSentence;
  features: number[];
  context: SentenceContext;
  people: People;
}

/** Reads the signals of a thread's items: first each sentence by itself, then again in its thread. */
export class SignalReader {
  constructor(
    private readonly model: LinearModel,
    private readonly inContext: ContextModel,
  ) {}

  read(thread: SpokenThread): Signal[][] {
    const owner = thread.items.find(({ kind }) => kind === 'owner')?.author.printed ?? null;
    const sentences = spokenSentences(thread);
    const sums = sumsOf(this.model, sentences);
    const features = contextFeatures(thread, sentences, sums, openingSum(this.model, thread));
    const people = peopleOf(thread);
    return sentences.map((ofItem, at) => {
      const item = thread.items[at] as ReadItem;
      const speaker = item.author.printed ?? item.author.inferred?.name ?? null;
      const context = { isOwner: item.kind === 'owner', speaker, owner };
      return ofItem.flatMap((sentence, index) =>
        this.readSentence({ sentence, features: features[at]?.[index] as number[], context, people }),
      );
    });
  }

  private readSentence(judged: Judged): Signal[] {
    const { sentence, context } = judged;
    const { quote, to } = sentence;
    const { isOwner } = context;
    const signals: Signal[] = [];
    const told = (aspect: Aspect, head: SignalHead) => {
      const chance = this.chance(judged, head);
      return chance < this.inContext.thresholds[aspect] ? null : Math.round(chance * 100) / 100;
    };
    let confidence = told(isOwner ? 'invitation' : 'wants_to_talk', 'offer');
    if (confidence !== null) {
      if (isOwner) signals.push({ type: 'invitation', quote, confidence, to: to?.name ?? null });
      else signals.push({ type: 'wants_to_talk', quote, confidence });
    }
    confidence = told('promise', 'promise');
    if (confidence !== null) {
      const [by, due] = [isOwner ? 'owner' : 'author', findDue(sentence.said)];
      signals.push({ type: 'promise', quote, confidence, by, to: to?.name ?? null, due });
    }
    confidence = isOwner ? null : told('question', 'question');
    if (confidence !== null) signals.push({ type: 'question', quote, confidence });
    confidence = told('talked', 'talked');
    if (confidence !== null) {
      const channel = findChannel(sentence.said);
      signals.push({ type: 'talked', quote, confidence, with: talkedWith(sentence, context), channel });
    }
    signals.push(...this.facts(judged));
    confidence = told('relation', 'relation');
    if (confidence !== null)
      signals.push({ type: 'relation', quote, confidence, ...findRelation(sentence.said, context) });
    return signals;
  }

  private chance({ features }: Judged, head: SignalHead): number {
    return chanceOf(contextSum(this.inContext, head, features));
  }

  /** The fact that a sentence tells, of its likeliest kind; what is sensitive is told sooner than what is not. */
  private facts(judged: Judged): Signal[] {
    const { thresholds } = this.inContext;
    const { sentence, context, people } = judged;
    const [chance, delicate] = [this.chance(judged, 'fact'), this.chance(judged, 'sensitive')];
    if (chance < thresholds.fact && delicate < DELICATE_ENOUGH) return [];
    const features = sentenceFeatures(sentence.spoken);
    const sums = kindHeads.map((head) => sumOf(this.model, head, features));
    const fact = (kindHeads[sums.indexOf(Math.max(...sums))] as string).slice('fact:'.length) as FactKind;
    const sensitive = fact === 'health' || delicate >= thresholds.sensitive || isSensitive(sentence.said);
    const confidence = Math.round(Math.max(chance, delicate) * 100) / 100;
    const about = findAbout(sentence, context, people);
    return [{ type: 'fact', quote: sentence.quote, confidence, about, fact, sensitive }];
  }
}

function talkedWith({ said, to, spoken }: PlacedSentence, { owner }: SentenceContext): string | null {
  if (spoken.speaker === 'owner') return to?.name ?? null;
  if (/\byou\b/i.test(said) && spoken.toPeer) return to?.name ?? null;
  return owner;
}
