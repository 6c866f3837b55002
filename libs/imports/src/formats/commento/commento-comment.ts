import { jsonAt, jsonText } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import { commentWords } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import { commentoComment as commentKey } from '../comment-keys.js';
import type { SourcePerson, SourcePost } from '../file-records.js';
import { postAtAddress } from '../json-comments/post-at-address.js';
import { plainComment, type ReadComment } from '../json-comments/read-comment.js';

/** Somebody with an account. */
export interface Commenter {
  person: SourcePerson | null;
  isModerator: boolean;
}

/** What stands in the place of the id of somebody without an account. */
const ANONYMOUS = 'anonymous';
/** What stands in the place of the id of a comment that answers none. */
const ROOT = 'root';

/** An account, by its id; null for what is none. */
export function commenterOf(value: unknown): [string, Commenter] | null {
  const hex = jsonText(value, 'commenterHex');
  if (hex === null || hex === ANONYMOUS) return null;
  const own = (name: string) => jsonText(value, name) ?? '';
  // Accounts without a website have this word for one.
  const url = own('link') === 'undefined' ? '' : own('link');
  const person = commentAuthor({ name: own('name'), email: own('email'), url });
  return [hex, { person, isModerator: jsonAt(value, 'isModerator') === true }];
}

/** A comment of Commento; null for what has no id. */
export function commentoComment(
  value: unknown,
  commenters: ReadonlyMap<string, Commenter>,
  file: string,
): ReadComment | null {
  const id = jsonText(value, 'commentHex');
  if (id === null) return null;
  const commenter = commenters.get(jsonText(value, 'commenterHex') ?? ANONYMOUS);
  const parent = jsonText(value, 'parentHex');
  const post = postOf(value);
  return {
    ...plainComment,
    place: { file, line: null, item: `comment ${id}` },
    id,
    parent: parent === ROOT ? null : parent,
    keyOf: commentKey,
    at: utcInstant(jsonText(value, 'creationDate')),
    author: commenter?.person ?? null,
    mayBeOwner: commenter?.isModerator ?? false,
    post,
    words: wordsOf(value),
    permalink: post.url === null ? null : `${post.url}#commento-${id}`,
    leftOut: whyLeftOut(value),
  };
}

function whyLeftOut(value: unknown): string | null {
  if (jsonAt(value, 'deleted') === true) return 'Deleted on Commento.';
  // What its filter takes for spam is flagged; what waits for the owner's word is "unapproved".
  return jsonText(value, 'state') === 'flagged' ? 'Flagged on Commento.' : null;
}

// The rendered words are left out of many exports.
function wordsOf(value: unknown) {
  const html = jsonText(value, 'html');
  return html === null
    ? commentWords(jsonText(value, 'markdown') ?? '', 'typed')
    : commentWords(html, 'told by the tags');
}

/** Its site and its path; later versions call the path so. */
function postOf(value: unknown): SourcePost {
  const domain = (jsonText(value, 'domain') ?? '').toLowerCase();
  const path = jsonText(value, 'url') ?? jsonText(value, 'path') ?? '/';
  if (/^https?:\/\//i.test(path)) return postAtAddress(path, `commento page ${path}`);
  const address = domain === '' ? null : `https://${domain}${path.startsWith('/') ? '' : '/'}${path}`;
  return postAtAddress(address, `commento page ${domain} ${path}`);
}
