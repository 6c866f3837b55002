import { SeenIds } from './seen-ids.js';

it('knows every id that it was told, and no other', () => {
  const seen = new SeenIds();
  const told = ['0', '1', '31', '32', '63', '64', '4294967295', '4294967296', '999999999999999', '9007199254740993'];
  const others = ['2', '30', '33', '62', '65', '4294967297', '999999999999998', '9007199254740992', '01', '', 'a1'];
  for (const id of told) seen.add(id);
  expect(told.filter((id) => seen.has(id))).toEqual(told);
  expect(others.filter((id) => seen.has(id))).toEqual([]);
  for (const id of ['01', '', 'a1']) seen.add(id);
  expect(['01', '', 'a1', '1'].every((id) => seen.has(id))).toBe(true);
  expect(seen.has('001')).toBe(false);
});

it('keeps a million that are counted through in little room', () => {
  const seen = new SeenIds();
  for (let id = 1; id <= 1_000_000; id += 1) seen.add(String(id));
  expect(['1', '500000', '1000000'].every((id) => seen.has(id))).toBe(true);
  expect(seen.has('1000001')).toBe(false);
  const { numbers } = seen as unknown as { numbers: Map<number, number> };
  expect(numbers.size).toBeLessThan(32_000);
});
