import { openAnswerFeatures, openAnswerRows, openAnswers } from './open-answers.js';
import type { AnsweringItem } from './spoken-before.js';

const page = { ownerNames: ['Hedda'], isBullets: true, isSaid: false };
const item = (by: string | null, text: string, more: Partial<AnsweringItem> = {}): AnsweringItem => ({
  kind: 'comment',
  by,
  text,
  repliesTo: [],
  parts: [],
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

describe('openAnswers', () => {
  it('links what takes up the words of the item above', () => {
    expect(openAnswers(thread, page)).toEqual([null, null, null, null, null, null, { item: 6, name: 'Bo' }, null]);
  });

  it('leaves alone what answers already, the owner, and what stands under a link', () => {
    const known = item('Ada', 'A weathercock with marzipan.', { repliesTo: [{ item: 1, name: 'Cem' }] });
    const owner = item('Hedda', 'A weathercock with marzipan.', { kind: 'owner' });
    const link = item(null, 'Weathercocks and marzipan', { kind: 'pingback' });
    for (const items of [[first, known], [first, owner], [link, known], [first]])
      expect(openAnswers(items, page)).toEqual(items.map(() => null));
  });

  it('links who comes back to the words that were said to him', () => {
    const words = item('Hedda', 'Ada, which hour on Thursday would suit you for the leeks?', {
      kind: 'owner',
      repliesTo: [{ item: 8, name: 'Ada' }],
    });
    const back = item('Ada', 'Four, for the leeks?');
    expect(openAnswers([...thread, words, thread[0] as AnsweringItem, back], page).at(-1)).toEqual({
      item: 9,
      name: 'Hedda',
    });
    expect(openAnswerRows([...thread, words, back], { ...page, isSaid: true }).at(-1)).toHaveLength(1);
  });

  it('asks the same number of things of every comment', () => {
    const rows = openAnswerRows(thread, page);
    for (const { row } of rows.flat()) expect(row).toHaveLength(openAnswerFeatures.length);
    expect(rows.map((answers) => answers.length)).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
  });
});
