import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { commento } from './commento.format.js';

const comment = (commentHex: string, more: object = {}) => ({
  commentHex,
  domain: 'Porch.example',
  url: '/2021/bench/',
  commenterHex: 'c1',
  markdown: 'So *green*.',
  html: '',
  parentHex: 'root',
  score: 1,
  state: 'approved',
  creationDate: '2021-03-17T12:09:47.722181Z',
  deleted: false,
  ...more,
});
const commenters = [
  { commenterHex: 'c1', email: 'rosa@bench.example', name: 'Rosa', link: 'undefined', isModerator: false },
  { commenterHex: 'c2', email: 'mara@porch.example', name: 'Mara', link: 'https://github.com/mara', isModerator: true },
];
const text = (...comments: unknown[]) => JSON.stringify({ version: 1, comments, commenters });
const read = (...comments: unknown[]) => readAll(commento, fileInMemory('commento.json', text(...comments)));

describe('the Commento export', () => {
  it('gives post and comment, with the account that stands behind all comments', async () => {
    const [post, row, ...others] = await read(comment('a1'));
    expect(others).toEqual([]);
    expect(post).toMatchObject({ key: 'post porch.example/2021/bench', url: 'https://porch.example/2021/bench/' });
    expect(row).toEqual({
      type: 'interaction',
      place: { file: 'commento.json', line: null, item: 'comment a1' },
      key: 'commento comment a1',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2021-03-17T12:09:47.722Z'),
      precision: 'instant',
      author: { name: 'Rosa', identities: [{ kind: 'email', printed: 'rosa@bench.example' }] },
      to: [],
      post: 'post porch.example/2021/bench',
      answers: null,
      text: 'So *green*.',
      original: null,
      permalink: 'https://porch.example/2021/bench/#commento-a1',
      durationMinutes: null,
    });
  });

  it('knows answers, nobody, and moderators, of whom the owner is asked', async () => {
    const records = await read(
      comment('a2', { commenterHex: 'c2', parentHex: 'a1', html: '<p>Thank <b>you</b></p>' }),
      comment('a1', { commenterHex: 'anonymous' }),
    );
    expect(records.map(({ type }) => type)).toEqual(['post', 'interaction', 'owner', 'interaction']);
    const [first, second] = interactionsOf(records);
    expect(first!.author).toBeNull();
    expect(second).toMatchObject({
      kind: 'reply',
      answers: 'commento comment a1',
      text: 'Thank you',
      author: { name: 'Mara', identities: [{ kind: 'email' }, { kind: 'github' }] },
    });
    expect(records[2]).toMatchObject({ isCertain: false, person: { name: 'Mara' } });
  });

  it('leaves out what was deleted or flagged, and reads a page without a site', async () => {
    const records = await read(
      comment('a1', { deleted: true }),
      comment('a3', { state: 'flagged' }),
      comment('a4', { domain: '' }),
      comment(''),
    );
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual(['Deleted on Commento.', 'Flagged on Commento.']);
    expect(interactionsOf(records)).toMatchObject([{ post: 'commento page  /2021/bench/', permalink: null }]);
    expect(faultsOf(records)).toMatchObject([{ place: { item: 'comment 4' }, message: 'This comment has no id.' }]);
  });

  it('is told from content, and holds up', async () => {
    const files = [fileInMemory('a', text(comment('a1'))), fileInMemory('b', '{"comments": [{"id": 1}]}')];
    expect(commento.claim(files)).toEqual([[files[0]]]);
    await holdsUp(commento, 'a.json', text(comment('a2', { parentHex: 'a1' }), comment('a1')));
  });
});
