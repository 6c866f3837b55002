import { jsonText, type FileToRead } from '#libs/platform';
import type { FileFormat, ReadingFor } from '../file-format.js';
import type { SourceFault, SourcePerson, SourceRecord } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { faultIn, readPieces } from '../social/read-pieces.js';
import { AccountSurvey } from '../twitter-accounts/account-survey.js';
import { readTweet } from '../tweets/read-tweet.js';
import { ownTweet } from '../tweets/tweet-interaction.js';
import { personOf } from '../twitter-accounts/twitter-people.js';
import type { Tweet } from '../tweets/tweet.js';
import type { TwitterAccount } from '../twitter-accounts/twitter-account.js';
import { twitterId } from '../twitter-accounts/twitter-account.js';
import { TwitterOwner } from '../twitter-accounts/twitter-owner.js';
import { claimMonths, monthFile, type MonthFile } from './month-files.js';
import { tableTweets } from './table-tweets.js';

/** The archive that Twitter gave from 2012 to 2019: a script or a table for each month, or one table of all. */
export const twitterMonths: FileFormat = {
  name: 'twitter-months',
  title: 'Twitter archive by months',
  claim: claimMonths,
  read: readMonths,
};

const ALREADY = 'It stands in the scripts of the archive too.';
const PAGE = 'A page or list of the archive, which holds no words of its own.';

async function* readMonths(files: FileToRead[], reading: ReadingFor): AsyncGenerator<SourceRecord, void> {
  const of = (kind: MonthFile) => files.filter((file) => monthFile(file) === kind).toSorted(byPath);
  const account = await accountIn(of('details'), of('tweets'));
  const person: SourcePerson = account ? personOf(account) : { name: null, identities: [] };
  if (account) yield { type: 'owner', person: { ...person, isOwner: true }, isCertain: true };
  const owner = new TwitterOwner(person, account ? [account] : [], reading.identities);
  const months = new MonthReader(owner, new AccountSurvey(owner.is));
  for (const file of of('tweets')) await months.survey(file);
  for (const file of of('tweets')) yield* months.scripts(file);
  for (const file of of('table')) yield* months.table(file);
  const rest = new LeftOutTally();
  for (const file of files)
    if (!['tweets', 'table', 'details'].includes(monthFile(file) ?? '')) rest.add(PAGE, at(file, null));
  yield* rest.take();
}

class MonthReader {
  /** Tables repeat what the scripts hold. Numbers of the tweets of one person: some hundred thousand at most. */
  private readonly read = new Set<string>();

  constructor(
    private readonly owner: TwitterOwner,
    private readonly known: AccountSurvey,
  ) {}

  async survey(file: FileToRead): Promise<void> {
    for await (const { value } of readPieces(file, ['[]'], 'tweet')) {
      const tweet = readTweet(value);
      if (tweet) this.known.learn(tweet);
    }
  }

  async *scripts(file: FileToRead): AsyncGenerator<SourceRecord, void> {
    const faults: SourceFault[] = [];
    const leftOut = new LeftOutTally();
    for await (const { number, value } of readPieces(file, ['[]'], 'tweet', faults)) {
      yield* faults.splice(0);
      const tweet = readTweet(value);
      if (!tweet) yield faultIn(file, `tweet ${number}`, 'This tweet has no id, or no words.');
      else {
        this.read.add(tweet.id);
        yield* this.record(tweet, at(file, `tweet ${tweet.id}`), leftOut);
      }
    }
    yield* faults;
    yield* leftOut.take();
  }

  async *table(file: FileToRead): AsyncGenerator<SourceRecord, void> {
    const leftOut = new LeftOutTally();
    for await (const row of tableTweets(file)) {
      if ('type' in row) yield row;
      else if (this.read.has(row.tweet.id)) leftOut.add(ALREADY, row.place, row.tweet.text);
      else yield* this.record(row.tweet, row.place, leftOut);
    }
    yield* leftOut.take();
  }

  private *record(tweet: Tweet, place: SourceFault['place'], leftOut: LeftOutTally): Generator<SourceRecord, void> {
    const read = ownTweet(tweet, this.owner, this.known, place);
    if (typeof read === 'string') leftOut.add(read, place, tweet.text);
    else yield read;
  }
}

/** The account by its own details, else by the first tweet, which in the scripts names its author. */
async function accountIn(details: FileToRead[], scripts: FileToRead[]): Promise<TwitterAccount | null> {
  for (const file of details)
    for await (const { value } of readPieces(file, [''], 'account')) {
      const account = { id: twitterId(jsonText(value, 'id')), handle: jsonText(value, 'screen_name') };
      if (account.id !== null || account.handle !== null) return { ...account, name: jsonText(value, 'full_name') };
    }
  for (const file of scripts)
    for await (const { value } of readPieces(file, ['[]'], 'tweet')) {
      const author = readTweet(value)?.author;
      if (author) return author;
    }
  return null;
}

function at(file: FileToRead, item: string | null): SourceFault['place'] {
  return { file: file.path, line: null, item };
}

function byPath(a: FileToRead, b: FileToRead): number {
  return a.path < b.path ? -1 : 1;
}
