import fc from 'fast-check';
import type { SourceRecord } from '../file-records.js';
import { CommentsInOrder } from './comments-in-order.js';
import { postAtAddress } from './post-at-address.js';
import { plainComment, type ReadComment } from './read-comment.js';

interface Given {
  id: string | null;
  parent?: string | null;
  minute?: number | null;
  post?: string;
  more?: Partial<ReadComment>;
}

const read = ({ id, parent = null, minute = 0, post = '/a', more = {} }: Given): ReadComment => ({
  ...plainComment,
  place: { file: 'a.json', line: null, item: id },
  id,
  parent,
  keyOf: (one) => `key ${one}`,
  at: minute === null ? null : new Date(minute * 60_000),
  author: { name: 'Rosa', identities: [] },
  post: postAtAddress(`https://porch.example${post}`, post),
  words: { text: `Words ${id}`, original: null },
  ...more,
});

function inOrder(...comments: Given[]): SourceRecord[] {
  const order = new CommentsInOrder();
  return [...comments.flatMap((one) => [...order.take(read(one))]), ...order.rest()];
}

const told = (records: SourceRecord[]) =>
  records.map((one) => (one.type === 'interaction' ? one.place.item : one.type === 'post' ? one.key : one.type));

describe('CommentsInOrder', () => {
  it('turns the newest first round, each post in front of the first that stands under it', () => {
    expect(told(inOrder({ id: '3', minute: 3 }, { id: '2', minute: 2, post: '/b' }, { id: '1', minute: 1 }))).toEqual([
      'post porch.example/a',
      '1',
      'post porch.example/b',
      '2',
      '3',
    ]);
  });

  it('keeps what has no time behind what it stands behind, and an answer behind what is dated later', () => {
    const rows = inOrder({ id: '2', minute: 2 }, { id: '3', minute: null }, { id: '1', minute: 1, parent: '2' });
    expect(told(rows).slice(1)).toEqual(['2', '1', '3']);
  });

  it('reads once what stands twice, and both of two without a number', () => {
    const rows = inOrder({ id: '1' }, { id: null }, { id: '1' }, { id: null });
    expect(told(rows).slice(1)).toEqual(['1', null, 'left_out', null]);
  });

  it('gives a link only under a post, and no post for what is left out', () => {
    const link = { isLink: true, linkFrom: 'https://wood.example/' };
    const rows = inOrder(
      { id: '1', more: { ...link, post: null } },
      { id: '2', more: { leftOut: 'Spam.' } },
      { id: '3', more: { ...link, author: null } },
    );
    expect(rows).toMatchObject([
      { type: 'left_out', reason: 'A link from another site to a post that is not here.' },
      { type: 'left_out', reason: 'Spam.' },
      { type: 'post' },
      { type: 'pingback', key: 'key 3', title: 'https://wood.example/' },
    ]);
  });

  it('asks once about each who may be the owner', () => {
    const may = { mayBeOwner: true };
    expect(told(inOrder({ id: '1', more: may }, { id: '2', more: may })).filter((one) => one === 'owner')).toHaveLength(
      1,
    );
    expect(told(inOrder({ id: '1', more: { ...may, author: null } }))).not.toContain('owner');
  });

  it('loses nothing and puts what is answered first, whatever comes in whatever order', () => {
    const some = fc.record({
      id: fc.option(fc.integer({ min: 1, max: 30 }).map(String)),
      parent: fc.option(fc.integer({ min: 1, max: 30 }).map(String)),
      minute: fc.option(fc.integer({ min: 0, max: 50 })),
      post: fc.constantFrom('/a', '/b'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), (given) => {
        const records = inOrder(...given);
        const rows = records.filter((one) => one.type === 'interaction');
        const twice = records.filter((one) => one.type === 'left_out');
        expect(rows.length + twice.length).toBe(given.length);
        const ids = rows.flatMap(({ key }) => key ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const seen = new Set<string | null>();
        for (const one of records) {
          if (one.type === 'post') seen.add(one.key);
          if (one.type !== 'interaction') continue;
          expect(seen).toContain(one.post);
          seen.add(one.key);
        }
      }),
    );
  });
});
