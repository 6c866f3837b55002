import { jsonList, jsonText } from '#libs/platform';
import { readPieces } from '../social/read-pieces.js';
import { readTweet } from '../tweets/read-tweet.js';
import { twitterId, type TwitterAccount } from '../twitter-accounts/twitter-account.js';
import { unwrapped } from './archive-survey.js';
import type { ArchiveFiles } from './archive-files.js';

type Account = Pick<TwitterAccount, 'id' | 'handle'>;

/** Whose archive it is where no file says so: some of its files were left out. */
export async function inferredAccount(archive: ArchiveFiles): Promise<Account> {
  const account = await authorOfTweets(archive);
  return { id: account.id ?? (await partnerOfAll(archive)), handle: account.handle };
}

// A picture's address holds the handle of whose tweet it is; and an answer that begins with no handle goes on with one's own.
async function authorOfTweets(archive: ArchiveFiles): Promise<Account> {
  const account: Account = { id: null, handle: null };
  for (const file of archive.of('tweets'))
    for await (const { value } of readPieces(file, ['[]'], 'tweet')) {
      const tweet = readTweet(unwrapped(value));
      if (!tweet || tweet.isRetweet) continue;
      account.handle ??= handleOfPicture(unwrapped(value), tweet.id);
      if (tweet.leading.length === 0) {
        account.id ??= tweet.answers?.account.id ?? null;
        account.handle ??= tweet.answers?.account.handle ?? null;
      }
      if (account.id !== null && account.handle !== null) return account;
    }
  return account;
}

function handleOfPicture(tweet: unknown, id: string): string | null {
  for (const picture of jsonList(tweet, 'entities', 'media')) {
    const [, handle, of] =
      /\/(\w{1,20})\/status\/(\d+)\/(?:photo|video)/.exec(jsonText(picture, 'expanded_url') ?? '') ?? [];
    if (handle !== undefined && of === id) return handle;
  }
  return null;
}

/** The one who is in every conversation, if there are two at least. */
async function partnerOfAll(archive: ArchiveFiles): Promise<string | null> {
  const counts = new Map<string, number>();
  let conversations = 0;
  for (const file of archive.of('direct_messages'))
    for await (const { value } of readPieces(file, ['[].dmConversation.conversationId'], 'conversation')) {
      conversations++;
      for (const id of new Set((jsonText(value) ?? '').split('-'))) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  const everywhere = [...counts].filter(([, count]) => count === conversations);
  return conversations > 1 && everywhere.length === 1 ? twitterId(everywhere[0]![0]) : null;
}
