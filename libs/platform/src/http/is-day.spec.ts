import { validateSync } from 'class-validator';
import { IsDay } from './is-day.decorator.js';

class Asked {
  @IsDay()
  on: unknown;
}
const isRight = (on: unknown) => validateSync(Object.assign(new Asked(), { on })).length === 0;

it('takes days that there are', () => {
  expect(['2026-02-28', '2028-02-29', '1900-01-01', '2199-12-31'].filter((day) => !isRight(day))).toEqual([]);
});

it('refuses what is no day', () => {
  const wrong = ['2026-02-29', '2026-2-28', '0000-01-01', '9999-99-99', '2026-02-28T00:00:00Z', '', null, 20260228, []];
  expect(wrong.filter(isRight)).toEqual([]);
});
