import type { FreeWeek } from '#libs/calls';
import type { CalendarDay } from '#libs/platform';
import { dayInWords } from '../wording/away-sentence.js';
import { counted, numberWord, sentenceCase } from '../wording/number-words.js';

export interface QueueToTell {
  week: FreeWeek | null;
  /** Invitations of the last days that may still be taken up. */
  out: number;
  /** How many are named as the next ones. */
  next: number;
}

/** "Two calls are free this week, and one invitation is out: these three are next." */
export function queueSentence({ week, out, next }: QueueToTell, today: CalendarDay): string {
  const invitations = out === 0 ? '' : `${counted(out, 'invitation')} ${out === 1 ? 'is' : 'are'} out`;
  if (week === null) {
    const full = 'No time for a call is free in the days ahead';
    return invitations ? `${full}, and ${invitations}.` : `${full}.`;
  }
  const { places } = week;
  const free = `${sentenceCase(counted(places, 'call'))} ${places === 1 ? 'is' : 'are'} free ${whenOf(week, today)}`;
  const said = invitations ? `${free}, and ${invitations}` : free;
  if (next === 0) return `${said}.`;
  return `${said}: ${next === 1 ? 'this one is' : `these ${numberWord(next)} are`} next.`;
}

function whenOf({ isThisWeek, monday }: FreeWeek, today: CalendarDay): string {
  return isThisWeek ? 'this week' : `in the week of ${dayInWords(monday, today)}`;
}
