import type { XmlElement } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import type { SourceIdentity, SourcePerson } from '../file-records.js';

/** The number of a thread or post; null where it has none that is one. */
export function disqusId({ attributes }: XmlElement): string | null {
  return /^\d+/.exec(attributes['dsq:id'] ?? '')?.[0] ?? null;
}

/** The number of the post that a post answers. */
export function disqusParent(post: XmlElement): string | null {
  const parent = post.child('parent');
  return parent ? disqusId(parent) : null;
}

/** Who wrote a post or opened a thread; null where nobody says. */
export function disqusAuthor(element: XmlElement): SourcePerson | null {
  const author = element.child('author');
  if (!author) return null;
  const person = commentAuthor({ name: author.textOf('name'), email: author.textOf('email') });
  const username = author.textOf('username');
  if (username === '') return person;
  const identities: SourceIdentity[] = [...(person?.identities ?? [])];
  identities.push({ kind: 'disqus', printed: username, verified: true });
  // Whoever came in through Facebook has his number of there as his name here.
  const facebook = /^facebook-(\d+)$/.exec(username)?.[1];
  if (facebook !== undefined) identities.push({ kind: 'facebook', printed: facebook, verified: true });
  return { name: person?.name ?? null, identities };
}
