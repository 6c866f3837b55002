import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { circles, type Circle } from '#libs/contacts';
import { channels, depths, UncoverField, type Channel, type Depth } from '#libs/interactions';
import { PageQuery } from '#libs/platform';
import { reviewClocks, type ReviewClock } from '../people/person.js';
import { dueFilters, type DueFilter, type ReviewQuestion } from './review-statement.js';

const LONGEST_SILENCE_DAYS = 36_500;

// What is neither stays as it is, so that validation names it.
const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class ReviewDto extends PageQuery implements ReviewQuestion {
  @ApiPropertyOptional({
    enum: reviewClocks,
    default: 'exchange',
    description: 'The clock by which silence is counted',
  })
  @IsIn(reviewClocks)
  by: ReviewClock = 'exchange';

  @ApiPropertyOptional({ type: 'boolean', description: 'true: no call and no meeting so far; false: at least one' })
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  neverTalked?: boolean;

  @ApiPropertyOptional({ enum: depths })
  @IsOptional()
  @IsIn(depths)
  depth?: Depth;

  @ApiPropertyOptional({ enum: [...circles, 'none'] })
  @IsOptional()
  @IsIn([...circles, 'none'])
  circle?: Circle | 'none';

  @ApiPropertyOptional({ enum: channels, description: 'Something passed on this channel' })
  @IsOptional()
  @IsIn(channels)
  channel?: Channel;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'At least so many days of silence, or never' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LONGEST_SILENCE_DAYS)
  silentDays?: number;

  @ApiPropertyOptional({ enum: dueFilters, description: 'due: the day has come; overdue: it has passed' })
  @IsOptional()
  @IsIn(dueFilters)
  due?: DueFilter;

  @UncoverField()
  uncover?: boolean;
}
