import type { FileToRead } from '#libs/platform';
import {
  contactsOf,
  describeReal,
  everyRealFile,
  faultsOf,
  interactionsOf,
  leftOutOf,
  readAll,
  realFile,
} from '../../../test/read-format.js';
import { androidBackup } from '../android-backup/android-backup.format.js';
import { asteriskCalls } from '../asterisk-calls/asterisk-calls.format.js';
import { csvTable } from '../csv-table/csv-table.format.js';
import type { FileFormat } from '../file-format.js';
import { googleContacts } from '../google-contacts/google-contacts.format.js';
import { googleVoice } from '../google-voice/google-voice.format.js';
import { icsCalendar } from '../ics-calendar/ics-calendar.format.js';
import { iphoneCalls } from '../iphone-calls/iphone-calls.format.js';
import { mbox } from '../mbox/mbox.format.js';
import { oppoCalls } from '../oppo-calls/oppo-calls.format.js';
import { outlookContacts } from '../outlook-contacts/outlook-contacts.format.js';
import { skypeExport } from '../skype-export/skype-export.format.js';
import { twilioCalls } from '../twilio-calls/twilio-calls.format.js';
import { vcard } from '../vcard/vcard.format.js';

const picky: FileFormat[] = [
  androidBackup,
  oppoCalls,
  googleVoice,
  skypeExport,
  twilioCalls,
  asteriskCalls,
  iphoneCalls,
  vcard,
  icsCalendar,
  mbox,
  googleContacts,
  outlookContacts,
];

/** Which format reads a real file of telephones, people, calendars and mail; null for one of none of them. */
function expectedOf(path: string): FileFormat | null {
  const [folder] = path.split('/');
  if (folder === 'vcard') return vcard;
  if (folder === 'ics') return icsCalendar;
  if (folder === 'google-voice') return path.endsWith('.vcf') ? vcard : googleVoice;
  if (folder === 'google-contacts') return googleContacts;
  if (folder === 'outlook-csv') return outlookContacts;
  if (path === 'twilio/calls-list-examples.from-oai.json') return twilioCalls;
  return folder === 'calls' && path.endsWith('.xml') ? androidBackup : null;
}

describeReal('formats of telephones and people: real files', () => {
  let files: FileToRead[];
  beforeAll(async () => {
    files = await everyRealFile('.');
  });

  it('claim what is theirs, and nothing of any other format', () => {
    const claims = (format: FileFormat) =>
      format
        .claim(files)
        .flat()
        .map(({ path }) => path);
    for (const format of picky) {
      const expected = files.filter(({ path }) => expectedOf(path) === format).map(({ path }) => path);
      expect([format.name, claims(format).toSorted()]).toEqual([format.name, expected.toSorted()]);
    }
  });

  it('leave every other table to be mapped, and no page and no text', () => {
    const tables = csvTable.claim(files.filter(({ path }) => expectedOf(path) === null)).flat();
    const others = tables.map(({ path }) => path).filter((path) => !path.endsWith('.csv'));
    // The list of the real files is a table itself.
    expect(others).toEqual(['manifest.tsv']);
    expect(tables.filter(({ path }) => path.startsWith('calls/'))).toHaveLength(4);
  });

  it.each([
    ['shruggietech__minimal_calls.xml', { calls: 1, messages: 0 }],
    ['shruggietech__minimal_sms.xml', { calls: 0, messages: 1 }],
    ['shruggietech__minimal_mms.xml', { calls: 0, messages: 1 }],
    ['shruggietech__mixed.xml', { calls: 0, messages: 4 }],
    ['shruggietech__edge_cases.xml', { calls: 0, messages: 4 }],
    ['shruggietech__malformed.xml', { calls: 0, messages: 1 }],
  ])('%s holds what was counted', async (name, expected) => {
    const records = await readAll(androidBackup, await realFile(`calls/${name}`));
    const rows = [...interactionsOf(records), ...leftOutOf(records)].map(({ place }) => place.item?.split(' ')[0]);
    const got = {
      calls: rows.filter((one) => one === 'call').length,
      messages: rows.filter((one) => one === 'message').length,
    };
    expect(got).toEqual(expected);
    expect(faultsOf(records)).toHaveLength(name.includes('malformed') ? 1 : 0);
  });

  it('make no contact of a service or of a number that was withheld', async () => {
    for (const file of files.filter(({ path }) => expectedOf(path) === vcard)) {
      for (const { person } of contactsOf(await readAll(vcard, file)))
        expect(person.name !== null || person.identities.length > 0).toBe(true);
    }
  });
});
