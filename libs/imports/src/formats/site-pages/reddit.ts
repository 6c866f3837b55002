import { redditThing } from '../comment-keys.js';
import { blankComment, WORDS_GONE, type PageComment, type PageMarkup } from '../saved-page/page-comment.js';
import {
  allIn,
  firstIn,
  htmlWithin,
  picks,
  said,
  wordsIn,
  type Element,
  type PageTree,
  type Picks,
} from '../saved-page/page-tree.js';
import { redditAddress, redditAuthor, whyGone } from './reddit-words.js';

const COMMENT = picks('shreddit-comment[thingid], .Comment[id^="t1_"]');
const POST = picks('shreddit-post[permalink]');
const WORDS = picks('[id$="-comment-rtjson-content"], [slot="comment"], [data-testid="comment"], .md');
const AUTHOR = picks('[data-testid="comment_author_link"], a[href*="/user/"]');
const TIME = picks('faceplate-timeago[ts], time[datetime]');
const LINK = picks('a[href*="/comment/"], [data-testid="comment_timestamp"][href], a[href*="/comments/"]');
const LEVEL = picks('span');
const TEXT_BODY = picks('[slot="text-body"]');

/** A thread of Reddit as www.reddit.com shows it since 2018. */
export const reddit: PageMarkup = {
  channel: 'other',
  isNested: true,

  read({ tree }) {
    const known = new Map<string, PageComment>();
    const lastAt: PageComment[] = [];
    const post = firstIn(tree.root, POST);
    for (const element of allIn(tree.root, COMMENT)) {
      const name = said(element, 'thingid') || said(element, 'id');
      const level = levelOf(element);
      const parent = known.get(said(element, 'parentid')) ?? (level > 0 ? (lastAt[level - 1] ?? null) : null);
      const comment = readComment(element, name, parent, said(post, 'author'));
      known.set(name, comment);
      lastAt[level] = comment;
    }
    return { comments: [...known.values()], post: post === null ? {} : postOf(post, tree) };
  },
};

function readComment(element: Element, name: string, parent: PageComment | null, submitter: string): PageComment {
  const isOthers: Picks = (one) => one !== element && COMMENT(one);
  const words = firstIn(element, WORDS, isOthers);
  const mark = firstIn(element, AUTHOR, isOthers);
  const time = firstIn(element, TIME, isOthers);
  const author = said(element, 'author') || (mark === null ? '' : wordsIn(mark, undefined, 100));
  const isDeleted = 'is-comment-deleted' in element.attribs && said(element, 'is-comment-deleted') !== 'false';
  const link = said(element, 'permalink') || said(firstIn(element, LINK, isOthers), 'href');
  const stamp = firstIn(element, picks('[data-testid="comment_timestamp"]'), isOthers);
  return {
    ...blankComment(parent),
    item: `comment ${name}`,
    key: redditThing(name),
    author: redditAuthor(author),
    isByPostAuthor: submitter !== '' && author === submitter,
    date: {
      exact: said(element, 'created') || said(time, 'ts') || said(time, 'datetime') || null,
      printed: stamp && wordsIn(stamp, undefined, 100),
    },
    html: words === null ? '' : htmlWithin(words),
    permalink: link === '' ? null : redditAddress(link),
    goneBecause: isDeleted ? WORDS_GONE : whyGone(words === null ? '' : wordsIn(words, undefined, 100)),
  };
}

function levelOf(element: Element): number {
  const depth = said(element, 'depth');
  if (/^\d{1,3}$/.test(depth)) return Number(depth);
  const words = firstIn(element, (one) => LEVEL(one) && /^level \d{1,3}$/.test(wordsIn(one, undefined, 20)));
  return words === null ? 0 : Number(wordsIn(words).slice(6)) - 1;
}

function postOf(post: Element, { root }: PageTree) {
  const text = firstIn(root, TEXT_BODY);
  return {
    url: redditAddress(said(post, 'permalink')),
    title: said(post, 'post-title') || null,
    posted: said(post, 'created-timestamp') || null,
    opening: text && htmlWithin(text),
  };
}
