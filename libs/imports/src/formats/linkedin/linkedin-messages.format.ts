import { csvHeadRows, type FileToRead } from '#libs/platform';
import type { FileFormat, ReadingFor } from '../file-format.js';
import type { SourceFault, SourceRecord } from '../file-records.js';
import { firstWords } from '../social/first-words.js';
import { folderOf } from '../social/folders.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { headerOf, readRows } from '../social/read-rows.js';
import { personOfMember } from './members.js';
import { MESSAGE_COLUMNS, PROFILE_COLUMNS, surveyMessages } from './message-survey.js';
import { readMessage } from './read-message.js';

/** messages.csv of a LinkedIn export; Profile.csv, where it lies beside it, says who the owner is. */
export const linkedinMessages: FileFormat = {
  name: 'linkedin-messages',
  title: 'LinkedIn messages',
  claim: claimMessages,
  read: readMessages,
};

function claimMessages(files: FileToRead[]): FileToRead[][] {
  const messages = files.filter((file) => hasColumns(file, MESSAGE_COLUMNS));
  const profiles = files.filter((file) => hasColumns(file, PROFILE_COLUMNS));
  return messages.map((file) => {
    const isAlone = messages.filter(({ path }) => folderOf(path) === folderOf(file.path)).length === 1;
    return [file, ...profiles.filter(({ path }) => isAlone && folderOf(path) === folderOf(file.path))];
  });
}

function hasColumns(file: FileToRead, columns: string[]): boolean {
  // Most files are no tables at all, which the first words tell without reading them as one.
  if (!firstWords(file).toLowerCase().includes(columns[0]!.toLowerCase())) return false;
  return headerOf(csvHeadRows(file, 1)[0] ?? [], columns) !== null;
}

async function* readMessages(files: FileToRead[], reading: ReadingFor): AsyncGenerator<SourceRecord, void> {
  const profiles = files.filter((file) => hasColumns(file, PROFILE_COLUMNS));
  const messages = files.filter((file) => !profiles.includes(file));
  const survey = await surveyMessages(messages, profiles, reading);
  if (survey.owner)
    yield { type: 'owner', person: { ...personOfMember(survey.owner), isOwner: true }, isCertain: true };
  const faults: SourceFault[] = [];
  const leftOut = new LeftOutTally();
  for (const file of messages)
    for await (const row of readRows(file, MESSAGE_COLUMNS, faults, ',')) {
      const read = readMessage(row, survey);
      if (typeof read === 'string') leftOut.add(read, row.place, row.cell('Content'));
      else yield read;
    }
  yield* faults;
  yield* leftOut.take();
}
