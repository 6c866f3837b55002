import fc from 'fast-check';
import { fileInMemory, type FileToRead } from '#libs/platform';
import { readAll } from '../../../test/read-format.js';
import { bluesky } from '../bluesky/bluesky.format.js';
import { UnreadableFile, type FileFormat } from '../file-format.js';
import { mastodon } from '../mastodon/mastodon.format.js';
import { twitterApi } from '../twitter-api/twitter-api.format.js';
import { twitterArchive } from '../twitter-archive/twitter-archive.format.js';
import { twitterMonths } from '../twitter-months/twitter-months.format.js';
import { xApi } from '../x-api/x-api.format.js';

const ann = { screen_name: 'ann', name: 'Ann', id_str: '7', username: 'ann', id: '7' };
const tweet = {
  id_str: '10',
  created_at: 'Sat May 05 10:00:00 +0000 2012',
  full_text: '@ann Tea https://t.co/a',
  user: { screen_name: 'me', id_str: '1' },
  entities: {
    user_mentions: [ann],
    urls: [{ url: 'https://t.co/a', expanded_url: 'https://a.example' }],
    media: [{ url: 'x', expanded_url: 'y' }],
  },
  in_reply_to_status_id_str: '9',
  in_reply_to_user_id_str: '7',
  edit_info: { initial: { editTweetIds: ['10'] } },
  quoted_status: { user: ann },
};
const message = {
  messageCreate: {
    id: '1',
    senderId: '7',
    recipientId: '1',
    text: 'Hi',
    createdAt: '2021-09-15T06:00:28.597Z',
    urls: [],
    mediaUrls: ['x'],
  },
};
const note = {
  type: 'Create',
  actor: 'https://p.example/users/mel',
  object: {
    id: 'https://p.example/users/mel/1',
    type: 'Note',
    inReplyTo: 'https://p.example/users/ann/1',
    published: '2022-11-11T18:47:20Z',
    to: ['x'],
    cc: [],
    content: '<p>x</p>',
    contentMap: { en: 'x' },
    summary: 'y',
    tag: [{ type: 'Mention', name: '@a@b.example', href: 'https://b.example/users/a' }],
    attachment: [{ url: 'x' }],
  },
};
const post = {
  uri: 'at://did:plc:a/app.bsky.feed.post/1',
  author: { did: 'did:plc:a', handle: 'a.example', displayName: 'A' },
  record: {
    $type: 'app.bsky.feed.post',
    text: '@b x',
    createdAt: '2024-01-01T00:00:00Z',
    facets: [{ index: { byteStart: 0, byteEnd: 2 }, features: [{ $type: 'x#mention', did: 'did:plc:b' }] }],
    reply: { parent: { uri: 'at://did:plc:b/x/1' } },
    embed: { images: [{ alt: 'x' }] },
  },
};

const ytd = (name: string, entries: unknown) =>
  fileInMemory(`data/${name}.js`, `window.YTD.${name}.part0 = ${JSON.stringify(entries)}`);
const json = (value: unknown) => [fileInMemory('a.json', JSON.stringify(value))];

const CASES: { format: FileFormat; value: unknown; files: (value: unknown) => FileToRead[] }[] = [
  { format: twitterArchive, value: [{ tweet }], files: (value) => [ytd('tweets', value)] },
  {
    format: twitterArchive,
    value: [
      { dmConversation: { conversationId: '1-7', messages: [message, { joinConversation: {} }] } },
      { dmConversation: { conversationId: '1-8', messages: [message] } },
    ],
    files: (value) => [ytd('direct_messages', value), ytd('direct_messages_group', value)],
  },
  {
    format: twitterArchive,
    value: [
      {
        account: { accountId: '1', username: 'me', email: 'x' },
        noteTweet: {
          noteTweetId: '1',
          createdAt: '2012-05-05T10:00:00Z',
          core: { text: 'x', mentions: [ann], urls: [] },
        },
        follower: { accountId: '7' },
        profile: { description: { website: 'x' } },
        screenNameChange: { screenNameChange: { changedFrom: 'a', changedTo: 'b' } },
      },
    ],
    files: (value) =>
      ['account', 'note_tweet', 'follower', 'profile', 'screen_name_change', 'like', 'deleted_tweets'].map((name) =>
        ytd(name, value),
      ),
  },
  {
    format: twitterMonths,
    value: [tweet],
    files: (value) => [fileInMemory('a.js', `Grailbird.data.tweets = ${JSON.stringify(value)}`)],
  },
  { format: twitterApi, value: [tweet], files: json },
  {
    format: xApi,
    value: {
      data: [
        {
          id: '5',
          text: '@me x',
          author_id: '7',
          referenced_tweets: [{ type: 'quoted', id: '4' }],
          entities: { mentions: [ann], urls: [] },
          note_tweet: { text: 'x', entities: {} },
        },
        ann,
      ],
      includes: { users: [ann], tweets: [{ id: '4', author_id: '7' }] },
      errors: [{ detail: 'x' }],
    },
    files: json,
  },
  {
    format: mastodon,
    value: { id: 'outbox.json', type: 'OrderedCollection', orderedItems: [note, note] },
    files: json,
  },
  {
    format: mastodon,
    value: {
      id: 'https://p.example/users/mel',
      preferredUsername: 'mel',
      inbox: 'x',
      alsoKnownAs: ['x'],
      attachment: [{ value: '<a href="https://a.example">' }],
    },
    files: json,
  },
  {
    format: bluesky,
    value: {
      feed: [{ post, reason: { $type: 'x' } }],
      notifications: [{ ...post, reason: 'like' }],
      thread: { post, replies: [{ post }] },
      follows: [post.author],
      records: [{ uri: post.uri, value: post.record }],
    },
    files: json,
  },
];

/** What a stranger may put in the place of anything. */
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    { toString: 1 },
    JSON.parse('{"__proto__": {"x": 1}}'),
    'a\u0000b',
    '\ud800',
    1e308,
    '9'.repeat(400),
    '@'.repeat(900),
    [[[]]],
    'constructor',
  ),
);

/** The value with something else at one of its places; keys are taken as they come. */
function changed(value: unknown, at: number, by: unknown): unknown {
  let place = 0;
  const walk = (one: unknown): unknown => {
    if (place++ === at) return by;
    if (Array.isArray(one)) return one.map(walk);
    return typeof one === 'object' && one !== null
      ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]))
      : one;
  };
  return walk(value);
}

describe.each(CASES.map((one, at) => [`${one.format.name} ${at + 1}`, one] as const))(
  '%s',
  (_, { format, value, files }) => {
    it('reads or refuses whatever stands in any place', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: 60 }), hostile, async (at, by) => {
          try {
            const records = await readAll(format, files(changed(value, at, by)));
            // The database takes no zero in any text.
            expect(JSON.stringify(records)).not.toContain('\\u0000');
          } catch (error) {
            if (!(error instanceof UnreadableFile)) throw error;
          }
        }),
        { numRuns: 150 },
      );
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    });
  },
);
