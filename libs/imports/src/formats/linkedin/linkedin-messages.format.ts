import type { FileToRead } from '#libs/platform';
import type { FileFormat, ReadingFor } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { firstWords } from '../social/first-words.js';
import { folderOf } from '../social/folders.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { findTable, tableRows, type Table } from '../tables/read-table.js';
import { personOfMember } from './members.js';
import { areMessages, isProfile, surveyMessages } from './message-survey.js';
import { readMessage } from './read-message.js';

/** messages.csv of a LinkedIn export; Profile.csv, where it lies beside it, says who the owner is. */
export const linkedinMessages: FileFormat = {
  name: 'linkedin-messages',
  title: 'LinkedIn messages',
  claim: claimMessages,
  read: readMessages,
};

function claimMessages(files: FileToRead[]): FileToRead[][] {
  const messages = files.filter((file) => begins(file, 'conversation id', areMessages));
  const profiles = files.filter((file) => begins(file, 'first name', isProfile));
  return messages.map((file) => {
    const isAlone = messages.filter(({ path }) => folderOf(path) === folderOf(file.path)).length === 1;
    return [file, ...profiles.filter(({ path }) => isAlone && folderOf(path) === folderOf(file.path))];
  });
}

// Most files are no tables at all, which the first words tell without reading them as one.
function begins(file: FileToRead, column: string, isHeader: (table: Table) => boolean): boolean {
  return firstWords(file).toLowerCase().includes(column) && findTable(file, isHeader) !== null;
}

async function* readMessages(files: FileToRead[], reading: ReadingFor): AsyncGenerator<SourceRecord, void> {
  const profiles = files.filter((file) => begins(file, 'first name', isProfile));
  const messages = files.filter((file) => !profiles.includes(file));
  const survey = await surveyMessages(messages, profiles, reading);
  if (survey.owner)
    yield { type: 'owner', person: { ...personOfMember(survey.owner), isOwner: true }, isCertain: true };
  const leftOut = new LeftOutTally();
  for (const file of messages)
    for await (const row of tableRows(file, areMessages)) {
      const read = row.type === 'fault' ? row : readMessage(row, file.path, survey);
      if (typeof read !== 'string') yield read;
      else if (row.type === 'row')
        leftOut.add(read, { file: file.path, line: row.line, item: null }, row.table.cell(row.cells, 'content'));
    }
  yield* leftOut.take();
}
