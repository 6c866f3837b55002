import { layReplyLines } from './reply-lines';

const item = (position: number, ...answered: (number | null)[]) => ({
  position,
  answers: answered.map((one) => ({ position: one, printed: 'somebody' })),
});
const depths = (items: ReturnType<typeof item>[]) => [...layReplyLines(items).values()].map(({ depth }) => depth);

it('sets an answer in under what it answers', () => {
  expect(depths([item(1), item(2, 1), item(3, 2), item(4)])).toEqual([0, 1, 2, 0]);
});

it('draws the line past what stands between an item and its second answer', () => {
  const lines = layReplyLines([item(1), item(2, 1), item(3, 2), item(4, 1)]);
  expect([...lines.values()]).toEqual([
    { depth: 0, answered: true, through: [] },
    { depth: 1, answered: true, through: [0] },
    { depth: 2, answered: false, through: [0] },
    { depth: 1, answered: false, through: [] },
  ]);
});

it('begins anew where the answered item is far, unknown or later', () => {
  expect(depths([item(1), item(2), item(3, 1), item(4, null), item(5, 9)])).toEqual([0, 0, 0, 0, 0]);
});

it('hangs an answer to several on the last of them', () => {
  expect(depths([item(1), item(2), item(3, 1, 2)])).toEqual([0, 0, 1]);
});
