import { fileInMemory } from '#libs/platform';
import { faultsOf, holdsUp, interactionsOf, leftOutOf, readAll } from '../../../test/read-format.js';
import { oppoCalls } from '../oppo-calls/oppo-calls.format.js';
import { androidBackup } from './android-backup.format.js';

const at = Date.parse('2021-01-03T17:00:00Z');
const call = (attributes: string) => `<call date="${at}" presentation="1" ${attributes} />`;
const calls = (...rows: string[]) =>
  fileInMemory(
    'calls-2021.xml',
    `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><!--File Created By a backup--><?xml-stylesheet type="text/xsl" href="calls.xsl"?>
<calls count="${rows.length}">${rows.join('\n')}</calls>`,
  );
const us = { identities: [{ kind: 'phone' as const, value: '+12125557777' }] };

describe('androidBackup: calls', () => {
  it('reads calls with whom, which way and how long', async () => {
    const file = calls(
      call('type="1" number="(901) 867-5309" duration="125" contact_name="Ann Porter"'),
      call('type="2" number="19018675309" duration="30" contact_name="(Unknown)"'),
      call('type="7" number="+19018675309" duration="0" contact_name="+1 901 867 5309"'),
    );
    const [came, went, elsewhere] = interactionsOf(await readAll(androidBackup, file, us));
    expect(came).toMatchObject({
      channel: 'phone',
      kind: 'call',
      direction: 'inbound',
      at: new Date(at),
      precision: 'instant',
      author: { name: 'Ann Porter', identities: [{ kind: 'phone', printed: '(901) 867-5309' }] },
      to: [],
      durationMinutes: 2,
      place: { file: 'calls-2021.xml', line: null, item: 'call 1' },
    });
    expect(went).toMatchObject({ direction: 'outbound', author: null, to: [{ name: null }], durationMinutes: 1 });
    expect(elsewhere).toMatchObject({ kind: 'call', author: { name: null }, durationMinutes: null });
  });

  it('leaves out what was no talk, and says why', async () => {
    const file = calls(
      call('type="3" number="+19018675309" duration="0" contact_name="Ann Porter"'),
      call('type="2" number="+19018675309" duration="0"'),
      call('type="1" number="+19018675309" duration="0"'),
      call('type="5" number="+19018675309" duration="0"'),
      call('type="6" number="+19018675309" duration="0"'),
      `<call date="${at}" type="1" number="-2" duration="60" presentation="2" />`,
      call('type="1" number="" duration="60"'),
      call('type="2" number="611" duration="60"'),
      call('type="1" number="212-555-7777" duration="60"'),
    );
    expect(leftOutOf(await readAll(androidBackup, file, us)).map(({ reason }) => reason)).toEqual([
      'A missed call: you did not talk.',
      'You called and nobody answered: no talk.',
      'A missed call: you did not talk.',
      'You declined this call: no talk.',
      'A call from a number that you have blocked.',
      'The number was withheld, so nobody can be named.',
      'The number was withheld, so nobody can be named.',
      'A short number or a service, no person.',
      'Your own number.',
    ]);
  });

  it('takes a voicemail for a message of theirs', async () => {
    const [one] = interactionsOf(
      await readAll(androidBackup, calls(call('type="4" number="+19018675309" duration="9"'))),
    );
    expect(one).toMatchObject({ kind: 'message', direction: 'inbound', text: '', durationMinutes: null });
  });

  it('gives two ways to write one number the same key', async () => {
    const rows = ['9018675309', '19018675309', '+1 901-867-5309'].map((n) =>
      call(`type="1" number="${n}" duration="9"`),
    );
    const keys = interactionsOf(await readAll(androidBackup, calls(...rows), us)).map(({ key }) => key);
    expect(new Set(keys)).toEqual(new Set(['phone call 18675309 2021-01-03T17:00:00Z']));
  });

  it('keeps a call whose date cannot be read, and names a type that is none', async () => {
    const file = calls('<call number="+19018675309" type="1" date="soon" duration="9"/>', call('type="9" number="1"'));
    const records = await readAll(androidBackup, file);
    expect(interactionsOf(records)).toMatchObject([{ at: null, precision: 'none', key: null }]);
    expect(faultsOf(records)).toMatchObject([{ place: { item: 'call 2' }, message: '“9” is no type of call.' }]);
  });

  it('reads what very old versions and other telephones wrote', async () => {
    const old = '<calls count="1"><call number="9018675309" duration="61" date="1325376000" type="1"/></calls>';
    expect(interactionsOf(await readAll(androidBackup, fileInMemory('c.xml', old)))).toMatchObject([
      { at: new Date('2012-01-01T00:00:00Z'), durationMinutes: 1 },
    ]);
    const oppo = `<?xml version="1.0"?><CallLog><CALL_RECORDS _id="7" number="9018675309" duration="61" type="2" date="${at}" name=" "
      ring_time="3" countryiso="US"/></CallLog>`;
    expect(oppoCalls.claim([fileInMemory('calllog.xml', oppo)])).toHaveLength(1);
    expect(androidBackup.claim([fileInMemory('calllog.xml', oppo)])).toHaveLength(0);
    expect(interactionsOf(await readAll(oppoCalls, fileInMemory('calllog.xml', oppo)))).toMatchObject([
      { direction: 'outbound', to: [{ name: null }], at: new Date(at) },
    ]);
    await holdsUp(oppoCalls, 'calllog.xml', oppo);
  });
});

const messages = `<?xml version="1.0" encoding="UTF-8"?><smses count="6">
  <sms address="+19018675309" date="${at}" type="1" subject="null" body="Hello &#128512; &amp; good day" contact_name="Ann Porter" />
  <sms address="9018675309" date="${at + 60_000}" type="2" subject="null" body="Same to you" contact_name="Ann Porter" />
  <sms address="+19018675309" date="${at}" type="3" body="Never s" contact_name="Ann Porter" />
  <sms address="VODAFONE" date="${at}" type="1" body="Your bill" contact_name="(Unknown)" />
  <mms date="${at}" msg_box="1" sub="Garden" address="+19018675309~+12125557777~+13125550000" contact_name="Ann Porter, Me, Ben Ode">
    <parts><part ct="application/smil" text="&lt;smil/&gt;" /><part ct="text/plain" text="See this" />
      <part ct="image/jpeg" text="null" data="aGVsbG8=" /></parts>
    <addrs><addr address="+13125550000" type="137" /><addr address="+12125557777" type="151" /></addrs>
  </mms>
  <mms date="${at}" msg_box="2" sub="null" address="+19018675309~+13125550000" contact_name="Ann Porter, Ben Ode">
    <parts><part ct="text/plain" text="To both" /></parts>
    <addrs><addr address="insert-address-token" type="137" /><addr address="+19018675309" type="151" /><addr address="+13125550000" type="151" /></addrs>
  </mms>
</smses>`;

describe('androidBackup: messages', () => {
  it('reads SMS and MMS with their text, and who wrote in a group', async () => {
    const records = await readAll(androidBackup, fileInMemory('sms.xml', messages), us);
    expect(
      interactionsOf(records).map((one) => [
        one.direction,
        one.author?.identities[0]?.printed ?? null,
        one.to.map(({ identities }) => identities[0]?.printed),
        one.text,
      ]),
    ).toEqual([
      ['inbound', '+19018675309', [], 'Hello 😀 & good day'],
      ['outbound', null, ['9018675309'], 'Same to you'],
      ['inbound', '+13125550000', [], 'Garden\nSee this'],
      ['outbound', null, ['+19018675309', '+13125550000'], 'To both'],
    ]);
    expect(interactionsOf(records)[0]!.author?.name).toBe('Ann Porter');
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual([
      'A draft: it was never sent.',
      'A short number or a service, no person.',
    ]);
  });

  it('says where a file ends in the middle, and keeps what was good', async () => {
    const records = await readAll(androidBackup, fileInMemory('sms.xml', messages.slice(0, 600)), us);
    expect(interactionsOf(records)).toHaveLength(2);
    expect(faultsOf(records)).toMatchObject([
      { message: 'The file ends in the middle of <smses>; what came after it is missing.' },
    ]);
  });

  it('survives any cut, any pieces, and what is made to break it', async () => {
    await holdsUp(androidBackup, 'sms.xml', messages, us);
    const bomb = `<!DOCTYPE smses [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><smses>
      <sms address="+19018675309" date="${at}" type="1" body="&b;" __proto__="x" constructor="y"/></smses>`;
    expect(androidBackup.claim([fileInMemory('sms.xml', bomb)])).toHaveLength(1);
    expect(interactionsOf(await readAll(androidBackup, fileInMemory('sms.xml', bomb)))[0]!.text).toBe('&b;');
  });

  it('claims by what is inside', () => {
    const claims = (text: string) => androidBackup.claim([fileInMemory('calls.xml', text)]).length;
    expect(claims('<!-- one --><!-- two --><smses count="0"></smses>')).toBe(1);
    expect(claims('<rss><channel><calls/></channel></rss>')).toBe(0);
    expect(claims(`${'<!-- x -->'.repeat(5_000)}<rss>`)).toBe(0);
    expect(claims('<callsign>')).toBe(0);
  });
});
