import { daysBetween, type CalendarDay } from '#libs/platform';
import type { Anniversary, Noted } from '../reasons/evidence.js';
import { dayInWords } from './away-sentence.js';

/** "It is their birthday.", "Mia turns 40 on Thursday 3 December.", "Their birthday was yesterday." */
export function birthdaySentence({ on, turning }: Anniversary, noted: Noted | undefined, today: CalendarDay): string {
  const about = noted && !noted.sensitive ? noted.about : null;
  const when = dayPhrase(on, today);
  const isOver = on < today;
  if (turning !== undefined) {
    const verb = isOver ? 'turned' : about ? 'turns' : 'turn';
    return `${about ?? 'They'} ${verb} ${turning} ${when}.`;
  }
  const whose = about ? `${about}’s` : 'their';
  if (on === today) return `It is ${whose} birthday.`;
  return `${about ? whose : 'Their'} birthday ${isOver ? 'was' : 'is'} ${when}.`;
}

/** A day that they named in their words, or that was written down. */
export function namedDaySentence({ on }: Anniversary, noted: Noted | undefined, today: CalendarDay): string {
  const [when, isOver] = [dayPhrase(on, today), on < today];
  if (!noted)
    return isOver ? `Told you of this, and it was ${when}; ask how it went.` : `Told you of this, and it is ${when}.`;
  const what = noted.sensitive ? 'a day' : `“${noted.text}”`;
  return `You wrote down ${what}; it ${isOver ? 'was' : 'is'} ${when}.`;
}

export function wantedSentence(noted: Noted | undefined): string {
  if (!noted) return 'Told you this, and you wanted to ask after it.';
  return noted.sensitive
    ? 'You wanted to ask after something that you wrote down.'
    : `You wanted to ask after “${noted.text}”.`;
}

/** "today", "tomorrow", "on Thursday 3 December". */
export function dayPhrase(day: CalendarDay, today: CalendarDay): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead === -1 ? 'yesterday' : `on ${dayInWords(day, today)}`;
}
