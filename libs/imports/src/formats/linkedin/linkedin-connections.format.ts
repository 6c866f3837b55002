import { normaliseIdentity } from '#libs/accounts';
import type { FileToRead } from '#libs/platform';
import { linkedinMember } from '../comment-keys.js';
import { eachFile, UnreadableFile, type FileFormat } from '../file-format.js';
import type { SourceContact, SourceIdentity, SourceRecord } from '../file-records.js';
import { firstWords } from '../social/first-words.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { findTable, tableRows, type Table, type TableRow } from '../tables/read-table.js';
import { memberName } from './member-name.js';

const GONE = 'A member who has left LinkedIn: nothing but a date is there.';

/** Connections.csv of a LinkedIn export, with or without the notes above its header. */
export const linkedinConnections: FileFormat = {
  name: 'linkedin-connections',
  title: 'LinkedIn connections',
  claim: eachFile((file) => /\bFirst Name\b/i.test(firstWords(file, 5_000)) && findTable(file, isHeader) !== null),
  async *read(files) {
    for (const file of files) yield* readConnections(file);
  },
};

function isHeader(table: Table): boolean {
  return table.has('first name', 'last name', 'connected on');
}

async function* readConnections(file: FileToRead): AsyncGenerator<SourceRecord, void> {
  const leftOut = new LeftOutTally();
  let isEmpty = true;
  for await (const row of tableRows(file, isHeader)) {
    isEmpty = false;
    const record = row.type === 'fault' ? row : contactIn(file, row);
    if (record) yield record;
    else leftOut.add(GONE, { file: file.path, line: row.type === 'row' ? row.line : null, item: null });
  }
  if (isEmpty && findTable(file, isHeader) === null)
    throw new UnreadableFile(file.path, `${file.path} has no header of LinkedIn connections.`);
  yield* leftOut.take();
}

/** Null for a row that names nobody. */
function contactIn(file: FileToRead, { table, cells, line }: TableRow): SourceContact | null {
  const cell = (name: string) => table.cell(cells, name);
  const { name, credentials } = memberName(cell('first name'), cell('last name'));
  const identities = [...given('linkedin', cell('url')), ...given('email', cell('email address'))];
  if (name === null && identities.length === 0) return null;
  const handle = normaliseIdentity('linkedin', cell('url'));
  const connected = cell('connected on');
  return {
    type: 'contact',
    place: { file: file.path, line, item: null },
    key: handle === null ? null : linkedinMember(handle),
    person: { name, identities },
    about: aboutOf(cell('position'), cell('company'), credentials),
    birthday: null,
    home: null,
    note: connected === '' ? null : `Connected on LinkedIn on ${connected}.`,
  };
}

function aboutOf(position: string, company: string, credentials: string | null): string | null {
  const work = position && company ? `${position} at ${company}` : position || (company && `At ${company}`);
  return [work, credentials && (work ? `(${credentials})` : credentials)].filter(Boolean).join(' ') || null;
}

function given(kind: SourceIdentity['kind'], printed: string): SourceIdentity[] {
  return printed === '' ? [] : [{ kind, printed, verified: true }];
}
