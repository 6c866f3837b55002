import { jsonAt, jsonList, jsonText } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import { commentWords, onOneLine } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import { remarkComment as commentKey } from '../comment-keys.js';
import type { SourcePost } from '../file-records.js';
import { postAtAddress } from '../json-comments/post-at-address.js';
import { plainComment, type ReadComment } from '../json-comments/read-comment.js';

/** A comment of a tree with what answers it, or a comment alone. */
interface Branch {
  node: unknown;
  parent: string | null;
}

/** The comments of a branch of a tree, however deep it is; null stands for what is none. */
export function* remarkComments(root: unknown, file: string): Generator<ReadComment | null, void> {
  const branches: Branch[] = [{ node: root, parent: null }];
  for (let branch = branches.pop(); branch; branch = branches.pop()) {
    const value = jsonAt(branch.node, 'comment') ?? branch.node;
    const comment = remarkComment(value, branch.parent, file);
    yield comment;
    const parent = comment?.id ?? branch.parent;
    const replies = jsonList(branch.node, 'replies').map((node) => ({ node, parent }));
    branches.push(...replies.toReversed());
  }
}

function remarkComment(value: unknown, above: string | null, file: string): ReadComment | null {
  const id = jsonText(value, 'id');
  if (id === null || jsonAt(value, 'locator') === undefined) return null;
  const site = jsonText(value, 'locator', 'site') ?? '';
  const post = postOf(value, site);
  return {
    ...plainComment,
    place: { file, line: null, item: `comment ${id}` },
    id,
    parent: jsonText(value, 'pid') ?? above,
    keyOf: (one) => commentKey(site, one),
    at: utcInstant(jsonText(value, 'time')),
    // Accounts have numbers that say nothing outside of remark42.
    author: commentAuthor({ name: jsonText(value, 'user', 'name') ?? '' }),
    mayBeOwner: jsonAt(value, 'user', 'admin') === true,
    post,
    words: wordsOf(value),
    permalink: post?.url ? `${post.url}#remark42__comment-${id}` : null,
    leftOut: jsonAt(value, 'delete') === true ? 'Deleted on remark42.' : null,
  };
}

function postOf(value: unknown, site: string): SourcePost | null {
  const url = jsonText(value, 'locator', 'url');
  if (url === null) return null;
  return postAtAddress(url, `remark42 ${site} page ${url}`, { title: onOneLine(jsonText(value, 'title') ?? '') });
}

function wordsOf(value: unknown) {
  const html = jsonText(value, 'text');
  return html === null ? commentWords(jsonText(value, 'orig') ?? '', 'typed') : commentWords(html, 'told by the tags');
}
