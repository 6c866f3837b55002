import type { XmlElement } from '#libs/platform';
import { onOneLine, openingWords } from '../blog/comment-words.js';
import { zonedInstant } from '../blog/printed-instant.js';
import { postAt } from '../comment-keys.js';
import type { SourceOwnerRecord, SourcePerson, SourcePost } from '../file-records.js';
import { disqusAuthor, disqusId } from './disqus-author.js';

const MOST_OWNERS = 20;

/** A page of the site, and what was said of it. */
export interface DisqusThread {
  post: SourcePost;
  isDeleted: boolean;
  /** The WordPress blog that it is a post of, where its plugin wrote it; else the host of the page. */
  site: string | null;
}

/** All threads of an export; most have no post at all. */
export class DisqusThreads {
  /** Set when the whole file has been looked through. */
  areAllKnown = false;
  private readonly threads = new Map<string, DisqusThread>();
  private readonly authors = new Set<string>();
  private readonly fresh: SourcePerson[] = [];

  add(element: XmlElement): void {
    const id = disqusId(element);
    if (id !== null) this.threads.set(id, threadOf(element, id));
    const author = disqusAuthor(element);
    const told = JSON.stringify(author);
    if (author === null || this.authors.has(told) || this.authors.size >= MOST_OWNERS) return;
    this.authors.add(told);
    this.fresh.push(author);
  }

  /** Whether all that can be known of a thread is known. */
  mayFind(id: string | null): boolean {
    return id === null || this.areAllKnown || this.threads.has(id);
  }

  /** Null for a thread that the export does not hold. */
  find(id: string | null): DisqusThread | null {
    return id === null ? null : (this.threads.get(id) ?? unknownThread(id));
  }

  /**
   * Those of whom it has not been told yet. Threads are opened in the name of whoever set Disqus up, which may be the owner, or
   * who built his site.
   */
  newOwners(): SourceOwnerRecord[] {
    return this.fresh.splice(0).map((person) => ({ type: 'owner', person, isCertain: false }));
  }
}

function threadOf(element: XmlElement, id: string): DisqusThread {
  const link = element.textOf('link');
  const url = /^https?:/i.test(link) && URL.canParse(link) ? new URL(link).href : null;
  const postedAt = zonedInstant(element.textOf('createdAt'));
  const post: SourcePost = {
    type: 'post',
    key: url === null ? `disqus thread ${id}` : postAt(url),
    title: onOneLine(element.textOf('title')),
    url,
    postedAt,
    // The day on which the page was first looked at, which is that of the post or soon after.
    postedPrecision: postedAt === null ? null : 'day',
    opening: openingWords(element.textOf('message'), 'told by the tags'),
  };
  return { post, isDeleted: element.textOf('isDeleted') === 'true', site: siteOf(element.textOf('id'), url) };
}

function unknownThread(id: string): DisqusThread {
  const nothing = { title: null, url: null, postedAt: null, postedPrecision: null, opening: null };
  return { post: { type: 'post', key: `disqus thread ${id}`, ...nothing }, isDeleted: false, site: null };
}

// The WordPress plugin names a thread "57 http://blog.example/?p=57".
function siteOf(identifier: string, url: string | null): string | null {
  if (url === null) return null;
  const guid = /^\d+ (https?:\/\/\S+?)\/?\?(?:p|page_id)=\d+$/.exec(identifier)?.[1];
  const { origin, host } = new URL(url);
  return guid !== undefined && URL.canParse(guid) && new URL(guid).host === host ? guid : origin;
}
