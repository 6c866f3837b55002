import { fileInMemory } from '#libs/platform';
import {
  contactsOf,
  describeReal,
  faultsOf,
  holdsUp,
  interactionsOf,
  leftOutOf,
  readAll,
  realFile,
} from '../../../test/read-format.js';
import { UnreadableFile } from '../file-format.js';
import { csvTable } from './csv-table.format.js';
import { isMappingField, mappingFields } from './mapping-fields.js';
import { proposeMapping } from './propose-mapping.js';

const file = (text: string, path = 'people.csv') => fileInMemory(path, text);
const read = (text: string, reading = {}) => readAll(csvTable, file(text), reading);
const mine = { identities: [{ kind: 'phone' as const, value: '+12125557777' }] };

describe('proposeMapping', () => {
  it.each([
    [
      ['first_name', 'last_name', 'phone'],
      ['Ann', 'Porter', '5551234567'],
      ['first_name', 'last_name', 'phone'],
    ],
    [
      ['Vorname', 'Nachname', 'E-Mail', 'Handy', 'Geburtstag', 'Ort'],
      ['Ann', 'Porter', 'a@b.example', '0170 1234567', '12.04.1971', 'Kiel'],
      ['first_name', 'last_name', 'email', 'phone', 'birthday', 'town'],
    ],
    [
      ['Nome', 'Telefono', 'Città', 'Azienda'],
      ['Ann', '+39 06 12345678', 'Roma', 'Ledger'],
      ['name', 'phone', 'town', 'company'],
    ],
    [
      ['Data', 'Ora', 'Chiamante', 'Chiamato', 'Durata', 'Esito'],
      ['03/02/2021', '10:15:00', '0612345678', '3331234567', '02:05', 'Risposta'],
      ['date', 'time', 'from', 'to', 'duration', 'outcome'],
    ],
    [
      ['phone', 'date', 'time', 'incoming_call', 'missed_call', 'duration'],
      ['5551234560', '2020/06/22', '10:32:30', 'true', 'true', '0'],
      ['phone', 'date', 'time', 'incoming', 'missed', 'duration'],
    ],
    [
      ['a_number', 'b_number', 'start_time', 'duration', 'call_type', 'cell_id'],
      ['1234567890', '0987654321', '2025-09-01 08:00:00', '120', 'voice', '101'],
      ['from', 'to', 'date', 'duration', 'kind', undefined],
    ],
    [
      ['Name', 'Member since', 'Date', 'Mystery'],
      ['Ann', '2019', '2020-01-01', 'ann@home.example'],
      ['name', undefined, undefined, 'email'],
    ],
    [
      ['Type', 'Contact', 'Number', 'When', 'Length'],
      ['Outgoing', 'Ann', '+1 901 867 5309', '1/2/2021 10:00 AM', '2:05'],
      ['direction', 'name', 'phone', 'date', 'duration'],
    ],
  ])('%j', (header, row, fields) => {
    const proposed = proposeMapping(header, [row]);
    expect(header.map((column) => proposed[column])).toEqual(fields);
  });

  it('names only fields that there are, each once, and is not misled by odd headers', () => {
    const proposed = proposeMapping(
      ['__proto__', 'constructor', 'Email', 'E-mail 2', 'Name', 'Full name'],
      [['a', 'b']],
    );
    expect(Object.values(proposed).every(isMappingField)).toBe(true);
    expect(new Set(mappingFields.map(({ field }) => field)).size).toBe(mappingFields.length);
  });
});

describe('csvTable: people', () => {
  it('reads people by their columns, several values in a cell, and a title above the header', async () => {
    const records = await read(
      'Members of the club;;;\n\nName;E-Mail;Telefon;Twitter\nZoë Porter;zoe@home.example, z@x.example;0170 1234567;@zoe\n;;;\nBen;;;',
    );
    expect(contactsOf(records)).toMatchObject([
      {
        place: { file: 'people.csv', line: 4 },
        person: {
          name: 'Zoë Porter',
          identities: [
            { kind: 'email', printed: 'zoe@home.example' },
            { kind: 'email', printed: 'z@x.example' },
            { kind: 'phone', printed: '0170 1234567' },
            { kind: 'twitter', printed: '@zoe' },
          ],
        },
      },
      { person: { name: 'Ben', identities: [] } },
    ]);
  });

  it('reads a table without a header by what its cells look like', async () => {
    expect(contactsOf(await read('Ann Porter,ann@home.example\nBen Ode,ben@home.example\n'))).toMatchObject([
      { person: { name: null, identities: [{ printed: 'ann@home.example' }] } },
      { person: { identities: [{ printed: 'ben@home.example' }] } },
    ]);
  });

  it('reads as the owner says', async () => {
    const mapping = { Alias: 'name', 'Phone (2)': 'phone', Date: 'birthday', Phone: 'unknown' };
    const text = 'Alias,Phone,Phone,Date\nAnn,123,901 867 5309,04/05/1971\n';
    expect(contactsOf(await read(text, { mapping, timeZone: 'Europe/London' }))).toMatchObject([
      { person: { name: 'Ann', identities: [{ kind: 'phone', printed: '901 867 5309' }] }, birthday: '1971-05-04' },
    ]);
  });

  it('refuses a table of which nothing says who anybody is', async () => {
    await expect(read('colour,size\nred,3\nblue,4\n')).rejects.toThrow(UnreadableFile);
  });

  it('claims tables and nothing else', () => {
    const claims = (text: string, path = 'a.csv') => csvTable.claim([file(text, path)]).length;
    expect(claims('colour,size\nred,3\nblue,4\n')).toBe(1);
    expect(claims('Name,Email\nAnn,a@b.example\nBen,b@b.example\n', 'list.txt')).toBe(1);
    expect(claims('Dear Ann, how are you?\nI am well, and so is Ben, thanks.\nYours, Cy', 'letter.txt')).toBe(0);
    expect(claims('<html>,\n<body>,\n', 'a.csv')).toBe(0);
    expect(claims('{"a": 1,\n"b": 2}', 'a.csv')).toBe(0);
    expect(claims('\u0000\u0001,\u0002\n,\n', 'a.csv')).toBe(0);
    expect(claims('alone\n', 'a.csv')).toBe(0);
    expect(claims('', 'a.csv')).toBe(0);
  });

  it('keeps what stands before a quote that is never closed', async () => {
    const records = await read('Name,Email\nAnn,a@b.example\nBen,"b@b.example\nCy,c@b.example\n');
    expect(contactsOf(records)).toHaveLength(1);
    expect(faultsOf(records)).toMatchObject([{ place: { line: 3 } }]);
  });
});

const calls = `Data;Ora;Chiamante;Chiamato;Durata;Esito;Nome
03/02/2021;10:15:00;0612345678;+39 333 1234567;02:05;Risposta;Ann Porter
28/02/2021;11:00:30;+39 333 1234567;0612345678;00:00;Non risposta;Ann Porter
bad;;0612345678;+39 333 7654321;00:30;Risposta;
`;

describe('csvTable: talks', () => {
  it('reads calls between two numbers, of which one stands in every row', async () => {
    const records = await read(calls, { timeZone: 'Europe/Rome' });
    expect(records[0]).toMatchObject({
      type: 'owner',
      isCertain: false,
      person: { identities: [{ printed: '0612345678' }] },
    });
    expect(interactionsOf(records)).toMatchObject([
      {
        direction: 'outbound',
        at: new Date('2021-02-03T09:15:00Z'),
        durationMinutes: 2,
        to: [{ name: 'Ann Porter', identities: [{ printed: '+39 333 1234567' }] }],
      },
      { direction: 'outbound', at: null, precision: 'none' },
    ]);
    expect(leftOutOf(records).map(({ reason }) => reason)).toEqual(['A missed call: you did not talk.']);
  });

  it('reads calls of one column of numbers, and messages', async () => {
    const log =
      'Type,Contact,Number,When,Length\nOutgoing,Ann,901 867 5309,7/4/2021 10:00 AM,2:05\nMissed,Ann,901 867 5309,7/5/2021 10:00 AM,0:00\n';
    expect(interactionsOf(await read(log, mine))).toMatchObject([
      { kind: 'call', direction: 'outbound', at: new Date('2021-07-04T14:00:00Z'), to: [{ name: 'Ann' }] },
    ]);
    const texts =
      'phone,body,date_sent,time_sent,msg_incoming\n9018675309,Hello,2020/06/22,10:30:00,0\n9018675309,Hi,2020/06/22,10:31:00,1\n';
    expect(interactionsOf(await read(texts, mine))).toMatchObject([
      { kind: 'message', direction: 'outbound', text: 'Hello', at: new Date('2020-06-22T14:30:00Z') },
      { kind: 'message', direction: 'inbound', text: 'Hi' },
    ]);
  });

  it('leaves out calls between two strangers, and what is neither call nor message', async () => {
    const rows =
      'from,to,start,duration,type\n9018675309,9018675310,2021-01-01 10:00,60,voice\n2125557777,9018675310,2021-01-01,5,data\n';
    expect(leftOutOf(await read(rows, mine)).map(({ reason }) => reason)).toEqual([
      'Neither of the two numbers is known to be yours; add yours to your identities.',
      '“data” is neither a call nor a message.',
    ]);
  });

  it('survives any cut and any pieces', async () => {
    await holdsUp(csvTable, 'calls.csv', calls);
    await holdsUp(
      csvTable,
      'people.csv',
      Buffer.from('Name,E-Mail\nZo\xeb,zoe@home.example\n"A ""B""",x@y.example\n', 'latin1'),
    );
  });
});

describeReal('csvTable: real files', () => {
  it('reads call lists, messages and people', async () => {
    const rows = async (path: string, reading = {}) => {
      const real = await realFile(path);
      expect(csvTable.claim([real])).toEqual([[real]]);
      return readAll(csvTable, real, reading);
    };
    const cdr = await rows('calls/MikeyMax0176__sample_cdr.csv');
    expect([interactionsOf(cdr).length, leftOutOf(cdr).length, faultsOf(cdr).length]).toEqual([6, 0, 0]);
    expect(interactionsOf(cdr).map(({ kind, direction }) => `${kind} ${direction}`)).toEqual([
      'call outbound',
      'call outbound',
      'message inbound',
      'call inbound',
      'call outbound',
      'call inbound',
    ]);
    const log = await rows('calls/albertoceballos__call_log.csv');
    expect([interactionsOf(log).length, leftOutOf(log).length]).toEqual([2, 2]);
    expect(interactionsOf(await rows('calls/albertoceballos__msg.csv'))).toHaveLength(6);
    expect(contactsOf(await rows('calls/albertoceballos__contacts.csv')).map(({ person }) => person.name)).toEqual([
      'James Smith',
      'John Williams',
      'Linda Johnson',
      'Sarah Brown',
    ]);
  });
});
