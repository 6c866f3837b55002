import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { mastodon } from './mastodon.format.js';

const ME = 'https://porch.example/users/mel';
const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';
const tag = (name: string, href: string) => ({ type: 'Mention', name, href });
const ann = tag('@ann@tea.example', 'https://tea.example/users/ann');

function note(id: string, content: string, more: object = {}) {
  return {
    id: `${ME}/statuses/${id}/activity`,
    type: 'Create',
    actor: ME,
    object: {
      id: `${ME}/statuses/${id}`,
      type: 'Note',
      inReplyTo: null,
      published: '2022-11-11T18:47:20Z',
      url: `https://porch.example/@mel/${id}`,
      to: [PUBLIC],
      cc: [`${ME}/followers`],
      content,
      tag: [],
      ...more,
    },
  };
}

const HELLO =
  '<p><span class="h-card"><a href="https://tea.example/@ann" class="u-url mention">@<span>ann</span></a></span> Tea &amp; talk<br />at <a href="https://sip.example/a-long-way"><span class="invisible">https://</span><span class="ellipsis">sip.example/a-lo</span><span class="invisible">ng-way</span></a></p>';
const items = [
  note('10', HELLO, {
    inReplyTo: 'https://tea.example/users/ann/statuses/5',
    tag: [tag('@bob', 'https://porch.example/users/bob'), ann],
  }),
  note('11', '<p>@bob hi</p>', { tag: [tag('@bob', 'https://porch.example/users/bob'), tag('@mel', ME)] }),
  note('12', '<p>Psst</p>', { to: ['https://tea.example/users/ann'], cc: [], tag: [ann] }),
  note('13', '<p>Yes!</p>', { inReplyTo: 'https://far.example/users/carl/statuses/9' }),
  note('14', '<p>And more</p>', { inReplyTo: `${ME}/statuses/10` }),
  note('15', '<p>Good morning</p>'),
  { id: `${ME}/statuses/16/activity`, type: 'Announce', actor: ME, object: 'https://tea.example/users/ann/statuses/6' },
];
const outbox = (all: unknown) =>
  fileInMemory(
    'outbox.json',
    JSON.stringify({ '@context': 'x', id: 'outbox.json', type: 'OrderedCollection', totalItems: 7, orderedItems: all }),
  );
const actor = fileInMemory(
  'actor.json',
  JSON.stringify({
    id: ME,
    type: 'Person',
    preferredUsername: 'mel',
    name: 'Mel Porch',
    inbox: `${ME}/inbox`,
    url: 'https://porch.example/@mel',
    alsoKnownAs: ['https://old.example/users/melp'],
    attachment: [
      { type: 'PropertyValue', name: 'Blog', value: '<a href="https://mel.example/?a=1&amp;b=2" rel="me">mel</a>' },
      { type: 'PropertyValue', name: 'Tea', value: 'Assam' },
    ],
  }),
);
const likes = fileInMemory(
  'likes.json',
  JSON.stringify({
    id: 'likes.json',
    type: 'OrderedCollection',
    orderedItems: ['https://tea.example/users/ann/statuses/6'],
  }),
);

const said = (records: Awaited<ReturnType<typeof readAll>>) =>
  interactionsOf(records).map(({ kind, text, to, answers }) => [
    kind,
    text,
    to.map(({ identities }) => identities.map(({ printed }) => printed).join()).join(' '),
    answers,
  ]);

describe('mastodon', () => {
  it('reads what the owner wrote to others: answers, mentions and private words', async () => {
    const records = await readAll(mastodon, [outbox(items), actor, likes]);
    expect(said(records)).toEqual([
      [
        'reply',
        '@ann Tea & talk\nat https://sip.example/a-long-way',
        '@ann@tea.example @bob@porch.example',
        'fediverse https://tea.example/users/ann/statuses/5',
      ],
      ['mention', '@bob hi', '@bob@porch.example', null],
      ['message', 'Psst', '@ann@tea.example', null],
      ['reply', 'Yes!', '@carl@far.example', 'fediverse https://far.example/users/carl/statuses/9'],
    ]);
    expect(interactionsOf(records)[0]).toMatchObject({
      key: `fediverse ${ME}/statuses/10`,
      channel: 'other',
      direction: 'outbound',
      at: new Date('2022-11-11T18:47:20Z'),
      author: { name: 'Mel Porch', isOwner: true },
      original: HELLO,
      permalink: 'https://porch.example/@mel/10',
    });
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'A thread of your own, which speaks to nobody else.',
      'A post that speaks to nobody.',
      'A boost: somebody else’s words.',
    ]);
    expect(records.at(-1)).toEqual({ type: 'tally', what: 'posts you liked', count: 1 });
  });

  it('knows the owner by the account, with its links and where it moved from', async () => {
    const [first] = await readAll(mastodon, [outbox(items), actor]);
    expect(first).toEqual({
      type: 'owner',
      isCertain: true,
      person: {
        name: 'Mel Porch',
        isOwner: true,
        identities: [
          { kind: 'mastodon', printed: '@mel@porch.example', verified: true },
          { kind: 'mastodon', printed: '@melp@old.example', verified: true },
          { kind: 'website', printed: 'https://mel.example/?a=1&b=2' },
        ],
      },
    });
  });

  it('knows the owner by what he did where the outbox is alone, also as a bare array', async () => {
    for (const file of [outbox(items), fileInMemory('posts.json', JSON.stringify(items))]) {
      const records = await readAll(mastodon, file);
      expect(records[0]).toMatchObject({
        type: 'owner',
        person: { name: null, identities: [{ printed: '@mel@porch.example' }] },
      });
      expect(said(records)).toHaveLength(4);
    }
  });

  it('puts a warning before the words, and shows pictures by their descriptions', async () => {
    const attachment = [{ type: 'Document', name: 'A cup of tea', url: 'https://porch.example/1.png' }];
    const records = await readAll(
      mastodon,
      outbox([note('1', '<p>Hot</p>', { summary: 'Tea', tag: [ann] }), note('2', '', { tag: [ann], attachment })]),
    );
    expect(interactionsOf(records).map(({ text }) => text)).toEqual(['Tea\n\nHot', 'A cup of tea']);
  });

  it('claims the files of an account together, and two accounts apart', () => {
    const claimed = (...files: ReturnType<typeof fileInMemory>[]) =>
      mastodon.claim(files).map((group) => group.map(({ path }) => path));
    const picture = fileInMemory('media_attachments/files/1.png', '\u00ff');
    expect(claimed(likes, outbox(items), picture, actor, fileInMemory('a.json', '{"type":"Note"}'))).toEqual([
      ['likes.json', 'outbox.json', 'actor.json', 'media_attachments/files/1.png'],
    ]);
    expect(claimed(outbox(items), fileInMemory('posts.json', JSON.stringify(items)), actor)).toEqual([
      ['outbox.json'],
      ['posts.json'],
    ]);
  });

  it('says that a file is cut, and holds up against every cut', async () => {
    const text = Buffer.from(outbox(items).head).toString();
    expect(faultsOf(await readAll(mastodon, fileInMemory('outbox.json', text.slice(0, -40))))).toMatchObject([
      { message: 'The file ends in the middle of post 7.' },
    ]);
    await holdsUp(mastodon, 'outbox.json', text);
  });
});
