import { jsonAt, jsonText } from '#libs/platform';
import { readPieces } from '../social/read-pieces.js';
import { AccountSurvey } from '../twitter-accounts/account-survey.js';
import { readTweet } from '../tweets/read-tweet.js';
import type { TwitterOwner } from '../twitter-accounts/twitter-owner.js';
import type { ArchiveFiles } from './archive-files.js';

/** Files of which every entry is a tweet of the owner's. */
export const TWEET_FILES = ['tweets', 'community_tweet'];

/** What a first look at an archive tells, before its records are read. */
export class ArchiveSurvey extends AccountSurvey {
  /** By conversation, the numbers of those who have written in it. */
  readonly groups = new Map<string, Set<string>>();
}

export async function surveyArchive(archive: ArchiveFiles, owner: TwitterOwner): Promise<ArchiveSurvey> {
  const survey = new ArchiveSurvey(owner.is);
  for (const file of TWEET_FILES.flatMap((name) => archive.of(name)))
    for await (const { value } of readPieces(file, ['[]'], 'tweet')) {
      const tweet = readTweet(unwrapped(value));
      if (tweet) survey.learn(tweet);
    }
  await surveyGroups(archive, survey.groups);
  return survey;
}

/** An entry without the name of its kind around it; archives before 2020 had none. */
export function unwrapped(entry: unknown): unknown {
  return jsonAt(entry, 'tweet') ?? entry;
}

async function surveyGroups(archive: ArchiveFiles, groups: Map<string, Set<string>>): Promise<void> {
  const [ids, senders] = ['[].dmConversation.conversationId', '[].dmConversation.messages[]'] as const;
  for (const file of archive.of('direct_messages_group')) {
    let writers = new Set<string>();
    for await (const { path, value } of readPieces(file, [ids, senders], 'message')) {
      if (path === ids) groups.set(jsonText(value) ?? '', (writers = groups.get(jsonText(value) ?? '') ?? new Set()));
      const sender = path === senders ? jsonText(value, 'messageCreate', 'senderId') : null;
      if (sender !== null) writers.add(sender);
    }
  }
}
