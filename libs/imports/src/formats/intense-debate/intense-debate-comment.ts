import type { XmlElement } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import { commentWords, onOneLine } from '../blog/comment-words.js';
import { sqlInstant, wallInstant } from '../blog/printed-instant.js';
import { intenseDebateComment, postAt } from '../comment-keys.js';
import type { SourceInteraction, SourcePost } from '../file-records.js';

interface Surroundings {
  post: SourcePost;
  file: string;
  timeZone: string;
  /** Which comment of the file it is, from 1. */
  number: number;
}

/** The post that a comment stands under, from what was read of it. */
export function intenseDebatePost(blogpost: XmlElement | null, file: string): SourcePost {
  const printed = decoded(blogpost?.textOf('url') ?? '');
  const url = /^https?:/i.test(printed) && URL.canParse(printed) ? new URL(printed).href : null;
  const title = onOneLine(blogpost?.textOf('title') ?? '');
  const name = blogpost?.textOf('guid') || (title ?? `${file} at ${blogpost?.at ?? 0}`);
  const key = url === null ? `intensedebate post ${name}` : postAt(url);
  return { type: 'post', key, title, url, postedAt: null, postedPrecision: null, opening: null };
}

export function intenseDebateRow(comment: XmlElement, around: Surroundings): SourceInteraction {
  const { post, file, timeZone, number } = around;
  const { id = '', parentid: parent = '' } = comment.attributes;
  const answers = /^0?$/.test(parent) ? null : intenseDebateComment(parent);
  const at = sqlInstant(comment.textOf('gmt')) ?? wallInstant(comment.textOf('date'), timeZone);
  const own = (name: string) => comment.textOf(name);
  return {
    type: 'interaction',
    place: { file, line: null, item: id === '' ? `comment ${number} of the file` : `comment ${id}` },
    key: id === '' ? null : intenseDebateComment(id),
    channel: 'blog',
    kind: answers === null ? 'comment' : 'reply',
    direction: null,
    at,
    precision: at === null ? 'none' : 'instant',
    author: commentAuthor({ name: own('name'), email: own('email'), url: own('url') }),
    to: [],
    post: post.key,
    answers,
    ...commentWords(own('text'), 'typed'),
    permalink: post.url !== null && id !== '' ? `${post.url}#IDComment${id}` : null,
    durationMinutes: null,
  };
}

// The export encodes the addresses of its posts a second time ("http%3A%2F%2F").
function decoded(printed: string): string {
  if (!/^https?%3a/i.test(printed)) return printed;
  try {
    return decodeURIComponent(printed);
  } catch {
    return printed;
  }
}
