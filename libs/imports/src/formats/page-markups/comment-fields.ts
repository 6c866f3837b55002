import { commentAuthor } from '../blog/comment-author.js';
import type { SourcePerson } from '../file-records.js';
import { WORDS_GONE, type PageComment, type PrintedDate, type SavedPage } from '../saved-page/page-comment.js';
import { webAddress } from '../saved-page/page-address.js';
import {
  allIn,
  around,
  classesOf,
  firstIn,
  htmlOf,
  htmlWithin,
  picks,
  said,
  wordsIn,
  type Element,
  type Picks,
} from '../saved-page/page-tree.js';
import { authorAmong } from './comment-author-mark.js';
import type { FoundComment } from './find-comments.js';

type Fields = Pick<
  PageComment,
  'author' | 'isPingback' | 'isByPostAuthor' | 'date' | 'html' | 'permalink' | 'goneBecause'
>;

/** What bears the words of a comment, the surest first. */
const CONTENTS = [
  '.wp-block-comment-content, .comment-text, .comment_text, .comment__text, .commenttext, .comment__content',
  '.comment-content, .comment_content, .contenttext, .comment-texte, .comment-copy, .comment-message, .dsq-comment-message',
  '[itemprop~="text"], [itemprop~="commentText"], .field-name-comment-body, .field--name-comment-body',
  '.comment-body, .comment_body, .dsq-comment-body, .commentbody, .comment__body, .format_text, .comment-entry, .e-content',
  '.content, .entry-content, .message, .text, .body',
].map(picks);
/** What stands in a comment and is not said in it. */
const AROUND_WORDS = picks(
  `.comment-author, .vcard, .comment-meta, .commentmetadata, .comment-metadata, .comment-info, .comment-header, .reply,
   .comment-reply, .comment-reply-link, .comment-awaiting-moderation, .says, .avatar, .comment-avatar, .comment-edit-link,
   .comment-actions, .comment-likes, .comment-footer, .comment-number, .comment-time, .comment-date, .comment_time,
   .comment-permalink, .submitted, .links, .permalink, .wp-block-comment-author-name, .wp-block-comment-date,
   .wp-block-comment-edit-link, .wp-block-comment-reply-link, .wprm-comment-rating, .likebtn_container, .sharedaddy,
   .expanding-formatter-ellipsis, .expanding-formatter-trigger, .flag-comment, .vote, .screen-reader-text,
   form, script, style, template, button, noscript, iframe, .children, .comment-replies`,
);
const NOT_A_NAME = picks(
  '.says, .screen-reader-text, .avatar, img, time, script, style, .comment-meta, .commentmetadata, .comment-metadata, .comment-date, .comment-time, .comment__time, .badge, .comment-reply-link, .reply, .comment-text',
);
const INNER_NAME = picks('.fn, strong, b, cite, a.url, a[rel~="external"]');
const OWN_LINK = picks('a.url[href], a[rel~="external"][href]');
const LINK = picks('a[href]');
const THREAD = picks('#disqus_thread, #comments, .comments');
const LONGEST_NAME = 60;
const EXACT = picks(
  'time[datetime], [itemprop~="datePublished"], [itemprop~="dateCreated"], [itemprop~="commentTime"], abbr[title], .date[title], .relativetime-clean[title], .relativetime[title], [data-datetime]',
);
const DATED = picks(
  'time, .comment-date, .comment-time, .comment_time, .comment__time, .comment__timestamp, .comment_date, .commentmetadata, .comment-metadata, .datetime, .date, .published, .timestamp, .submitted',
);
const SAYS =
  /\s*(?:\b(?:says?|said|wrote|writes|sagt|sagte|schreibt|schrieb|meint|dit|a dit|écrit|dice|dijo|disse|escribió|escreveu|ha detto|zegt|skriver|säger)\b\s*)?[:：,]?\s*$/iu;
const SIGNED =
  /^(?:Comment|Pingback|Trackback|Kommentar|Commentaire|Comentario|Comentário|Commento|Reactie)\s+(?:by|von|par|de|di|door)\s+(.+?)(?:\s+[—–-]+\s.*)?$/is;
const DELETED =
  /^\[?(?:deleted|removed|comment (?:deleted|removed)|this comment (?:has been|was) (?:deleted|removed)[^\n]*)\]?\.?$/i;

/** What a comment says of itself; null for an element that is only called a comment. */
export function readFields(found: FoundComment, own: Element[], isOthers: Picks, page: SavedPage): Fields | null {
  const isPingback = found.isPingback || isPingText(own);
  const named = authorAmong(own);
  const content = contentAmong(own, named);
  const mark = named ?? (content === null && !isPingback ? firstWordsAmong(own) : null);
  const skips: Picks = (one) => isOthers(one) || AROUND_WORDS(one) || one === mark;
  const html = content
    ? htmlWithin(content, skips)
    : htmlOf(
        found.parts.flatMap((part) => part.children),
        skips,
      );
  const name = isPingback ? nameOfSite(own, mark) : nameIn(mark);
  const author = authorNamed(name, siteOf(own, mark, content, page, isPingback));
  const says = content !== null || author !== null;
  if (!says && !isPingback) return null;
  const classes = found.marks.flatMap(classesOf);
  return {
    isPingback,
    author,
    isByPostAuthor: classes.includes('bypostauthor') || classes.includes('by-node-author'),
    date: dateAmong(own, { content, mark }, found, isOthers),
    html: isPingback && !saysMore(content, skips) ? '' : html,
    permalink: permalinkAmong(own, page),
    goneBecause: content !== null && DELETED.test(wordsIn(content, skips, 200)) ? WORDS_GONE : null,
  };
}

/** In a thread whose elements have no names that are known, a short line in front of others is who wrote them. */
function firstWordsAmong(own: Element[]): Element | null {
  if (own.length < 3 || ![...around(own[0]!)].some(THREAD)) return null;
  const [first, ...others] = own
    .slice(1)
    .filter((one) => one.children.some((node) => node.type === 'text' && node.data.trim() !== ''));
  if (!first || others.length === 0) return null;
  return wordsIn(first, undefined, 100).length <= LONGEST_NAME ? first : null;
}

/** A pingback is often no more than a link to where it comes from. */
function saysMore(content: Element | null, skips: Picks): boolean {
  const words = content === null ? '' : wordsIn(content, (one) => skips(one) || OWN_LINK(one), 300);
  return !/^(?:[\p{L} ]{0,30}:)?\s*$/u.test(words);
}

function isPingText(own: Element[]): boolean {
  return own.some((one) => one.name === 'cite' && /^(?:Pingback|Trackback)\b/i.test(wordsIn(one, undefined, 20)));
}

function contentAmong(own: Element[], mark: Element | null): Element | null {
  for (const is of CONTENTS) {
    const found = own.find((one) => is(one) && one !== mark);
    if (found) return found;
  }
  return null;
}

function nameIn(mark: Element | null): string {
  if (mark === null) return '';
  const within = /^(?:cite|b|strong|a)$/.test(mark.name) ? null : firstIn(mark, INNER_NAME, NOT_A_NAME);
  const words = (within && wordsIn(within, NOT_A_NAME, 300)) || wordsIn(mark, NOT_A_NAME, 300) || said(mark, 'content');
  const [line = ''] = words.split('\n');
  return (SIGNED.exec(words.replace(/\n/g, ' '))?.[1] ?? line).replace(SAYS, '').trim();
}

function nameOfSite(own: Element[], mark: Element | null): string {
  const link = own.find(OWN_LINK) ?? own.find((one) => LINK(one) && /^https?:/i.test(said(one, 'href')));
  return link ? wordsIn(link, undefined, 300).replace(/\n/g, ' ') : nameIn(mark);
}

function authorNamed(name: string, url: string): SourcePerson | null {
  return commentAuthor({ name: name.replace(/&/g, '&amp;').replace(/</g, '&lt;'), url });
}

/** Where a name leads; a link to another page of the same site leads to a list of what they wrote there. */
function siteOf(
  own: Element[],
  mark: Element | null,
  content: Element | null,
  page: SavedPage,
  isPingback: boolean,
): string {
  const inMark = mark === null ? [] : [mark, ...allIn(mark, LINK)].filter(LINK);
  const aroundMark = mark?.parent?.type === 'tag' && LINK(mark.parent) ? [mark.parent] : [];
  const within = content === null ? [] : allIn(content, OWN_LINK);
  const beside = isPingback
    ? own.filter(OWN_LINK)
    : own.filter((one) => one.name === 'a' && classesOf(one).includes('url') && !within.includes(one));
  const links = [...inMark, ...aroundMark, ...beside];
  const surest = links.find((one) => OWN_LINK(one));
  for (const link of surest ? [surest, ...links] : links) {
    const url = webAddress(said(link, 'href'), page.url);
    if (url === null || /#comment|replytocom=|^https?:\/\/[^/]*gravatar\.com\/avatar/.test(url)) continue;
    if (OWN_LINK(link) || page.url === null || new URL(url).host !== new URL(page.url).host) return url;
  }
  return '';
}

function dateAmong(
  own: Element[],
  { content, mark }: { content: Element | null; mark: Element | null },
  found: FoundComment,
  isOthers: Picks,
): PrintedDate {
  const within = content === null ? new Set<Element>() : new Set(allIn(content, () => true));
  const outside = own.filter((one) => !within.has(one) || AROUND_WORDS(one));
  const exact = outside
    .filter(EXACT)
    .map((one) => said(one, 'datetime') || said(one, 'content') || said(one, 'data-datetime') || said(one, 'title'))
    .find((one) => /\d{4}/.test(one));
  const dated = outside
    .filter(DATED)
    .map((one) => wordsIn(one, isOthers, 200))
    .find((one) => /\d|ago|vor /.test(one));
  const isWords: Picks = (one) =>
    isOthers(one) || (one === content && !found.parts.includes(one) && !holdsMark(one, outside));
  const rest = () => found.parts.map((part) => wordsIn(part, isWords, 400)).join('\n');
  return { exact: exact ?? null, printed: dated ?? (mark && lineWithDate(wordsIn(mark))) ?? lineWithDate(rest()) };
}

// In the classic markup the body of a comment holds its head too.
function holdsMark(content: Element, outside: Element[]): boolean {
  return outside.some((one) => one.parent === content && AROUND_WORDS(one));
}

function lineWithDate(words: string): string | null {
  return words.split('\n').find((line) => /\d{4}/.test(line) && line.length < 200) ?? null;
}

function permalinkAmong(own: Element[], page: SavedPage): string | null {
  for (const one of own) {
    if (!LINK(one) || classesOf(one).includes('comment-reply-link')) continue;
    const href = said(one, 'href');
    if (!/#(?:li-|div-)?comment-?\d+$/i.test(href) || /replytocom=/.test(href)) continue;
    const url = webAddress(href, page.url);
    if (url !== null) return url;
  }
  return null;
}
