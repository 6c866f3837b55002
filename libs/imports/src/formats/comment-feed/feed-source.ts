import type { XmlElement } from '#libs/platform';
import { commentPage } from '../blog/comment-page.js';
import { bloggerComment, disqusPost, wordpressComment } from '../comment-keys.js';
import { feedLink, type FeedEntry } from './feed-entry.js';

/** Whose feed it is, as far as it knows by what its comments go. */
export interface FeedSource {
  /** The page of the feed: the blog, or the post where it is the feed of one; null for none. */
  page: string | null;
  isWordPress: boolean;
  isBlogger: boolean;
  isDisqus: boolean;
}

/** From the head of the feed, which stands before its first entry. */
export function feedSource(head: XmlElement): FeedSource {
  const generator = head.child('generator');
  const made = `${generator?.text ?? ''} ${generator?.attributes['uri'] ?? ''}`;
  const self = [...head.all('atom:link'), ...head.all('link')].map(({ attributes }) => attributes['href'] ?? '');
  const page = feedLink(head);
  return {
    page,
    isWordPress: /wordpress/i.test(made) || self.some((one) => /\/feed\/(?:atom\/|rdf\/)?(?:[?#]|$)/.test(one)),
    isBlogger: /blogger/i.test(made),
    isDisqus: [page ?? '', ...self].some((one) => /^https?:\/\/(?:[\w-]+\.)?disqus\.com\//i.test(one)),
  };
}

/** The key of a comment, by what numbers it; null where the feed gives it no name at all. */
export function feedKey(entry: FeedEntry, source: FeedSource): string | null {
  const number = numberIn(entry.link ?? '') ?? numberIn(entry.id);
  const name = entry.id || entry.link;
  return keyOf(entry.id, number, entry, source) ?? (name ? `feed ${name}` : null);
}

/** The key of what a comment answers, where an address or id of it is printed; null for one that is no comment's. */
export function feedParent(printed: string, entry: FeedEntry, source: FeedSource): string | null {
  const number = numberIn(printed);
  if (number === null && !/\.comment-|showComment/.test(printed)) return null;
  return keyOf(printed, number, entry, source) ?? `feed ${printed}`;
}

// An answer is on the same blog as what it answers, even where the id of an imported post names the one it came from.
function keyOf(id: string, number: string | null, entry: FeedEntry, source: FeedSource): string | null {
  const blogger = /^tag:blogger\.com,1999:blog-\d+\.post-?(\d+)/.exec(id)?.[1];
  if (blogger !== undefined) return bloggerComment(blogger);
  if (number === null) return null;
  if (source.isDisqus) return disqusPost(number);
  const site = source.isWordPress ? wordpressSite(entry, source) : null;
  return site === null ? null : wordpressComment(site, number);
}

function numberIn(address: string): string | null {
  return /#comment-(\d+)$/.exec(address)?.[1] ?? null;
}

/**
 * The feed of a blog names the blog as its page; that of a post names the post, and then only an id like
 * "http://porch.example/blog/?p=7#comment-3" tells in which folder the blog lies.
 */
function wordpressSite({ link, id }: FeedEntry, { page }: FeedSource): string | null {
  const base = link ?? (URL.canParse(id) ? id : null);
  if (base === null) return page;
  if (page !== null && !samePage(page, commentPage(base)) && commentPage(base).startsWith(page)) return page;
  const folder = /^(https?:\/\/[^?#]+)\?(?:p|page_id)=\d+/.exec(id)?.[1];
  const isHere = folder !== undefined && URL.canParse(folder) && new URL(folder).host === new URL(base).host;
  return isHere ? folder : new URL(base).origin;
}

function samePage(one: string, other: string): boolean {
  const bare = (url: string) => url.replace(/#.*$/, '').replace(/\/+$/, '');
  return bare(one) === bare(other);
}
