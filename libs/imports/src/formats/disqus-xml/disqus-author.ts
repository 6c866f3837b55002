import type { XmlElement } from '#libs/platform';
import { commentAuthor, type PrintedAuthor } from '../blog/comment-author.js';
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
  const own = (name: string) => author.textOf(name);
  return disqusPerson({ name: own('name'), email: own('email') }, own('username'));
}

/** Somebody by what he typed and by the name of his account, empty for none; null where neither says anything. */
export function disqusPerson(printed: PrintedAuthor, username: string): SourcePerson | null {
  const person = commentAuthor(printed);
  if (username === '') return person;
  const identities: SourceIdentity[] = [...(person?.identities ?? [])];
  identities.push({ kind: 'disqus', printed: username, verified: true });
  // Whoever came in through Facebook has his number of there as his name here.
  const facebook = /^facebook-(\d+)$/.exec(username)?.[1];
  if (facebook !== undefined) identities.push({ kind: 'facebook', printed: facebook, verified: true });
  return { name: person?.name ?? null, identities };
}
