import { jsonAt, jsonText } from '#libs/platform';
import { blogOwners } from '../blog/blog-owners.js';
import { commentAuthor } from '../blog/comment-author.js';
import { onOneLine, openingWords } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import type { SourceOwnerRecord, SourcePerson, SourcePost } from '../file-records.js';
import { postAtAddress } from '../json-comments/post-at-address.js';

const PROFILE = 'https://www.blogger.com/profile/';

/** What the posts of a blog say before its comments are read. */
export class BloggerApiBlog {
  private readonly posts = new Map<string, SourcePost>();
  /** By number, whoever wrote posts. */
  private readonly authors = new Map<string, SourcePerson>();
  private address = '';

  /** Null for what has no number. */
  addPost(value: unknown): SourcePost | null {
    const id = jsonText(value, 'id');
    if (id === null) return null;
    const html = jsonText(value, 'content');
    const post = postAtAddress(jsonText(value, 'url'), `blogger post ${id}`, {
      title: onOneLine(jsonText(value, 'title') ?? ''),
      postedAt: utcInstant(jsonText(value, 'published')),
      opening: html === null ? null : openingWords(html, 'told by the tags'),
    });
    this.posts.set(id, post);
    this.address ||= post.url === null ? '' : new URL(post.url).origin;
    const author = jsonText(value, 'author', 'id');
    const person = apiAuthor(jsonAt(value, 'author'));
    if (author !== null && person !== null) this.authors.set(author, person);
    return post;
  }

  owners(): SourceOwnerRecord[] {
    return blogOwners([...this.authors.values()], this.address);
  }

  /** Who wrote a comment; the owner where he is the one who writes posts. */
  authorOf(comment: unknown): SourcePerson | null {
    const person = apiAuthor(jsonAt(comment, 'author'));
    const isAuthor = this.authors.size === 1 && this.authors.has(jsonText(comment, 'author', 'id') ?? '');
    return person !== null && isAuthor ? { ...person, isOwner: true } : person;
  }

  postOf(id: string | null): SourcePost | null {
    return id === null ? null : (this.posts.get(id) ?? postAtAddress(null, `blogger post ${id}`));
  }
}

/** Somebody by his profile on Blogger, which it vouches for, or by the address that he typed. */
function apiAuthor(author: unknown): SourcePerson | null {
  const id = jsonText(author, 'id') ?? '';
  const url = jsonText(author, 'url') ?? (/^\d{8,}$/.test(id) ? `${PROFILE}${id}` : '');
  const person = commentAuthor({ name: jsonText(author, 'displayName') ?? '', url });
  if (person === null || !/^https?:\/\/www\.blogger\.com\/profile\//i.test(url)) return person;
  return { ...person, identities: person.identities.map((one) => ({ ...one, verified: true })) };
}
