import fc from 'fast-check';
import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, inPieces, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { firstLines } from './first-lines.js';
import { mbox } from './mbox.format.js';
import { rawMails } from './raw-mails.js';

const me = { identities: [{ kind: 'email' as const, value: 'me@porch.example' }] };
const mail = (headers: string[], body = 'Hello.', envelope = 'From 1234@xxx Tue Jan 05 10:00:00 +0000 2021') =>
  [envelope, ...headers, '', body, '', ''].join('\r\n');
const from = 'From: "Ann Porter" <ann@home.example>';
const to = 'To: Me <me@porch.example>';
const date = 'Date: Tue, 5 Jan 2021 09:30:00 -0500';
const read = (text: string, reading: object = me) => readAll(mbox, fileInMemory('All mail.mbox', text), reading);

describe('mbox', () => {
  it('reads letters both ways, and what they answer', async () => {
    const text =
      mail(
        [
          'Message-ID: <1@home.example>',
          from,
          to,
          date,
          'Subject: =?utf-8?q?Caf=C3=A9?= on\r\n Friday',
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: quoted-printable',
        ],
        'Sch=C3=B6n, =\r\nyes.',
      ) +
      mail(
        [
          'Message-ID: <2@porch.example>',
          'In-Reply-To: <1@home.example>',
          'From: me@porch.example',
          'To: Ann <ann@home.example>, "Ode, Ben" <ben@home.example>',
          'Cc: ann@home.example',
          'Subject: Re: Café',
        ],
        'See you.\r\n\r\nOn Tue, Ann Porter wrote:\r\n> Schön',
      );
    expect(interactionsOf(await read(text))).toEqual([
      {
        type: 'interaction',
        place: { file: 'All mail.mbox', line: null, item: 'mail 1' },
        key: 'mail 1@home.example',
        channel: 'email',
        kind: 'message',
        direction: 'inbound',
        at: new Date('2021-01-05T14:30:00Z'),
        precision: 'instant',
        author: { name: 'Ann Porter', identities: [{ kind: 'email', printed: 'ann@home.example' }] },
        to: [],
        post: null,
        answers: null,
        text: 'Café on Friday\n\nSchön, yes.',
        original: null,
        permalink: null,
        durationMinutes: null,
      },
      expect.objectContaining({
        direction: 'outbound',
        answers: 'mail 1@home.example',
        // The mail has no date of its own.
        at: new Date('2021-01-05T10:00:00Z'),
        author: null,
        to: [
          { name: null, identities: [{ kind: 'email', printed: 'ann@home.example' }] },
          { name: 'Ode, Ben', identities: [{ kind: 'email', printed: 'ben@home.example' }] },
        ],
        text: 'Re: Café\n\nSee you.',
      }),
    ]);
  });

  it('leaves out what nobody in particular wrote or read', async () => {
    const many = `To: ${Array.from({ length: 30 }, (_, n) => `p${n}@home.example`).join(', ')}`;
    const text = [
      [from, to, 'List-Id: <club.example>'],
      [from, to, 'Precedence: bulk'],
      ['From: Shop <no-reply@shop.example>', to],
      ['From: Shop <orders-noreply@shop.example>', to],
      [from, to, 'Auto-Submitted: auto-replied'],
      [from, to, 'X-Gmail-Labels: Spam,Unread'],
      [from, to, 'X-Gmail-Labels: =?UTF-8?Q?Papierkorb,Ge=C3=B6ffnet?='],
      ['From: me@porch.example', 'To: ann@home.example', 'X-Gmail-Labels: Drafts'],
      [from, many],
      ['From: me@porch.example', many],
      ['From: me@porch.example', 'To: club@googlegroups.com'],
      ['From: me@porch.example'],
      ['Subject: nothing'],
    ].map((headers) => mail([...headers, date]));
    expect(leftOutOf(await read(text.join(''))).map(({ reason }) => reason)).toEqual([
      'List mail or a newsletter.',
      'List mail or a newsletter.',
      'From an address that takes no answers.',
      'From an address that takes no answers.',
      'Written by a machine.',
      'Spam.',
      'In the bin.',
      'A draft.',
      'Sent to 30 people at once.',
      'Sent to 30 people at once.',
      'Written to yourself, to a list or to a machine.',
      'Nothing says to whom this was written.',
      'Nobody wrote this.',
    ]);
  });

  it('learns from Gmail whose mailbox it is', async () => {
    const text =
      mail(['X-GM-THRID: 1', 'Delivered-To: me@porch.example', from, to, date]) +
      mail([
        'X-GM-THRID: 1',
        'X-Gmail-Labels: Gesendet',
        'From: Me <alias@porch.example>',
        'To: ann@home.example',
        date,
      ]);
    const records = await read(text, {});
    expect(records.map((one) => (one.type === 'owner' ? one.person.identities[0]!.printed : one.type))).toEqual([
      'me@porch.example',
      'interaction',
      'alias@porch.example',
      'interaction',
    ]);
    expect(interactionsOf(records).map(({ direction }) => direction)).toEqual(['inbound', 'outbound']);
  });

  it('reads what is HTML alone, and no attachment', async () => {
    const parts = [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Dear <b>you</b></p><blockquote>old</blockquote>',
      '--b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'aGVsbG8'.repeat(30_000),
      '--b--',
    ].join('\r\n');
    const text =
      ['From x Tue Jan 05 10:00:00 2021', from, to, date, parts, '', ''].join('\r\n') + mail([from, to, date]);
    expect(interactionsOf(await read(text)).map((one) => one.text)).toEqual(['Dear you', 'Hello.']);
  });

  it('claims mailboxes alone', () => {
    const claims = (text: string) => mbox.claim([fileInMemory('a', text)]).length;
    expect(claims(mail([from]))).toBe(1);
    expect(claims('From - Tue Jan 05 10:00:00 2021\nX-Mozilla-Status: 0001\n')).toBe(1);
    expect(claims('From ann@home.example  Tue Jan  5 10:00:00 2021\nReturn-Path: <a@b.example>\n')).toBe(1);
    expect(claims('From: Ann\nTo: Ben\n')).toBe(0);
    expect(claims('From here Tuesday is far.\nSo: yes')).toBe(0);
  });

  it('survives any cut, any pieces, and what is made to break it', async () => {
    const text =
      mail([from, to, date, 'Subject: Zoë']) + mail(['Broken', from, to], '>From me\r\nFrom nobody\r\n') + mail([], '');
    await holdsUp(mbox, 'a.mbox', text, me);
    const deep = `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'.repeat(900)}`;
    const records = await read(mail([from, to, date, deep]) + mail([from, to, date]));
    expect(interactionsOf(records).length + faultsOf(records).length).toBe(2);
  });
});

describe('rawMails', () => {
  it('cuts at the same places whatever the pieces, and keeps no more than it is told to', async () => {
    const bodies = fc.array(
      fc.array(fc.constantFrom('a line', '', '>From x', 'From here', 'x'.repeat(900)), { maxLength: 5 }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(bodies, fc.integer({ min: 1, max: 700 }), async (all, bytes) => {
        const text = all.map((lines) => mail([from], lines.join('\r\n'))).join('');
        const sizes: number[] = [];
        for await (const { bytes: kept } of rawMails(inPieces('a', text, bytes), 300)) sizes.push(kept.length);
        expect(sizes).toHaveLength(all.length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(300);
      }),
      { numRuns: 50 },
    );
  });
});

describe('firstLines', () => {
  it.each([
    ['Hello.\n\n-- \nAnn Porter\nThe Ledger', 'Hello.'],
    ['> You said\n> this\nNo.', 'No.'],
    ['On Mon, Jan 4, 2021 at 9:00 AM Ann wrote:\n> this\n\nBelow.', 'Below.'],
    ['Above.\n\nOn Mon, Jan 4, 2021 at 9:00 AM Ann Porter\n<ann@home.example> wrote:\n\nthis', 'Above.'],
    ['Oben.\n\nAm 04.01.2021 um 09:00 schrieb Ann:\n> alt', 'Oben.'],
    ['Above.\n-----Original Message-----\nFrom: Ann', 'Above.'],
    ['Above.\n\nFrom: Ann Porter\nSent: Monday\nTo: Me', 'Above.'],
    ['From: now on I walk.', 'From: now on I walk.'],
    ['On the whole I agree.', 'On the whole I agree.'],
  ])('%j', (text, expected) => {
    expect(firstLines(text)).toBe(expected);
  });

  it('is short', () => {
    expect(firstLines('word '.repeat(5_000)).length).toBeLessThan(1_510);
    expect(firstLines('line\n'.repeat(100)).split('\n')).toHaveLength(20);
  });
});
