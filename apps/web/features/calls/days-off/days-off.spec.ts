import fc from 'fast-check';
import { daysOf, stretchesOf } from './days-off';

it('days that follow each other are one stretch', () => {
  expect(stretchesOf(['2026-12-31', '2026-12-24', '2027-01-01', '2026-12-25', '2026-12-24'])).toEqual([
    { from: '2026-12-24', to: '2026-12-25' },
    { from: '2026-12-31', to: '2027-01-01' },
  ]);
  expect(stretchesOf(['2028-02-28', '2028-02-29', '2028-03-01'])).toEqual([{ from: '2028-02-28', to: '2028-03-01' }]);
  expect(daysOf({ from: '2026-12-24', to: '2026-12-23' })).toEqual([]);
});

it('stretches hold the same days again', () => {
  const days = fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 60 });
  fc.assert(
    fc.property(days, (numbers) => {
      const given = numbers.map((number) =>
        new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString().slice(0, 10),
      );
      const stretches = stretchesOf(given);
      expect(stretches.flatMap(daysOf)).toEqual([...new Set(given)].sort());
    }),
  );
});
