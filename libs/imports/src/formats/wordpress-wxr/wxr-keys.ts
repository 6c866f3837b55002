import type { XmlElement } from '#libs/platform';
import { disqusPost, intenseDebateComment, wordpressComment } from '../comment-keys.js';

/** The key of a comment, and those under which other exports know it; null where it has no number or no blog. */
export interface WxrKeys {
  key: string | null;
  alsoKeys?: string[];
}

/**
 * A comment that was written on Disqus or IntenseDebate, or copied there, has that key first: with it the whole archive of
 * the blog comes from there too. REST, feeds and pages know it by its WordPress number, which comes second.
 */
export function wxrKeys(comment: XmlElement, site: string): WxrKeys {
  const id = wxrId(comment);
  const keys = [
    ...metaOf(comment, 'dsq_post_id').map(disqusPost),
    ...metaOf(comment, 'id_comment_guid').map(intenseDebateComment),
    ...(id === '' || site === '' ? [] : [wordpressComment(site, id)]),
  ];
  const [key = null, ...alsoKeys] = keys;
  return alsoKeys.length > 0 ? { key, alsoKeys } : { key };
}

export function wxrId(comment: XmlElement): string {
  return comment.textOf('wp:comment_id');
}

export function wxrParent(comment: XmlElement): string | null {
  const parent = comment.textOf('wp:comment_parent');
  return parent === '' || parent === '0' ? null : parent;
}

function metaOf(comment: XmlElement, key: string): string[] {
  const meta = comment.all('wp:commentmeta').find((one) => one.textOf('wp:meta_key') === key);
  const value = meta?.textOf('wp:meta_value') ?? '';
  return /^\d+$/.test(value) ? [value] : [];
}
