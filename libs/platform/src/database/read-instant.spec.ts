import fc from 'fast-check';
import pg from 'pg';
import { columnTypes } from './column-types.js';
import { readInstant } from './read-instant.js';

const { TIMESTAMPTZ } = pg.types.builtins;
const byDriver = pg.types.getTypeParser(TIMESTAMPTZ, 'text') as unknown as (text: string) => Date;
const byUs = columnTypes.getTypeParser(TIMESTAMPTZ);

const two = (value: number) => String(value).padStart(2, '0');

it('reads what PostgreSQL writes in UTC as the driver does', () => {
  const instant = fc.date({
    min: new Date('0100-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  const fraction = fc.option(fc.integer({ min: 1, max: 999_999 }));
  fc.assert(
    fc.property(instant, fraction, (at, micros) => {
      const day = `${String(at.getUTCFullYear()).padStart(4, '0')}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
      const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
      const part = micros === null ? '' : `.${String(micros).padStart(6, '0').replace(/0+$/, '')}`;
      const text = `${day} ${time}${part}+00`;
      expect(readInstant(text)).toEqual(byDriver(text));
    }),
  );
});

it.each([
  '2026-11-23 10:00:00+01',
  '2026-11-23 14:30:00.5+05:30',
  '0044-03-15 12:00:00+00 BC',
  '0033-04-03 15:00:00+00',
  '12026-11-23 09:00:00+00',
  'infinity',
  '-infinity',
])('leaves %s to the driver', (text) => {
  expect(readInstant(text)).toBeNull();
  expect(byUs(text)).toEqual(byDriver(text));
});
