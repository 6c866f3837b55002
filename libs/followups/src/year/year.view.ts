import { ApiProperty } from '@nestjs/swagger';

const integer = { type: 'integer' } as const;

/** How far it came with people in a span of time; one person may stand on several steps. */
class Steps {
  @ApiProperty({ ...integer, description: 'People who wrote something in public' })
  waved: number;

  @ApiProperty({ ...integer, description: 'People with whom words went both ways in public' })
  chatted: number;

  @ApiProperty({ ...integer, description: 'People with whom private words went both ways' })
  letters: number;

  @ApiProperty({ ...integer, description: 'People with whom you spoke or met' })
  spoken: number;

  @ApiProperty({ ...integer, description: 'People whom you met' })
  met: number;

  @ApiProperty({ ...integer, description: 'Calls and meetings' })
  talks: number;
}

export class YearSteps extends Steps {
  @ApiProperty({ ...integer, description: 'Words that came: comments, mentions, messages' })
  comments: number;

  @ApiProperty({ ...integer, description: 'For each person as many as you wrote to them, at most as many as came' })
  answered: number;
}

export class YearMonth extends Steps {
  @ApiProperty({ ...integer, minimum: 1, maximum: 12 })
  month: number;
}

export class YearPerson {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ ...integer, description: 'What came from them in this year' })
  comments: number;

  @ApiProperty({ ...integer, description: 'How much of it you answered' })
  answered: number;

  @ApiProperty({ example: 'Wrote 41 times; you answered two.' })
  sentence: string;
}

export class YearStopped extends YearPerson {
  @ApiProperty({ format: 'date', description: 'The day of their last words' })
  lastOn: string;

  @ApiProperty({ description: 'A question of theirs has no answer' })
  isWaiting: boolean;
}

export class YearsView {
  @ApiProperty({ type: [Number], description: 'The years in which anything passed, the newest first' })
  items: number[];
}

export class YearView {
  @ApiProperty(integer)
  year: number;

  @ApiProperty({ description: 'It is not over yet' })
  isRunning: boolean;

  @ApiProperty({ type: [String], description: 'The year in sentences' })
  sentences: string[];

  @ApiProperty({ type: YearSteps })
  totals: YearSteps;

  @ApiProperty({ type: [YearMonth], description: 'The months in which anything passed' })
  months: YearMonth[];

  @ApiProperty({ ...integer, description: 'People who wrote for the first time' })
  newVoices: number;

  @ApiProperty({ ...integer, description: 'So few people wrote half of all words' })
  halfBy: number;

  @ApiProperty({ type: [YearPerson], description: 'Who carried the comments: who wrote most' })
  carriers: YearPerson[];

  @ApiProperty({ type: [YearPerson], description: 'Who wrote much and was hardly answered' })
  hardlyAnswered: YearPerson[];

  @ApiProperty({ ...integer, description: 'Regulars who wrote last in this year, and not for 90 days since' })
  stoppedCount: number;

  @ApiProperty({ ...integer, description: 'Those of them with a question that has no answer' })
  stoppedWaiting: number;

  @ApiProperty({ type: [YearStopped] })
  stopped: YearStopped[];
}
