import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { TextField } from '../text-field.decorator.js';
import { isTimeZone } from './time-zone.js';

/** An IANA time zone. */
export function TimeZoneField({ optional = false } = {}): PropertyDecorator {
  return applyDecorators(
    TextField({ longest: 100, optional, example: 'Europe/Berlin', description: 'A time zone of the IANA database' }),
    ValidateBy({
      name: 'isTimeZone',
      validator: {
        validate: (value) => typeof value === 'string' && isTimeZone(value),
        defaultMessage: () => '$property must be a time zone such as Europe/Berlin',
      },
    }),
  );
}
