import type { FileToRead } from '#libs/platform';
import type { FileFormat, ReadingFor } from '../file-format.js';
import type { SourceFault, SourceRecord } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { faultIn, readPieces } from '../social/read-pieces.js';
import { readTweet } from '../tweets/read-tweet.js';
import { ownTweet } from '../tweets/tweet-interaction.js';
import type { TwitterOwner } from '../twitter-accounts/twitter-owner.js';
import { ArchiveFiles, claimArchives } from './archive-files.js';
import { missingFiles } from './archive-list.js';
import { archiveOwner } from './archive-owner.js';
import { surveyArchive, TWEET_FILES, unwrapped, type ArchiveSurvey } from './archive-survey.js';
import { NoteTweets } from './note-tweets.js';
import { readFollows } from './read-follows.js';
import { readMessages } from './read-messages.js';

/** The archive that Twitter, now X, gives to the owner of an account, as it is since 2019. */
export const twitterArchive: FileFormat = {
  name: 'twitter-archive',
  title: 'Twitter archive',
  claim: claimArchives,
  read: readArchive,
};

async function* readArchive(files: FileToRead[], reading: ReadingFor): AsyncGenerator<SourceRecord, void> {
  const archive = new ArchiveFiles(files);
  const owner = await archiveOwner(archive, reading);
  if (owner.person.identities.length > 0)
    yield { type: 'owner', person: { ...owner.person, isOwner: true }, isCertain: true };
  const survey = await surveyArchive(archive, owner);
  const notes = new NoteTweets();
  await notes.load(archive);
  for (const file of TWEET_FILES.flatMap((name) => archive.of(name))) yield* readTweets(file, owner, survey, notes);
  yield* notes.leftOut();
  for (const file of archive.of('direct_messages')) yield* readMessages(file, owner, survey);
  for (const file of archive.of('direct_messages_group')) yield* readMessages(file, owner, survey);
  yield* readFollows(archive, survey.accounts);
  yield* countOnly(archive);
  yield* await missingFiles(archive);
  yield* restOf(archive);
}

async function* readTweets(
  file: FileToRead,
  owner: TwitterOwner,
  survey: ArchiveSurvey,
  notes: NoteTweets,
): AsyncGenerator<SourceRecord, void> {
  const faults: SourceFault[] = [];
  const leftOut = new LeftOutTally();
  for await (const { number, value } of readPieces(file, ['[]'], 'tweet', faults)) {
    yield* faults.splice(0);
    const tweet = readTweet(unwrapped(value));
    if (!tweet) yield faultIn(file, `tweet ${number}`, 'This tweet has no id, or no words.');
    else {
      const place = { file: file.path, line: null, item: `tweet ${tweet.id}` };
      const read = ownTweet(notes.whole(tweet), owner, survey, place);
      if (typeof read === 'string') leftOut.add(read, place, tweet.text);
      else yield read;
    }
  }
  yield* faults;
  yield* leftOut.take();
}

/** Likes name nobody, and what was deleted is no longer said to anybody. */
async function* countOnly(archive: ArchiveFiles): AsyncGenerator<SourceRecord, void> {
  const likes = archive.of('like');
  const faults: SourceFault[] = [];
  let count = 0;
  for (const file of likes) for await (const _ of readPieces(file, ['[]'], 'like', faults)) count++;
  yield* faults;
  if (likes.length > 0) yield { type: 'tally', what: 'tweets you liked', count };
  const deleted = new LeftOutTally();
  for (const file of archive.of('deleted_tweets'))
    for await (const { value } of readPieces(file, ['[]'], 'tweet'))
      deleted.add(
        'You have deleted this tweet.',
        { file: file.path, line: null, item: null },
        readTweet(unwrapped(value))?.text,
      );
  yield* deleted.take();
}

function restOf(archive: ArchiveFiles): SourceRecord[] {
  const rest = new LeftOutTally();
  for (const { path } of archive.rest)
    rest.add('A file of settings, pictures or advertising: nobody’s words to anybody.', {
      file: path,
      line: null,
      item: null,
    });
  return rest.take();
}
