import { ApiProperty } from '@nestjs/swagger';
import { circles, type Circle } from '#libs/contacts';
import {
  channels,
  datedBys,
  depths,
  precisions,
  type Channel,
  type DatedBy,
  type Depth,
  type Precision,
} from '#libs/interactions';
import { daysBetween, type CalendarDay } from '../calendar-day.js';
import { dueOn, overdueDays, type Cadences } from '../due.js';
import { dueQuestionOf, silenceOf, type LastWords, type Person, type ReviewClock } from '../people/person.js';
import { silenceSentence } from '../wording/silence-sentence.js';
import { quoteOf } from '../wording/quote.js';

const instant = { type: 'string', format: 'date-time', nullable: true } as const;
const wholeNumber = { type: 'integer' } as const;

export class LastWordsView {
  @ApiProperty({ format: 'uuid' })
  interactionId: string;

  @ApiProperty({ description: 'At most 200 characters' })
  text: string;

  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty(instant)
  happenedAt: string | null;

  @ApiProperty({ enum: precisions })
  precision: Precision;

  @ApiProperty({ enum: datedBys, nullable: true })
  datedBy: DatedBy | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  threadId: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  threadTitle: string | null;

  @ApiProperty({ ...wholeNumber, nullable: true })
  position: number | null;
}

export class ReviewLineView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: circles, nullable: true })
  circle: Circle | null;

  @ApiProperty({ ...wholeNumber, nullable: true })
  cadenceDays: number | null;

  @ApiProperty({ enum: depths })
  depth: Depth;

  @ApiProperty({ ...instant, description: 'Always null: archived people are not reviewed' })
  archivedAt: null;

  @ApiProperty(instant)
  lastExchangeAt: string | null;

  @ApiProperty(instant)
  lastTalkAt: string | null;

  @ApiProperty(wholeNumber)
  inboundCount: number;

  @ApiProperty(wholeNumber)
  outboundCount: number;

  @ApiProperty(wholeNumber)
  talkCount: number;

  @ApiProperty({ type: LastWordsView, nullable: true })
  lastWords: LastWordsView | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'Null without circle and cadence' })
  dueOn: CalendarDay | null;

  @ApiProperty({ ...wholeNumber, nullable: true, description: '0 on the due day, null while it is to come' })
  overdueDays: number | null;

  @ApiProperty({ ...wholeNumber, nullable: true, description: 'By the clock asked for; null where it never began' })
  silentDays: number | null;

  @ApiProperty({ example: 'You last spoke 41 days ago, by phone.' })
  sentence: string;
}

export interface Reckoning {
  by: ReviewClock;
  timeZone: string;
  cadences: Cadences;
  today: CalendarDay;
}

export function toReviewLine(person: Person, { by, timeZone, cadences, today }: Reckoning): ReviewLineView {
  const question = dueQuestionOf(person, by, timeZone);
  const due = dueOn(question, cadences);
  return {
    id: person.id,
    name: person.name,
    circle: person.circle,
    cadenceDays: person.cadenceDays,
    depth: person.depth,
    archivedAt: null,
    lastExchangeAt: person.lastExchangeAt?.toISOString() ?? null,
    lastTalkAt: person.lastTalkAt?.toISOString() ?? null,
    inboundCount: person.inboundCount,
    outboundCount: person.outboundCount,
    talkCount: person.talkCount,
    lastWords: person.lastWords && toLastWords(person.lastWords),
    dueOn: due,
    overdueDays: overdueDays(due, today),
    silentDays: question.lastOn === null ? null : Math.max(0, daysBetween(question.lastOn, today)),
    sentence: silenceSentence(silenceOf(person, by, timeZone), today),
  };
}

function toLastWords(words: LastWords): LastWordsView {
  return {
    interactionId: words.interactionId,
    text: quoteOf(words.text),
    channel: words.channel,
    happenedAt: words.happenedAt?.toISOString() ?? null,
    precision: words.precision,
    datedBy: words.datedBy,
    threadId: words.threadId,
    threadTitle: words.threadTitle,
    position: words.position,
  };
}
