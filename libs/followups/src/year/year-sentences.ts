import { monthName, type CalendarDay } from '#libs/platform';
import { counted, numberWord, sentenceCase } from '../wording/number-words.js';

export interface ToldSteps {
  waved: number;
  chatted: number;
  letters: number;
  spoken: number;
  met: number;
  comments: number;
  answered: number;
  talks: number;
}

export interface ToldYear {
  year: number;
  isRunning: boolean;
  totals: ToldSteps;
  months: { month: number; talks: number }[];
  newVoices: number;
  halfBy: number;
  stoppedCount: number;
  stoppedWaiting: number;
  /** The month in which most of them wrote last; null where nobody stopped. */
  stoppedMost: StoppedMonth | null;
}

export interface StoppedMonth {
  month: number;
  people: number;
  /** Those of them with a question that has no answer. */
  waiting: number;
}

/** So many who stop in one month are no accident. */
const MANY_IN_A_MONTH = 3;

/** A year in a few plain sentences, each left out where it has nothing to say. */
export function yearSentences(year: ToldYear): string[] {
  const { totals } = year;
  return [
    breadth(totals),
    totals.comments > 0 ? reciprocity(totals, year.newVoices) : '',
    totals.comments > 0 ? carried(year) : '',
    talked(totals, year.months, year.year),
    stopped(year),
  ].filter((sentence) => sentence !== '');
}

/** "Wrote 41 times; you answered two." */
export function personSentence({ comments, answered }: { comments: number; answered: number }): string {
  const wrote = comments === 1 ? 'Wrote once' : `Wrote ${comments.toLocaleString('en-GB')} times`;
  if (answered === 0) return `${wrote}; you have ${comments === 1 ? 'not answered yet' : 'answered none of it'}.`;
  if (answered >= comments) return `${wrote}; you wrote back${comments === 1 ? '' : ' as often'}.`;
  return `${wrote}; you answered ${numberWord(answered)}.`;
}

/** "Wrote 41 times; you answered two. The last time in March 2026, and a question of theirs waits." */
export function stoppedSentence(
  person: { comments: number; answered: number; isWaiting: boolean },
  lastOn: CalendarDay,
): string {
  const waits = person.isWaiting ? ', and a question of theirs has no answer' : '';
  return `${personSentence(person)} The last time in ${monthName(lastOn)}${waits}.`;
}

function breadth({ waved, chatted, letters, spoken, met }: ToldSteps): string {
  const steps = [
    waved > 0 ? `${people(waved)} waved` : '',
    chatted > 0 ? `${numberWord(chatted)} chatted with you` : '',
    letters > 0 ? `with ${numberWord(letters)} you exchanged letters` : '',
    spoken > 0 ? `with ${numberWord(spoken)} you have spoken` : '',
  ].filter((step) => step !== '');
  if (steps.length === 0) return 'You wrote, and nobody answered.';
  const inPerson = met === 0 ? '' : met < spoken ? `, ${numberWord(met)} in person` : ', in person';
  return `${sentenceCase(steps.join(', '))}${inPerson}.`;
}

function people(number: number): string {
  return number === 1 ? 'one person' : `${numberWord(number)} people`;
}

function reciprocity({ comments, answered }: ToldSteps, newVoices: number): string {
  const back = answered === 0 ? 'none' : answered >= comments ? 'all' : numberWord(answered);
  const first = newVoices > 0 ? ` ${sentenceCase(people(newVoices))} wrote for the first time.` : '';
  return `You answered ${back} of ${counted(comments, 'comment')}.${first}`;
}

function carried({ halfBy, totals }: ToldYear): string {
  if (totals.comments < 10 || halfBy * 3 > totals.waved + totals.letters) return '';
  return halfBy === 1
    ? 'One person alone wrote half of the comments.'
    : `${sentenceCase(numberWord(halfBy))} people wrote half of the comments.`;
}

function talked({ talks, spoken }: ToldSteps, months: ToldYear['months'], year: number): string {
  if (talks === 0) return 'There was no call and no meeting.';
  const best = [...months].sort((a, b) => b.talks - a.talks || a.month - b.month)[0];
  const most =
    best && talks >= 5 && best.talks >= 2
      ? `, ${numberWord(best.talks)} of the talks in ${monthOf(year, best.month)}`
      : '';
  return `You talked ${talks === 1 ? 'once' : talks === 2 ? 'twice' : counted(talks, 'time')} with ${people(spoken)}${most}.`;
}

function stopped({ stoppedCount, stoppedWaiting, stoppedMost, year }: ToldYear): string {
  if (stoppedCount === 0) return '';
  const gone = `${sentenceCase(counted(stoppedCount, 'regular'))} stopped writing`;
  if (stoppedWaiting === 0) return `${gone}.`;
  if (stoppedCount === 1) return `${gone}, and still waits for an answer.`;
  const wait = `${numberWord(stoppedWaiting)} of them still ${stoppedWaiting === 1 ? 'waits' : 'wait'} for an answer`;
  return `${gone}; ${wait}.${stoppedMost ? stoppedIn(stoppedMost, stoppedCount, year) : ''}`;
}

/** " Three of the six who stopped in March 2026 had asked something." */
function stoppedIn({ month, people: count, waiting }: StoppedMonth, stoppedCount: number, year: number): string {
  if (count < MANY_IN_A_MONTH || waiting === 0) return '';
  const when = monthOf(year, month);
  if (count === stoppedCount) return ` All of them stopped in ${when}.`;
  const asked = waiting === count ? 'All' : sentenceCase(numberWord(waiting));
  return ` ${asked} of the ${numberWord(count)} who stopped in ${when} had asked something.`;
}

function monthOf(year: number, month: number): string {
  return monthName(`${year}-${String(month).padStart(2, '0')}-01`);
}
