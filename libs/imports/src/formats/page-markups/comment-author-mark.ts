import { elementsIn, picks, type Element } from '../saved-page/page-tree.js';

/** What marks the name of whoever wrote a comment, the surest first. */
const AUTHORS = [
  '.wp-block-comment-author-name, .comment-author-name, .comment__author-name, .comment-author__name, .comment_author_name',
  'cite.fn, b.fn, strong.fn, span.fn, a.fn, .vcard .fn',
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="creator"] [itemprop~="name"]',
  '.comment_author, .comment-author, .commentauthor, .comment__author, .comment-user, .comment-username',
  '.username, .commenter, .author-name, .commentname, .comment-name, [itemprop~="author"], [itemprop~="creator"]',
  'cite.user, .author, .user, .name, cite',
].map(picks);

/** Elements that are looked through for a name, which stands near the beginning of a comment or near its end. */
const MOST = 300;

/** The element that bears the name of whoever wrote a comment; null for none. */
export function authorIn(parts: Element[], most = MOST): Element | null {
  return authorAmong(parts.flatMap((part) => firstFew(part, most)));
}

/** The same, among the elements that are the comment's own. */
export function authorAmong(own: Element[]): Element | null {
  for (const is of AUTHORS) {
    const found = own.find(is);
    if (found) return found;
  }
  return null;
}

function firstFew(part: Element, most: number): Element[] {
  const few = [part];
  for (const element of elementsIn(part)) {
    if (few.length >= most) break;
    few.push(element);
  }
  return few;
}
