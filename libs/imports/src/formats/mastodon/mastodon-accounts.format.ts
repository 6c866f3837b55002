import { csvRows, type CsvRow, type FileToRead } from '#libs/platform';
import { fediverseAccount } from '../comment-keys.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceContact, SourceFault, SourceRecord } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { brokenTable } from '../tables/read-table.js';
import { accountList, addressIn, isHeader, type AccountList } from './account-list.js';
import { personAt } from './fediverse-person.js';

/** The lists of accounts that Mastodon exports apart: followed, followers, lists; blocked and muted stay out. */
export const mastodonAccounts: FileFormat = {
  name: 'mastodon-accounts',
  title: 'Mastodon list of accounts',
  claim: eachFile((file) => accountList(file) !== null),
  async *read(files) {
    for (const file of files) yield* readAccounts(file, accountList(file) ?? 'following');
  },
};

const LEFT_OUT: Partial<Record<AccountList, string>> = {
  blocked: 'An account that you have blocked.',
  muted: 'An account that you have muted.',
};

async function* readAccounts(file: FileToRead, list: AccountList): AsyncGenerator<SourceRecord, void> {
  const leftOut = new LeftOutTally();
  const reason = LEFT_OUT[list];
  try {
    for await (const row of csvRows(file, ',')) {
      const isEmpty = row.cells.every((cell) => cell.trim() === '');
      if (isEmpty || isHeader(row.cells)) continue;
      const place = { file: file.path, line: row.line, item: null };
      if (reason === undefined) yield contactIn(file, row, list);
      else leftOut.add(reason, place, row.cells[0]);
    }
  } catch (error) {
    yield brokenTable(error, file.path);
  }
  yield* leftOut.take();
}

function contactIn(file: FileToRead, { line, cells }: CsvRow, list: AccountList): SourceContact | SourceFault {
  const place = { file: file.path, line, item: null };
  const [first = '', second = ''] = cells.map((cell) => cell.trim());
  const handle = addressIn(list === 'lists' ? second : first);
  const person = personAt({ handle, address: null });
  if (!person || handle === null)
    return {
      type: 'fault',
      place,
      message: `“${(list === 'lists' ? second : first).slice(0, 100)}” is no address of an account.`,
    };
  const about = { followers: 'Follows you on Mastodon.', lists: `In your list “${first}” on Mastodon.` };
  return {
    type: 'contact',
    place,
    key: fediverseAccount(handle),
    person,
    about: list === 'followers' || list === 'lists' ? about[list] : 'You follow them on Mastodon.',
    birthday: null,
    home: null,
    note: null,
  };
}
