import fc from 'fast-check';
import { placesByTime, type PlacedItem } from './places-by-time.js';

const item = (position: number, minute: number | null, answers: number | null = null): PlacedItem => ({
  position,
  at: minute === null ? null : new Date(minute * 60_000),
  answers,
});
const told = (items: PlacedItem[]) => placesByTime(items).map(({ from, to }) => `${from} to ${to}`);

describe('placesByTime', () => {
  it('turns two blocks round that came the newest first, in the places that they have', () => {
    expect(told([item(3, 30), item(4, 40), item(7, 10), item(8, 20)])).toEqual([
      '7 to 3',
      '8 to 4',
      '3 to 7',
      '4 to 8',
    ]);
  });

  it('leaves what stands right, also an answer that is dated before what it answers', () => {
    expect(told([item(1, 1), item(2, 5), item(3, 3, 2), item(4, 6)])).toEqual([]);
  });

  it('keeps what has no date behind what it stands behind', () => {
    expect(told([item(1, 9), item(2, null), item(3, 1)])).toEqual(['3 to 1', '1 to 2', '2 to 3']);
  });

  it('takes no heed of answers to what is not among them', () => {
    expect(told([item(1, 9, 77), item(2, 1, 78)])).toEqual(['2 to 1', '1 to 2']);
  });

  it('gives each place once, and what is answered the earlier one, whatever comes', () => {
    const any = fc.array(
      fc.tuple(fc.option(fc.integer({ min: 0, max: 20 })), fc.option(fc.integer({ min: 1, max: 30 }))),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(any, (given) => {
        const items = given.map(([minute, answers], index) => item(index + 1, minute, answers));
        const moves = placesByTime(items);
        expect(new Set(moves.map(({ to }) => to))).toEqual(new Set(moves.map(({ from }) => from)));
        const now = new Map([
          ...items.map(({ position }) => [position, position] as const),
          ...moves.map(({ from, to }) => [from, to] as const),
        ]);
        expect(new Set(now.values()).size).toBe(items.length);
        for (const { position, answers } of items) {
          const isLoop = answers === null || !now.has(answers) || answersItself(items, position);
          if (!isLoop) expect(now.get(answers)!).toBeLessThan(now.get(position)!);
        }
      }),
    );
  });
});

function answersItself(items: PlacedItem[], position: number): boolean {
  const seen = new Set<number>();
  for (let at: number | null | undefined = position; at; at = items[at - 1]?.answers) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
