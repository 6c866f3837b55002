import { readItems } from './read-items.js';
import type { KnownItem } from './thread.types.js';

const owner = { names: ['Rosalind'] };
const read = (items: KnownItem[]) => readItems(items, { owner, opening: null });
const by = (author: string | null, text: string, more: Partial<KnownItem> = {}): KnownItem => ({
  kind: author === 'Rosalind' ? 'owner' : 'comment',
  author,
  text,
  ...more,
});

const first = 'I grow leeks badly, and I read this on the bus.';
const second = 'The cutting hangs beside my seed box.';
const answer = by('Rosalind', '@Tom — thank you for coming by!');

describe('items already stored', () => {
  it('are read as a pasted thread is, with places counted from 1', () => {
    const [comment, reply] = read([by(null, first), answer]);
    expect(comment).toMatchObject({ item: 1, line: 1, author: { printed: null, inferred: { name: 'Tom' } } });
    expect(reply).toMatchObject({ item: 2, kind: 'owner', repliesTo: [{ item: 1, name: 'Tom' }] });
  });

  it('are never given to somebody who did not write them', () => {
    const items = [by(null, first), by(null, second, { notBy: ['Tom Field'] }), answer];
    const [leeks, cutting, reply] = read(items);
    expect(leeks?.author.inferred?.name).toBe('Tom');
    expect(cutting?.author.inferred).toBeNull();
    expect(reply?.repliesTo).toEqual([{ item: 1, name: 'Tom' }]);
    const [signed] = read([by(null, `${first}\n\nKind regards,\nOskar`, { notBy: ['Oskar'] }), answer]);
    expect(signed?.author.inferred?.name).not.toBe('Oskar');
  });

  it('help to read the others once a person has said who wrote one', () => {
    const [, cutting, reply] = read([by(null, first), by('Tom Field', second), answer]);
    expect(cutting?.author).toEqual({ printed: 'Tom Field', inferred: null });
    expect(reply?.repliesTo).toEqual([{ item: 2, name: 'Tom Field' }]);
  });

  it('answer only what stands before them', () => {
    const [leeks] = read([by('Tom', first, { parent: 1 }), by('Ann', second, { parent: 0 })]);
    expect(leeks?.repliesTo).toEqual([]);
  });

  it('bear the handle that stands beside a printed name', () => {
    const [jim, ann] = read([by('Jim (@jimonjobs)', first), by('Ann (Leeds)', second)]);
    expect(jim?.handles).toEqual(['jimonjobs']);
    expect(ann?.handles).toEqual([]);
  });
});
