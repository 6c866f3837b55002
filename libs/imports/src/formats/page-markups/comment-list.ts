import { pageItemComment, wordpressComment } from '../comment-keys.js';
import { blankComment, type PageComment, type PageMarkup, type SavedPage } from '../saved-page/page-comment.js';
import { elementsIn, said, type Element } from '../saved-page/page-tree.js';
import { webAddress } from '../saved-page/page-address.js';
import { isElsewhere, findComments, numberOf, type FoundComment } from './find-comments.js';
import { readFields } from './comment-fields.js';

/** What WordPress and most other blogs make: each comment an element that is called one, answers set in under it. */
export const commentList: PageMarkup = {
  channel: 'blog',

  read(page) {
    const found = findComments(page.tree);
    const owners = new Map<Element, FoundComment>(found.flatMap((one) => one.parts.map((part) => [part, one])));
    const known = new Map<FoundComment, PageComment>();
    const comments: PageComment[] = [];
    for (const one of found) {
      const parent = one.parent === null ? null : (known.get(one.parent) ?? null);
      const comment = readComment(one, owners, page, parent);
      if (comment === null) continue;
      known.set(one, comment);
      comments.push(comment);
    }
    return { comments };
  },
};

function readComment(
  found: FoundComment,
  owners: Map<Element, FoundComment>,
  page: SavedPage,
  parent: PageComment | null,
): PageComment | null {
  const isOthers = (element: Element) => isElsewhere(element) || (owners.get(element) ?? found) !== found;
  const own = found.parts.flatMap((part) => [part, ...elementsIn(part, isOthers)]);
  const fields = readFields(found, own, isOthers, page);
  if (fields === null) return null;
  const id = numberAmong(found, own, fields.permalink);
  const anchor = id === null || page.url === null ? null : webAddress(`#comment-${id}`, page.url);
  return {
    ...blankComment(parent),
    ...fields,
    item: id === null ? null : `comment ${id}`,
    key: id === null ? null : keyOf(page, id, fields.permalink),
    permalink: fields.permalink ?? anchor,
  };
}

function numberAmong(found: FoundComment, own: Element[], permalink: string | null): string | null {
  for (const element of [...found.marks, ...own]) {
    const number = numberOf(element);
    if (number !== null) return number;
  }
  const inLink = /#(?:li-|div-)?comment-?(\d+)$/.exec(permalink ?? '')?.[1];
  const answers = own.map((one) => /[?&]replytocom=(\d+)/.exec(said(one, 'href'))?.[1]).find(Boolean);
  return inLink ?? answers ?? null;
}

function keyOf({ wordpressSite, url }: SavedPage, id: string, permalink: string | null): string | null {
  if (wordpressSite !== null) return wordpressComment(wordpressSite, id);
  const address = url ?? permalink;
  return address === null ? null : pageItemComment(address, id);
}
