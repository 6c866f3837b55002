import { authorKey, SourceKeys } from './source-key.js';

const keysOf = (...items: [string | null, string][]) => {
  const keys = new SourceKeys();
  return items.map(([printedAuthor, text]) => keys.next({ author: authorKey(printedAuthor), text }));
};

describe('SourceKeys', () => {
  it('gives an item the same key in every copy of its page', () => {
    const [first] = keysOf(['Brad Lovell', 'A bench\n\nby the door.']);
    const [again] = keysOf(['BRAD  LOVELL', ' A bench\r\n by the\u00a0door. ']);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(again).toBe(first);
  });

  it('tells other words and other authors apart', () => {
    const keys = keysOf(
      ['Brad', 'Thanks!'],
      ['Ann', 'Thanks!'],
      [null, 'Thanks!'],
      ['Brad', 'Thanks.'],
      ['Brad', 'thanks!'],
    );
    expect(new Set(keys).size).toBe(5);
  });

  it('tells the same words of nobody known apart by how often they were there before', () => {
    const first = keysOf([null, 'Thanks!'], [null, 'Thanks!'], ['Ann', 'Hm.'], [null, 'Thanks!']);
    const newer = keysOf([null, 'New!'], [null, 'Thanks!'], [null, 'Thanks!'], [null, 'Thanks!'], [null, 'Thanks!']);
    expect(new Set(first).size).toBe(4);
    expect(newer.slice(1, 4)).toEqual([first[0], first[1], first[3]]);
    expect(first).not.toContain(newer[4]);
  });
});
