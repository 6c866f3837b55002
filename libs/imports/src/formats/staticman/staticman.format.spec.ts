import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { staticman } from './staticman.format.js';

const first = `_id: 5a1b2c3d-0000-11e8-9e60-01f5bd7a1b2c
_parent: ''
name: Rosa
email: 67f79ed8e10b74abf07a8dfe101bbab2
url: 'https://bench.example'
message: >-
  So green,

  so "green".
date: '2018-01-22T10:11:12.345Z'
`;
const yaml = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
const at = (path: string, content: string) => fileInMemory(`site/_data/comments/${path}`, content);
const read = (...files: ReturnType<typeof at>[]) => readAll(staticman, staticman.claim(files)[0] ?? []);

describe('the comments of a static site', () => {
  it('are a comment a file, under the page that their folder names', async () => {
    const [post, row, ...others] = await read(at('notes/bench/entry1516615872345.yml', first));
    expect(others).toEqual([]);
    expect(post).toMatchObject({ key: 'static page notes/bench', title: 'bench', url: null });
    expect(row).toEqual({
      type: 'interaction',
      place: { file: 'site/_data/comments/notes/bench/entry1516615872345.yml', line: null, item: null },
      key: 'static comment notes/bench 5a1b2c3d-0000-11e8-9e60-01f5bd7a1b2c',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2018-01-22T10:11:12.345Z'),
      precision: 'instant',
      author: { name: 'Rosa', identities: [{ kind: 'website', printed: 'https://bench.example' }] },
      to: [],
      post: 'static page notes/bench',
      answers: null,
      text: 'So green,\nso "green".',
      original: null,
      permalink: null,
      durationMinutes: null,
    });
  });

  it('name what they answer by number or by place, in YAML and JSON', async () => {
    const rows = interactionsOf(
      await read(
        at('bench/entry1.yml', yaml({ _id: 'a', name: 'Ann', message: 'One', date: '1516615801', replying_to: "''" })),
        at('bench/entry2.yml', yaml({ _id: 'b', name: 'Bo', message: 'Two', date: '1516615802', replying_to: "'1'" })),
        at('bench/entry3.json', '{"_id": "c", "name": "Cy", "message": "Three", "date": 1516615803, "replyID": "b"}'),
        at('bench/entry4.yml', yaml({ _id: 'd', name: 'Di', message: 'Four', date: '1516615804' })),
        at('bench/entry5.yml', yaml({ _id: 'e', name: 'Ed', message: 'Five', date: '1516615805', replying_to: "'2'" })),
        at('bench/entry6.yml', yaml({ _id: 'f', name: 'Fi', message: 'Six', date: '1516615806', _parent: 'd' })),
        at('table/entry7.yml', yaml({ _id: 'g', name: 'Gu', message: 'Seven', date: '1516615807', reply_to: 'lost' })),
      ),
    );
    expect(rows.map(({ text, answers }) => [text, answers?.replace('static comment ', '')])).toEqual([
      ['One', undefined],
      ['Two', 'bench a'],
      ['Three', 'bench b'],
      ['Four', undefined],
      ['Five', 'bench d'],
      ['Six', 'bench d'],
      ['Seven', 'table lost'],
    ]);
    expect(rows[0]!.at).toEqual(new Date('2018-01-22T10:10:01Z'));
  });

  it('may have no number and name their page themselves', async () => {
    const plugin = `---\npost_id: /2011/05/bench/\nname: Rosa\nemail: rosa@bench.example\ndate: 2011-05-06 07:08:09\ncomment: |\n  One\n  two\n`;
    const [post, row] = await readAll(staticman, staticman.claim([fileInMemory('_comments/rosa-1.yml', plugin)])[0]!);
    expect(post).toMatchObject({ key: 'static page 2011/05/bench', title: 'bench' });
    expect(row).toMatchObject({
      key: 'static comment 2011/05/bench rosa-1',
      text: 'One\ntwo',
      author: { identities: [{ kind: 'email', printed: 'rosa@bench.example' }] },
    });
    const named = yaml({
      _id: '90071992547409931',
      name: 'Ann',
      message: 'Hi',
      post_url: 'https://porch.example/bench/',
    });
    expect(await read(at('bench/a.yml', named))).toMatchObject([
      { key: 'post porch.example/bench', url: 'https://porch.example/bench/' },
      { key: 'static comment bench 90071992547409931', at: null },
    ]);
  });

  it('are left out where the site hides them, and told of where they are broken', async () => {
    const bombs = `_id: &a x\nname: *a\nmessage: [*a, *a]\n`;
    const records = await read(
      at('b/1.yml', `${first}hidden: true\n`),
      at('b/2.yml', yaml({ _id: 'x', name: 'Bo', message: "'open" })),
      at('b/3.yml', bombs),
      at('b/4.yml', yaml({ _id: 'y', name: 'Bo', message: "''" })),
      at('b/5.yml', `__proto__: {x: 1}\n${first}`),
    );
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'Hidden on the site.',
      expect.stringMatching(/twice/),
    ]);
    expect(faultsOf(records).map(({ place, message }) => [place.file.at(-5), message])).toEqual([
      ['2', expect.stringMatching(/^This file is no YAML: /)],
      ['3', expect.stringMatching(/^This file is no YAML: /)],
      ['4', 'This comment has no words.'],
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('are told from content, all of a site together', () => {
    const post = '---\ntitle: A bench\ndate: 2018-01-01\nauthor: Mara\ncomments: true\n---\n\nmessage: no\n';
    const other = ['name: x\nmessage: y\n', '{"_id": 1}', '[{"_id": 1, "name": "a", "message": "b"}]', '<a>', '', post];
    const files = [
      at('z/2.yml', first),
      ...other.map((text, n) => fileInMemory(`${n}.yml`, text)),
      at('a/1.yml', first),
    ];
    expect(staticman.claim(files).map((group) => group.map(({ path }) => path.slice(20)))).toEqual([
      ['a/1.yml', 'z/2.yml'],
    ]);
    expect(staticman.claim([fileInMemory('x', post)])).toEqual([]);
  });

  it('hold up when they are cut, come in pieces or in a wrong encoding', async () => {
    await holdsUp(staticman, 'a.yml', first);
    await holdsUp(staticman, 'a.json', '{"_id": "c", "name": "Cy", "message": "Three", "date": 1516615803}');
  });
});
