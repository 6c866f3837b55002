import { chanceOf, signalHeads, type LinearModel, type SignalHead } from '../src/signals/linear-model.js';
import { contextFeatures, openingSum, sumsOf, type SpokenThread } from '../src/signals/context-features.js';
import { contextSum, type ContextModel } from '../src/signals/context-model.js';
import { spokenSentences, type PlacedSentence } from '../src/sentences/spoken-sentences.js';
import { fitContext } from './fit-context.js';
import { fitModel, toExamples } from './fit-model.js';
import { labelledItems, type ItemLabels, type LabelledSentence } from './labelled-sentence.js';

export interface TrainingThread {
  name: string;
  thread: SpokenThread;
  labels: ItemLabels[];
  sentences: PlacedSentence[][];
  labelled: LabelledSentence[][];
}

/** Per item and sentence the chance of each head, by models that have not seen the thread. */
export type Chances = Record<SignalHead, number>[][];

export function toTrainingThread(name: string, thread: SpokenThread, labels: ItemLabels[]): TrainingThread {
  const sentences = spokenSentences(thread);
  return { name, thread, labels, sentences, labelled: labelledItems(sentences, thread, labels, name) };
}

/**
 * Chances for each thread by models fitted to the threads of other folds, and a context model for the model that is
 * fitted to all: it learns from sums of models that had not seen the sentence, as will be so in use.
 */
export function crossValidate(
  threads: TrainingThread[],
  singles: LabelledSentence[],
  foldOf: (name: string) => number,
) {
  const folds = [...new Set(threads.map(({ name }) => foldOf(name)))].sort((a, b) => a - b);
  const features = new Map<TrainingThread, number[][][]>();
  for (const fold of folds) {
    const others = threads.filter(({ name }) => foldOf(name) !== fold);
    const model = fitSentences(others, singles);
    for (const each of threads.filter(({ name }) => foldOf(name) === fold)) features.set(each, contextOf(model, each));
  }
  const chances = new Map<string, Chances>();
  for (const fold of folds) {
    const context = fitThreads(
      threads.filter(({ name }) => foldOf(name) !== fold),
      features,
    );
    for (const each of threads.filter(({ name }) => foldOf(name) === fold))
      chances.set(each.name, chancesOf(context, features.get(each) ?? []));
  }
  return { chances, context: fitThreads(threads, features) };
}

export function fitSentences(threads: TrainingThread[], singles: LabelledSentence[]): LinearModel {
  return fitModel(toExamples([...singles, ...threads.flatMap(({ labelled }) => labelled.flat())]));
}

function contextOf(model: LinearModel, { thread, sentences }: TrainingThread): number[][][] {
  return contextFeatures(thread, sentences, sumsOf(model, sentences), openingSum(model, thread));
}

function fitThreads(threads: TrainingThread[], features: Map<TrainingThread, number[][][]>): ContextModel {
  return fitContext(
    threads.flatMap((each) =>
      each.labelled.flatMap((item, at) =>
        item.map(({ labels, unknown }, index) => ({
          features: features.get(each)?.[at]?.[index] ?? [],
          labels,
          unknown,
        })),
      ),
    ),
  );
}

function chancesOf(context: ContextModel, features: number[][][]): Chances {
  const chances = (row: number[]) =>
    signalHeads.map((head) => [head, chanceOf(contextSum(context, head, row))] as const);
  return features.map((item) => item.map((row) => Object.fromEntries(chances(row)) as Record<SignalHead, number>));
}
