import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { UnreadableFile } from '../file-format.js';
import { twitterApi } from './twitter-api.format.js';

const user = (screen_name: string, id_str: string) => ({
  screen_name,
  id_str,
  id: Number(id_str),
  name: `The ${screen_name}`,
});
const [me, ann, bob] = [user('me', '1'), user('ann', '7'), user('bob', '8')];

function tweet(id_str: string, author: object, full_text: string, mentions: object[] = [], more: object = {}) {
  const entities = { user_mentions: mentions, urls: [] };
  return {
    created_at: 'Wed Sep 04 13:51:55 +0000 2019',
    id: Number(id_str),
    id_str,
    full_text,
    user: author,
    entities,
    ...more,
  };
}

const mine = [
  tweet('1169246717864136705', me, '@ann Tea?', [ann], {
    in_reply_to_status_id_str: '5',
    in_reply_to_user_id_str: '7',
    in_reply_to_screen_name: 'ann',
  }),
  tweet('2', me, 'Hi @bob', [bob]),
  tweet('3', me, 'RT @bob: Ho', [bob], { retweeted_status: tweet('4', bob, 'Ho') }),
  tweet('6', me, 'Morning'),
];
const toMe = [
  tweet('11', ann, '@me Yes', [me], {
    in_reply_to_status_id_str: '1169246717864136705',
    in_reply_to_user_id_str: '1',
    in_reply_to_screen_name: 'me',
  }),
  tweet('12', bob, 'Ask @me', [me]),
  tweet('13', bob, 'See this', [], { quoted_status: mine[0] }),
];
const known = { identities: [{ kind: 'twitter' as const, value: 'me' }] };
const json = (value: unknown) => fileInMemory('tweets.json', JSON.stringify(value));

const said = (records: Awaited<ReturnType<typeof readAll>>) =>
  interactionsOf(records).map(({ direction, kind, text, to, author, answers }) => [
    direction,
    kind,
    text,
    (direction === 'outbound' ? to : [author!])
      .map(({ name, identities }) => `${name} ${identities.map(({ printed }) => printed)}`)
      .join(),
    answers,
  ]);

describe('twitterApi', () => {
  it('asks whether the one who wrote all tweets is the owner', async () => {
    const records = await readAll(twitterApi, json(mine));
    expect(records[0]).toMatchObject({
      type: 'owner',
      isCertain: false,
      person: { name: 'The me', identities: [{ printed: '@me' }, { printed: 'twitter:1' }] },
    });
    expect(said(records)).toEqual([
      ['outbound', 'reply', '@ann Tea?', 'The ann @ann,twitter:7', 'twitter 5'],
      ['outbound', 'mention', 'Hi @bob', 'The bob @bob,twitter:8', null],
    ]);
    expect(leftOutOf(records).map(({ reason, count }) => [reason, count])).toEqual([
      ['A retweet: somebody else’s words.', 1],
      ['A tweet that speaks to nobody.', 1],
    ]);
  });

  it('asks whether the one whom all others mention is the owner', async () => {
    const records = await readAll(twitterApi, json({ statuses: toMe, search_metadata: {} }));
    expect(records[0]).toMatchObject({
      type: 'owner',
      isCertain: false,
      person: { identities: [{ printed: '@me' }, { printed: 'twitter:1' }] },
    });
    expect(said(records)).toEqual([
      ['inbound', 'reply', '@me Yes', 'The ann @ann,twitter:7', 'twitter 1169246717864136705'],
      ['inbound', 'mention', 'Ask @me', 'The bob @bob,twitter:8', null],
      ['inbound', 'mention', 'See this', 'The bob @bob,twitter:8', null],
    ]);
  });

  it('asks nothing where the owner is known, and leaves out what is not his', async () => {
    const records = await readAll(twitterApi, json([...mine, ...toMe, tweet('20', ann, '@bob Hi', [bob])]), known);
    expect(records.filter(({ type }) => type === 'owner')).toEqual([]);
    expect(said(records)).toHaveLength(5);
    expect(leftOutOf(records).map(({ reason }) => reason)).toContain('Neither by you nor to you.');
    const strangers = await readAll(twitterApi, json([tweet('20', ann, '@bob Hi', [bob])]), known);
    expect(leftOutOf(strangers)).toMatchObject([{ reason: 'Neither by you nor to you.' }]);
  });

  it('says so where nobody can tell who is the owner', async () => {
    const records = await readAll(twitterApi, json([tweet('20', ann, 'Hi', [me]), tweet('21', bob, 'Ho')]));
    expect(leftOutOf(records)).toMatchObject([
      { reason: 'Nothing says which account is yours: add your handle to your identities.', count: 2 },
    ]);
  });

  it('reads a tweet on each line, and streamed ones with their whole words', async () => {
    const extended_tweet = { full_text: 'Hi @bob, all of it', entities: { user_mentions: [bob], urls: [] } };
    const lines = [tweet('2', me, '', [], { full_text: undefined, text: 'Hi…', extended_tweet }), mine[0]];
    const records = await readAll(
      twitterApi,
      fileInMemory('a.jsonl', lines.map((one) => JSON.stringify(one)).join('\n')),
      known,
    );
    expect(said(records).map(([, , text]) => text)).toEqual(['Hi @bob, all of it', '@ann Tea?']);
  });

  it('claims tweets and nothing else', () => {
    expect(twitterApi.claim([json(mine), json({ statuses: toMe }), json([{ id_str: '1', text: 'x' }])])).toHaveLength(
      2,
    );
    expect(twitterApi.claim([fileInMemory('a.js', `Grailbird.data.tweets = ${JSON.stringify(mine)}`)])).toEqual([]);
  });

  it('refuses what holds no tweet, and holds up against every cut', async () => {
    await expect(readAll(twitterApi, fileInMemory('a.json', '[1'))).rejects.toThrow(UnreadableFile);
    await holdsUp(twitterApi, 'a.json', JSON.stringify([...mine, ...toMe]));
    const cut = await readAll(twitterApi, fileInMemory('a.json', JSON.stringify(mine).slice(0, -30)));
    expect(faultsOf(cut)).toMatchObject([{ message: 'The file ends in the middle of tweet 4.' }]);
  });
});
