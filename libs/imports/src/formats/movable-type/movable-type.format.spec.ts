import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, readAll } from '../../../test/read-format.js';
import { movableType } from './movable-type.format.js';

const head = (more = '', author = 'Mara Lind') => `AUTHOR: ${author}
TITLE: A bench
BASENAME: bench
STATUS: Publish
${more}DATE: 07/04/2005 10:00:00 PM
-----
BODY:
<p>I built it.</p>
-----
EXTENDED BODY:

-----
`;
const comment = (text: string, { author = 'Rosa', date = '07/05/2005 12:30:00 AM' } = {}) =>
  `COMMENT:\nAUTHOR: ${author}\nEMAIL: rosa@bench.example\nIP: 192.0.2.1\nURL: https://bench.example\nDATE: ${date}\n${text}\n-----\n`;
const END = '--------\n';
const read = (text: string) => readAll(movableType, fileInMemory('mt.txt', text));
const textsOf = async (text: string) => interactionsOf(await read(text)).map((row) => row.text);

describe('the Movable Type export', () => {
  it('gives owner, post and comment', async () => {
    const [owner, post, row] = await read(head() + comment('So green.\n\nYes &amp; no.') + END);
    expect(owner).toEqual({
      type: 'owner',
      person: { name: 'Mara Lind', identities: [], isOwner: true },
      isCertain: true,
    });
    expect(post).toEqual({
      type: 'post',
      key: 'movable type post bench 07/04/2005 10:00:00 PM',
      title: 'A bench',
      url: null,
      postedAt: new Date('2005-07-05T02:00:00Z'),
      postedPrecision: 'instant',
      opening: 'I built it.',
    });
    expect(row).toEqual({
      type: 'interaction',
      place: { file: 'mt.txt', line: 14, item: null },
      key: expect.stringMatching(/^movable type [\da-f]{64}$/),
      channel: 'blog',
      kind: 'comment',
      direction: null,
      at: new Date('2005-07-05T04:30:00Z'),
      precision: 'instant',
      author: {
        name: 'Rosa',
        identities: [
          { kind: 'email', printed: 'rosa@bench.example' },
          { kind: 'website', printed: 'https://bench.example' },
        ],
      },
      to: [],
      post: 'movable type post bench 07/04/2005 10:00:00 PM',
      answers: null,
      text: 'So green.\n\nYes & no.',
      original: null,
      permalink: null,
      durationMinutes: null,
    });
  });

  it('takes lines of dashes and what looks like keys for words where people wrote them', async () => {
    const texts = ['Mine:\n-----\nDATE: soon\nYes.', 'BODY:\n--------\nis what it says.', 'AUTHOR: me, the second'];
    expect(
      await textsOf(head() + texts.map((text) => comment(text)).join('') + END + head() + comment('Last.')),
    ).toEqual([...texts, 'Last.']);
  });

  it('reads keys in any order, and does without them', async () => {
    const odd = 'COMMENT:\nDATE: 07/05/2005 13:30\nAUTHOR: Tim\nHello.\n-----\nCOMMENT:\nOnly words.\n-----\n';
    const rows = interactionsOf(await read(`${head()}${odd}${END}`));
    expect(rows.map(({ author, at, text }) => [author?.name, at?.toISOString(), text])).toEqual([
      ['Tim', '2005-07-05T17:30:00.000Z', 'Hello.'],
      [undefined, undefined, 'Only words.'],
    ]);
  });

  it.each(['13/13/2005 10:00:00', '02/30/2005 10:00:00', '07/05/2005 13:00:00 PM', 'yesterday', ''])(
    'holds no day in %j',
    async (date) => {
      expect(interactionsOf(await read(head() + comment('Hi.', { date }) + END))[0]).toMatchObject({
        at: null,
        precision: 'none',
      });
    },
  );

  it('knows pings, the address of a post, and several authors', async () => {
    const ping =
      'PING:\nTITLE: Of benches\nURL: https://wood.example/b\nIP: 192.0.2.1\nBLOG NAME: Wood\nDATE: 07/06/2005 01:00:00 PM\nHe built one.\n-----\n';
    const url = 'UNIQUE URL: https://porch.example/bench.html\n';
    const records = await read(head(url) + ping + END + head('', 'Jon') + END);
    expect(records.map((one) => (one.type === 'owner' ? [one.person.name, one.isCertain] : one.type))).toEqual([
      ['Mara Lind', false],
      ['Jon', false],
      'post',
      'pingback',
    ]);
    expect(records[3]).toMatchObject({
      post: 'post porch.example/bench.html',
      title: 'Of benches',
      url: 'https://wood.example/b',
      text: 'He built one.',
    });
  });

  it('is certain of nobody where the file is too long to be looked through first', async () => {
    const [owner] = await read(head() + comment('Yes.\n'.repeat(210_000)) + comment('No.') + END);
    expect(owner).toEqual({ type: 'owner', person: { name: 'Mara Lind', identities: [] }, isCertain: false });
  });

  it('sees an answer in "@name", and the same comment in the next export', async () => {
    const text = head() + comment('Hi.') + comment('@Rosa hi!', { author: 'Mara Lind' });
    const [one, two] = interactionsOf(await read(text + END));
    expect([two!.kind, two!.answers]).toEqual(['reply', one!.key]);
    const newer = interactionsOf(await read(text + comment('New.') + END));
    expect(newer.slice(0, 2).map(({ key }) => key)).toEqual([one!.key, two!.key]);
  });

  it('is known by its content, with any line ends, and holds up', async () => {
    const whole = head() + comment('Zoë: “so green”') + comment('Yes.') + END;
    const texts = [
      whole,
      `\ufeff${whole.replaceAll('\n', '\r\n')}`,
      whole.replaceAll('\n', '\r'),
      'AUTHOR: me\nTITLE: x\n',
    ];
    const files = texts.map((text, at) => fileInMemory(`${at}.xml`, text));
    expect(
      movableType
        .claim(files)
        .flat()
        .map(({ path }) => path),
    ).toEqual(['0.xml', '1.xml', '2.xml']);
    for (const file of files.slice(1, 3))
      expect(interactionsOf(await readAll(movableType, file)).map(({ text }) => text)).toEqual([
        'Zoë: “so green”',
        'Yes.',
      ]);
    await holdsUp(movableType, 'mt.txt', whole);
    expect(faultsOf(await read(whole.slice(0, whole.indexOf('Yes.'))))).toHaveLength(1);
  });
});
