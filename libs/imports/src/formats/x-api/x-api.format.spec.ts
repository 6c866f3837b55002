import { fileInMemory } from '#libs/platform';
import { contactsOf, faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { xApi } from './x-api.format.js';

const json = (value: unknown) => fileInMemory('mentions.json', JSON.stringify(value));
const users = [
  { id: '1', username: 'me', name: 'Mel Porch' },
  { id: '7', username: 'ann', name: 'Ann Porter' },
];
const mentions = { mentions: [{ start: 0, end: 3, username: 'me', id: '1' }] };
/** The same posts under the names from before and after 2026. */
const spellings = {
  before: { refers: 'referenced_tweets', edits: 'edit_history_tweet_ids', includes: 'tweets' },
  after: { refers: 'referenced_posts', edits: 'edit_history_post_ids', includes: 'posts' },
};

function page({ refers, edits, includes }: (typeof spellings)['before']) {
  return {
    data: [
      {
        id: '1301573587187331075',
        text: '@me Yes &amp; no',
        author_id: '7',
        created_at: '2024-01-15T10:30:00.000Z',
        in_reply_to_user_id: '1',
        [refers]: [{ type: 'replied_to', id: '5' }],
        [edits]: ['1301573587187331074', '1301573587187331075'],
        entities: { ...mentions, urls: [] },
      },
      {
        id: '12',
        text: 'Tea with @me https://t.co/a',
        author_id: '8',
        created_at: '2024-01-16T10:30:00.000Z',
        [edits]: ['12'],
        entities: { ...mentions, urls: [{ url: 'https://t.co/a', expanded_url: 'https://porch.example' }] },
      },
      { id: '13', text: 'Long…', note_tweet: { text: 'Long, for @me', entities: mentions }, author_id: '7' },
      { id: '14', text: 'This!', author_id: '7', [refers]: [{ type: 'quoted', id: '5' }] },
      { id: '15', text: 'RT @me: x', author_id: '7', [refers]: [{ type: 'retweeted', id: '5' }], entities: mentions },
    ],
    includes: { users, [includes]: [{ id: '5', text: 'Tea?', author_id: '1' }] },
    meta: { result_count: 5, newest_id: '15' },
  };
}

const said = (records: Awaited<ReturnType<typeof readAll>>) =>
  interactionsOf(records).map(({ direction, kind, text, to, author, answers, key }) => [
    direction,
    kind,
    text,
    (direction === 'outbound' ? to : [author!])
      .map(({ name, identities }) => `${name} ${identities.map(({ printed }) => printed)}`)
      .join(),
    answers,
    key,
  ]);

describe('xApi', () => {
  it.each(Object.entries(spellings))('reads mentions in the spelling from %s the renaming', async (_, spelling) => {
    const records = await readAll(xApi, json(page(spelling)));
    expect(records[0]).toMatchObject({
      type: 'owner',
      isCertain: false,
      person: { name: 'Mel Porch', identities: [{ printed: '@me' }, { printed: 'twitter:1' }] },
    });
    expect(said(records)).toEqual([
      ['inbound', 'reply', '@me Yes & no', 'Ann Porter @ann,twitter:7', 'twitter 5', 'twitter 1301573587187331074'],
      ['inbound', 'mention', 'Tea with @me https://porch.example', 'null twitter:8', null, 'twitter 12'],
      ['inbound', 'mention', 'Long, for @me', 'Ann Porter @ann,twitter:7', null, 'twitter 13'],
      ['inbound', 'mention', 'This!', 'Ann Porter @ann,twitter:7', null, 'twitter 14'],
    ]);
    expect(interactionsOf(records)[2]).toMatchObject({ at: null, precision: 'none' });
  });

  it('reads posts of the owner, several answers in one file, and one on each line', async () => {
    const known = { identities: [{ kind: 'twitter' as const, value: 'me' }] };
    const own = { data: { id: '20', text: '@ann Hi', author_id: '1' }, includes: { users } };
    for (const text of [
      JSON.stringify([own, page(spellings.before)]),
      `${JSON.stringify(own)}\n${JSON.stringify(page(spellings.before))}`,
    ]) {
      const records = await readAll(xApi, fileInMemory('a.json', text), known);
      expect(said(records)[0]).toEqual([
        'outbound',
        'mention',
        '@ann Hi',
        'Ann Porter @ann,twitter:7',
        null,
        'twitter 20',
      ]);
      expect(said(records)).toHaveLength(5);
    }
    const flat = { id: '21', text: '@me Ho', author_id: '7', author: users[1], edit_history_tweet_ids: ['21'] };
    expect(said(await readAll(xApi, fileInMemory('a.jsonl', JSON.stringify(flat)), known))).toEqual([
      ['inbound', 'mention', '@me Ho', 'Ann Porter @ann,twitter:7', null, 'twitter 21'],
    ]);
  });

  it('reads the events of a webhook, which say whose they are', async () => {
    const event = (event_type: string, payload: object) => ({
      data: { event_type, filter: { user_id: '1' }, payload, includes: { users } },
    });
    const records = await readAll(
      xApi,
      json([
        event('post.mention.create', { id: '30', text: 'hey @me', author_id: '7', entities: mentions }),
        event('follow.follow', {}),
      ]),
    );
    expect(said(records)).toEqual([['inbound', 'mention', 'hey @me', 'Ann Porter @ann,twitter:7', null, 'twitter 30']]);
    expect(leftOutOf(records)).toMatchObject([{ reason: 'An event without words of a post: follow.follow.' }]);
  });

  it('reads lists of users as people, and tells what X held back', async () => {
    const url = { urls: [{ url: 'https://t.co/z', expanded_url: 'https://ann.example' }] };
    const records = await readAll(
      xApi,
      json({
        data: [{ ...users[1], description: 'Tea taster', location: 'Kiel', entities: { url } }, { id: '9' }],
        errors: [{ title: 'Not Found Error', detail: 'Could not find user with id: [10].' }],
      }),
    );
    expect(contactsOf(records)).toMatchObject([
      {
        key: 'twitter account 7',
        about: 'Tea taster',
        home: 'Kiel',
        person: {
          name: 'Ann Porter',
          identities: [
            { printed: '@ann' },
            { printed: 'twitter:7' },
            { kind: 'website', printed: 'https://ann.example' },
          ],
        },
      },
    ]);
    expect(leftOutOf(records)).toMatchObject([
      { reason: 'X did not hand this over: Could not find user with id: [10].' },
    ]);
    expect(faultsOf(records)).toMatchObject([{ message: 'This post has no id, or no words.' }]);
  });

  it('claims answers of the API, and not its description', () => {
    const claimed = xApi.claim([
      json(page(spellings.before)),
      json({ openapi: '3.0.0', paths: { '/2/tweets': { author_id: 1, text: 2 } } }),
      json({ 'get /2/tweets': { data: [{ id: '1', text: 'x', author_id: '2' }] } }),
      json({ data: [{ id: 1, name: 'no posts' }] }),
    ]);
    expect(claimed).toHaveLength(1);
  });

  it('holds up against every cut', () => holdsUp(xApi, 'a.json', JSON.stringify(page(spellings.after))));
});
