import { headText, type FileToRead } from '#libs/platform';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceFault } from '../file-records.js';
import { beginsAsJson } from '../social/first-words.js';
import { faultIn, readPieces } from '../social/read-pieces.js';
import { readTimeline, type TimelineEntry } from '../tweets/read-timeline.js';
import { readTweet } from '../tweets/read-tweet.js';

const DATE = /"created_at"\s*:\s*"\w{3} \w{3} \d{1,2} \d\d:\d\d:\d\d [+-]\d{4} \d{4}"/;
const SEARCH = /^\s*\{\s*"(?:statuses|search_metadata)"/;

/** Tweets as the API up to version 1.1 gave them: an array, the answer to a search, or one on each line. */
export const twitterApi: FileFormat = {
  name: 'twitter-api',
  title: 'Tweets of the old Twitter API',
  claim: eachFile(isTweets),
  async *read(files, reading) {
    for (const file of files) yield* readTimeline(file, reading, (told) => tweetsOf(file, told));
  },
};

function isTweets(file: FileToRead): boolean {
  if (!beginsAsJson(file)) return false;
  const head = headText(file);
  return /"id_str"\s*:/.test(head) && /"screen_name"\s*:/.test(head) && DATE.test(head);
}

async function* tweetsOf(file: FileToRead, told: SourceFault[]): AsyncGenerator<TimelineEntry, void> {
  const wanted = SEARCH.test(headText(file)) ? ['statuses[]'] : ['', '[]'];
  for await (const { number, value } of readPieces(file, wanted, 'tweet', told)) {
    const tweet = readTweet(value);
    if (tweet) yield { tweet };
    else yield { record: faultIn(file, `tweet ${number}`, 'This tweet has no id, or no words.') };
  }
}
