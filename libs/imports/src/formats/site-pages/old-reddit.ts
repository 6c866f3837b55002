import { redditThing } from '../comment-keys.js';
import { blankComment, type PageComment, type PageMarkup, type PagePost } from '../saved-page/page-comment.js';
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
  type PageTree,
  type Picks,
} from '../saved-page/page-tree.js';
import { redditAddress, redditAuthor, whyGone } from './reddit-words.js';

const COMMENT = picks('.thing.comment');
const POST = picks('#siteTable .thing.link, .thing.link');
const TITLE = picks('a.title');
const AUTHOR = picks('.tagline .author');
const TIME = picks('.tagline time[datetime]');
const WORDS = picks('.usertext-body .md');
const LINK = picks('a.bylink[href]');

/** A thread of Reddit as old.reddit.com shows it. */
export const oldReddit: PageMarkup = {
  channel: 'other',
  isNested: true,

  read({ tree }) {
    const known = new Map<Element, PageComment>();
    for (const element of allIn(tree.root, COMMENT)) {
      const name = nameOf(element);
      if (name === null) continue;
      known.set(element, readComment(element, name, nearestKnown(element, known)));
    }
    return { comments: [...known.values()], post: postOf(tree) };
  },
};

function readComment(element: Element, name: string, parent: PageComment | null): PageComment {
  const isOthers: Picks = (one) => one !== element && COMMENT(one);
  const mark = firstIn(element, AUTHOR, isOthers);
  const words = firstIn(element, WORDS, isOthers);
  const author = said(element, 'data-author') || (mark === null ? '' : wordsIn(mark, undefined, 100));
  const link = said(element, 'data-permalink') || said(firstIn(element, LINK, isOthers), 'href');
  return {
    ...blankComment(parent),
    item: `comment ${name}`,
    key: redditThing(name),
    author: redditAuthor(author),
    isByPostAuthor: mark !== null && classesOf(mark).includes('submitter'),
    date: { exact: said(firstIn(element, TIME, isOthers), 'datetime') || null, printed: null },
    html: words === null ? '' : htmlWithin(words),
    permalink: redditAddress(link),
    goneBecause: whyGone(words === null ? '' : wordsIn(words, undefined, 100)),
  };
}

function nameOf(element: Element): string | null {
  const printed =
    said(element, 'data-fullname') ||
    classesOf(element)
      .find((one) => one.startsWith('id-t1_'))
      ?.slice(3) ||
    '';
  return /^t1_\w+$/.test(printed) ? printed : null;
}

function postOf({ root }: PageTree): PagePost {
  const post = firstIn(root, POST);
  if (post === null) return {};
  const title = firstIn(post, TITLE);
  const words = firstIn(post, WORDS);
  return {
    url: redditAddress(said(post, 'data-permalink')),
    title: title && wordsIn(title),
    posted: said(firstIn(post, TIME), 'datetime') || said(post, 'data-timestamp') || null,
    opening: words && htmlWithin(words),
  };
}
