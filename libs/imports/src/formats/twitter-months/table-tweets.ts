import type { FileToRead } from '#libs/platform';
import type { SourceFault, SourcePlace } from '../file-records.js';
import { tableRows } from '../tables/read-table.js';
import { leadingHandles, mentionsIn } from '../tweets/handles-in-text.js';
import { exportedInstant } from '../social/exported-instant.js';
import { plainTweet, type Links } from '../tweets/tweet-text.js';
import type { Tweet } from '../tweets/tweet.js';
import { twitterId } from '../twitter-accounts/twitter-account.js';

/** A tweet, and where it stands. */
export interface PlacedTweet {
  tweet: Tweet;
  place: SourcePlace;
}

const LINK = /https?:\/\/t\.co\/\w+/g;

/** The tweets of a table, which says whom a tweet answers by number alone, and nothing of whom it mentions: its text does. */
export async function* tableTweets(file: FileToRead): AsyncGenerator<PlacedTweet | SourceFault, void> {
  for await (const row of tableRows(file, (table) => table.has('tweet id', 'text'))) {
    if (row.type === 'fault') yield row;
    else {
      const tweet = tweetOf((name) => row.table.cell(row.cells, name));
      const place = { file: file.path, line: row.line, item: tweet && `tweet ${tweet.id}` };
      yield tweet ? { tweet, place } : { type: 'fault', place, message: 'This row has no number of a tweet.' };
    }
  }
}

function tweetOf(cell: (name: string) => string): Tweet | null {
  const id = twitterId(cell('tweet id'));
  if (id === null) return null;
  const printed = cell('text');
  return {
    id,
    firstId: id,
    at: exportedInstant(cell('timestamp')),
    text: plainTweet(printed, linksOf(printed, cell('expanded urls'))),
    author: null,
    mentions: mentionsIn(printed),
    leading: leadingHandles(printed),
    answers: answeredBy(cell('in reply to status id'), cell('in reply to user id'), printed),
    quotes: null,
    isRetweet: cell('retweeted status id') !== '' || /^RT @\w/.test(printed),
    isOlderWording: false,
  };
}

// The number is of whoever the text begins with, where it begins with one alone; with none it goes on with the owner's own.
function answeredBy(status: string, user: string, printed: string): Tweet['answers'] {
  const [tweetId, id] = [twitterId(status), twitterId(user)];
  if (tweetId === null && id === null) return null;
  const [handle = null, ...others] = leadingHandles(printed);
  return { tweetId, account: { id: handle === null || others.length > 0 ? null : id, handle, name: null } };
}

/** The addresses come in the order of the links; where their numbers differ, nobody knows which is whose. */
function linksOf(printed: string, expanded: string): Links {
  const shorts = printed.match(LINK) ?? [];
  const longs = expanded.split(/,(?=https?:\/\/)/).filter(Boolean);
  return new Map(shorts.length === longs.length ? shorts.map((short, at) => [short, longs[at]!]) : []);
}
