import { jsonText } from '#libs/platform';
import { blogOwners } from '../blog/blog-owners.js';
import { commentAuthor } from '../blog/comment-author.js';
import { onOneLine, openingWords } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import type { SourceOwnerRecord, SourcePerson, SourcePost } from '../file-records.js';
import { postAtAddress } from '../json-comments/post-at-address.js';

/** The authors that every new site comes with. */
const OF_GHOST = /^ghost(?:-author)?@(?:example\.com|ghost\.org)$/i;

/** What an export says of a site beside its comments: posts, members, and who writes it. */
export class GhostSite {
  private readonly posts = new Map<string, SourcePost>();
  private readonly members = new Map<string, SourcePerson>();
  private readonly users: SourcePerson[] = [];

  add(table: string, value: unknown): void {
    const id = jsonText(value, 'id');
    if (id === null) return;
    if (table === 'posts') this.posts.set(id, ghostPost(value, id));
    const person = ghostPerson(value);
    if (person === null) return;
    if (table === 'members') this.members.set(id, person);
    else if (table === 'users' && !OF_GHOST.test(jsonText(value, 'email') ?? '')) this.users.push(person);
  }

  owners(): SourceOwnerRecord[] {
    return blogOwners(this.users, '');
  }

  /** The post of that id; what is known of one that the export does not hold is its id. */
  postOf(id: string): SourcePost {
    return this.posts.get(id) ?? postAtAddress(null, `ghost post ${id}`);
  }

  memberOf(id: string | null): SourcePerson | null {
    return (id === null ? undefined : this.members.get(id)) ?? null;
  }
}

/** A member or a user; Ghost has sent a letter to the address of each. */
export function ghostPerson(value: unknown): SourcePerson | null {
  const person = commentAuthor({ name: jsonText(value, 'name') ?? '', email: jsonText(value, 'email') ?? '' });
  if (person === null) return null;
  return { ...person, identities: person.identities.map((one) => ({ ...one, verified: true })) };
}

/** A post; only the API tells its address. */
export function ghostPost(value: unknown, id: string): SourcePost {
  const html = jsonText(value, 'html');
  return postAtAddress(jsonText(value, 'url'), `ghost post ${id}`, {
    title: onOneLine(jsonText(value, 'title') ?? ''),
    postedAt: utcInstant(jsonText(value, 'published_at')),
    opening: html === null ? null : openingWords(html, 'page'),
  });
}
