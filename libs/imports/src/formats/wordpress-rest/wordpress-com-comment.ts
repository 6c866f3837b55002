import { jsonText } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import { commentWords, onOneLine } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import { isWordPressMention, whyWordPressLeftOut } from '../blog/wordpress-state.js';
import { wordpressComment } from '../comment-keys.js';
import type { SourcePerson, SourcePost } from '../file-records.js';
import { postAtAddress, webAddressOf } from '../json-comments/post-at-address.js';
import type { ReadComment } from '../json-comments/read-comment.js';
import { parentOf, postAddress, type RestSurroundings } from './rest-comment.js';

/** A comment of the older API of wordpress.com, which has other names for everything; null for what has no number. */
export function wordpressComComment(value: unknown, { file, blog }: RestSurroundings): ReadComment | null {
  const id = jsonText(value, 'ID');
  if (id === null || !/^\d+$/.test(id)) return null;
  const link = webAddressOf(jsonText(value, 'URL'));
  const site = link === null ? file : blog.siteOf(link);
  const typed = jsonText(value, 'raw_content');
  const type = (jsonText(value, 'type') ?? 'comment').toLowerCase();
  return {
    place: { file, line: null, item: `comment ${id}` },
    id,
    parent: parentOf(jsonText(value, 'parent', 'ID')),
    keyOf: (number) => wordpressComment(site, number),
    at: utcInstant(jsonText(value, 'date')),
    author: authorOf(value),
    mayBeOwner: false,
    post: postOf(value, link, site),
    words: typed === null ? commentWords(jsonText(value, 'content') ?? '', 'page') : commentWords(typed, 'typed'),
    permalink: link,
    leftOut: whyWordPressLeftOut((jsonText(value, 'status') ?? '').toLowerCase(), type),
    isLink: isWordPressMention(type),
    linkFrom: webAddressOf(jsonText(value, 'author', 'URL')),
  };
}

function authorOf(value: unknown): SourcePerson | null {
  const own = (name: string) => jsonText(value, 'author', name) ?? '';
  const person = commentAuthor({ name: own('name'), email: own('email'), url: own('URL') });
  // Only those who have an account have a login, by which the profile on wordpress.com goes.
  if (own('login') === '') return person;
  const account = { kind: 'wordpress' as const, printed: own('login'), verified: true };
  return { name: person?.name ?? null, identities: [...(person?.identities ?? []), account] };
}

function postOf(value: unknown, link: string | null, site: string): SourcePost | null {
  const number = jsonText(value, 'post', 'ID');
  if (link === null && number === null) return null;
  const title = onOneLine(jsonText(value, 'post', 'title') ?? '');
  return postAtAddress(link === null ? null : postAddress(link), `wordpress ${site} post ${number}`, { title });
}
