import { InvalidError } from '#libs/platform';
import { readWhen } from './read-when.js';

const now = new Date('2026-03-01T12:00:00Z');
const read = (written: string | null | undefined) => readWhen(written, 'America/New_York', now);

describe('readWhen', () => {
  it('is now where nothing is said, and not known where that is said', () => {
    expect(read(undefined)).toEqual({ happenedAt: now, precision: 'instant' });
    expect(read(null)).toEqual({ happenedAt: null, precision: 'none' });
  });

  it('takes a day from its beginning in the zone', () => {
    expect(read('2024-02-29')).toEqual({ happenedAt: new Date('2024-02-29T05:00:00Z'), precision: 'day' });
  });

  it.each([
    ['2026-02-28T15:30:00Z', '2026-02-28T15:30:00.000Z'],
    ['2026-02-28T15:30+01:00', '2026-02-28T14:30:00.000Z'],
    ['2026-02-28T15:30:00.250-0500', '2026-02-28T20:30:00.250Z'],
  ])('takes the instant %s', (written, instant) => {
    expect(read(written)).toEqual({ happenedAt: new Date(instant), precision: 'instant' });
  });

  it('lets tomorrow pass, whose day may have begun elsewhere, and nothing later', () => {
    expect(read('2026-03-02').precision).toBe('day');
    expect(read('2026-03-02T12:00:00Z').precision).toBe('instant');
    expect(() => read('2026-03-03')).toThrow('more than a day ahead');
    expect(() => read('2026-03-02T12:00:01Z')).toThrow('more than a day ahead');
  });

  it.each([
    '2023-02-29',
    '2026-02-30T10:00:00Z',
    '2026-13-01',
    '2026-00-10',
    '1899-12-31',
    '0001-01-01',
    '2026-02-28T15:30:00',
    '2026-02-28T24:00:00Z',
    '2026-02-28 15:30',
    '28.02.2026',
    'yesterday',
    '',
  ])('refuses %j', (written) => {
    expect(() => read(written)).toThrow(InvalidError);
  });
});
