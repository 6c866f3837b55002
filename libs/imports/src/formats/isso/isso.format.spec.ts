import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, readAll } from '../../../test/read-format.js';
import { isso } from './isso.format.js';

const comment = (id: unknown, more: object = {}) => ({
  id,
  author: 'Rosa',
  email: 'rosa@bench.example',
  website: 'https://bench.example',
  remote_addr: '192.0.2.1',
  created: '2012-05-06 23:08:11',
  text: 'So green.\nYes.',
  ...more,
});
const page = (id: string, comments: unknown[]) => ({ id, title: 'A bench', comments });
const read = (...pages: unknown[]) => readAll(isso, fileInMemory('isso.json', JSON.stringify(pages)));

describe('the comments of Isso', () => {
  it('are told apart page by page, with what they answer', async () => {
    const records = await read(
      page('/bench/', [comment(2, { parent: 1 }), comment(1)]),
      page('https://porch.example/table/', [comment(1, { created: '1516615801.25' })]),
    );
    expect(records[0]).toMatchObject({ type: 'post', key: 'isso page /bench/', title: 'A bench', url: null });
    expect(records[1]).toEqual({
      type: 'interaction',
      place: { file: 'isso.json', line: null, item: 'comment 1 under /bench/' },
      key: 'isso comment /bench/ 1',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2012-05-06T23:08:11Z'),
      precision: 'instant',
      author: {
        name: 'Rosa',
        identities: [
          { kind: 'email', printed: 'rosa@bench.example' },
          { kind: 'website', printed: 'https://bench.example' },
        ],
      },
      to: [],
      post: 'isso page /bench/',
      answers: null,
      text: 'So green.\nYes.',
      original: null,
      permalink: null,
      durationMinutes: null,
    });
    expect(interactionsOf(records).map(({ key, answers, post }) => [key, answers, post])).toEqual([
      ['isso comment /bench/ 1', null, 'isso page /bench/'],
      ['isso comment /bench/ 2', 'isso comment /bench/ 1', 'isso page /bench/'],
      ['isso comment https://porch.example/table/ 1', null, 'post porch.example/table'],
    ]);
  });

  it('may have no number, and are told of where they have no words', async () => {
    const records = await read(page('/a', [comment(null), comment(5, { text: '' }), 7]));
    expect(interactionsOf(records)).toMatchObject([{ key: null }]);
    const message = 'A comment under /a has no words.';
    expect(faultsOf(records).map((one) => [one.place.item, one.message])).toEqual([
      ['comment 2', message],
      ['comment 3', message],
    ]);
  });

  it('are told from content, and hold up', async () => {
    const text = JSON.stringify([page('/a', [comment(2, { parent: 1 }), comment(1)])]);
    const files = [fileInMemory('a', text), fileInMemory('b', '[{"id": "x", "comments": [{"author": "a"}]}]')];
    expect(isso.claim(files)).toEqual([[files[0]]]);
    await holdsUp(isso, 'a.json', text);
  });
});
