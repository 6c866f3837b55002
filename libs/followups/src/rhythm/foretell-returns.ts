import { chanceToReturn } from './chance-to-return.js';
import { learnFromHistory } from './learn-from-history.js';
import { priorModel } from './prior-model.js';
import { rhythmSentence } from './rhythm-sentence.js';
import { snapshotAt, type History } from './snapshot-at.js';

/** Whether somebody will be heard again, and the rhythm that says so. */
export interface ForetoldReturn {
  person: string;
  /** From 0 to 1, within 180 days of today. */
  chanceToReturn: number;
  sentence: string;
}

const DIGITS = 6;

/** Everybody seen by today, in the order of the history; what came after today is not looked at. */
export function foretellReturns(history: History, today: number): ForetoldReturn[] {
  const model = learnFromHistory(priorModel, history, today);
  const { clock, people } = snapshotAt(history, today);
  return people.map(({ person, rhythm }) => ({
    person,
    chanceToReturn: Number(chanceToReturn(model, rhythm, clock).toPrecision(DIGITS)),
    sentence: rhythmSentence(rhythm, today),
  }));
}
