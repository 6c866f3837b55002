import { hackerNewsItem } from '../comment-keys.js';
import {
  blankComment,
  WORDS_GONE,
  type PageComment,
  type PageMarkup,
  type PagePost,
} from '../saved-page/page-comment.js';
import {
  firstIn,
  allIn,
  htmlWithin,
  picks,
  said,
  wordsIn,
  type Element,
  type PageTree,
} from '../saved-page/page-tree.js';

const SITE = 'https://news.ycombinator.com/';
const IS_HERE = picks('#hnmain');
const COMMENT = picks('tr.comtr[id]');
const USER = picks('a.hnuser');
const AGE = picks('.age[title]');
const WORDS = picks('.commtext');
const NOT_SAID = picks('.reply');
const INDENT = picks('td.ind');
const SPACER = picks('img[width]');
const ITEM = picks('.fatitem');
const THING = picks('tr.athing[id]');
const STORY = picks('.onstory a[href], .storyon a[href]');
const PARENT = picks('.navs a[href], .par a[href]');
const TITLE = picks('.titleline a, a.storylink, .titlelink');
const TOP_TEXT = picks('.toptext');
const INDENT_OF_A_LEVEL = 40;

/** A story of Hacker News with its comments, or the page of one comment. */
export const hackerNews: PageMarkup = {
  channel: 'other',
  isNested: true,

  read({ tree }) {
    if (!firstIn(tree.root, IS_HERE)) return { comments: [] };
    const item = firstIn(tree.root, ITEM);
    const thing = item && firstIn(item, THING);
    const top = item !== null && firstIn(item, WORDS) ? commentOfPage(item, thing) : null;
    const submitter = top === null && item ? firstIn(item, USER) : null;
    const comments = [
      ...(top === null ? [] : [top]),
      ...commentsBelow(tree, top, submitter ? wordsIn(submitter) : null),
    ];
    return { comments, post: item && thing ? storyOf(item, thing, top !== null) : {} };
  },
};

function commentsBelow({ root }: PageTree, top: PageComment | null, submitter: string | null): PageComment[] {
  const comments: PageComment[] = [];
  const lastAt: PageComment[] = [];
  for (const row of allIn(root, COMMENT)) {
    const level = levelOf(row);
    const parent = level === 0 ? top : (lastAt[level - 1] ?? null);
    const comment = readComment(row, said(row, 'id'), parent, submitter);
    lastAt[level] = comment;
    comments.push(comment);
  }
  return comments;
}

function readComment(row: Element, id: string, parent: PageComment | null, submitter: string | null): PageComment {
  const user = firstIn(row, USER);
  const words = firstIn(row, WORDS);
  const name = user === null ? null : wordsIn(user, undefined, 100);
  // "2025-06-15T12:00:00 1749988800": the hour is that of UTC.
  const [hour = '', second] = said(firstIn(row, AGE), 'title').split(' ');
  return {
    ...blankComment(parent),
    item: `comment ${id}`,
    key: hackerNewsItem(id),
    author: name === null ? null : { name, identities: [] },
    isByPostAuthor: name !== null && name === submitter,
    date: { exact: second ?? (hour === '' ? null : `${hour}Z`), printed: null },
    html: words === null ? '' : htmlWithin(words, NOT_SAID),
    permalink: `${SITE}item?id=${id}`,
    goneBecause: words === null ? WORDS_GONE : null,
  };
}

function commentOfPage(item: Element, thing: Element | null): PageComment {
  const id = said(thing, 'id');
  const above = allIn(item, PARENT).find((one) => /^parent$/i.test(wordsIn(one)));
  const parentId = /item\?id=(\d+)/.exec(said(above, 'href'))?.[1];
  const story = /item\?id=(\d+)/.exec(said(firstIn(item, STORY), 'href'))?.[1];
  const parent = parentId === undefined || parentId === story ? null : blankComment();
  if (parent !== null) parent.key = hackerNewsItem(parentId!);
  return readComment(item, id, parent, null);
}

function storyOf(item: Element, thing: Element, isOfComment: boolean): PagePost {
  const story = firstIn(item, STORY);
  if (isOfComment) {
    const id = /item\?id=(\d+)/.exec(said(story, 'href'))?.[1];
    return id === undefined ? {} : { url: `${SITE}item?id=${id}`, title: said(story, 'title') || wordsIn(story!) };
  }
  const title = firstIn(item, TITLE);
  const text = firstIn(item, TOP_TEXT);
  const [hour = '', second] = said(firstIn(item, AGE), 'title').split(' ');
  return {
    url: `${SITE}item?id=${said(thing, 'id')}`,
    title: title && wordsIn(title),
    posted: second ?? (hour === '' ? null : `${hour}Z`),
    opening: text && htmlWithin(text),
  };
}

function levelOf(row: Element): number {
  const cell = firstIn(row, INDENT);
  const printed = said(cell, 'indent');
  const width = cell === null ? '' : said(firstIn(cell, SPACER), 'width');
  const level = printed === '' ? Number(width) / INDENT_OF_A_LEVEL : Number(printed);
  return Number.isFinite(level) ? Math.min(Math.max(0, Math.floor(level)), 1_000) : 0;
}
