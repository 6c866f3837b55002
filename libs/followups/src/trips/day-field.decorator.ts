import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import { calendarDay } from '#libs/platform';

/** A day of the calendar, as "2026-12-01". */
export function DayField({
  optional = false,
  description,
}: {
  optional?: boolean;
  description: string;
}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', format: 'date', example: '2026-12-01', required: !optional, description }),
    ValidateIf((_, value) => !optional || value !== undefined),
    ValidateBy({
      name: 'isDay',
      validator: { validate: isDay, defaultMessage: () => '$property must be a day such as 2026-12-01' },
    }),
  );
}

/** Whether it is one, between the years 2000 and 2199. */
export function isDay(value: unknown): boolean {
  const [, year, month, day] = (typeof value === 'string' && /^(2[01]\d\d)-(\d\d)-(\d\d)$/.exec(value)) || [];
  return year !== undefined && calendarDay(Number(year), Number(month), Number(day)) !== null;
}
