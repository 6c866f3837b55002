import type { XmlElement } from '#libs/platform';
import { commentWords } from '../blog/comment-words.js';
import { zonedInstant } from '../blog/printed-instant.js';
import { bloggerComment as commentKey } from '../comment-keys.js';
import type { SourceInteraction, SourceLeftOut, SourcePerson, SourcePlace, SourcePost } from '../file-records.js';
import type { BloggerBlog } from './blogger-blog.js';
import { bloggerAuthor, bloggerLink, bloggerNumber } from './blogger-entry.js';

export interface BloggerComment {
  id: string | null;
  /** The number of the comment that it answers. */
  parent: string | null;
  row: SourceInteraction | SourceLeftOut;
  post: SourcePost | null;
}

/** The number of the post that a comment stands under. */
export function bloggerPostOf(entry: XmlElement): string | null {
  const ref = entry.child('thr:in-reply-to')?.attributes['ref'];
  return bloggerNumber(ref ?? entry.textOf('blogger:parent'));
}

/** A comment of either export. */
export function bloggerComment(entry: XmlElement, blog: BloggerBlog, file: string): BloggerComment {
  const id = bloggerNumber(entry.textOf('id'));
  const page = entry.child('thr:in-reply-to')?.attributes['href'] ?? '';
  const post = blog.postOf(bloggerPostOf(entry), URL.canParse(page) ? page : null);
  // "related" leads to the feed entry of the comment above.
  const parent = bloggerNumber(bloggerLink(entry, 'related') ?? entry.textOf('blogger:inReplyTo'));
  const place: SourcePlace = { file, line: null, item: id === null ? 'a comment without a number' : `comment ${id}` };
  const words = commentWords(entry.textOf('content') || entry.textOf('summary'), 'told by the tags');
  const reason = whyLeftOut(entry);
  if (reason !== null)
    return { id, parent, post, row: { type: 'left_out', place, reason, excerpt: words.text.slice(0, 200) } };
  const at = zonedInstant(entry.textOf('published')) ?? zonedInstant(entry.textOf('blogger:created'));
  const row: SourceInteraction = {
    type: 'interaction',
    place,
    key: id === null ? null : commentKey(id),
    channel: 'blog',
    kind: parent === null ? 'comment' : 'reply',
    direction: null,
    at,
    precision: at === null ? 'none' : 'instant',
    author: authorOf(entry, blog),
    to: [],
    post: post?.key ?? null,
    answers: parent === null ? null : commentKey(parent),
    ...words,
    permalink: permalinkOf(entry, post, id),
    durationMinutes: null,
  };
  return { id, parent, post, row };
}

function whyLeftOut(entry: XmlElement): string | null {
  const property = entry.all('gd:extendedProperty').find(({ attributes }) => attributes['name'] === REMOVED);
  if (property?.attributes['value'] === 'true') return 'Removed on the blog; its words are gone.';
  const status = entry.textOf('blogger:status').toUpperCase();
  if (status === 'EMPTIED') return 'Removed on the blog; its words are gone.';
  if (status === 'SPAM') return 'Spam.';
  return status.endsWith('TRASHED') || entry.textOf('blogger:trashed') !== '' ? 'In the bin.' : null;
}

const REMOVED = 'blogger.contentRemoved';

function authorOf(entry: XmlElement, blog: BloggerBlog): SourcePerson | null {
  const author = bloggerAuthor(entry);
  return author !== null && blog.isOwner(author) ? { ...author, isOwner: true } : author;
}

// The link of an exported comment is often no more than that of its post.
function permalinkOf(entry: XmlElement, post: SourcePost | null, id: string | null): string | null {
  const own = bloggerLink(entry, 'alternate');
  if (own?.includes('#')) return own;
  return post?.url && id !== null ? `${post.url}#c${id}` : own;
}
