import { contactRecord } from '../contacts/contact-record.js';
import { printedBirthday } from '../contacts/printed-birthday.js';
import { handleAt } from '../contacts/web-identity.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { homeOf, labelled } from './google-cells.js';
import { findTable, tableRows, type Table, type TableRow } from '../tables/read-table.js';

/** Google Contacts as CSV, with the header of before 2024 ("E-mail 1 - Type") and with that of today ("E-mail 1 - Label"). */
export const googleContacts: FileFormat = {
  name: 'google-contacts',
  title: 'Google Contacts',

  claim: eachFile((file) => findTable(file, isHeader) !== null),

  async *read([file]) {
    for await (const row of tableRows(file!, isHeader)) yield row.type === 'row' ? contactOf(row, file!.path) : row;
  },
};

function isHeader(table: Table): boolean {
  const isNew = table.has('first name', 'last name') && table.hasOneOf('file as', 'labels', 'phonetic first name');
  const isOld = table.has('given name', 'family name');
  const holds = table.hasOneOf(
    'e mail 1 value',
    'phone 1 value',
    'e mail 1 label',
    'e mail 1 type',
    'group membership',
  );
  return (isNew || isOld) && holds;
}

function contactOf(row: TableRow, file: string): SourceRecord {
  const { table, cells, line } = row;
  const cell = (...names: string[]) => table.cell(cells, ...names);
  const nickname = cell('nickname', 'short name');
  return contactRecord({
    place: { file, line, item: null },
    key: null,
    name: cell('name'),
    nameParts: [
      cell('name prefix'),
      cell('first name', 'given name'),
      cell('middle name', 'additional name'),
      cell('last name', 'family name'),
      cell('name suffix'),
    ],
    emails: labelled(row, 'e mail').map(({ value }) => value),
    phones: labelled(row, 'phone').flatMap(({ label, value }) => (/fax|pager/i.test(label) ? [] : [value])),
    websites: labelled(row, 'website').map(({ value }) => value),
    handles: labelled(row, 'im').map(({ label, value }) => handleAt(label, value)),
    title: cell('organization title', 'organization 1 title', 'occupation'),
    company: cell('organization name', 'organization 1 name'),
    birthday: printedBirthday(cell('birthday')),
    home: homeOf(row),
    notes: [
      nickname && `Nickname: ${nickname}`,
      cell('notes'),
      ...labelled(row, 'relation').map(({ label, value }) => `${label || 'Related'}: ${value}`),
    ],
  });
}
