import { fileInMemory } from '#libs/platform';
import {
  contactsOf,
  describeReal,
  everyRealFile,
  faultsOf,
  holdsUp,
  leftOutOf,
  readAll,
  realFile,
} from '../../../test/read-format.js';
import { vcard } from './vcard.format.js';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const read = async (text: string | Uint8Array) => contactsOf(await readAll(vcard, fileInMemory('people.vcf', text)));
const identities = async (...lines: string[]) =>
  (await read(card('VERSION:3.0', 'FN:Ann Porter', ...lines)))[0]!.person.identities.map(
    ({ kind, printed }) => `${kind} ${printed}`,
  );

describe('vcard', () => {
  it('reads 2.1: bare types, quoted-printable with soft line ends, a charset, a picture', async () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:P=C3=B6rter;Zo=C3=AB;;;',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB =',
      'P=C3=B6rter',
      'TEL;CELL;PREF:901 867 5309',
      'TEL;WORK;FAX:901 867 5310',
      'NOTE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9=0D=0Aon Fridays',
      'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD',
      ' AbCd==',
      '',
      'ADR;HOME:;;1 Quay;Hull;;HU1;England',
    );
    expect(await read(text)).toMatchObject([
      {
        place: { file: 'people.vcf', line: 1, item: 'card 1' },
        person: { name: 'Zoë Pörter', identities: [{ kind: 'phone', printed: '901 867 5309' }] },
        note: 'Café\non Fridays',
        home: 'Hull, England',
      },
    ]);
  });

  it('reads 3.0: folds, escapes, groups and their labels', async () => {
    const text = card(
      'VERSION:3.0',
      'UID:abc-1',
      'FN:Ann Por',
      ' ter\\, née Ode',
      'ORG:The Ledger;Night desk',
      'TITLE:Editor',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22',
      'item1.TEL:901-222-1234',
      'item1.X-ABLabel:_$!<AssistantPhone>!$_',
      'item2.X-ABRELATEDNAMES:Ben',
      'item2.X-ABLabel:_$!<Spouse>!$_',
      'NICKNAME:Annie,Nan',
      'NOTE:Two\\nlines\\; here',
      'ADR;TYPE=WORK:;;2 Mill;Leeds;;;',
    );
    expect(await read(text)).toMatchObject([
      {
        key: 'vcard abc-1',
        person: { name: 'Ann Porter, née Ode', identities: [] },
        about: 'Editor at The Ledger',
        birthday: '--01-22',
        home: null,
        note: 'Nickname: Annie, Nan\nTwo\nlines; here\nSpouse: Ben',
      },
    ]);
  });

  it('reads 4.0: addresses as URIs, extensions, a preferred name', async () => {
    const text = card(
      'VERSION:4.0',
      'FN:Old Name',
      'FN;PREF=1:Ann Porter',
      'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-656-9254;ext=102',
      'TEL;VALUE=uri;TYPE="work,fax":tel:+1-418-656-9255',
      'BDAY:--0203',
      'SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=ann@porch.example:https://porch.example/@ann',
    );
    expect(await read(text)).toMatchObject([
      {
        person: {
          name: 'Ann Porter',
          identities: [
            { kind: 'phone', printed: 'tel:+1-418-656-9254;ext=102' },
            { kind: 'mastodon', printed: 'https://porch.example/@ann' },
          ],
        },
        birthday: '--02-03',
      },
    ]);
  });

  it.each([
    [['EMAIL;TYPE=INTERNET:ann@home.example', 'EMAIL:mailto:ANN@home.example'], ['email ann@home.example']],
    [['X-SOCIALPROFILE;type=twitter:http://twitter.com/annp'], ['twitter http://twitter.com/annp']],
    [['X-SOCIALPROFILE;type=twitter;x-user=annp:x-apple:annp'], ['twitter annp']],
    [
      ['X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ann-p'],
      ['linkedin https://www.linkedin.com/in/ann-p'],
    ],
    [
      ['IMPP;X-SERVICE-TYPE=Telegram:x-apple:annp', 'IMPP:skype:ann.porter'],
      ['other Telegram annp', 'skype ann.porter'],
    ],
    [
      ['X-SKYPE:ann.porter', 'X-ICQ:12345', 'X-TWITTER:annp'],
      ['skype ann.porter', 'other ICQ 12345', 'twitter annp'],
    ],
    [
      ['URL;TYPE=WORK:http\\://ann.example', 'URL:https://github.com/annp'],
      ['website http://ann.example', 'github https://github.com/annp'],
    ],
    [['X-MS-IMADDRESS:ann@im.example'], ['other IM ann@im.example']],
  ])('finds who somebody is in %j', async (lines, expected) => {
    expect(await identities(...lines)).toEqual(expected);
  });

  it('leaves out groups, companies and empty cards', async () => {
    const text =
      card('VERSION:4.0', 'KIND:group', 'FN:Friends', 'MEMBER:urn:uuid:1') +
      card('VERSION:3.0', 'FN:The Ledger', 'ORG:The Ledger', 'X-ABShowAs:COMPANY', 'TEL:+19018675309') +
      card('VERSION:3.0', 'N:;;;;', 'FN:');
    expect(leftOutOf(await readAll(vcard, fileInMemory('a.vcf', text))).map(({ reason }) => reason)).toEqual([
      'A group of an address book, no person.',
      'A company, no person.',
      'An empty entry.',
    ]);
  });

  it('takes the card of an agent for a part of the other, and loses no card to one without an end', async () => {
    const agent = ['AGENT:', 'BEGIN:VCARD', 'FN:Sue Agent', 'END:VCARD'];
    expect((await read(card('FN:Ann Porter', ...agent, 'EMAIL:ann@home.example')))[0]!.person).toEqual({
      name: 'Ann Porter',
      identities: [{ kind: 'email', printed: 'ann@home.example' }],
    });
    const text = `BEGIN:VCARD\nFN:Ann Porter\n${card('FN:Ben Ode')}BEGIN:VCARD\nFN:Cut O`;
    const records = await readAll(vcard, fileInMemory('a.vcf', text));
    expect(contactsOf(records).map(({ person }) => person.name)).toEqual(['Ann Porter', 'Ben Ode', 'Cut O']);
    expect(faultsOf(records).map(({ place }) => place.line)).toEqual([1, 6]);
  });

  it('survives any cut, any pieces, and what is made to break it', async () => {
    const text =
      card(
        'VERSION:2.1',
        'FN;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB=',
        ' P',
        'TEL;X="a;b:c";CELL:901 867 5309',
        '__proto__:x',
      ) + card('VERSION:3.0', 'FN:Ben', 'EMAIL;TYPE="x:ben@home.example', 'BDAY:9999-99-99', `NOTE:${'\\'.repeat(99)}`);
    await holdsUp(vcard, 'people.vcf', text);
    const long = card(
      'FN:Ann Porter',
      `PHOTO:${'A'.repeat(3_000_000)}`,
      `NOTE:${'x'.repeat(3_000_000)}`,
      'EMAIL:ann@home.example',
    );
    expect((await read(long))[0]!.person.identities).toHaveLength(1);
  });
});

describeReal('vcard: real files', () => {
  // Cards as formats.md counts them.
  const cards: Record<string, number> = {
    'ezvcard/John_Doe_ANDROID.vcf': 6,
    'ezvcard/gmail-list.vcf': 3,
    'ezvcard/rfc2426-example.vcf': 2,
  };

  it('reads every card of every file', async () => {
    const files = await everyRealFile('vcard');
    expect(vcard.claim(files)).toHaveLength(files.length);
    for (const file of files) {
      const records = await readAll(vcard, file);
      expect([file.path, contactsOf(records).length]).toEqual([file.path, cards[file.path.replace('vcard/', '')] ?? 1]);
      expect([file.path, faultsOf(records)]).toEqual([file.path, []]);
    }
  });

  it('reads the cards of Google Voice', async () => {
    expect(contactsOf(await readAll(vcard, await realFile('google-voice/lbeder/contacts.vcf')))).toHaveLength(16);
    const sent = 'google-voice/lbeder/Calls_+13035550192 - Text - 2019-11-05T11_34_23Z-2-1.vcf';
    expect(contactsOf(await readAll(vcard, await realFile(sent)))).toMatchObject([
      { person: { name: 'Forrest Gump' }, about: 'Shrimp Man at Bubba Gump Shrimp Co.' },
    ]);
  });

  it('finds names, mailboxes, numbers and days', async () => {
    const [iphone] = contactsOf(await readAll(vcard, await realFile('vcard/ezvcard/John_Doe_IPHONE.vcf')));
    expect(iphone).toMatchObject({
      birthday: '2012-06-06',
      about: 'Money Counter at IBM',
      home: 'New York, New York, United States of America',
    });
    expect(iphone!.person.identities.map(({ kind }) => kind)).toEqual(['email', 'phone', 'phone', 'phone', 'website']);
    const [android] = contactsOf(await readAll(vcard, await realFile('vcard/ezvcard/John_Doe_ANDROID.vcf')));
    expect(android!.person).toEqual({ name: null, identities: [{ kind: 'email', printed: 'john.doe@company.com' }] });
    const [simon] = contactsOf(await readAll(vcard, await realFile('vcard/ezvcard/rfc6350-example.vcf')));
    expect(simon).toMatchObject({ birthday: '--02-03', person: { name: 'Simon Perreault' } });
  });
});
