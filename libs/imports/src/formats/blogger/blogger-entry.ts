import type { XmlElement } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import type { SourcePerson } from '../file-records.js';

const KIND = 'http://schemas.google.com/blogger/2008/kind#';

/** What an entry is: "post", "page", "comment", "settings", "template"; empty where it does not say. */
export function bloggerKind(entry: XmlElement): string {
  const terms = entry.all('category').map(({ attributes }) => attributes['term'] ?? '');
  const kind = terms.find((term) => term.startsWith(KIND))?.slice(KIND.length);
  return kind ?? entry.textOf('blogger:type').toLowerCase();
}

export function isOfTakeout(entry: XmlElement): boolean {
  return entry.child('blogger:type') !== undefined;
}

/** The number in "tag:blogger.com,1999:blog-32.post-39" or at the end of an address; null for none. */
export function bloggerNumber(printed: string): string | null {
  return /(\d+)\s*$/.exec(printed)?.[1] ?? null;
}

/** Where a link of that kind leads; null for none. */
export function bloggerLink(element: XmlElement, rel: string): string | null {
  const link = element.all('link').find(({ attributes }) => attributes['rel'] === rel);
  const href = link?.attributes['href'] ?? '';
  return URL.canParse(href) ? href : null;
}

/** Who wrote an entry; profiles of Blogger are vouched for by it, while anybody may type the address of a website. */
export function bloggerAuthor(entry: XmlElement): SourcePerson | null {
  const author = entry.child('author');
  if (!author) return null;
  const own = (name: string) => author.textOf(name);
  const person = commentAuthor({ name: own('name'), email: own('email'), url: own('uri') });
  if (person === null || !/^https?:\/\/(?:www\.blogger|plus\.google)\.com\//i.test(own('uri'))) return person;
  return { ...person, identities: person.identities.map((one) => ({ ...one, verified: one.printed === own('uri') })) };
}
