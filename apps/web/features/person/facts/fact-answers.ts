import { factText, type FactDay } from '../../memory/fact-words';
import type { Fact, PlacedSignal } from '../../memory/memory.types';
import type { FactWords } from '../../memory/use-fact-actions';
import type { SignalEdit } from '../../memory/use-signal-actions';

/** What is asked for; empty days are not known. */
export interface FactAnswers {
  kind: Fact['kind'];
  text: string;
  about: string;
  sensitive: boolean;
  day: string;
  month: string;
  year: string;
  expiresOn: string;
  askAfterOn: string;
}

export const emptyAnswers: FactAnswers = {
  kind: 'interest',
  text: '',
  about: '',
  sensitive: false,
  day: '',
  month: '1',
  year: '',
  expiresOn: '',
  askAfterOn: '',
};

export function answersOfFact(fact: Fact): FactAnswers {
  const { kind, text, about, isSensitive, on, expiresOn, askAfterOn } = fact;
  return {
    kind,
    text: text ?? '',
    about: about ?? '',
    sensitive: isSensitive,
    day: on ? String(on.day) : '',
    month: String(on?.month ?? 1),
    year: on?.year ? String(on.year) : '',
    expiresOn: expiresOn ?? '',
    askAfterOn: askAfterOn ?? '',
  };
}

/** As it is sent. */
export function factOfAnswers(answers: FactAnswers): FactWords & Pick<Fact, 'kind'> {
  const { kind, text, about, sensitive, expiresOn, askAfterOn } = answers;
  const isDay = kind === 'birthday' || kind === 'date';
  return {
    kind,
    text: text.trim(),
    about: about.trim() || null,
    sensitive,
    on: isDay ? dayIn(answers) : null,
    expiresOn: expiresOn || null,
    askAfterOn: askAfterOn || null,
  };
}

export function answersOfSignal(signal: PlacedSignal): FactAnswers {
  const { fact, about, isSensitive, expiresOn, askAfterOn } = signal;
  return {
    ...emptyAnswers,
    kind: fact ?? 'interest',
    text: factText(signal),
    about: about ?? '',
    sensitive: isSensitive,
    expiresOn: expiresOn ?? '',
    askAfterOn: askAfterOn ?? '',
  };
}

/** What a person changes of a fact that was read; words that are the quote itself are none of their own. */
export function editOfAnswers(signal: PlacedSignal, answers: FactAnswers): SignalEdit {
  const { kind, text, about, sensitive, expiresOn, askAfterOn } = answers;
  const words = text.trim();
  return {
    fact: kind === 'birthday' || kind === 'date' ? signal.fact! : kind,
    words: words === signal.quote?.trim() ? null : words,
    about: about.trim() || null,
    sensitive,
    expiresOn: expiresOn || null,
    askAfterOn: askAfterOn || null,
  };
}

export function editBefore({ fact, words, about, isSensitive, expiresOn, askAfterOn }: PlacedSignal): SignalEdit {
  return { fact: fact!, words, about, sensitive: isSensitive, expiresOn, askAfterOn };
}

const aLeapYear = 2000;

/** The day that was typed; null where the calendar has none. */
export function dayIn({ day, month, year }: FactAnswers): FactDay | null {
  if (day === '' || (year !== '' && year.length < 4)) return null;
  const at = new Date(Date.UTC(year === '' ? aLeapYear : Number(year), Number(month) - 1, Number(day)));
  const exists = at.getUTCDate() === Number(day) && at.getUTCMonth() === Number(month) - 1;
  return exists ? { day: Number(day), month: Number(month), year: year === '' ? null : Number(year) } : null;
}
