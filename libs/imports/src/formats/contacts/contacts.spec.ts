import { contactRecord, type Entry } from './contact-record.js';
import { printedBirthday } from './printed-birthday.js';
import { handleAt, webIdentity } from './web-identity.js';

const entry = (given: Partial<Entry>): Entry => ({
  place: { file: 'a.csv', line: 2, item: null },
  key: null,
  name: '',
  emails: [],
  phones: [],
  websites: [],
  handles: [],
  title: '',
  company: '',
  birthday: null,
  home: [],
  notes: [],
  ...given,
});

describe('printedBirthday', () => {
  it.each([
    ['1980-03-22', '1980-03-22'],
    ['19220310', '1922-03-10'],
    ['--0203', '--02-03'],
    ['--02-29', '--02-29'],
    ['1604-01-22', '--01-22'],
    ['1953-10-15T23:10:00Z', '1953-10-15'],
    ['1987-09-27T08:30:00-06:00', '1987-09-27'],
    ['5/21/1980', '1980-05-21'],
    ['21.05.1980', '1980-05-21'],
    ['May 21, 1980', '1980-05-21'],
    ['0/0/00', null],
    ['00/00/0000', null],
    ['1985', null],
    ['--02-30', null],
    ['circa 1800', null],
    ['', null],
  ])('%s', (printed, day) => {
    expect(printedBirthday(printed)).toBe(day);
  });
});

describe('webIdentity', () => {
  it.each([
    ['http://twitter.com/ann_p', 'twitter'],
    ['https://www.linkedin.com/in/ann-porter', 'linkedin'],
    ['https://medium.com/@ann', 'website'],
    ['http\\://ann.example', 'website'],
    ['https://linkedin.com/company/grow', 'website'],
    ['https://notx.com/ann', 'website'],
  ])('%s is of %s', (url, kind) => {
    expect(webIdentity(url)?.kind).toBe(kind);
  });

  it('knows handles of services, and names those of others', () => {
    expect(handleAt('Twitter', 'x-apple:annp')).toEqual({ kind: 'twitter', printed: 'annp' });
    expect(handleAt('Telegram', 'x-apple:annp')).toEqual({ kind: 'other', printed: 'Telegram annp' });
    expect(handleAt('ICQ', '12345')).toEqual({ kind: 'other', printed: 'ICQ 12345' });
    expect(handleAt('skype', 'skype:ann.porter')).toEqual({ kind: 'skype', printed: 'ann.porter' });
    expect(handleAt('x', '')).toBeNull();
  });
});

describe('contactRecord', () => {
  it('holds each identity once, and says who somebody is in a line', () => {
    const read = contactRecord(
      entry({
        name: ' Ann   Porter ',
        emails: ['ann@home.example', 'Ann@home.example', ''],
        phones: ['\u202a+1 901 867 5309\u202c'],
        websites: ['ann.example', 'twitter.com/annp'],
        title: 'Editor',
        company: 'The Ledger',
        home: ['Hull', '', 'England'],
        notes: ['Met at the fair.\r\nTall.', ' '],
      }),
    );
    expect(read).toMatchObject({
      type: 'contact',
      about: 'Editor at The Ledger',
      home: 'Hull, England',
      note: 'Met at the fair.\nTall.',
      person: {
        name: 'Ann Porter',
        identities: [
          { kind: 'email', printed: 'ann@home.example' },
          { kind: 'phone', printed: '+1 901 867 5309' },
          { kind: 'website', printed: 'ann.example' },
          { kind: 'twitter', printed: 'twitter.com/annp' },
        ],
      },
    });
  });

  it('takes no mailbox and no number for a name, and leaves out what is nobody', () => {
    expect(contactRecord(entry({ name: 'ann@home.example', emails: ['ann@home.example'] }))).toMatchObject({
      person: { name: null },
    });
    expect(contactRecord(entry({ name: '+1 901', phones: ['+1901867'] }))).toMatchObject({ person: { name: null } });
    expect(contactRecord(entry({}))).toMatchObject({ type: 'left_out', reason: 'An empty entry.' });
    expect(contactRecord(entry({ company: 'The Ledger' }))).toMatchObject({ reason: 'A company without a person.' });
  });
});
