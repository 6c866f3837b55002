import { normaliseIdentity } from '#libs/accounts';
import type { FileToRead } from '#libs/platform';
import { linkedinMember } from '../comment-keys.js';
import { eachFile, UnreadableFile, type FileFormat } from '../file-format.js';
import type { SourceContact, SourceFault, SourceIdentity, SourceRecord } from '../file-records.js';
import { firstWords } from '../social/first-words.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { readRows, type ReadRow } from '../social/read-rows.js';
import { memberName } from './member-name.js';

const COLUMNS = ['First Name', 'Last Name', 'Connected On'];
const HEADER = /^.*\bFirst Name\b.*$/im;

/** Connections.csv of a LinkedIn export, with or without the notes above its header. */
export const linkedinConnections: FileFormat = {
  name: 'linkedin-connections',
  title: 'LinkedIn connections',
  claim: eachFile((file) => COLUMNS.every((name) => headerIn(file).toLowerCase().includes(name.toLowerCase()))),
  async *read(files) {
    for (const file of files) yield* readConnections(file);
  },
};

function headerIn(file: FileToRead): string {
  return HEADER.exec(firstWords(file, 5_000))?.[0] ?? '';
}

async function* readConnections(file: FileToRead): AsyncGenerator<SourceRecord, void> {
  const faults: SourceFault[] = [];
  const leftOut = new LeftOutTally();
  const [, delimiter = ','] = /First Name"?\s*([,;\t])/i.exec(headerIn(file)) ?? [];
  let rows = 0;
  for await (const row of readRows(file, COLUMNS, faults, delimiter)) {
    rows++;
    const contact = contactIn(row);
    if (contact) yield contact;
    else leftOut.add('A member who has left LinkedIn: nothing but a date is there.', row.place);
  }
  if (rows === 0 && faults.length === 0 && headerIn(file) === '')
    throw new UnreadableFile(file.path, `${file.path} has no header of LinkedIn connections.`);
  yield* faults;
  yield* leftOut.take();
}

/** Null for a row that names nobody. */
function contactIn({ place, cell }: ReadRow): SourceContact | null {
  const { name, credentials } = memberName(cell('First Name'), cell('Last Name'));
  const identities = [...given('linkedin', cell('URL')), ...given('email', cell('Email Address'))];
  if (name === null && identities.length === 0) return null;
  const handle = normaliseIdentity('linkedin', cell('URL'));
  const connected = cell('Connected On');
  return {
    type: 'contact',
    place,
    key: handle === null ? null : linkedinMember(handle),
    person: { name, identities },
    about: aboutOf(cell('Position'), cell('Company'), credentials),
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
