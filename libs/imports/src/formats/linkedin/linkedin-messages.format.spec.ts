import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { linkedinMessages } from './linkedin-messages.format.js';

const HEADER =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT';
const link = (handle: string) => (handle === '' ? '' : `https://www.linkedin.com/in/${handle}`);

interface Row {
  conversation?: string;
  from: [string, string];
  to: [string, string];
  content: string;
  subject?: string;
  folder?: string;
  draft?: string;
}

const row = ({ conversation = 'c1', from, to, content, subject = '', folder = 'INBOX', draft = 'No' }: Row) =>
  [
    conversation,
    '',
    from[0],
    link(from[1]),
    to[0],
    to[1].split(',').map(link).join(','),
    '2024-05-15 10:30:00 UTC',
    subject,
    content,
    folder,
    '',
    draft,
  ]
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',');
const me: [string, string] = ['Mel Porch', 'mel'];
const ann: [string, string] = ['Ann Porter, PhD', 'ann'];
const bob: [string, string] = ['Bob Reed', 'bob'];
const table = (...rows: Row[]) => [HEADER, ...rows.map(row)].join('\n');
const both = [
  { from: ann, to: me, content: 'Tea?' },
  { from: me, to: ann, content: 'Yes "please"' },
  { conversation: 'c2', from: me, to: bob, content: 'Hello', subject: 'Porch' },
];

const read = (text: string, identities: { kind: 'name' | 'linkedin'; value: string }[] = []) =>
  readAll(linkedinMessages, fileInMemory('messages.csv', text), { identities });
const said = (records: Awaited<ReturnType<typeof readAll>>) =>
  interactionsOf(records).map(({ direction, text, to, author }) => [
    direction,
    text,
    ...(direction === 'outbound' ? to : [author!]).map(
      ({ name, identities }) => `${name} ${identities.map(({ printed }) => printed)}`,
    ),
  ]);

describe('linkedinMessages', () => {
  it('reads both ways, and knows the owner by being in all conversations', async () => {
    const records = await read(table(...both));
    expect(records[0]).toMatchObject({
      type: 'owner',
      isCertain: true,
      person: { name: 'Mel Porch', identities: [{ printed: 'https://www.linkedin.com/in/mel' }] },
    });
    expect(said(records)).toEqual([
      ['inbound', 'Tea?', 'Ann Porter https://www.linkedin.com/in/ann'],
      ['outbound', 'Yes "please"', 'Ann Porter https://www.linkedin.com/in/ann'],
      ['outbound', 'Porch\n\nHello', 'Bob Reed https://www.linkedin.com/in/bob'],
    ]);
    expect(interactionsOf(records)[0]).toMatchObject({
      channel: 'other',
      kind: 'message',
      at: new Date('2024-05-15T10:30:00Z'),
      place: { line: 2 },
    });
  });

  it('knows the owner by his identities or his profile where one conversation is all', async () => {
    const one = table(both[0]!, both[1]!);
    expect(leftOutOf(await read(one))).toMatchObject([
      { count: 2, reason: expect.stringMatching(/^Nothing says which of the two is you/) },
    ]);
    expect(said(await read(one, [{ kind: 'name', value: 'mel porch' }]))).toHaveLength(2);
    expect(said(await read(one, [{ kind: 'linkedin', value: 'mel' }]))).toHaveLength(2);
    const profile = fileInMemory('Profile.csv', 'First Name,Last Name,Maiden Name,Headline,Summary\nMel,Porch,,Sits,x');
    const files = [fileInMemory('messages.csv', one), profile];
    expect(linkedinMessages.claim(files)).toEqual([files]);
    expect(said(await readAll(linkedinMessages, files))).toHaveLength(2);
  });

  it('reads old tables without addresses of recipients, and groups', async () => {
    const old = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT\n';
    const records = await read(
      `${old}c1,,Ann Porter,https://linkedin.com/in/ann,"Mel Porch, Bob Reed",2024-05-15 10:30:00,,Hi all\nc1,,Mel Porch,,"Ann Porter, Bob Reed",2024-05-15 11:30:00,,Ho\nc2,,Mel Porch,,"Cy Lee, MBA",2024-05-15 12:30:00,,Hey`,
    );
    expect(said(records)).toEqual([
      ['inbound', 'Hi all', 'Ann Porter https://www.linkedin.com/in/ann'],
      ['outbound', 'Ho', 'Ann Porter https://www.linkedin.com/in/ann', 'Bob Reed '],
      ['outbound', 'Hey', 'Cy Lee '],
    ]);
  });

  it('shows markup as text, and leaves out drafts, spam and those who have left', async () => {
    const gone: [string, string] = ['LinkedIn Member', ''];
    const records = await read(
      table(
        ...both,
        { from: ann, to: me, content: '<p class="x">One</p><p>Two &amp; three</p>' },
        { from: me, to: ann, content: 'Not yet', draft: 'Yes' },
        { from: bob, to: me, content: 'Buy', folder: 'SPAM' },
        { from: gone, to: me, content: 'Bye', conversation: 'c3' },
        { from: me, to: gone, content: 'Bye', conversation: 'c3' },
        { from: me, to: ann, content: '' },
      ),
    );
    expect(interactionsOf(records)[3]).toMatchObject({
      text: 'One\n\nTwo & three',
      original: '<p class="x">One</p><p>Two &amp; three</p>',
    });
    expect(leftOutOf(records).map(({ reason, count }) => [reason, count])).toEqual([
      ['A draft, which was never sent.', 1],
      ['Spam.', 1],
      ['Between you and somebody who has left LinkedIn.', 2],
      ['A message without words.', 1],
    ]);
  });

  it('claims messages, and no other table', () => {
    expect(
      linkedinMessages.claim([fileInMemory('x.csv', table(...both)), fileInMemory('y.csv', 'From,To,Date\na,b,c')]),
    ).toHaveLength(1);
  });

  it('holds up against every cut', async () => {
    await holdsUp(linkedinMessages, 'messages.csv', table(...both));
    expect(faultsOf(await read(`${table(...both)}\n"c2`))).toMatchObject([
      { message: 'The file ends in the middle of the row on line 5, in a quote that is never closed.' },
    ]);
  });
});
