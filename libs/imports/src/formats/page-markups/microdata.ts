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

const COMMENT = picks(
  '[itemtype$="schema.org/Comment"], [itemtype$="schema.org/UserComments"], [itemtype$="schema.org/Answer"], [itemtype$="schema.org/DiscussionForumPosting"] [itemtype$="schema.org/DiscussionForumPosting"]',
);
const AUTHOR = picks('[itemprop~="author"], [itemprop~="creator"]');
const NAME = picks('[itemprop~="name"]');
const LINK = picks('a[href], link[href]');
const URL_OF = picks('[itemprop~="url"]');
const DATE = picks('[itemprop~="dateCreated"], [itemprop~="datePublished"], [itemprop~="commentTime"]');
const TEXT = picks(
  '[itemprop~="text"], [itemprop~="commentText"], [itemprop~="articleBody"], [itemprop~="description"]',
);
const AROUND_WORDS = picks(
  '[itemprop~="author"], [itemprop~="creator"], [itemprop~="url"], [itemprop~="dateCreated"], [itemprop~="datePublished"], [itemprop~="commentTime"], header, footer, form, script, style, button',
);

/** Comments that the page marks as such for search engines, in the words of schema.org. */
export const microdata: PageMarkup = {
  channel: 'blog',

  read(page) {
    const known = new Map<Element, PageComment>();
    for (const element of allIn(page.tree.root, COMMENT)) {
      known.set(element, readComment(element, page.url, nearestKnown(element, known)));
    }
    return { comments: [...known.values()] };
  },
};

function readComment(element: Element, pageUrl: string | null, parent: PageComment | null): PageComment {
  const isOthers: Picks = (one) => one !== element && COMMENT(one);
  const own = allIn(element, () => true, isOthers);
  const mark = own.find(AUTHOR) ?? null;
  const inAuthor = new Set(mark === null ? [] : allIn(mark, () => true));
  const date = own.find(DATE);
  const text = own.find(TEXT) ?? null;
  const link = own.find((one) => URL_OF(one) && !inAuthor.has(one));
  const permalink = webAddress(said(link, 'href') || anchorOf(element), pageUrl);
  const isKnown = permalink !== null && permalink !== pageUrl;
  return {
    ...blankComment(parent),
    item: said(element, 'id') || null,
    key: isKnown ? commentAt(permalink) : null,
    author: mark && authorIn(mark, pageUrl),
    date: {
      exact: said(date, 'datetime') || said(date, 'content') || null,
      printed: date ? wordsIn(date, undefined, 200) : null,
    },
    html: text
      ? said(text, 'content') || htmlWithin(text)
      : htmlWithin(element, (one) => isOthers(one) || AROUND_WORDS(one)),
    permalink: isKnown ? permalink : null,
  };
}

function anchorOf(element: Element): string {
  const id = said(element, 'id');
  return id === '' ? '' : `#${id}`;
}

function authorIn(mark: Element, pageUrl: string | null): SourcePerson | null {
  const named = firstIn(mark, NAME) ?? mark;
  const [link] = [mark, ...allIn(mark, LINK)].filter(LINK);
  const name = said(named, 'content') || wordsIn(named, undefined, 300).replace(/\n/g, ' ');
  const url = webAddress(said(link, 'href'), pageUrl);
  const isOfSite = url !== null && pageUrl !== null && new URL(url).host === new URL(pageUrl).host;
  return commentAuthor({ name: name.replace(/</g, '&lt;'), url: isOfSite ? '' : (url ?? '') });
}
