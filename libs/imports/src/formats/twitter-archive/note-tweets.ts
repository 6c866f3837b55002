import { jsonList, jsonText } from '#libs/platform';
import type { SourceLeftOut } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { readPieces } from '../social/read-pieces.js';
import { leadingHandles } from '../tweets/handles-in-text.js';
import { accountOf } from '../tweets/read-tweet.js';
import { exportedInstant } from '../social/exported-instant.js';
import { linksOf, plainTweet } from '../tweets/tweet-text.js';
import type { Tweet } from '../tweets/tweet.js';
import { isSameAccount, type TwitterAccount } from '../twitter-accounts/twitter-account.js';
import type { ArchiveFiles } from './archive-files.js';

interface NoteTweet {
  id: string;
  file: string;
  text: string;
  mentions: TwitterAccount[];
  isTaken: boolean;
}

const LEADING = /^\s*(?:@\w{1,20}\s+)+/;

/**
 * The long tweets, which stand cut among the others and whole in a file of their own, under other ids: the second in which they
 * were written and their first words tell which is which.
 */
export class NoteTweets {
  private readonly bySecond = new Map<number, NoteTweet[]>();

  async load(archive: ArchiveFiles): Promise<void> {
    for (const file of archive.of('note_tweet'))
      for await (const { number, value } of readPieces(file, ['[].noteTweet'], 'long tweet')) {
        const at = exportedInstant(jsonText(value, 'createdAt'));
        const printed = jsonText(value, 'core', 'text');
        if (at === null || printed === null) continue;
        const id = jsonText(value, 'noteTweetId') ?? String(number);
        const text = plainTweet(printed, linksOf(jsonList(value, 'core', 'urls')));
        const mentions = jsonList(value, 'core', 'mentions').map(accountOf);
        const note = { id, file: file.path, text, mentions: mentions.filter((one) => one !== null), isTaken: false };
        this.bySecond.set(secondOf(at), [...(this.bySecond.get(secondOf(at)) ?? []), note]);
      }
  }

  /** The tweet with all of its words, where it was cut. */
  whole(tweet: Tweet): Tweet {
    if (tweet.at === null || tweet.isRetweet) return tweet;
    const near = [0, -1, 1].flatMap((off) => this.bySecond.get(secondOf(tweet.at!) + off) ?? []);
    const note = near.find((one) => begins(one.text, tweet.text));
    if (!note) return tweet;
    note.isTaken = true;
    const added = note.mentions.filter((one) => !tweet.mentions.some((other) => isSameAccount(one, other)));
    const [addressed = ''] = leadingHandles(note.text).length > 0 ? [] : (LEADING.exec(tweet.text) ?? []);
    return { ...tweet, text: addressed + note.text, mentions: [...tweet.mentions, ...added] };
  }

  /** Those whose beginning stands nowhere. */
  leftOut(): SourceLeftOut[] {
    const tally = new LeftOutTally();
    for (const { file, id, text, isTaken } of [...this.bySecond.values()].flat())
      if (!isTaken)
        tally.add(
          'A long tweet that is not among the tweets of the archive.',
          { file, line: null, item: `long tweet ${id}` },
          text,
        );
    return tally.take();
  }
}

function secondOf(at: Date): number {
  return Math.floor(at.getTime() / 1_000);
}

function begins(note: string, cut: string): boolean {
  const [whole, start] = [note, cut.replace(/…\s*(https?:\/\/\S*)?\s*$/, '')].map(bare) as [string, string];
  return start !== '' && whole.startsWith(start);
}

function bare(text: string): string {
  return text.replace(LEADING, '').replace(/\s+/g, ' ').trim();
}
