import { ApiProperty } from '@nestjs/swagger';
import { PersonLine, toPersonLine, type PersonRow } from '#libs/interactions';
import { daysBetween, type CalendarDay } from '#libs/platform';
import { dayOfReckoning, shiftedDay } from '../away.js';
import { dueOn, overdueDays } from '../due.js';
import { dueQuestionOf, silenceOf, type Person, type ReviewClock } from '../people/person.js';
import { silenceSentence } from '../wording/silence-sentence.js';
import type { ReviewDay } from './review-statement.js';

const numberOrNull = { type: 'integer', nullable: true } as const;

export class ReviewLine extends PersonLine {
  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'Null without circle and cadence' })
  dueOn: CalendarDay | null;

  @ApiProperty({ ...numberOrNull, description: '0 on the due day, null while it is to come' })
  overdueDays: number | null;

  @ApiProperty({ ...numberOrNull, description: 'Calendar days by the clock asked for; null where it never began' })
  silentDays: number | null;

  @ApiProperty({ example: 'You last spoke 41 days ago, by phone.' })
  sentence: string;
}

export function toReviewLine(
  person: Person & PersonRow,
  { by, uncover }: { by: ReviewClock; uncover?: boolean },
  { timeZone, cadences, today, away }: ReviewDay,
): ReviewLine {
  const question = dueQuestionOf(person, timeZone);
  const wished = dueOn(question, cadences);
  const due = wished && shiftedDay(wished, away);
  return {
    ...toPersonLine(person, uncover),
    dueOn: due,
    overdueDays: overdueDays(due, dayOfReckoning(today, away)),
    // A clock that runs ahead may have put it a little into the future.
    silentDays: question.lastOn === null ? null : Math.max(0, daysBetween(question.lastOn, today)),
    sentence: silenceSentence(silenceOf(person, by, timeZone), today),
  };
}
