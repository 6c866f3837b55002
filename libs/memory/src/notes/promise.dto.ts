import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { TextField } from '#libs/accounts';
import { DayOrNull } from '../facts/fact.dto.js';
import { promisers, type Promiser } from '../signals/signal-words.js';

const LONGEST_PROMISE = 500;

export class WritePromiseDto {
  @ApiProperty({ enum: promisers, description: 'Who promised it' })
  @IsIn(promisers)
  by: Promiser;

  @TextField({ shortest: 1, longest: LONGEST_PROMISE, description: 'As it was said: “I’ll send the book”' })
  text: string;

  @DayOrNull('The day on which it is due')
  dueOn?: string | null;
}
