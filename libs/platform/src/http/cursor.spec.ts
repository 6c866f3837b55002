import fc from 'fast-check';
import { InvalidError } from '../errors/problem.error.js';
import { decodeCursor, encodeCursor, LONGEST_CURSOR, type CursorKind } from './cursor.js';

const id = '0193b3f4-6a1e-7c3b-9b1e-2f5d8c7a9e10';

function refusal(cursor: string, kinds: CursorKind[]): unknown {
  try {
    decodeCursor(cursor, kinds);
  } catch (error) {
    return error;
  }
  return null;
}

describe('cursor', () => {
  it('comes back as it went out, and fits into an address as it is', () => {
    const values = ['Zoë 🦊', 12.5, '2026-03-02T09:00:00.123456Z', id, null];
    const cursor = encodeCursor(values);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, ['string', 'number', 'instant', 'uuid', 'string'])).toEqual(values);
  });

  it('keeps any string and number', () => {
    const values = fc.tuple(
      fc.string({ unit: 'grapheme', maxLength: 100 }).filter((text) => !text.includes('\u0000')),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    );
    fc.assert(
      fc.property(values, ([text, number]) => {
        expect(decodeCursor(encodeCursor([text, number]), ['string', 'number'])).toEqual([text, number]);
      }),
    );
  });

  it.each([
    ['another number of values', [1, 2], ['number']],
    ['a text for a number', ['1'], ['number']],
    ['a number for a text', [1], ['string']],
    ['a day that is none', ['2026-02-30T00:00:00Z'], ['instant']],
    ['an instant without a zone', ['2026-02-03T00:00:00'], ['instant']],
    ['a year that PostgreSQL has not', ['0000-02-03T00:00:00Z'], ['instant']],
    ['words for an id', ['drop table contacts'], ['uuid']],
    ['a text with U+0000', ['a\u0000b'], ['string']],
  ] as [string, (string | number)[], CursorKind[]][])('refuses %s', (_what, values, kinds) => {
    const error = refusal(encodeCursor(values), kinds);
    expect(error).toBeInstanceOf(InvalidError);
    expect(error).toMatchObject({ status: 422, errors: [{ field: 'cursor' }] });
  });

  it('takes the ends of time, where rows without a date stand', () => {
    expect(decodeCursor(encodeCursor(['-infinity']), ['instant'])).toEqual(['-infinity']);
  });

  it('answers anything else by an InvalidError and by nothing worse', () => {
    const base64 = fc.base64String({ maxLength: 300 });
    const json = fc.json().map((text) => Buffer.from(text).toString('base64url'));
    const kinds = fc.array(fc.constantFrom<CursorKind>('string', 'number', 'instant', 'uuid'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), base64, json), kinds, (cursor, expected) => {
        const error = refusal(cursor, expected);
        expect(error === null || error instanceof InvalidError).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(refusal('A'.repeat(LONGEST_CURSOR + 1), ['string'])).toBeInstanceOf(InvalidError);
    expect(refusal(undefined as unknown as string, ['string'])).toBeInstanceOf(InvalidError);
  });
});
