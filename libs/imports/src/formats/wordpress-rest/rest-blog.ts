import { jsonAt, jsonList, jsonText } from '#libs/platform';
import { blogOwners } from '../blog/blog-owners.js';
import { onOneLine, openingWords } from '../blog/comment-words.js';
import { siteOf } from '../blog/comment-author.js';
import { sqlInstant, wallInstant } from '../blog/printed-instant.js';
import type { SourceOwnerRecord, SourcePerson, SourcePost } from '../file-records.js';
import { postAtAddress, webAddressOf } from '../json-comments/post-at-address.js';
import { siteOfApi } from './rest-files.js';

/** What the pages of posts and users say of a blog before its comments are read. */
export class RestBlog {
  private readonly posts = new Map<string, SourcePost>();
  /** Numbers of those who wrote posts. */
  private readonly writers = new Set<string>();
  private readonly users = new Map<string, SourcePerson>();
  private readonly sites = new Set<string>();

  constructor(private readonly timeZone: string) {}

  /** False for what is no post. */
  addPost(post: unknown): boolean {
    const link = webAddressOf(jsonText(post, 'link'));
    if (link === null) return false;
    const known = restPost(post, link, this.timeZone);
    this.posts.set(known.key, known);
    const writer = jsonText(post, 'author');
    if (writer !== null && writer !== '0') this.writers.add(writer);
    const site = siteOfLinks(post);
    if (site !== null) this.sites.add(site);
    return true;
  }

  /** False for what is no user. */
  addUser(user: unknown): boolean {
    const id = jsonText(user, 'id');
    const name = jsonText(user, 'name');
    if (id === null || name === null) return false;
    const full = onOneLine(`${jsonText(user, 'first_name') ?? ''} ${jsonText(user, 'last_name') ?? ''}`);
    const identities: SourcePerson['identities'] = [];
    const person = { name: onOneLine(name), identities };
    if (full !== null && full !== person.name) identities.push({ kind: 'name', printed: full });
    const email = jsonText(user, 'email');
    if (email !== null) identities.push({ kind: 'email', printed: email, verified: true });
    identities.push(...siteOf(jsonText(user, 'url') ?? ''));
    this.users.set(id, person);
    const site = siteOfLinks(user);
    if (site !== null) this.sites.add(site);
    return true;
  }

  /** Those who write the blog: WordPress lists only users who have. */
  owners(): SourceOwnerRecord[] {
    const [site = ''] = this.sites;
    return blogOwners([...this.users.values()], site);
  }

  /** The user of that number as the blog knows him; he is the owner where he is the only one. */
  user(id: string | null): SourcePerson | null {
    const known = id === null ? undefined : this.users.get(id);
    if (!known) return null;
    return this.users.size === 1 ? { ...known, isOwner: true } : known;
  }

  /** Whether the owner is to be asked if that user is he: a writer of posts, or the first user where nothing says who writes. */
  mayBeOwner(id: string | null): boolean {
    if (id === null || this.users.size > 0) return false;
    return this.writers.size > 0 ? this.writers.has(id) : id === '1';
  }

  /** The post with all that is known of it. */
  known(post: SourcePost): SourcePost {
    return this.posts.get(post.key) ?? post;
  }

  /** The blog that an address is on, where posts or users told; else its host. */
  siteOf(address: string): string {
    const site = [...this.sites].find((one) => address === one || address.startsWith(`${one.replace(/\/$/, '')}/`));
    return site ?? new URL(address).origin;
  }
}

/** The blog that an entry comes from, by the addresses of the API in it; null where it names none. */
export function siteOfLinks(entry: unknown): string | null {
  for (const name of ['self', 'collection', 'up']) {
    const site = siteOfApi(jsonText(jsonList(entry, '_links', name)[0], 'href'));
    if (site !== null) return site;
  }
  return null;
}

/** A post, a page, or anything else that is commented on. */
export function restPost(post: unknown, link: string, timeZone: string): SourcePost {
  const title = jsonText(post, 'title', 'rendered') ?? jsonText(post, 'title', 'raw') ?? jsonText(post, 'title');
  const gmt = jsonText(post, 'date_gmt');
  const date = jsonText(post, 'date');
  const postedAt = (gmt && sqlInstant(gmt)) || (date && wallInstant(date, timeZone)) || null;
  // An entry that the owner of a password alone may read is empty.
  const content = jsonAt(post, 'content', 'protected') === true ? null : jsonText(post, 'content', 'rendered');
  const opening = content === null ? null : openingWords(content, 'page');
  return postAtAddress(link, link, { title: title === null ? null : onOneLine(title), postedAt, opening });
}
