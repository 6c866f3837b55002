import { fileInMemory } from '#libs/platform';
import {
  contactsOf,
  describeReal,
  everyRealFile,
  holdsUp,
  leftOutOf,
  readAll,
  realFile,
} from '../../../test/read-format.js';
import { outlookContacts } from '../outlook-contacts/outlook-contacts.format.js';
import { googleContacts } from './google-contacts.format.js';

const old = `Name,Given Name,Additional Name,Family Name,Nickname,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Address 1 - Type,Address 1 - City,Address 1 - Country,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value
Ann Porter,Ann,,Porter,Annie,1971-04-12,Tall,* myContacts,* Home,ann@home.example ::: a@b.example,Other,Skype,ann.porter,Mobile,901 867 5309,Work Fax,901 867 5310,Home,Hull,England,The Ledger,Editor,Profile,https://twitter.com/annp
,,,,,,,,* Work,only@mail.example,,,,,,,,,,,,,,
,,,,,,,* myContacts,,,,,,,,,,,,,,,,
`;
const now = `First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Relation 1 - Label,Relation 1 - Value
Zoë,M.,Porter,,,,Dr.,,,,The Ledger,,,--04-12,"Two
lines",,* myContacts,* Home,zoe@home.example,,zoe@work.example,Mobile,+44 20 7946 0958,Spouse,Ben
`;

describe('googleContacts', () => {
  it('reads the older header', async () => {
    const file = fileInMemory('contacts.csv', Buffer.from(`\ufeff${old}`, 'utf16le'));
    expect([googleContacts.claim([file]).length, outlookContacts.claim([file]).length]).toEqual([1, 0]);
    const records = await readAll(googleContacts, file);
    expect(contactsOf(records)).toMatchObject([
      {
        place: { line: 2 },
        birthday: '1971-04-12',
        about: 'Editor at The Ledger',
        home: 'Hull, England',
        note: 'Nickname: Annie\nTall',
        person: {
          name: 'Ann Porter',
          identities: [
            { kind: 'email', printed: 'ann@home.example' },
            { kind: 'email', printed: 'a@b.example' },
            { kind: 'phone', printed: '901 867 5309' },
            { kind: 'twitter', printed: 'https://twitter.com/annp' },
            { kind: 'skype', printed: 'ann.porter' },
          ],
        },
      },
      { person: { name: null, identities: [{ printed: 'only@mail.example' }] } },
    ]);
    expect(leftOutOf(records)).toMatchObject([{ reason: 'An empty entry.' }]);
  });

  it('reads the header of today', async () => {
    const file = fileInMemory('contacts.csv', now);
    expect(googleContacts.claim([file])).toHaveLength(1);
    expect(contactsOf(await readAll(googleContacts, file))).toMatchObject([
      {
        birthday: '--04-12',
        about: 'The Ledger',
        note: 'Two\nlines\nSpouse: Ben',
        person: { name: 'Dr. Zoë M. Porter', identities: [{}, { printed: 'zoe@work.example' }, { kind: 'phone' }] },
      },
    ]);
    await holdsUp(googleContacts, 'contacts.csv', now);
  });
});

const outlook = `"First Name","Middle Name","Last Name","Title","Suffix","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Home City","Home Country/Region","Business Phone","Business Fax","Mobile Phone","Assistant's Phone","Company","Job Title","Birthday","Notes","Web Page","Spouse"
"Zo\xeb","","Porter","","","zoe@home.example","SMTP","Zo\xeb","z@x.example","Hull","England","(901) 867-5309","901 1111111","+1 901 867 5310","901 2222222","The Ledger","Editor","13/04/1971","Tall","http://zoe.example","Ben"
"Ben","","Ode","","","","","","","","","","","","","","","0/0/00","","",""
`;

describe('outlookContacts', () => {
  it('reads Windows-1252, days as they are written there, and no fax', async () => {
    const file = fileInMemory('contacts.CSV', Buffer.from(outlook, 'latin1'));
    expect([outlookContacts.claim([file]).length, googleContacts.claim([file]).length]).toEqual([1, 0]);
    expect(contactsOf(await readAll(outlookContacts, file))).toMatchObject([
      {
        birthday: '1971-04-13',
        home: 'Hull, England',
        note: 'Spouse: Ben\nTall',
        person: {
          name: 'Zoë Porter',
          identities: [
            { kind: 'email', printed: 'zoe@home.example' },
            { kind: 'email', printed: 'z@x.example' },
            { kind: 'phone', printed: '(901) 867-5309' },
            { kind: 'phone', printed: '+1 901 867 5310' },
            { kind: 'website', printed: 'http://zoe.example' },
          ],
        },
      },
      { birthday: null, person: { name: 'Ben Ode', identities: [] } },
    ]);
    await holdsUp(outlookContacts, 'contacts.CSV', Buffer.from(outlook, 'latin1'));
  });
});

describeReal('contacts as CSV: real files', () => {
  it('claims each by the right format, and reads every row', async () => {
    const [google] = await everyRealFile('google-contacts');
    const [table] = await everyRealFile('outlook-csv');
    const others = await everyRealFile('linkedin', 'calls');
    expect(googleContacts.claim([google!, table!, ...others])).toEqual([[google]]);
    expect(outlookContacts.claim([google!, table!, ...others])).toEqual([[table]]);
    // The third row that formats.md counts is blank.
    const people = contactsOf(await readAll(googleContacts, google!));
    expect(people.map(({ person }) => person.name)).toEqual(['Jerry Mathis', 'Zoë, Smith']);
    const records = await readAll(outlookContacts, await realFile('outlook-csv/GPC__outlook.csv'));
    expect([contactsOf(records).length, leftOutOf(records).length]).toEqual([2, 1]);
    expect(contactsOf(records)[0]!.person.identities.map(({ kind }) => kind)).toEqual([
      'email',
      'email',
      'email',
      'phone',
      'phone',
      'phone',
      'phone',
      'phone',
    ]);
  });
});
