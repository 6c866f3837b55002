import { answersRightAbove, rightAboveFeatures, rightAboveRows, type AnsweringItem } from './right-above.js';

const page = { ownerNames: ['Hedda'], isBullets: true };
const item = (by: string | null, text: string, more: Partial<AnsweringItem> = {}): AnsweringItem => ({
  kind: 'comment',
  by,
  text,
  repliesTo: [],
  ...more,
});
const first = item('Bo', 'Has anybody ever mended a weathercock with marzipan, or with putty?');
const thread = [
  item('Cem', 'We repainted the porch in June and it rained on it the same night.'),
  item('Dora', 'My uncle kept ferrets under the stairs and nobody minded.'),
  item('Eli', 'The council has had our form since the spring.'),
  item('Fay', 'I read this on the bus, and the driver asked me what was so funny.'),
  item('Gus', 'I would have cut the hedge first.'),
  first,
  item(null, 'Putty for the weathercock. Marzipan draws the wasps.'),
  item('Ada', 'I grow leeks on the north side and read you on the bus, every Thursday since the flood.'),
];

describe('answersRightAbove', () => {
  it('links what takes up the words of the item above', () => {
    expect(answersRightAbove(thread, page)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      { item: 6, name: 'Bo' },
      null,
    ]);
  });

  it('leaves alone what answers already, the owner, and what stands under a link', () => {
    const known = item('Ada', 'A weathercock with marzipan.', { repliesTo: [{ item: 1, name: 'Cem' }] });
    const owner = item('Hedda', 'A weathercock with marzipan.', { kind: 'owner' });
    const link = item(null, 'Weathercocks and marzipan', { kind: 'pingback' });
    for (const items of [[first, known], [first, owner], [link, known], [first]])
      expect(answersRightAbove(items, page)).toEqual(items.map(() => null));
  });

  it('asks the same number of things of every comment', () => {
    for (const row of rightAboveRows(thread, page))
      if (row !== null) expect(row).toHaveLength(rightAboveFeatures.length);
    expect(rightAboveRows(thread, page).filter((row) => row !== null)).toHaveLength(7);
  });
});
