import type { XmlElement } from '#libs/platform';
import { commentWords, onOneLine } from '../blog/comment-words.js';
import { sqlInstant, wallInstant } from '../blog/printed-instant.js';
import { isWordPressMention, whyWordPressLeftOut } from '../blog/wordpress-state.js';
import type { SourceInteraction, SourceLeftOut, SourcePlace, SourcePost, SourceRow } from '../file-records.js';
import { wxrCommentAuthor } from './wxr-comment-author.js';
import type { WxrAuthor } from './wxr-channel.js';
import { wxrId, wxrParent, type WxrKeys } from './wxr-keys.js';

/** Where a comment stands. */
export interface WxrSurroundings {
  file: string;
  authors: WxrAuthor[];
  post: SourcePost;
  timeZone: string;
  keys: WxrKeys;
  /** The key of what it answers. */
  answers: string | null;
}

export function wxrRow(comment: XmlElement, around: WxrSurroundings): SourceRow {
  const type = comment.textOf('wp:comment_type').toLowerCase();
  const reason = whyWordPressLeftOut(comment.textOf('wp:comment_approved').toLowerCase(), type);
  if (reason !== null) return leftOut(comment, reason, around.file);
  const row = interaction(comment, around);
  if (!isWordPressMention(type)) return row;
  const { place, key, at, text } = row;
  const url = comment.textOf('wp:comment_author_url') || null;
  const title = onOneLine(comment.textOf('wp:comment_author')) ?? url ?? 'Another site';
  return { type: 'pingback', place, key, post: around.post.key, title, url, at, text };
}

function leftOut(comment: XmlElement, reason: string, file: string): SourceLeftOut {
  const { text } = commentWords(comment.textOf('wp:comment_content').slice(0, 2_000), 'typed');
  return { type: 'left_out', place: wxrPlace(comment, file), reason, excerpt: text.slice(0, 200) };
}

function interaction(comment: XmlElement, around: WxrSurroundings): SourceInteraction {
  const { post, timeZone, answers } = around;
  const at =
    sqlInstant(comment.textOf('wp:comment_date_gmt')) ?? wallInstant(comment.textOf('wp:comment_date'), timeZone);
  const id = wxrId(comment);
  return {
    type: 'interaction',
    place: wxrPlace(comment, around.file),
    ...around.keys,
    channel: 'blog',
    kind: wxrParent(comment) === null ? 'comment' : 'reply',
    direction: null,
    at,
    precision: at === null ? 'none' : 'instant',
    author: wxrCommentAuthor(comment, around.authors),
    to: [],
    post: post.key,
    answers,
    ...commentWords(comment.textOf('wp:comment_content'), 'typed'),
    permalink: post.url !== null && id !== '' ? `${post.url}#comment-${id}` : null,
    durationMinutes: null,
  };
}

export function wxrPlace(comment: XmlElement, file: string): SourcePlace {
  const id = wxrId(comment);
  return { file, line: null, item: id === '' ? 'a comment without a number' : `comment ${id}` };
}
