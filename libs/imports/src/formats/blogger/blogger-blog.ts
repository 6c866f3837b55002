import { normaliseIdentity } from '#libs/accounts';
import type { XmlElement } from '#libs/platform';
import { blogOwners } from '../blog/blog-owners.js';
import { onOneLine, openingWords } from '../blog/comment-words.js';
import { zonedInstant } from '../blog/printed-instant.js';
import { postAt } from '../comment-keys.js';
import type { SourceOwnerRecord, SourcePerson, SourcePost } from '../file-records.js';
import { bloggerAuthor, bloggerKind, bloggerLink, bloggerNumber } from './blogger-entry.js';

/** What is to be known of a blog before its comments are read: its posts, and who writes them. */
export class BloggerBlog {
  settingsCount = 0;
  /** Set when the whole file has been looked through. */
  isAllKnown = false;
  private areOwnersTold = false;
  private address = '';
  private readonly posts = new Map<string, SourcePost>();
  private readonly authors = new Map<string, SourcePerson>();

  add(entry: XmlElement): void {
    this.address ||= (entry.parent && bloggerLink(entry.parent, 'alternate')) ?? '';
    const kind = bloggerKind(entry);
    if (kind !== 'post' && kind !== 'page') return;
    const id = bloggerNumber(entry.textOf('id'));
    if (id !== null) this.posts.set(id, postOf(entry, id));
    const author = bloggerAuthor(entry);
    if (author !== null) this.authors.set(sameAs(author), author);
  }

  /** Whether all that can be known of a post, and of the authors, is known. */
  mayFind(postId: string | null, isMixed: boolean): boolean {
    return this.isAllKnown || (!isMixed && (postId === null || this.posts.has(postId)));
  }

  ownersOnce(): SourceOwnerRecord[] {
    if (this.areOwnersTold) return [];
    this.areOwnersTold = true;
    return blogOwners([...this.authors.values()], this.address);
  }

  /** Whether it is the one author of the blog. */
  isOwner(person: SourcePerson): boolean {
    return this.authors.size === 1 && this.authors.has(sameAs(person));
  }

  /** The post of that number; what is known of it by its address where the export does not hold it. */
  postOf(id: string | null, address: string | null): SourcePost | null {
    const known = id === null ? undefined : this.posts.get(id);
    const url = known?.url ?? address;
    if (known) return url === known.url ? known : { ...known, url, key: keyOf(url, id) };
    if (id === null && url === null) return null;
    return {
      type: 'post',
      key: keyOf(url, id),
      title: null,
      url,
      postedAt: null,
      postedPrecision: null,
      opening: null,
    };
  }
}

function postOf(entry: XmlElement, id: string): SourcePost {
  const url = bloggerLink(entry, 'alternate');
  const postedAt = zonedInstant(entry.textOf('published'));
  return {
    type: 'post',
    key: keyOf(url, id),
    title: onOneLine(entry.textOf('title')),
    url,
    postedAt,
    postedPrecision: postedAt === null ? null : 'instant',
    opening: openingWords(entry.textOf('content'), 'told by the tags'),
  };
}

// Takeout does not tell the address of the blog, so its posts have only their number.
function keyOf(url: string | null, id: string | null): string {
  return url === null ? `blogger post ${id}` : postAt(url);
}

// A profile where there is one, since two people may have one name.
function sameAs({ name, identities }: SourcePerson): string {
  const [first] = identities;
  if (!first) return `name ${normaliseIdentity('name', name ?? '') ?? ''}`;
  return `${first.kind} ${normaliseIdentity(first.kind, first.printed) ?? first.printed}`;
}
