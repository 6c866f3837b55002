import { jsonAt, jsonText } from '#libs/platform';
import { commentPage } from '../blog/comment-page.js';
import { openingWords, onOneLine } from '../blog/comment-words.js';
import { postAt } from '../comment-keys.js';
import type { SourcePost } from '../file-records.js';
import { linkedObjects, typesOf } from './linked-data.js';
import type { PageComment, PageReading, SavedPage } from './page-comment.js';
import { postedOn } from './page-dates.js';
import { allIn, elementsIn, firstIn, htmlWithin, picks, said, wordsIn, type Element, type Picks } from './page-tree.js';

const HEADLINES = [
  '[itemprop~="headline"]',
  'h1.entry-title, h2.entry-title, h1.post-title, h2.post-title, h3.post-title, .h-entry > .p-name',
].map(picks);
const TITLE = picks('title');
const ONLY_HEADING = picks('h1');
const POSTED = picks(
  'time.entry-date[datetime], time.published[datetime], time[itemprop~="datePublished"][datetime], meta[itemprop~="datePublished"][content], abbr.published[title], .h-entry time.dt-published[datetime]',
);
const BODIES = [
  '[itemprop~="articleBody"]',
  '.entry-content, .post-body, .post-content, .h-entry > .e-content',
  'article .content',
  'article',
].map(picks);
const NOT_THE_POST = picks(
  '#comments, .comments, .comments-area, .comment, li[id^="comment-"], .p-comment, .u-comment, [itemprop~="comment"], nav, aside, form, header, footer, .entry-meta, .post-meta, .byline, .sharedaddy, script, style',
);
const NOT_THE_COMMENTS = picks(
  '#comments, .comments, .comment, li[id^="comment-"], [itemprop~="comment"], .p-comment, .u-comment, nav, aside',
);
const LONGEST_TITLE = 300;

/** The post under which the comments of a page stand. */
export function pagePost(
  page: SavedPage,
  { comments, post = {} }: PageReading,
  file: string,
  timeZone: string,
): SourcePost {
  const url = post.url ?? addressOfPost(page.url, comments);
  const title = onALine(post.title ?? '') ?? titleOf(page);
  const posted = post.posted ? postedOn(post.posted, timeZone) : postedDate(page, timeZone);
  return {
    type: 'post',
    key: url === null ? `page ${title ?? file}` : postAt(url),
    title,
    url,
    postedAt: posted?.at ?? null,
    postedPrecision: posted?.precision ?? null,
    opening: (post.opening ? openingWords(post.opening, 'page') : null) ?? openingOf(page),
  };
}

/** Some themes give every post the address of the whole site; then the comments lead to their post. */
function addressOfPost(url: string | null, comments: PageComment[]): string | null {
  const isOfSite = url !== null && new URL(url).pathname === '/' && new URL(url).search === '';
  return (url === null || isOfSite ? addressOf(comments) : null) ?? url;
}

function addressOf(comments: PageComment[]): string | null {
  const link = comments.map(({ permalink }) => permalink).find((one) => one?.includes('#'));
  return link === undefined || link === null ? null : commentPage(link);
}

function titleOf(page: SavedPage): string | null {
  const { root } = page.tree;
  for (const is of HEADLINES) {
    const found = allIn(root, is, NOT_THE_COMMENTS).map((one) => wordsIn(one) || said(one, 'content'));
    const [only, ...others] = new Set(found.filter((one) => one !== ''));
    if (only !== undefined && others.length === 0) return onALine(only);
  }
  const headings = allIn(root, ONLY_HEADING, NOT_THE_COMMENTS).map((one) => onALine(wordsIn(one)));
  const ofSite = onALine(meta(page, 'og:site_name'));
  const shown = onALine(meta(page, 'og:title')) ?? onALine(wordsOfTitle(firstIn(root, TITLE)));
  return headings.find((one) => one !== null && shown?.startsWith(one)) ?? withoutSite(shown, ofSite);
}

function wordsOfTitle(title: Element | null): string {
  return title === null ? '' : wordsIn(title);
}

function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null) return title;
  const at = title.lastIndexOf(site);
  const bare =
    at > 0 && at + site.length === title.length ? title.slice(0, at).replace(/\s*[|»·•–—:-]\s*$/u, '') : title;
  return bare.trim() || title;
}

function postedDate(page: SavedPage, timeZone: string) {
  const named = ['article:published_time', 'og:published_time', 'date', 'dc.date', 'DC.date.issued'];
  const heads = named.map((name) => meta(page, name));
  const linked = linkedObjects(page.tree).filter((one) =>
    typesOf(one).some((type) => /Posting$|Article$|^QAPage$/.test(type)),
  );
  const inLinks = linked.map((one) => jsonText(jsonAt(one, 'datePublished')) ?? '');
  const marks = allIn(page.tree.root, POSTED, NOT_THE_COMMENTS).map(
    (one) => said(one, 'datetime') || said(one, 'content') || said(one, 'title'),
  );
  for (const printed of [...heads, ...inLinks, ...marks.slice(0, 1)]) {
    const posted = printed === '' ? null : postedOn(printed, timeZone);
    if (posted !== null) return posted;
  }
  return null;
}

function openingOf(page: SavedPage): string | null {
  const { root } = page.tree;
  for (const is of BODIES) {
    const body = firstIn(root, is, NOT_THE_POST);
    const words = body && openingWords(htmlWithin(body, NOT_THE_POST), 'page');
    if (words) return words;
  }
  return onALine(meta(page, 'og:description') || meta(page, 'description'));
}

function meta({ tree }: SavedPage, name: string): string {
  const isNamed: Picks = (one) =>
    one.name === 'meta' &&
    [said(one, 'property'), said(one, 'name')].some((own) => own.toLowerCase() === name.toLowerCase());
  for (const one of elementsIn(tree.root)) {
    const content = isNamed(one) ? said(one, 'content') || said(one, 'value') : '';
    if (content !== '') return content;
  }
  return '';
}

function onALine(words: string): string | null {
  return onOneLine(words.slice(0, LONGEST_TITLE * 2).replace(/</g, '&lt;'))?.slice(0, LONGEST_TITLE) ?? null;
}
