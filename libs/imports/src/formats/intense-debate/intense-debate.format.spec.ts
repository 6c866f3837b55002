import { fileInMemory } from '#libs/platform';
import { holdsUp, interactionsOf, readAll } from '../../../test/read-format.js';
import { intenseDebate } from './intense-debate.format.js';

const comment = (id: string, parent: string, text = 'So green.') => `<comment id='${id}' parentid='${parent}'>
  <isAnon>1</isAnon><name><![CDATA[Rosa]]></name><email>rosa@bench.example</email><url>https://bench.example</url>
  <ip>192.0.2.1</ip><text><![CDATA[${text}]]></text><date>2009-08-11 22:26:19</date><gmt>2009-08-12 05:26:19</gmt>
  <score>1</score></comment>`;
const file = (comments: string) => `<?xml version="1.0"?><output><blogpost>
  <url>http%3A%2F%2Fporch.example%2F2009%2Fbench%2F</url><title>A bench &amp;amp; I</title><guid>7</guid>
  <comments>${comments}</comments></blogpost></output>`;
const read = (comments: string) => readAll(intenseDebate, fileInMemory('id.xml', file(comments)));

describe('the IntenseDebate export', () => {
  it('gives post and comments, parents first', async () => {
    const records = await read(comment('3', '2') + comment('2', '0', 'One<br />\ntwo'));
    expect(records[0]).toMatchObject({ key: 'post porch.example/2009/bench', title: 'A bench & I' });
    expect(records[1]).toEqual({
      type: 'interaction',
      place: { file: 'id.xml', line: null, item: 'comment 2' },
      key: 'intensedebate comment 2',
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2009-08-12T05:26:19Z'),
      precision: 'instant',
      author: {
        name: 'Rosa',
        identities: [
          { kind: 'email', printed: 'rosa@bench.example' },
          { kind: 'website', printed: 'https://bench.example' },
        ],
      },
      to: [],
      post: 'post porch.example/2009/bench',
      answers: null,
      text: 'One\ntwo',
      original: 'One<br />\ntwo',
      permalink: 'http://porch.example/2009/bench/#IDComment2',
      durationMinutes: null,
    });
    expect(records[2]).toMatchObject({ kind: 'reply', answers: 'intensedebate comment 2' });
  });

  it('keeps comments without a number, and is known by its content', async () => {
    expect(interactionsOf(await read(comment('', '') + comment('', ''))).map(({ key }) => key)).toEqual([null, null]);
    const files = [fileInMemory('a', file('')), fileInMemory('b', '<output><a/></output>')];
    expect(intenseDebate.claim(files)).toEqual([[files[0]]]);
  });

  it('holds up when it is cut, comes in pieces or in a wrong encoding', async () => {
    await holdsUp(intenseDebate, 'id.xml', file(comment('3', '2') + comment('2', '0')));
  });
});
