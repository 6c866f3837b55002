import { jsonAt, jsonText } from '#libs/platform';
import { commentWords } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import { disqusPost } from '../comment-keys.js';
import { webAddressOf } from '../json-comments/post-at-address.js';
import { plainComment, type ReadComment } from '../json-comments/read-comment.js';
import { apiAuthor, disqusNumber, type ApiThread, type ApiThreads } from './disqus-api-threads.js';

/** A post of the API; null for what has no number. */
export function apiPost(value: unknown, threads: ApiThreads, file: string): ReadComment | null {
  const id = disqusNumber(value, 'id');
  if (id === null) return null;
  const thread = threads.of(value);
  const html = jsonText(value, 'message');
  return {
    ...plainComment,
    place: { file, line: null, item: `post ${id}` },
    id,
    parent: disqusNumber(value, 'parent'),
    keyOf: disqusPost,
    at: utcInstant(jsonText(value, 'createdAt')),
    author: apiAuthor(jsonAt(value, 'author')),
    mayBeOwner: mayBeOwner(value, thread),
    post: thread?.post ?? null,
    words:
      html === null
        ? commentWords(jsonText(value, 'raw_message') ?? '', 'typed')
        : commentWords(html, 'told by the tags'),
    permalink: thread?.post.url ? `${thread.post.url}#comment-${id}` : webAddressOf(jsonText(value, 'url')),
    leftOut: whyLeftOut(value, thread),
  };
}

// Moderators and whoever opened the thread may be the owner, or who built his site.
function mayBeOwner(value: unknown, thread: ApiThread | null): boolean {
  const isMarked = [jsonAt(value, 'author'), value].some((one) =>
    ['isModerator', 'isAuthor', 'isByModerator'].some((name) => jsonAt(one, name) === true),
  );
  const author = disqusNumber(jsonAt(value, 'author'), 'id');
  return isMarked || (author !== null && author === thread?.openedBy);
}

function whyLeftOut(value: unknown, thread: ApiThread | null): string | null {
  if (jsonAt(value, 'isSpam') === true) return 'Spam.';
  if (jsonAt(value, 'isDeleted') === true) return 'Deleted on Disqus.';
  return thread?.isDeleted ? 'Its whole thread was deleted on Disqus.' : null;
}
