import { commentAuthor } from '../blog/comment-author.js';
import { bloggerComment } from '../comment-keys.js';
import { blankComment, WORDS_GONE, type PageComment, type PageMarkup } from '../saved-page/page-comment.js';
import { webAddress } from '../saved-page/page-address.js';
import {
  allIn,
  classesOf,
  firstIn,
  htmlWithin,
  nearestKnown,
  picks,
  said,
  wordsIn,
  type Element,
  type Picks,
} from '../saved-page/page-tree.js';

const COMMENT = picks('li.comment[id], dt[id]');
const HEAD = picks('cite.user, .comment-author, dt');
const BY_AUTHOR = picks('.blog-author, .blog-author-comment');
const CONTENT = picks('.comment-content, .comment-body');
const REMOVED = picks('.deleted-comment, .deleted');
const LINK = picks('a[href]');
const SHOWS = /[?&]showComment=(\d{12,14})/;
const DATE = picks('.datetime, .comment-timestamp');
const SAYS = /\s*(?:said|sagte|hat gesagt|a dit|dijo|disse|ha detto|zei)?\s*(?:\.\.\.|…|:)\s*$/i;

/** A blog of Blogger: comments in threads, or as a list of terms in older templates. */
export const bloggerPage: PageMarkup = {
  channel: 'blog',

  read(page) {
    const known = new Map<Element, PageComment>();
    for (const element of allIn(page.tree.root, COMMENT)) {
      const id = /^c(\d{5,})$/.exec(said(element, 'id'))?.[1];
      if (id === undefined) continue;
      known.set(element, readComment(element, id, page.url, nearestKnown(element, known)));
    }
    return { comments: [...known.values()] };
  },
};

function readComment(element: Element, id: string, pageUrl: string | null, parent: PageComment | null): PageComment {
  const isOthers: Picks = (one) => one !== element && COMMENT(one) && /^c\d{5,}$/.test(said(one, 'id'));
  const parts = element.name === 'dt' ? [element, ...definitionsBehind(element)] : [element];
  const own = parts.flatMap((part) => [part, ...allIn(part, () => true, isOthers)]);
  const head = own.find((one) => one.name === 'cite' && HEAD(one)) ?? own.find(HEAD) ?? null;
  const content = own.find((one) => CONTENT(one) && one.name !== 'dt') ?? null;
  const profile = head && firstIn(head, LINK);
  const links = own.filter((one) => LINK(one) && SHOWS.test(said(one, 'href')));
  const permalink = links.map((one) => webAddress(said(one, 'href'), pageUrl)).find((one) => one !== null) ?? null;
  const printed =
    own
      .filter(DATE)
      .map((one) => wordsIn(one, undefined, 200))
      .find((one) => one !== '') ?? null;
  const name =
    head === null
      ? ''
      : wordsIn(profile ?? head, undefined, 300)
          .replace(/\n/g, ' ')
          .replace(SAYS, '');
  const isRemoved = own.some(REMOVED) || (content !== null && REMOVED(content));
  return {
    ...blankComment(parent),
    item: `comment ${id}`,
    key: bloggerComment(id),
    author: commentAuthor({ name: name.replace(/</g, '&lt;'), url: said(profile, 'href') }),
    isByPostAuthor: own.some((one) => BY_AUTHOR(one) || classesOf(one).includes('blog-author')),
    date: { exact: SHOWS.exec(permalink ?? '')?.[1] ?? null, printed },
    html: content === null ? '' : htmlWithin(content),
    permalink: permalink ?? (pageUrl && webAddress(`#c${id}`, pageUrl)),
    goneBecause: isRemoved ? WORDS_GONE : null,
  };
}

function definitionsBehind(term: Element): Element[] {
  const found: Element[] = [];
  for (let node = term.next; node; node = node.next) {
    if (node.type !== 'tag') continue;
    if (node.name !== 'dd') break;
    found.push(node);
  }
  return found;
}
