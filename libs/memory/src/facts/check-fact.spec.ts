import { checkFact, type FactToCheck } from './check-fact.js';

const fact = (given: Partial<FactToCheck>): FactToCheck => ({
  kind: 'health',
  text: 'Allergic to nuts.',
  on: null,
  ...given,
});
const birthday = (month: number, day: number, year: number | null = null) =>
  fact({ kind: 'birthday', text: '', on: { month, day, year } });

it.each([
  fact({}),
  birthday(2, 29),
  birthday(2, 29, 1988),
  fact({ kind: 'date', text: 'The wedding', on: { month: 12, day: 31, year: 2027 } }),
])('%p can be remembered', (one) => expect(() => checkFact(one)).not.toThrow());

it.each([
  [birthday(2, 29, 1989), 'on'],
  [birthday(2, 30), 'on'],
  [birthday(13, 1), 'on'],
  [fact({ kind: 'birthday', text: '' }), 'on'],
  [fact({ on: { month: 1, day: 1, year: null } }), 'on'],
  [fact({ text: '' }), 'text'],
  [fact({ kind: 'date', text: '', on: { month: 1, day: 1, year: null } }), 'text'],
])('%p cannot', (one, field) => {
  expect(() => checkFact(one)).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ field })] }));
});
