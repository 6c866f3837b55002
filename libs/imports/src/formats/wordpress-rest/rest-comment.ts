import { jsonList, jsonText } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import { commentWords } from '../blog/comment-words.js';
import { sqlInstant, wallInstant } from '../blog/printed-instant.js';
import { isWordPressMention, whyWordPressLeftOut } from '../blog/wordpress-state.js';
import { wordpressComment } from '../comment-keys.js';
import type { SourcePerson, SourcePost } from '../file-records.js';
import { postAtAddress, webAddressOf } from '../json-comments/post-at-address.js';
import type { ReadComment } from '../json-comments/read-comment.js';
import { restPost, siteOfLinks, type RestBlog } from './rest-blog.js';

/** What a comment is read with. */
export interface RestSurroundings {
  file: string;
  blog: RestBlog;
  timeZone: string;
}

/** A comment of the API; null for what has no number. */
export function restComment(value: unknown, around: RestSurroundings): ReadComment | null {
  const id = jsonText(value, 'id');
  if (id === null || !/^\d+$/.test(id)) return null;
  const link = webAddressOf(jsonText(value, 'link'));
  const site = siteOfLinks(value) ?? (link === null ? around.file : around.blog.siteOf(link));
  const gmt = jsonText(value, 'date_gmt');
  const date = jsonText(value, 'date');
  const user = userOf(value, 'author');
  const type = (jsonText(value, 'type') ?? 'comment').toLowerCase();
  return {
    place: { file: around.file, line: null, item: `comment ${id}` },
    id,
    parent: parentOf(jsonText(value, 'parent')),
    keyOf: (number) => wordpressComment(site, number),
    at: (gmt && sqlInstant(gmt)) || (date && wallInstant(date, around.timeZone)) || null,
    author: withUser(printedAuthor(value), around.blog.user(user)),
    mayBeOwner: around.blog.mayBeOwner(user),
    post: postOf(value, link, site, around),
    words: wordsOf(value),
    permalink: link,
    leftOut: whyWordPressLeftOut((jsonText(value, 'status') ?? '').toLowerCase(), type),
    isLink: isWordPressMention(type),
    linkFrom: webAddressOf(jsonText(value, 'author_url')),
  };
}

/** The number of what is answered, where it is one. */
export function parentOf(printed: string | null): string | null {
  return printed !== null && /^[1-9]\d*$/.test(printed) ? printed : null;
}

/** The post under which a comment of that address stands, on whatever page of its comments. */
export function postAddress(link: string): string {
  const url = new URL(link);
  url.hash = '';
  url.pathname = url.pathname.replace(/\/comment-page-\d+\/?$/, '/');
  if (!url.searchParams.has('cpage')) return url.href;
  url.searchParams.delete('cpage');
  return url.href;
}

function userOf(value: unknown, name: string): string | null {
  const id = jsonText(value, name);
  return id === '0' ? null : id;
}

function printedAuthor(value: unknown): SourcePerson | null {
  const own = (name: string) => jsonText(value, `author_${name}`) ?? '';
  return commentAuthor({ name: own('name'), email: own('email'), url: own('url') });
}

// What was typed, where the API shows it to whoever may edit it, is what every other export of the blog holds.
function wordsOf(value: unknown) {
  const typed = jsonText(value, 'content', 'raw');
  if (typed !== null) return commentWords(typed, 'typed');
  return commentWords(jsonText(value, 'content', 'rendered') ?? jsonText(value, 'content') ?? '', 'page');
}

/** A comment's author with what the blog knows of the user that he was signed in as. */
function withUser(printed: SourcePerson | null, user: SourcePerson | null): SourcePerson | null {
  if (user === null) return printed;
  const known = new Set(user.identities.map((one) => one.printed.toLowerCase()));
  const more = printed?.identities.filter((one) => !known.has(one.printed.toLowerCase())) ?? [];
  return { ...user, name: printed?.name ?? user.name, identities: [...user.identities, ...more] };
}

function postOf(
  value: unknown,
  link: string | null,
  site: string,
  { blog, timeZone }: RestSurroundings,
): SourcePost | null {
  const number = jsonText(value, 'post');
  const [up] = jsonList(value, '_embedded', 'up');
  const embedded = webAddressOf(jsonText(up, 'link'));
  if (embedded !== null) return blog.known(restPost(up, embedded, timeZone));
  if (link === null && (number === null || number === '0')) return null;
  return blog.known(postAtAddress(link === null ? null : postAddress(link), `wordpress ${site} post ${number}`));
}
