import fc from 'fast-check';
import { ParentsFirst } from './parents-first.js';

function ordered(links: [string, string | null][]): string[] {
  const order = new ParentsFirst<string>();
  return [...links.flatMap(([id, parent]) => [...order.add(id, parent, id)]), ...order.rest()];
}

describe('ParentsFirst', () => {
  it('gives everything once, and a parent before its children wherever there is one', () => {
    const comments = fc.uniqueArray(
      fc
        .tuple(fc.nat(30), fc.option(fc.nat(40)))
        .map(([id, parent]) => [`${id}`, parent === null ? null : `${parent}`]),
      { selector: ([id]) => id },
    ) as fc.Arbitrary<[string, string | null][]>;
    fc.assert(
      fc.property(comments, (links) => {
        const given = ordered(links);
        expect(given.toSorted()).toEqual(links.map(([id]) => id).toSorted());
        const parents = new Map(links);
        for (const [id, parent] of links)
          if (parent !== null && parents.has(parent) && !isInCircle(id, parents))
            expect(given.indexOf(parent)).toBeLessThan(given.indexOf(id));
      }),
    );
  });

  it('keeps the order of the source where that allows it', () => {
    expect(
      ordered([
        ['1', '9'],
        ['2', '1'],
        ['3', '4'],
        ['4', null],
        ['5', '6'],
        ['6', '5'],
      ]),
    ).toEqual(['4', '3', '1', '2', '5', '6']);
  });

  it('bears a chain of a hundred thousand turned upside down', () => {
    const chain = Array.from({ length: 100_000 }, (_, at): [string, string] => [`${at}`, `${at + 1}`]);
    expect(ordered(chain)[0]).toBe('99999');
  });
});

function isInCircle(id: string, parents: Map<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = id; at != null; at = parents.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
