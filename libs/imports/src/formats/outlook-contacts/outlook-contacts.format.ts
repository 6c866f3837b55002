import { csvHeadRows, type FileToRead } from '#libs/platform';
import { contactRecord } from '../contacts/contact-record.js';
import { printedBirthday } from '../contacts/printed-birthday.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { dayOrderOf, type DayOrder } from '../tables/printed-moment.js';
import { findTable, tableRows, type Table, type TableRow } from '../tables/read-table.js';

const EMAILS = ['e mail address', 'e mail 2 address', 'e mail 3 address'];
const PHONE = /\b(phone( \d)?|mobile|callback|telex|isdn|radio phone)$/;
const NO_OWN_PHONE = /assistant|fax|pager|telex|isdn|company main|callback/;

/** Contacts as Outlook writes them, also as its web page and tools around it do. */
export const outlookContacts: FileFormat = {
  name: 'outlook-contacts',
  title: 'Outlook contacts',

  claim: eachFile((file) => findTable(file, isHeader) !== null),

  async *read([file]) {
    const table = findTable(file!, isHeader);
    const order = table ? dayOrderIn(file!, table) : 'month_first';
    for await (const row of tableRows(file!, isHeader))
      yield row.type === 'row' ? contactOf(row, file!.path, order) : row;
  },
};

function isHeader(table: Table): boolean {
  const isPerson = table.hasOneOf('first name', 'last name', 'name');
  return (
    isPerson && table.has('e mail address') && table.hasOneOf('e mail 2 address', 'e mail display name', 'e mail type')
  );
}

// Outlook writes days as Windows is set; the first rows tell which way that is.
function dayOrderIn(file: FileToRead, table: Table): DayOrder {
  const days = csvHeadRows(file, 500).map((cells) => table.cell(cells, 'birthday') || table.cell(cells, 'anniversary'));
  return dayOrderOf(days) ?? 'month_first';
}

function contactOf(row: TableRow, file: string, order: DayOrder): SourceRecord {
  const { table, cells, line } = row;
  const cell = (...names: string[]) => table.cell(cells, ...names);
  const place = { file, line, item: null };
  const name = cell('name');
  const nameParts = ['title', 'first name', 'middle name', 'last name', 'suffix'].map((part) => cell(part));
  if (/^delete$/i.test(cell('action'))) {
    const excerpt = name || nameParts.join(' ').trim();
    return { type: 'left_out', place, reason: 'Marked to be deleted.', excerpt };
  }
  return contactRecord({
    place,
    key: null,
    name,
    nameParts,
    emails: EMAILS.map((email) => cell(email)),
    phones: phonesOf(row),
    websites: [cell('web page'), cell('personal web page', 'business home page')],
    handles: [],
    title: cell('job title'),
    company: cell('company'),
    birthday: printedBirthday(cell('birthday'), order),
    home: ['home city', 'home state', 'home country region', 'home country'].map((part) => cell(part)),
    notes: [
      cell('nickname') && `Nickname: ${cell('nickname')}`,
      cell('spouse') && `Spouse: ${cell('spouse')}`,
      cell('notes'),
    ],
  });
}

function phonesOf({ table, cells }: TableRow): string[] {
  const columns = table.matching(PHONE).filter(({ words }) => !NO_OWN_PHONE.test(words));
  return columns.map(({ index }) => (cells[index] ?? '').trim());
}
