import type { CommentWords } from '../blog/comment-words.js';
import type {
  SourceInteraction,
  SourceLeftOut,
  SourcePerson,
  SourcePingback,
  SourcePlace,
  SourcePost,
} from '../file-records.js';

const EXCERPT = 200;

/** A comment as an export in JSON or YAML holds it. */
export interface ReadComment {
  place: SourcePlace;
  /** As the source numbers it; null where it does not. */
  id: string | null;
  /** The id of what it answers; null for what answers nothing. */
  parent: string | null;
  /** The key of the comment of that id. */
  keyOf(id: string): string;
  at: Date | null;
  author: SourcePerson | null;
  /** Its author may be the owner, who is asked. */
  mayBeOwner: boolean;
  post: SourcePost | null;
  words: CommentWords;
  permalink: string | null;
  /** Why it is left out; null for what is taken. */
  leftOut: string | null;
  /** Where another site speaks of the post; such a row is no person's. */
  linkFrom: string | null;
  isLink: boolean;
}

/** What an export that knows no links of other sites and does not guess at the owner says of a comment. */
export const plainComment = { mayBeOwner: false, linkFrom: null, isLink: false, leftOut: null, permalink: null };

/** A comment with the row that it is. */
export function commentRow(comment: ReadComment): SourceInteraction | SourcePingback | SourceLeftOut {
  const { place, id, parent, keyOf, at, author, post, words, permalink, leftOut, isLink } = comment;
  const excerpt = words.text.slice(0, EXCERPT);
  if (leftOut !== null) return { type: 'left_out', place, reason: leftOut, excerpt };
  const key = id === null ? null : keyOf(id);
  if (isLink && post === null)
    return { type: 'left_out', place, reason: 'A link from another site to a post that is not here.', excerpt };
  if (isLink) {
    const title = author?.name ?? comment.linkFrom ?? 'Another site';
    return { type: 'pingback', place, key, post: post!.key, title, url: comment.linkFrom, at, text: words.text };
  }
  return {
    type: 'interaction',
    place,
    key,
    channel: 'blog',
    kind: parent === null ? 'comment' : 'reply',
    direction: null,
    at,
    precision: at === null ? 'none' : 'instant',
    author,
    to: [],
    post: post?.key ?? null,
    answers: parent === null ? null : keyOf(parent),
    ...words,
    permalink,
    durationMinutes: null,
  };
}
