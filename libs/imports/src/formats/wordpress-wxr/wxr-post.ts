import type { XmlElement } from '#libs/platform';
import { onOneLine, openingWords } from '../blog/comment-words.js';
import { sqlInstant, wallInstant } from '../blog/printed-instant.js';
import { postAt } from '../comment-keys.js';
import type { SourcePost } from '../file-records.js';

/** A post of the export, from what was read of it before its first comment. */
export function wxrPost(item: XmlElement, { site, timeZone }: { site: string; timeZone: string }): SourcePost {
  const url = addressOf(item, site);
  const postedAt =
    sqlInstant(item.textOf('wp:post_date_gmt')) ??
    wallInstant(item.textOf('wp:post_date'), timeZone) ??
    feedInstant(item.textOf('pubDate'));
  return {
    type: 'post',
    key: url === null ? keyWithoutAddress(item, site) : postAt(url),
    title: onOneLine(item.textOf('title')),
    url,
    postedAt,
    postedPrecision: postedAt === null ? null : 'instant',
    opening: openingWords(item.textOf('content:encoded'), 'line'),
  };
}

function addressOf(item: XmlElement, site: string): string | null {
  const link = item.textOf('link');
  if (link === '') return null;
  const base = URL.canParse(site) ? site : undefined;
  if (!URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

function keyWithoutAddress(item: XmlElement, site: string): string {
  const id = item.textOf('wp:post_id') || onOneLine(item.textOf('title')) || `at ${item.at}`;
  return `wordpress ${site} post ${id}`;
}

function feedInstant(printed: string): Date | null {
  const at = new Date(printed);
  return printed === '' || Number.isNaN(at.getTime()) ? null : at;
}
