import { commentAuthor } from '../blog/comment-author.js';
import { commentAt } from '../comment-keys.js';
import type { SourcePerson } from '../file-records.js';
import { blankComment, type PageComment, type PageMarkup } from '../saved-page/page-comment.js';
import { webAddress } from '../saved-page/page-address.js';
import {
  allIn,
  firstIn,
  htmlWithin,
  nearestKnown,
  picks,
  said,
  wordsIn,
  type Element,
  type Picks,
} from '../saved-page/page-tree.js';

const COMMENT = picks('.p-comment, .u-comment, .h-cite.comment, #comments .hentry, .comments .hentry');
const LIKES = picks('.u-like, .p-like, .u-repost, .p-repost, .u-like-of, .u-repost-of');
const AUTHOR = picks('.p-author, .vcard, .author');
const NAME = picks('.p-name, .fn');
const URL_OF = picks('a.u-url[href], a.url[href], a.u-uid[href]');
const BOOKMARK = picks('a.u-url[href], a[rel~="bookmark"][href], a.entry-title[href]');
const DATE = picks('.dt-published, .dt-updated, .published, .updated');
const WORDS = picks('.e-content, .entry-content, .p-content, .entry-summary, .p-summary');

/** Comments that the page marks as such with class names: microformats of both generations, as webmentions are shown. */
export const microformats: PageMarkup = {
  channel: 'blog',

  read(page) {
    const known = new Map<Element, PageComment>();
    for (const element of allIn(page.tree.root, COMMENT, LIKES)) {
      const comment = readComment(element, page.url, nearestKnown(element, known));
      if (comment.html !== '') known.set(element, comment);
    }
    return { comments: [...known.values()] };
  },
};

function readComment(element: Element, pageUrl: string | null, parent: PageComment | null): PageComment {
  const isOthers: Picks = (one) => one !== element && COMMENT(one);
  const own = allIn(element, () => true, isOthers);
  const mark = own.find(AUTHOR) ?? null;
  const inAuthor = new Set(mark === null ? [] : [mark, ...allIn(mark, () => true)]);
  const words = own.find(WORDS) ?? null;
  const inWords = new Set(words === null ? [] : allIn(words, () => true));
  const date = own.find((one) => DATE(one) && !inWords.has(one));
  const link = own.find((one) => BOOKMARK(one) && !inAuthor.has(one) && !inWords.has(one));
  const title = own.find((one) => NAME(one) && !inAuthor.has(one)) ?? null;
  const permalink = webAddress(said(link, 'href'), pageUrl);
  return {
    ...blankComment(parent),
    item: permalink,
    key: permalink === null ? null : commentAt(permalink),
    author: mark && authorIn(mark, pageUrl),
    date: {
      exact: said(date, 'datetime') || said(date, 'title') || null,
      printed: date ? wordsIn(date, undefined, 200) : null,
    },
    html: htmlWithin(words ?? title ?? element, isOthers),
    permalink,
  };
}

function authorIn(mark: Element, pageUrl: string | null): SourcePerson | null {
  const named = firstIn(mark, NAME) ?? mark;
  const [link] = [mark, ...allIn(mark, URL_OF)].filter(URL_OF);
  const url = webAddress(said(link ?? (mark.name === 'a' ? mark : null), 'href'), pageUrl) ?? '';
  return commentAuthor({ name: wordsIn(named, undefined, 300).replace(/\n/g, ' ').replace(/</g, '&lt;'), url });
}
