import { commentAuthor } from '../blog/comment-author.js';
import { commentPage } from '../blog/comment-page.js';
import { disqusPost } from '../comment-keys.js';
import type { SourcePerson } from '../file-records.js';
import { blankComment, WORDS_GONE, type PageComment, type PageMarkup } from '../saved-page/page-comment.js';
import { webAddress } from '../saved-page/page-address.js';
import {
  allIn,
  classesOf,
  htmlWithin,
  nearestKnown,
  picks,
  said,
  wordsIn,
  type Element,
  type Picks,
} from '../saved-page/page-tree.js';

const POST = picks('li.post[id^="post-"]');
const AUTHOR = picks('.post-byline .author, .author.publisher-anchor-color, .post-byline [data-role="username"]');
const LINK = picks('a[href]');
const TIME = picks('a.time-ago, .time-ago');
const MESSAGE = picks('.post-message, [data-role="message"]');
const BADGE = picks('.badge, [class*="badge"]');
const TITLE = picks('.thread-title, [data-role="thread-title"]');

/** The thread that Disqus sets into a page, where the page was saved with it, or it was saved alone. */
export const disqusThread: PageMarkup = {
  channel: 'blog',

  read(page) {
    const known = new Map<Element, PageComment>();
    for (const element of allIn(page.tree.root, POST)) {
      const id = /^post-(\d+)$/.exec(said(element, 'id'))?.[1];
      if (id === undefined) continue;
      known.set(element, readPost(element, id, page.url, nearestKnown(element, known)));
    }
    const comments = [...known.values()];
    const link = comments.map(({ permalink }) => permalink).find((one) => one !== null && !isOfDisqus(one));
    const url = page.url !== null && !isOfDisqus(page.url) ? page.url : link ? commentPage(link) : null;
    const [title] = allIn(page.tree.root, TITLE).map((one) => wordsIn(one));
    return { comments, post: { url, title: title ?? null } };
  },
};

function readPost(element: Element, id: string, pageUrl: string | null, parent: PageComment | null): PageComment {
  const isOthers: Picks = (one) => one !== element && POST(one);
  const own = allIn(element, () => true, isOthers);
  const mark = own.find((one) => AUTHOR(one) && wordsIn(one, BADGE, 300) !== '') ?? null;
  const time = own.find(TIME);
  const message = own.find(MESSAGE) ?? null;
  const words = message === null ? '' : wordsIn(message, undefined, 200);
  const isGone =
    classesOf(element).includes('deleted') ||
    /^This comment (?:was|has been) (?:deleted|removed)|^Comment (?:removed|deleted)/i.test(words);
  const badges = own.filter(BADGE).map((one) => `${said(one, 'class')} ${wordsIn(one, undefined, 50)}`);
  return {
    ...blankComment(parent),
    item: `comment ${id}`,
    key: disqusPost(id),
    author: mark && authorIn(mark),
    isByPostAuthor: badges.some((one) => /\bauthor\b/i.test(one)),
    date: {
      exact: said(time, 'datetime') || null,
      printed: said(time, 'title') || (time ? wordsIn(time, undefined, 100) : null),
    },
    html: message === null ? '' : htmlWithin(message),
    permalink: webAddress(said(time, 'href'), pageUrl),
    goneBecause: isGone || message === null ? WORDS_GONE : null,
  };
}

function authorIn(mark: Element): SourcePerson | null {
  const name = wordsIn(mark, BADGE, 300).split('\n')[0]!;
  const [link] = [mark, ...allIn(mark, LINK)].filter(LINK);
  const person = commentAuthor({ name: name.replace(/</g, '&lt;') });
  const inAddress = /^https?:\/\/(?:www\.)?disqus\.com\/(?:by\/)?([\w.-]+)\/?$/.exec(said(link, 'href'))?.[1];
  const username = said(link, 'data-username') || inAddress;
  if (!username) return person;
  const identities = [...(person?.identities ?? []), { kind: 'disqus' as const, printed: username, verified: true }];
  return { name: person?.name ?? null, identities };
}

function isOfDisqus(url: string): boolean {
  return /(?:^|\.)disqus\.com$/.test(new URL(url).hostname);
}
