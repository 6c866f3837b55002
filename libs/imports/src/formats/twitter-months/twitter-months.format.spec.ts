import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, inPieces, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { twitterMonths } from './twitter-months.format.js';

const user = { screen_name: 'me', name: 'Mel Porch', id_str: '1', id: 1 };
const entities = (...user_mentions: object[]) => ({ entities: { user_mentions, urls: [] } });
const ann = { screen_name: 'ann', name: 'Ann Porter', id_str: '7', id: 7 };

const january = `Grailbird.data.tweets_2013_01 = \n ${JSON.stringify([
  {
    id: 296745358791438336,
    id_str: '296745358791438336',
    text: '@ann 4 &gt; 3',
    created_at: 'Wed Jan 30 22:23:01 +0000 2013',
    user,
    in_reply_to_status_id_str: '9',
    in_reply_to_user_id_str: '7',
    in_reply_to_screen_name: 'ann',
    ...entities(ann),
  },
  {
    id_str: '11',
    text: 'RT @ann: Tea',
    created_at: '2013-01-29 10:00:00 +0000',
    user,
    ...entities(ann),
    retweeted_status: { id_str: '8', created_at: 'x', user: ann },
  },
  { id_str: '12', text: 'Good morning', created_at: '2013-01-28 10:00:00 +0000', user, ...entities() },
])}`;
const header =
  'tweet_id,in_reply_to_status_id,in_reply_to_user_id,retweeted_status_id,retweeted_status_user_id,timestamp,source,text,expanded_urls';
const row = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const table = [
  header,
  row('296745358791438336', '9', '7', '', '', '2013-01-30 22:23:01 +0000', 'web', '@ann 4 &gt; 3', ''),
  row(
    '20',
    '9',
    '7',
    '',
    '',
    '2013-02-01 10:00:00 +0000',
    'web',
    '@ann Sip https://t.co/a\nand "sit"',
    'https://porch.example/tea',
  ),
  row(
    '21',
    '',
    '',
    '',
    '',
    '2013-02-02 10:00:00 +0000',
    'web',
    'With @bob, @ann@porch.example and mel@porch.example',
    '',
  ),
  row('22', '20', '1', '', '', '2013-02-02 10:01:00 +0000', 'web', 'And then some', ''),
  row('23', '', '', '5', '6', '2013-02-03 10:00:00 +0000', 'web', 'RT @carl: Ho', ''),
  row('x', '', '', '', '', '', '', 'no number', ''),
].join('\n');

const archive = [
  fileInMemory(
    'data/js/user_details.js',
    'var user_details =  {"screen_name": "me", "full_name": "Mel Porch", "id": "1"}',
  ),
  fileInMemory('data/js/tweet_index.js', 'var tweet_index = [{"file_name": "data/js/tweets/2013_01.js"}]'),
  fileInMemory('data/js/tweets/2013_01.js', january),
  fileInMemory('tweets.csv', table),
  fileInMemory('index.html', '<html>'),
  fileInMemory('notes.csv', 'a,b'),
];

const said = (records: Awaited<ReturnType<typeof readAll>>) =>
  interactionsOf(records).map(({ kind, text, to, place }) => [
    `${place.file}:${place.line ?? place.item}`,
    kind,
    text,
    ...to.map(({ identities }) => identities.map(({ printed }) => printed).join(' ')),
  ]);

describe('twitterMonths', () => {
  it('claims the whole archive, and nothing that lies beside it', () => {
    expect(twitterMonths.claim(archive).map((group) => group.map(({ path }) => path))).toEqual([
      ['data/js/user_details.js', 'data/js/tweet_index.js', 'data/js/tweets/2013_01.js', 'tweets.csv', 'index.html'],
    ]);
    expect(twitterMonths.claim([fileInMemory('a.csv', table)])).toHaveLength(1);
    expect(twitterMonths.claim([fileInMemory('tweets.csv', 'id,text\n1,x')])).toEqual([]);
  });

  it('reads the scripts, and of the table what they do not hold', async () => {
    const records = await readAll(twitterMonths, archive.slice(0, 5));
    expect(records[0]).toEqual({
      type: 'owner',
      isCertain: true,
      person: {
        name: 'Mel Porch',
        isOwner: true,
        identities: [
          { kind: 'twitter', printed: '@me', verified: true },
          { kind: 'other', printed: 'twitter:1', verified: true },
        ],
      },
    });
    expect(said(records)).toEqual([
      ['data/js/tweets/2013_01.js:tweet 296745358791438336', 'reply', '@ann 4 > 3', '@ann twitter:7'],
      ['tweets.csv:3', 'reply', '@ann Sip https://porch.example/tea\nand "sit"', '@ann twitter:7'],
      ['tweets.csv:5', 'mention', 'With @bob, @ann@porch.example and mel@porch.example', '@bob'],
    ]);
    expect(leftOutOf(records).map(({ reason, count }) => [reason, count])).toEqual([
      ['A retweet: somebody else’s words.', 1],
      ['A tweet that speaks to nobody.', 1],
      ['It stands in the scripts of the archive too.', 1],
      ['A tweet that speaks to nobody.', 1],
      ['A retweet: somebody else’s words.', 1],
      ['A page or list of the archive, which holds no words of its own.', 2],
    ]);
    expect(faultsOf(records)).toMatchObject([{ place: { line: 8 }, message: 'This row has no number of a tweet.' }]);
  });

  it('takes the account from its tweets where its details are missing', async () => {
    const records = await readAll(twitterMonths, fileInMemory('2013_01.js', january));
    expect(records[0]).toMatchObject({ type: 'owner', person: { name: 'Mel Porch' } });
  });

  it('says where a table breaks off', async () => {
    const records = await readAll(twitterMonths, fileInMemory('tweets.csv', table.slice(0, table.indexOf('and "'))));
    expect(faultsOf(records)).toMatchObject([
      { message: 'The file ends in the middle of the row on line 3, in a quote that is never closed.' },
    ]);
    expect(said(records)).toHaveLength(1);
  });

  it('holds up against every cut, and however the files come in pieces', async () => {
    const records = await readAll(twitterMonths, archive.slice(0, 5));
    for (const bytes of [1, 7])
      expect(
        await readAll(
          twitterMonths,
          archive.slice(0, 5).map(({ path, head }) => inPieces(path, head, bytes)),
        ),
      ).toEqual(records);
    await holdsUp(twitterMonths, 'tweets.csv', table);
    await holdsUp(twitterMonths, '2013_01.js', january);
  });
});
