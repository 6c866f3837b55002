import { commentAuthor } from '../blog/comment-author.js';
import { commentPage } from '../blog/comment-page.js';
import { commentWords, onOneLine } from '../blog/comment-words.js';
import { postAt } from '../comment-keys.js';
import type { SourceInteraction, SourcePingback, SourcePlace, SourcePost } from '../file-records.js';
import type { FeedEntry } from './feed-entry.js';
import { feedKey, feedParent, type FeedSource } from './feed-source.js';
import { postInTitle } from './feed-titles.js';

// WordPress writes this line in front of an answer, in the language of the blog.
const IN_REPLY =
  /^\s*(?:<p>)?[^<]{0,60}<a [^>]*href="([^"]*#comment-\d+)"[^>]*>[^<]*<\/a>[^<\n]{0,40}(?:<\/p>\s*|\n\n|$)/;
// A pingback is an excerpt in such brackets, and only that.
const EXCERPT = /^\s*(?:\[|<p>\[)(?:…|\.\.\.|&#8230;|&hellip;)\][\s\S]*\[(?:…|\.\.\.|&#8230;|&hellip;)\](?:<\/p>)?\s*$/;

export interface FeedSurroundings {
  file: string;
  /** Which entry of the feed it is, from 1. */
  number: number;
  source: FeedSource;
  /** The title of the post where the whole feed is of one. */
  postTitle: string | null;
}

export interface FeedComment {
  row: SourceInteraction | SourcePingback;
  post: SourcePost;
  parent: string | null;
}

export function feedComment(entry: FeedEntry, around: FeedSurroundings): FeedComment {
  const { source, file, number } = around;
  const post = postOf(entry, around);
  const key = feedKey(entry, source);
  const [line = '', answered = null] = IN_REPLY.exec(entry.html) ?? [];
  const parents = [...entry.inReplyTo, ...(answered === null ? [] : [answered])];
  const parent = parents.map((one) => feedParent(one, entry, source)).find((one) => one !== null) ?? null;
  const words = commentWords(parent === null ? entry.html : entry.html.slice(line.length), 'told by the tags');
  const place: SourcePlace = { file, line: null, item: entry.link ?? `entry ${number}` };
  if (EXCERPT.test(entry.html) && parent === null) {
    const title = onOneLine(entry.author.name) ?? (entry.author.url || 'Another site');
    const url = entry.author.url || null;
    return {
      row: { type: 'pingback', place, key, post: post.key, title, url, at: entry.at, text: words.text },
      post,
      parent,
    };
  }
  const row: SourceInteraction = {
    type: 'interaction',
    place,
    key,
    channel: 'blog',
    kind: parent === null ? 'comment' : 'reply',
    direction: null,
    at: entry.at,
    precision: entry.at === null ? 'none' : 'instant',
    author: commentAuthor({ ...entry.author, name: entry.author.name || nameInTitle(entry.title) }),
    to: [],
    post: post.key,
    answers: parent,
    ...words,
    permalink: entry.link,
    durationMinutes: null,
  };
  return { row, post, parent };
}

function postOf(entry: FeedEntry, { source, postTitle, file }: FeedSurroundings): SourcePost {
  const answered = entry.inReplyTo.find((one) => /^https?:/i.test(one) && URL.canParse(one));
  const page = entry.link ?? answered ?? source.page;
  const url = page === null ? null : commentPage(page);
  const title = postTitle ?? postInTitle(entry.title, entry.author.name);
  const key = url === null ? `feed post ${title ?? file}` : postAt(url);
  return { type: 'post', key, title, url, postedAt: null, postedPrecision: null, opening: null };
}

function nameInTitle(title: string): string {
  return /^\s*(?:By|Von|Par|Por|Di|Door|Av|Af)\s*:\s+(.+?)\s*$/i.exec(title)?.[1] ?? '';
}
