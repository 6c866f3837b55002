import { fileInMemory } from '#libs/platform';
import { contactsOf, faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { UnreadableFile } from '../file-format.js';
import { bluesky } from './bluesky.format.js';
import { repoOf } from '../../../test/written-repo.js';

const [ME, ANN, BOB] = ['did:plc:mel', 'did:plc:ann', 'did:plc:bob'];
const POST = 'app.bsky.feed.post';
const uri = (did: string, key: string) => `at://${did}/${POST}/${key}`;

function post(text: string, more: object = {}) {
  return { $type: POST, text, createdAt: '2024-05-15T10:30:00.000Z', ...more };
}

function facet(text: string, part: string, feature: object) {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(part)));
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(part) }, features: [feature] };
}

const reply = (did: string, key: string) => ({
  reply: { parent: { uri: uri(did, key), cid: 'x' }, root: { uri: uri(did, key), cid: 'x' } },
});
const at = (text: string, handle: string, did: string) =>
  facet(text, handle, { $type: 'app.bsky.richtext.facet#mention', did });
const naming = 'Zoë ☕ @ann.bsky.social, see porch.example/te...';
const named = post(naming, {
  facets: [
    at(naming, '@ann.bsky.social', ANN),
    facet(naming, 'porch.example/te...', { $type: 'app.bsky.richtext.facet#link', uri: 'https://porch.example/tea' }),
  ],
});

const records = {
  [`${POST}/3k1`]: named,
  [`${POST}/3k2`]: post('Yes', reply(ANN, '3k9')),
  [`${POST}/3k3`]: post('No', reply(BOB, '3k8')),
  [`${POST}/3k4`]: post('And more', reply(ME, '3k1')),
  [`${POST}/3k5`]: post('Morning'),
  'app.bsky.feed.like/3k1': { $type: 'app.bsky.feed.like', subject: { uri: uri(ANN, '3k7') } },
  'app.bsky.feed.repost/3k1': { $type: 'app.bsky.feed.repost', subject: { uri: uri(ANN, '3k7') } },
  'app.bsky.graph.follow/3k1': { $type: 'app.bsky.graph.follow', subject: ANN },
  'app.bsky.graph.follow/3k2': { $type: 'app.bsky.graph.follow', subject: 'did:plc:unknown' },
  'app.bsky.actor.profile/self': { $type: 'app.bsky.actor.profile', displayName: 'Mel Porch' },
};

const said = (all: Awaited<ReturnType<typeof readAll>>) =>
  interactionsOf(all).map(({ direction, kind, text, to, author, answers }) => [
    direction,
    kind,
    text,
    (direction === 'outbound' ? to : [author!])
      .map(({ name, identities }) => `${name} ${identities.map(({ printed }) => printed)}`)
      .join(),
    answers,
  ]);

describe('bluesky', () => {
  it('reads a repository: posts to others, follows that a mention names, and counts', async () => {
    const read = await readAll(bluesky, fileInMemory('repo.car', repoOf(ME, records)));
    expect(read[0]).toEqual({
      type: 'owner',
      isCertain: true,
      person: { name: 'Mel Porch', isOwner: true, identities: [{ kind: 'bluesky', printed: ME, verified: true }] },
    });
    expect(said(read)).toEqual([
      [
        'outbound',
        'mention',
        'Zoë ☕ @ann.bsky.social, see https://porch.example/tea',
        `null @ann.bsky.social,${ANN}`,
        null,
      ],
      ['outbound', 'reply', 'Yes', `null @ann.bsky.social,${ANN}`, `at ${ANN}/${POST}/3k9`],
      ['outbound', 'reply', 'No', `null ${BOB}`, `at ${BOB}/${POST}/3k8`],
    ]);
    expect(interactionsOf(read)[0]).toMatchObject({
      key: `at ${ME}/${POST}/3k1`,
      place: { item: `${POST}/3k1` },
      at: new Date('2024-05-15T10:30:00Z'),
      permalink: `https://bsky.app/profile/${ME}/post/3k1`,
    });
    expect(contactsOf(read)).toMatchObject([
      {
        about: 'You follow them on Bluesky.',
        person: { identities: [{ printed: '@ann.bsky.social' }, { printed: ANN }] },
      },
    ]);
    expect(leftOutOf(read).map(({ reason, count }) => [reason, count])).toEqual([
      ['A thread of your own, which speaks to nobody else.', 1],
      ['A post that speaks to nobody.', 1],
      ['A repost: somebody else’s words.', 1],
    ]);
    expect(read.filter(({ type }) => type === 'tally')).toEqual([
      { type: 'tally', what: 'people you follow', count: 2 },
      { type: 'tally', what: 'posts you liked', count: 1 },
    ]);
  });

  it('keeps what is whole of a repository that is cut, and says so', async () => {
    const whole = repoOf(ME, records);
    const cut = await readAll(bluesky, fileInMemory('repo.car', whole.subarray(0, -3)));
    expect(faultsOf(cut)).toMatchObject([{ message: 'The file ends in the middle of a block.' }]);
    await expect(readAll(bluesky, fileInMemory('repo.car', whole.subarray(0, 80)))).rejects.toThrow(UnreadableFile);
    await holdsUp(bluesky, 'repo.car', whole);
  });

  it('passes over a block that says it is larger than all memory', async () => {
    const whole = repoOf(ME, records);
    const lies = Buffer.concat([whole, Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0x3f]), Buffer.alloc(100)]);
    const read = await readAll(bluesky, fileInMemory('repo.car', lies));
    expect(interactionsOf(read)).toHaveLength(3);
    expect(faultsOf(read)).toHaveLength(1);
  });

  const author = (did: string, handle: string, displayName: string) => ({ did, handle, displayName });
  const view = (did: string, key: string, record: object) => ({
    uri: uri(did, key),
    author: author(did, `${did.slice(8)}.bsky.social`, `The ${did.slice(8)}`),
    record,
  });
  const json = (value: unknown) => fileInMemory('posts.json', JSON.stringify(value));
  const known = { identities: [{ kind: 'bluesky' as const, value: 'mel.bsky.social' }] };

  it('reads the records of an account, and asks whether it is the owner', async () => {
    const list = Object.entries(records).map(([key, value]) => ({ uri: `at://${ME}/${key}`, cid: 'x', value }));
    const read = await readAll(bluesky, json({ records: list, cursor: 'x' }));
    expect(read[0]).toMatchObject({ type: 'owner', isCertain: false, person: { identities: [{ printed: ME }] } });
    expect(said(read)).toHaveLength(3);
  });

  it('reads feeds, threads and notices', async () => {
    const answer = view(ANN, '3k9', post('@mel Tea', reply(ME, '3k1')));
    const feed = await readAll(
      bluesky,
      json({
        feed: [
          { post: view(ME, '3k2', records[`${POST}/3k2`]!) },
          { post: answer },
          { post: answer, reason: { $type: 'app.bsky.feed.defs#reasonRepost' } },
        ],
      }),
      known,
    );
    expect(said(feed)).toEqual([
      ['outbound', 'reply', 'Yes', `The ann @ann.bsky.social,${ANN}`, `at ${ANN}/${POST}/3k9`],
      ['inbound', 'reply', '@mel Tea', `The ann @ann.bsky.social,${ANN}`, `at ${ME}/${POST}/3k1`],
    ]);
    const thread = { thread: { post: view(ME, '3k1', named), replies: [{ post: answer, replies: [] }] } };
    expect(said(await readAll(bluesky, json(thread), known)).map(([direction]) => direction)).toEqual([
      'outbound',
      'inbound',
    ]);
    const notices = {
      notifications: [
        { ...answer, reason: 'reply' },
        { ...view(BOB, '3k0', { $type: 'app.bsky.feed.like' }), reason: 'like' },
        { ...view(BOB, '3k0', { $type: 'app.bsky.graph.follow' }), reason: 'follow' },
      ],
    };
    const read = await readAll(bluesky, json(notices), known);
    expect(said(read)).toHaveLength(1);
    expect(leftOutOf(read)).toMatchObject([{ reason: 'A notice without words: like.' }]);
    expect(contactsOf(read)).toMatchObject([{ about: 'Follows you on Bluesky.', person: { name: 'The bob' } }]);
  });

  it('reads lists of accounts as people', async () => {
    const read = await readAll(
      bluesky,
      json({
        subject: {},
        followers: [author(ANN, 'ann.bsky.social', 'Ann Porter'), author(BOB, 'handle.invalid', '')],
      }),
    );
    expect(contactsOf(read)).toMatchObject([
      {
        about: 'Follows you on Bluesky.',
        person: { name: 'Ann Porter', identities: [{ printed: '@ann.bsky.social' }, { printed: ANN }] },
      },
      { person: { name: null, identities: [{ printed: BOB }] } },
    ]);
  });

  it('claims repositories and answers, and nothing else', async () => {
    const files = [
      fileInMemory('a', repoOf(ME, records)),
      json({ posts: [view(ANN, '1', named)] }),
      json({ data: [] }),
      fileInMemory('a.car', 'a car'),
    ];
    expect(bluesky.claim(files)).toEqual([[files[0]], [files[1]]]);
    await holdsUp(bluesky, 'posts.json', JSON.stringify({ posts: [view(ANN, '1', named), view(ME, '2', named)] }));
  });
});
