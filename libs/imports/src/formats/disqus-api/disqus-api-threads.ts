import { jsonAt, jsonText } from '#libs/platform';
import { onOneLine, openingWords } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import { disqusPerson } from '../disqus-xml/disqus-author.js';
import type { SourcePerson, SourcePost } from '../file-records.js';
import { postAtAddress } from '../json-comments/post-at-address.js';

/** A page of the site as the API tells of it. */
export interface ApiThread {
  post: SourcePost;
  isDeleted: boolean;
  /** The number of the account that it was opened in the name of; null where it is not told. */
  openedBy: string | null;
}

/** What the lists of threads say, by which posts are known; a post may bring its own thread. */
export class ApiThreads {
  private readonly threads = new Map<string, ApiThread>();

  /** Null for what is no thread. */
  add(value: unknown): ApiThread | null {
    const id = disqusNumber(value, 'id');
    if (id === null) return null;
    const thread = threadOf(value, id);
    this.threads.set(id, thread);
    return thread;
  }

  /** The thread of a post; null where it names none. */
  of(post: unknown): ApiThread | null {
    const whole = jsonAt(post, 'thread');
    if (typeof whole === 'object' && whole !== null) {
      const id = disqusNumber(whole, 'id');
      return (id === null ? undefined : this.threads.get(id)) ?? this.add(whole);
    }
    const id = disqusNumber(post, 'thread');
    if (id === null) return null;
    return this.threads.get(id) ?? { post: postAtAddress(null, nameOf(id)), isDeleted: false, openedBy: null };
  }
}

/** Who wrote a post, or opened a thread; null where nobody says. */
export function apiAuthor(author: unknown): SourcePerson | null {
  const own = (name: string) => jsonText(author, name) ?? '';
  const username = jsonAt(author, 'isAnonymous') === true ? '' : own('username');
  return disqusPerson({ name: own('name'), email: own('email'), url: own('url') }, username);
}

/** A number of Disqus, which may be larger than numbers are exact; null for anything else. */
export function disqusNumber(value: unknown, name: string): string | null {
  const id = jsonText(value, name);
  return id !== null && /^\d+$/.test(id) ? id : null;
}

function threadOf(value: unknown, id: string): ApiThread {
  const opening = jsonText(value, 'message');
  const post = postAtAddress(jsonText(value, 'link'), nameOf(id), {
    title: onOneLine(jsonText(value, 'clean_title') ?? jsonText(value, 'title') ?? ''),
    postedAt: utcInstant(jsonText(value, 'createdAt')),
    // The day on which the page was first looked at, which is that of the post or soon after.
    postedPrecision: 'day',
    opening: opening === null ? null : openingWords(opening, 'told by the tags'),
  });
  const openedBy = disqusNumber(value, 'author') ?? disqusNumber(jsonAt(value, 'author'), 'id');
  return { post, isDeleted: jsonAt(value, 'isDeleted') === true, openedBy };
}

function nameOf(id: string): string {
  return `disqus thread ${id}`;
}
