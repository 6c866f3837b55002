import { jsonAt, jsonList, jsonText } from '#libs/platform';
import { commentWords } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import { ghostComment as commentKey } from '../comment-keys.js';
import type { SourcePost } from '../file-records.js';
import { plainComment, type ReadComment } from '../json-comments/read-comment.js';
import { ghostPerson, ghostPost, type GhostSite } from './ghost-site.js';

/** A comment and the answers that the API puts into it; null stands for what has no id. */
export function* ghostComments(value: unknown, site: GhostSite, file: string): Generator<ReadComment | null, void> {
  const comment = ghostComment(value, null, site, file);
  yield comment;
  if (comment === null) return;
  for (const reply of jsonList(value, 'replies')) yield ghostComment(reply, comment, site, file);
}

function ghostComment(value: unknown, above: ReadComment | null, site: GhostSite, file: string): ReadComment | null {
  const id = jsonText(value, 'id');
  if (id === null) return null;
  const post = postOf(value, site) ?? above?.post ?? null;
  return {
    ...plainComment,
    place: { file, line: null, item: `comment ${id}` },
    id,
    // Answers are one level deep on the page; which of them another one answers stands beside.
    parent: jsonText(value, 'in_reply_to_id') ?? jsonText(value, 'parent_id') ?? above?.id ?? null,
    keyOf: commentKey,
    at: utcInstant(jsonText(value, 'created_at')),
    author: ghostPerson(jsonAt(value, 'member')) ?? site.memberOf(jsonText(value, 'member_id')),
    post,
    words: commentWords(jsonText(value, 'html') ?? '', 'told by the tags'),
    permalink: post?.url ? `${post.url}#ghost-comments-${id}` : null,
    leftOut: whyLeftOut(jsonText(value, 'status')),
  };
}

function postOf(value: unknown, site: GhostSite): SourcePost | null {
  const whole = jsonText(value, 'post', 'id');
  if (whole !== null) return ghostPost(jsonAt(value, 'post'), whole);
  const id = jsonText(value, 'post_id');
  return id === null ? null : site.postOf(id);
}

/** What waits for the owner's word; Ghost itself has no such state as yet, and its forks call it so. */
const WAITING = /^(pending|unapproved|held|hold|awaiting.*)$/i;

function whyLeftOut(status: string | null): string | null {
  if (status === null || status === 'published' || WAITING.test(status)) return null;
  if (status === 'deleted') return 'Deleted on the site.';
  return status === 'hidden' ? 'Hidden on the site.' : `Not published on the site (${status.slice(0, 40)}).`;
}
