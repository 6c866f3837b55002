import type { FactKind } from '#libs/reading';
import { factKinds } from '../signals/signal-words.js';

/** What a person may write down: all that is read, birthdays, and other days worth a word. */
export const ownFactKinds = ['birthday', 'date', ...factKinds] as const;
export type OwnFactKind = 'birthday' | 'date' | FactKind;

/** A day of the year, and of one year only where that is known. */
export interface FactDay {
  month: number;
  day: number;
  year: number | null;
}

export const LONGEST_FACT = 2_000;
