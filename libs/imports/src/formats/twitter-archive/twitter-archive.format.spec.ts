import { fileInMemory, type FileToRead } from '#libs/platform';
import { contactsOf, faultsOf, inPieces, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import type { SourceRecord } from '../file-records.js';
import { twitterArchive } from './twitter-archive.format.js';

const OWNER = '1';
const BIG = '1223056853141270529';

function tweet(id: string, full_text: string, more: object = {}) {
  const entities = { user_mentions: [], urls: [] };
  return { id_str: id, created_at: 'Sat May 05 10:00:00 +0000 2012', full_text, entities, ...more };
}

const mention = (screen_name: string, id_str: string, name: string) => ({ screen_name, id_str, name, id: id_str });
const mentioning = (...user_mentions: object[]) => ({ entities: { user_mentions, urls: [] } });
const answering = (tweetId: string, userId: string, handle: string) => ({
  in_reply_to_status_id_str: tweetId,
  in_reply_to_user_id_str: userId,
  in_reply_to_screen_name: handle,
});
const ann = mention('ann', BIG, 'Ann Porter');

/** A file of an archive; 2 and more are its later parts. */
function data(name: string, entries: unknown[], part = 0): FileToRead {
  const file = name.replaceAll('_', '-') + (part === 0 ? '' : `-part${part}`);
  return fileInMemory(`data/${file}.js`, `window.YTD.${name}.part${part} = ${JSON.stringify(entries, null, 2)}`);
}

const account = data('account', [
  {
    account: {
      email: 'me@porch.example',
      username: 'me',
      accountId: OWNER,
      accountDisplayName: 'Mel Porch',
      phoneNumber: '+4930123456',
    },
  },
]);
const tweets = data('tweets', [
  { tweet: tweet('10', '@ann Tea &amp; talk? https://t.co/x', { ...mentioning(ann), ...answering('9', BIG, 'ann') }) },
  { tweet: tweet('11', 'RT @ann: Tea!', mentioning(ann)) },
  { tweet: tweet('12', 'Good morning, all') },
]);
const later = data('tweets', [{ tweet: tweet('13', 'With @ann on the porch', mentioning(ann)) }], 1);

const said = (records: SourceRecord[]) =>
  interactionsOf(records).map(({ direction, kind, text, to, author }) => {
    const people = direction === 'outbound' ? to : [author!];
    return [
      direction,
      kind,
      text,
      ...people.map(({ identities }) => identities.map(({ printed }) => printed).join(' ')),
    ];
  });
const reasons = (records: SourceRecord[]) => leftOutOf(records).map(({ reason, count = 1 }) => [reason, count]);

describe('twitterArchive', () => {
  it('knows whose it is for certain, with all handles and addresses', async () => {
    const profile = data('profile', [
      { profile: { description: { website: 'https://mel.example', location: 'A town' } } },
    ]);
    const names = data('screen_name_change', [
      { screenNameChange: { accountId: OWNER, screenNameChange: { changedFrom: 'melp', changedTo: 'me' } } },
    ]);
    const [first] = await readAll(twitterArchive, [tweets, names, profile, account]);
    expect(first).toEqual({
      type: 'owner',
      isCertain: true,
      person: {
        name: 'Mel Porch',
        isOwner: true,
        identities: [
          { kind: 'twitter', printed: '@me', verified: true },
          { kind: 'twitter', printed: '@melp', verified: true },
          { kind: 'other', printed: 'twitter:1', verified: true },
          { kind: 'email', printed: 'me@porch.example', verified: true },
          { kind: 'phone', printed: '+4930123456', verified: true },
          { kind: 'website', printed: 'https://mel.example', verified: true },
        ],
      },
    });
  });

  it('reads tweets to others, in the order of the parts, and counts the rest', async () => {
    const records = await readAll(twitterArchive, [later, tweets, account]);
    expect(said(records)).toEqual([
      ['outbound', 'reply', '@ann Tea & talk? https://t.co/x', `@ann twitter:${BIG}`],
      ['outbound', 'mention', 'With @ann on the porch', `@ann twitter:${BIG}`],
    ]);
    expect(reasons(records)).toEqual([
      ['A retweet: somebody else’s words.', 1],
      ['A tweet that speaks to nobody.', 1],
    ]);
    expect(interactionsOf(records)[0]).toMatchObject({
      key: 'twitter 10',
      answers: 'twitter 9',
      channel: 'twitter',
      at: new Date('2012-05-05T10:00:00Z'),
      precision: 'instant',
      permalink: 'https://twitter.com/me/status/10',
      author: { name: 'Mel Porch', isOwner: true },
      to: [{ name: 'Ann Porter' }],
    });
  });

  it('reads the first archives, whose tweets stand bare in tweet.js', async () => {
    const bare = fileInMemory(
      'tweet.js',
      `window.YTD.tweet.part0 = ${JSON.stringify([tweet('10', 'Hi @ann', mentioning(ann))])}`,
    );
    expect(said(await readAll(twitterArchive, bare))).toEqual([
      ['outbound', 'mention', 'Hi @ann', `@ann twitter:${BIG}`],
    ]);
  });

  it('tells the owner by his own threads where no file names him', async () => {
    const thread = data('tweets', [
      { tweet: tweet('14', 'And then', answering('12', OWNER, 'me')) },
      {
        tweet: tweet('15', '@me @ann both', {
          ...mentioning(mention('me', OWNER, 'Mel'), ann),
          ...answering('9', BIG, 'ann'),
        }),
      },
    ]);
    const records = await readAll(twitterArchive, thread);
    expect(records[0]).toMatchObject({
      type: 'owner',
      person: { identities: [{ printed: '@me' }, { printed: 'twitter:1' }] },
    });
    expect(said(records)).toEqual([['outbound', 'reply', '@me @ann both', `@ann twitter:${BIG}`]]);
    expect(reasons(records)).toEqual([['A thread of your own, which speaks to nobody else.', 1]]);
  });

  it('takes the last wording of an edited tweet, under the id of the first', async () => {
    const edit = (id: string, text: string, edit_info: object) => ({
      tweet: tweet(id, text, { ...mentioning(ann), edit_info }),
    });
    const edited = data('tweets', [
      edit('20', 'Hi @ann, tee?', { initial: { editTweetIds: ['20', '21'] } }),
      edit('21', 'Hi @ann, tea?', {
        edit: { initialTweetId: '20', editControlInitial: { editTweetIds: ['20', '21'] } },
      }),
    ]);
    const records = await readAll(twitterArchive, [edited, account]);
    expect(interactionsOf(records)).toMatchObject([
      { key: 'twitter 20', text: 'Hi @ann, tea?', permalink: 'https://twitter.com/me/status/21' },
    ]);
    expect(reasons(records)).toEqual([['An earlier wording of a tweet that was edited.', 1]]);
  });

  it('reads long tweets whole', async () => {
    const long = `Sit and sip. ${'All day long. '.repeat(30)}With @bob too: https://t.co/y`;
    const cut = data('tweets', [
      { tweet: tweet('30', `@ann ${long.slice(0, 200)}… https://t.co/self`, mentioning(ann)) },
    ]);
    const note = (createdAt: string, text: string) => ({
      noteTweet: {
        noteTweetId: '31',
        createdAt,
        core: {
          text,
          mentions: [{ screenName: 'bob' }],
          urls: [{ shortUrl: 'https://t.co/y', expandedUrl: 'https://porch.example' }],
        },
      },
    });
    const notes = data('note_tweet', [
      note('2012-05-05T10:00:00.500Z', long),
      note('2012-05-06T10:00:00.000Z', 'Another one'),
    ]);
    const records = await readAll(twitterArchive, [cut, notes, account]);
    expect(said(records)).toEqual([
      [
        'outbound',
        'mention',
        `@ann ${long.replace('https://t.co/y', 'https://porch.example')}`,
        `@ann twitter:${BIG}`,
        '@bob',
      ],
    ]);
    expect(reasons(records)).toEqual([['A long tweet that is not among the tweets of the archive.', 1]]);
  });

  it('says which tweets are broken, and that a file is cut', async () => {
    const text =
      'window.YTD.tweets.part0 = [{"tweet": {"id_str": "10", "full_text": }}, {"tweet": {"full_text": "x"}}, {"twe';
    const records = await readAll(twitterArchive, [fileInMemory('data/tweets.js', text), account]);
    expect(faultsOf(records).map(({ place, message }) => [place.file, place.item, message])).toEqual([
      ['data/tweets.js', 'tweet 1', 'This tweet is broken JSON.'],
      ['data/tweets.js', 'tweet 2', 'This tweet has no id, or no words.'],
      ['data/tweets.js', 'tweet 3', 'The file ends in the middle of tweet 3.'],
    ]);
  });

  it('reads a date that is none as no date', async () => {
    const odd = data('tweets', [
      { tweet: { ...tweet('10', 'Hi @ann', mentioning(ann)), created_at: 'Sun Feb 30 10:00:00 +0000 2012' } },
    ]);
    expect(interactionsOf(await readAll(twitterArchive, [odd, account]))).toMatchObject([
      { at: null, precision: 'none' },
    ]);
    expect(faultsOf(await readAll(twitterArchive, [odd, account]))).toEqual([]);
  });
});

describe('messages of a twitterArchive', () => {
  const message = (id: string, senderId: string, text: string, more: object = {}) => ({
    messageCreate: {
      id,
      senderId,
      text,
      createdAt: '2021-09-15T06:00:28.597Z',
      urls: [],
      mediaUrls: [],
      reactions: [],
      ...more,
    },
  });
  const conversation = (conversationId: string, ...messages: object[]) => ({
    dmConversation: { conversationId, messages },
  });

  it('go both ways, with handles where a mention tells them', async () => {
    const direct = data('direct_messages', [
      conversation(
        `${OWNER}-${BIG}`,
        message('51', OWNER, 'Call me', { recipientId: BIG }),
        message('50', BIG, 'Hello &lt;3', { recipientId: OWNER }),
      ),
      conversation(
        `${OWNER}-77`,
        message('52', '77', 'https://t.co/a', { urls: [{ url: 'https://t.co/a', expanded: 'https://porch.example' }] }),
      ),
    ]);
    const records = await readAll(twitterArchive, [account, tweets, direct]);
    expect(said(records).slice(1)).toEqual([
      ['outbound', 'message', 'Call me', `@ann twitter:${BIG}`],
      ['inbound', 'message', 'Hello <3', `@ann twitter:${BIG}`],
      ['inbound', 'message', 'https://porch.example', 'twitter:77'],
    ]);
    expect(interactionsOf(records)[1]).toMatchObject({
      key: 'twitter message 51',
      at: new Date('2021-09-15T06:00:28.597Z'),
    });
  });

  it('in a group are said to whoever has written there, and who came and went is counted', async () => {
    const group = data('direct_messages_group', [
      conversation(
        '900',
        message('62', OWNER, 'Tea, everybody'),
        { participantsLeave: { userIds: ['8'], createdAt: '2021-09-15T06:00:27.000Z' } },
        message('61', '7', 'Hi'),
        message('60', '8', 'Ho'),
        { joinConversation: { initiatingUserId: '8', participantsSnapshot: ['7', '8', '9', OWNER] } },
        { conversationNameUpdate: { name: 'Porch' } },
        { reactionCreate: { senderId: '7', reactionKey: 'like' } },
      ),
      conversation('901', message('63', OWNER, 'Anybody?')),
    ]);
    const records = await readAll(twitterArchive, [account, group]);
    expect(said(records)).toEqual([
      ['outbound', 'message', 'Tea, everybody', 'twitter:7', 'twitter:8'],
      ['inbound', 'message', 'Hi', 'twitter:7'],
      ['inbound', 'message', 'Ho', 'twitter:8'],
    ]);
    expect(reasons(records)).toEqual([
      ['Somebody came to a group or left it.', 2],
      ['A group got another name.', 1],
      ['A reaction to a message.', 1],
      ['A message to nobody else.', 1],
    ]);
  });

  it('tell the owner by being in all of them, and are left out where nobody can tell', async () => {
    const one = conversation(`5-${BIG}`, message('70', BIG, 'Hi', { recipientId: '5' }));
    const other = conversation('5-77', message('71', '5', 'Ho', { recipientId: '77' }));
    const records = await readAll(twitterArchive, data('direct_messages', [one, other]));
    expect(records[0]).toMatchObject({ type: 'owner', person: { identities: [{ printed: 'twitter:5' }] } });
    expect(said(records)).toEqual([
      ['inbound', 'message', 'Hi', `twitter:${BIG}`],
      ['outbound', 'message', 'Ho', 'twitter:77'],
    ]);
    const alone = await readAll(twitterArchive, data('direct_messages', [one]));
    expect(reasons(alone)).toEqual([['Nothing in the archive says which of the two is you.', 1]]);
    const known = { identities: [{ kind: 'other' as const, value: 'twitter:5' }] };
    expect(said(await readAll(twitterArchive, data('direct_messages', [one]), known))).toHaveLength(1);
  });
});

describe('follows of a twitterArchive', () => {
  const follow = (name: string, ...ids: string[]) =>
    data(
      name,
      ids.map((accountId) => ({ [name]: { accountId, userLink: 'https://x.example' } })),
    );

  it('are numbers, and people where a mention names them', async () => {
    const likes = data('like', [{ like: { tweetId: '1', fullText: 'x' } }, { like: { tweetId: '2' } }]);
    const records = await readAll(twitterArchive, [
      account,
      tweets,
      follow('follower', BIG, '77', '78'),
      follow('following', BIG),
      likes,
    ]);
    expect(records.filter(({ type }) => type === 'tally')).toEqual([
      { type: 'tally', what: 'followers', count: 3 },
      { type: 'tally', what: 'people you follow', count: 1 },
      { type: 'tally', what: 'tweets you liked', count: 2 },
    ]);
    expect(contactsOf(records)).toMatchObject([
      { key: `twitter account ${BIG}`, about: 'You follow each other on Twitter.', person: { name: 'Ann Porter' } },
    ]);
  });

  it('are missed where the archive lists them', async () => {
    const listed = (count: string) => ({
      files: [{ fileName: 'data/follower.js', globalName: 'YTD.follower.part0', count }],
    });
    const manifest = (dataTypes: object) =>
      fileInMemory(
        'data/manifest.js',
        `window.__THAR_CONFIG = ${JSON.stringify({ userInfo: { accountId: OWNER, userName: 'me' }, dataTypes })}`,
      );
    const missing = await readAll(twitterArchive, [manifest({ follower: listed('12'), like: { files: [] } })]);
    expect(leftOutOf(missing)).toMatchObject([
      {
        place: { file: 'data/follower.js' },
        reason: 'The archive lists this file with 12 entries, but it is not here.',
      },
    ]);
    expect(leftOutOf(await readAll(twitterArchive, [manifest({ follower: listed('0') })]))).toEqual([]);
    expect(
      leftOutOf(await readAll(twitterArchive, [manifest({ follower: listed('1') }), follow('follower', '7')])),
    ).toEqual([]);
  });
});

describe('twitterArchive on broken files', () => {
  const whole = [account, tweets, later, data('follower', [{ follower: { accountId: BIG } }])];

  it('gives the same records however the files come in pieces, and twice', async () => {
    const records = await readAll(twitterArchive, whole);
    expect(await readAll(twitterArchive, whole)).toEqual(records);
    for (const bytes of [1, 7, 65_536]) {
      const pieces = whole.map(({ path, head }) => inPieces(path, head, bytes));
      expect(await readAll(twitterArchive, pieces)).toEqual(records);
    }
  });

  it('ends where any file is cut anywhere, and says so', async () => {
    for (const file of whole)
      for (let end = 0; end < file.size; end += 7) {
        const cut = whole.map((one) => (one === file ? fileInMemory(one.path, one.head.subarray(0, end)) : one));
        const records = await readAll(twitterArchive, cut);
        if (end > 200 && file === tweets)
          expect(faultsOf(records).at(-1)?.message).toMatch(/^The file ends in the middle of tweet/);
      }
  });
});
