import { encodeCursor, InvalidError } from '#libs/platform';
import { cutPage, placeOf } from './keyset.js';
import { SqlParameters } from './sql-parameters.js';

describe('cutPage', () => {
  it('has a cursor only where there is one row more', () => {
    expect(cutPage([1, 2], 2, (row) => [row])).toEqual({ rows: [1, 2], nextCursor: null });
    expect(cutPage([1, 2, 3], 2, (row) => [row])).toEqual({ rows: [1, 2], nextCursor: encodeCursor([2]) });
  });
});

describe('placeOf', () => {
  it('turns a cursor into a row of typed placeholders', () => {
    const parameters = new SqlParameters();
    parameters.add('the workspace');
    expect(placeOf(encodeCursor(['-infinity', 7]), ['instant', 'int'], parameters)).toBe('($2::timestamptz, $3::int)');
    expect(parameters.values).toEqual(['the workspace', '-infinity', 7]);
  });

  it.each([[[1.5]], [[3e9]], [['7']], [[7, 7]], [[]]])('refuses %j where a whole number must stand', (values) => {
    expect(() => placeOf(encodeCursor(values), ['int'], new SqlParameters())).toThrow(InvalidError);
  });
});
