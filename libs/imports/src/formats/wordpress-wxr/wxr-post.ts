import type { XmlElement } from '#libs/platform';
import { onOneLine, openingWords } from '../blog/comment-words.js';
import { sqlInstant, wallInstant, zonedInstant } from '../blog/printed-instant.js';
import { postAt } from '../comment-keys.js';
import type { SourcePost } from '../file-records.js';
import type { WxrChannel } from './wxr-channel.js';

/** The blog as its comments name it: its address, else the host of the post, else its title; empty for none. */
export function wxrSite({ address, title }: WxrChannel, item: XmlElement): string {
  const link = item.textOf('link');
  return address || (URL.canParse(link) ? new URL(link).origin : '') || title;
}

/** A post of the export, from what was read of it before its first comment. */
export function wxrPost(item: XmlElement, site: string, timeZone: string): SourcePost {
  const url = addressOf(item, site);
  const postedAt =
    sqlInstant(item.textOf('wp:post_date_gmt')) ??
    wallInstant(item.textOf('wp:post_date'), timeZone) ??
    zonedInstant(item.textOf('pubDate'));
  return {
    type: 'post',
    key: url === null ? keyWithoutAddress(item, site) : postAt(url),
    title: onOneLine(item.textOf('title')),
    url,
    postedAt,
    postedPrecision: postedAt === null ? null : 'instant',
    opening: openingWords(item.textOf('content:encoded'), 'typed'),
  };
}

function addressOf(item: XmlElement, site: string): string | null {
  const link = item.textOf('link');
  const base = URL.canParse(site) ? site : undefined;
  if (link === '' || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

function keyWithoutAddress(item: XmlElement, site: string): string {
  const id = item.textOf('wp:post_id') || onOneLine(item.textOf('title')) || `at ${item.at}`;
  return `wordpress ${site} post ${id}`;
}
