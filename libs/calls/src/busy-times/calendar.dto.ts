import { TextField } from '#libs/accounts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, ValidateIf } from 'class-validator';
import { allDayChoices, type AllDayChoice } from './repeating/busy-spans.js';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 4_000;
const ADDRESS = 'Where its iCalendar file is: https://, http:// or webcal://';

function AllDayField(): PropertyDecorator {
  const decorators = [
    ApiPropertyOptional({
      enum: allDayChoices,
      default: 'if_marked',
      description: 'Which whole days count as busy: those marked as busy, all that are not marked as free, or none',
    }),
    ValidateIf((_: unknown, value: unknown) => value !== undefined),
    IsIn(allDayChoices),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

export class NewCalendarDto {
  @TextField({ longest: LONGEST_NAME, example: 'Work' })
  name: string;

  @TextField({ longest: LONGEST_ADDRESS, description: ADDRESS, example: 'https://calendar.example/ann.ics' })
  address: string;

  @AllDayField()
  allDay?: AllDayChoice;
}

export class CalendarChangeDto {
  @TextField({ longest: LONGEST_NAME, optional: true })
  name?: string;

  @TextField({ longest: LONGEST_ADDRESS, optional: true, description: ADDRESS })
  address?: string;

  @AllDayField()
  allDay?: AllDayChoice;
}

/** Either `text`, or a multipart file in the field `file`. */
export class CalendarFileDto {
  @ApiPropertyOptional({ description: 'The iCalendar file, where it is not sent as one' })
  @IsOptional()
  @IsString()
  text?: string;
}

export class NewCalendarFileDto extends CalendarFileDto {
  @TextField({ longest: LONGEST_NAME, example: 'Work' })
  name: string;

  @AllDayField()
  allDay?: AllDayChoice;
}
