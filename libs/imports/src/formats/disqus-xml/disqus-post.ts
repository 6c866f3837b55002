import type { XmlElement } from '#libs/platform';
import { commentWords } from '../blog/comment-words.js';
import { zonedInstant } from '../blog/printed-instant.js';
import { disqusPost, wordpressComment } from '../comment-keys.js';
import type { SourceInteraction, SourceLeftOut, SourcePlace } from '../file-records.js';
import { disqusAuthor, disqusId } from './disqus-author.js';
import type { DisqusThread } from './disqus-threads.js';

/** Where a post stands. */
export interface DisqusSurroundings {
  file: string;
  thread: DisqusThread | null;
  keys: DisqusKeys;
  /** The key of what it answers. */
  answers: string | null;
}

export interface DisqusKeys {
  key: string | null;
  alsoKeys?: string[];
}

/** What came from WordPress when Disqus was set up keeps its number of there, by which every export of the blog knows it. */
export function disqusKeys(post: XmlElement, thread: DisqusThread | null): DisqusKeys {
  const id = disqusId(post);
  const own = id === null ? [] : [disqusPost(id)];
  const wordpress = disqusWordPressId(post);
  if (wordpress === null || !thread?.site) return { key: own[0] ?? null };
  return { key: wordpressComment(thread.site, wordpress), alsoKeys: own };
}

/** The number that a post had as a comment of WordPress; null where it was none. */
export function disqusWordPressId(post: XmlElement): string | null {
  return /(?:^|;)wp_id=(\d{1,15})\b/.exec(post.textOf('id'))?.[1] ?? null;
}

export function disqusRow(post: XmlElement, around: DisqusSurroundings): SourceInteraction | SourceLeftOut {
  const { file, thread, keys, answers } = around;
  const id = disqusId(post);
  const place: SourcePlace = { file, line: null, item: id === null ? 'a post without a number' : `post ${id}` };
  const words = commentWords(post.textOf('message'), 'told by the tags');
  const reason = whyLeftOut(post, thread);
  if (reason !== null) return { type: 'left_out', place, reason, excerpt: words.text.slice(0, 200) };
  const at = zonedInstant(post.textOf('createdAt'));
  return {
    type: 'interaction',
    place,
    ...keys,
    channel: 'blog',
    kind: post.child('parent') ? 'reply' : 'comment',
    direction: null,
    at,
    precision: at === null ? 'none' : 'instant',
    author: disqusAuthor(post),
    to: [],
    post: thread?.post.key ?? null,
    answers,
    ...words,
    permalink: thread?.post.url && id !== null ? `${thread.post.url}#comment-${id}` : null,
    durationMinutes: null,
  };
}

// Some fixtures and mended exports have other words than "true" here; only that one is a judgement.
function whyLeftOut(post: XmlElement, thread: DisqusThread | null): string | null {
  if (post.textOf('isSpam') === 'true') return 'Spam.';
  if (post.textOf('isDeleted') === 'true') return 'Deleted on Disqus.';
  return thread?.isDeleted ? 'Its whole thread was deleted on Disqus.' : null;
}
