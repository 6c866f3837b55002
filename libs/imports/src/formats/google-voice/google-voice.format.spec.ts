import { fileInMemory, type FileToRead } from '#libs/platform';
import {
  describeReal,
  everyRealFile,
  faultsOf,
  holdsUp,
  interactionsOf,
  leftOutOf,
  readAll,
} from '../../../test/read-format.js';
import { googleVoice } from './google-voice.format.js';

const tags = (...labels: string[]) =>
  `<div class="tags">Labels: ${labels.map((label) => `<a rel="tag" href="http://www.google.com/voice#${label}">x</a>`).join()}</div>`;
const html = (title: string, body: string) =>
  `<?xml version="1.0" ?><!DOCTYPE html><html><head><title>${title}</title><style>.hChatLog, .haudio {}</style></head><body>${body}</body></html>`;
const who = (tel: string, name: string) => `<a class="tel" href="tel:${tel}"><span class="fn">${name}</span></a>`;
const me = '<a class="tel" href="tel:+12125557777"><abbr class="fn" title="">Me</abbr></a>';
const message = (time: string, sender: string, text: string) =>
  `<div class="message"><abbr class="dt" title="2021-05-04T${time}-04:00">May 4</abbr>: <cite class="sender vcard">${sender}</cite>: <q>${text}</q></div>`;
const chat = (body: string, title = '') =>
  html(title, `<div class="hChatLog hfeed">${body}</div>${tags('sms', 'inbox')}`);
const audio = (label: string, tel: string, name: string, more = '') =>
  html(
    'x',
    `<div class="haudio"><span class="album">Call Log for </span><span class="fn">Call from ${name}</span>
<div class="contributor vcard">Call from ${who(tel, name)}</div>
<abbr class="published" title="2021-05-04T17:43:05.490-04:00">May 4</abbr>${more}${tags(label)}</div>`,
  );
const file = (name: string, content: string) => fileInMemory(`Takeout/Voice/Calls/${name}`, content);
const duration = (printed: string) => `<abbr class="duration" title="${printed}">(x)</abbr>`;

describe('googleVoice', () => {
  it('reads a conversation: who wrote, to whom, and when', async () => {
    const page = chat(
      message('17:43:05.490', who('+14045550102', 'Ann Porter'), 'Don&#39;t<br>stop &lt;3') +
        message('17:44:00.000', me, 'Never') +
        message('17:45:00.000', who('+14045550102', 'Ann Porter'), 'MMS Received'),
    );
    const records = await readAll(googleVoice, file('Ann Porter - Text - 2021-05-04T21_43_05Z.html', page));
    expect(records[0]).toMatchObject({
      type: 'owner',
      isCertain: true,
      person: { identities: [{ kind: 'phone', printed: '+12125557777', verified: true }] },
    });
    expect(
      interactionsOf(records).map(({ direction, at, author, to, text }) => [
        direction,
        at,
        author?.name,
        to[0]?.name,
        text,
      ]),
    ).toEqual([
      ['inbound', new Date('2021-05-04T21:43:05.490Z'), 'Ann Porter', undefined, "Don't\nstop <3"],
      ['outbound', new Date('2021-05-04T21:44:00Z'), undefined, 'Ann Porter', 'Never'],
      ['inbound', new Date('2021-05-04T21:45:00Z'), 'Ann Porter', undefined, ''],
    ]);
  });

  it('finds whom the owner wrote to in the name of the file, or in the title', async () => {
    const page = chat(message('17:44:00.000', me, 'Hello?'), 'Me to\nAnn Porter');
    const toOf = async (name: string) => interactionsOf(await readAll(googleVoice, file(name, page)))[0]!.to;
    expect(await toOf('+14045550102 - Text - 2021-05-04T21_43_05Z (1).html')).toEqual([
      { name: null, identities: [{ kind: 'phone', printed: '+14045550102' }] },
    ]);
    expect(await toOf('Ann Porter - Text - 2021-05-04T21_43_05Z.html')).toEqual([
      { name: 'Ann Porter', identities: [] },
    ]);
  });

  it('reads a group: the owner’s words go to everybody in it', async () => {
    const people = [who('+14045550102', 'Ann Porter'), who('+14045550103', '+14045550103')];
    const group = `<div class="participants">With: ${people.map((one) => `<cite class="sender vcard">${one}</cite>`).join()}</div>`;
    const page = chat(group + message('17:00:00', people[1]!, 'Hi all') + message('17:01:00', me, 'Hi both'));
    const [theirs, mine] = interactionsOf(await readAll(googleVoice, file('Group Conversation - 2021.html', page)));
    expect(theirs).toMatchObject({ author: { name: null, identities: [{ printed: '+14045550103' }] }, to: [] });
    expect(mine!.to.map(({ name }) => name)).toEqual(['Ann Porter', null]);
  });

  it('reads calls and voicemails', async () => {
    const pages = [
      file('a.html', audio('placed', '+14045550102', 'Ann Porter', duration('PT2M42S'))),
      file('b.html', audio('received', '+14045550102', '', duration('PT5S'))),
      file(
        'c.html',
        audio('voicemail', '+14045550102', '', `<span class="full-text">Call me &amp; talk</span>${duration('PT22S')}`),
      ),
      file('d.html', audio('missed', '+14045550102', 'Ann Porter')),
      file('e.html', audio('received', '', '', duration('PT5S'))),
      file('f.html', audio('spam', '+14045550102', '')),
    ];
    const records = await readAll(googleVoice, pages);
    expect(
      interactionsOf(records).map((one) => [
        one.kind,
        one.direction,
        one.author?.name,
        one.to[0]?.name,
        one.durationMinutes,
        one.text,
      ]),
    ).toEqual([
      ['call', 'outbound', undefined, 'Ann Porter', 3, ''],
      ['call', 'inbound', null, undefined, 1, ''],
      ['message', 'inbound', null, undefined, null, 'Call me & talk'],
    ]);
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'A missed call: you did not talk.',
      'The number was withheld, so nobody can be named.',
      'Spam.',
    ]);
  });

  it('takes the pages and the owner’s numbers together, and nobody else’s cards', async () => {
    const card =
      'BEGIN:VCARD\nVERSION:3.0\nFN:\nitem1.TEL:+12125557777\nitem1.X-ABLabel:Google Voice\nTEL;TYPE=CELL:+12125550000\nEND:VCARD\n';
    const page = file('x.html', audio('received', '+12125550000', '', duration('PT5S')));
    const phones = fileInMemory('Takeout/Voice/Phones.vcf', card);
    const files = [
      page,
      fileInMemory('Takeout/Contacts/Phones.vcf', card),
      phones,
      fileInMemory('a.html', '<html></html>'),
    ];
    expect(googleVoice.claim(files)).toEqual([[phones, page]]);
    expect(googleVoice.claim(files.slice(1))).toEqual([]);
    const records = await readAll(googleVoice, [phones, page]);
    expect(records).toMatchObject([
      { type: 'owner', person: { identities: [{ printed: '+12125557777' }, { printed: '+12125550000' }] } },
      { type: 'left_out', reason: 'Your own number.' },
    ]);
  });

  it('survives any cut, any pieces, and says that a page is cut', async () => {
    const page = chat(
      message('17:43:05.490', who('+14045550102', 'Ann Porter'), 'Hello') + message('17:44:00', me, 'Hi'),
    );
    await holdsUp(googleVoice, 'Calls/Ann Porter - Text - 2021-05-04T21_43_05Z.html', page);
    const records = await readAll(googleVoice, file('x.html', page.slice(0, -40)));
    expect(faultsOf(records).map(({ message: told }) => told)).toEqual([expect.stringContaining('ends in the middle')]);
  });
});

describeReal('googleVoice: real exports', () => {
  let files: FileToRead[];
  beforeAll(async () => {
    files = await everyRealFile('google-voice');
  });

  it('claims the pages together and leaves the cards', () => {
    const [group, ...others] = googleVoice.claim(files);
    expect([group!.length, others.length]).toEqual([31, 0]);
    expect(group!.every(({ path }) => path.endsWith('.html'))).toBe(true);
  });

  it('gives one row for each message and each call', async () => {
    const records = await readAll(googleVoice, googleVoice.claim(files)[0]!);
    expect(faultsOf(records)).toEqual([]);
    const rows = [...interactionsOf(records), ...leftOutOf(records)];
    const texts = rows.filter(({ place }) => place.item?.startsWith('message'));
    const calls = rows.filter(({ place }) => place.item === null);
    // 2+2+4+1+3+3+2+2+2+2 in conversations, 4+5+3+3 in groups; 17 pages of calls.
    expect([texts.length, calls.length]).toEqual([38, 17]);
  });
});
