import type { XmlElement } from '#libs/platform';
import type { SourceOwnerRecord, SourcePerson } from '../file-records.js';
import { onOneLine } from '../blog/comment-words.js';
import { blogOwners } from '../blog/blog-owners.js';

/** Somebody who has written posts of the blog. */
export interface WxrAuthor {
  id: string;
  login: string;
  person: SourcePerson;
}

/** What stands in an export before its posts. */
export interface WxrChannel {
  /** The address of the blog, by which its comments are known; empty where the export does not tell it. */
  address: string;
  title: string;
  authors: WxrAuthor[];
}

export function wxrChannel(channel: XmlElement | null, authors: WxrAuthor[]): WxrChannel {
  const own = (name: string) => channel?.textOf(name) ?? '';
  const address = [own('wp:base_blog_url'), own('link'), own('wp:base_site_url')].find((one) => URL.canParse(one));
  return { address: address ?? '', title: onOneLine(own('title')) ?? '', authors };
}

export function wxrAuthor(element: XmlElement, isOnWordPressCom: boolean): WxrAuthor {
  const own = (name: string) => element.textOf(`wp:author_${name}`);
  const full = onOneLine(`${own('first_name')} ${own('last_name')}`);
  const name = onOneLine(own('display_name')) ?? full ?? onOneLine(own('login'));
  const person: SourcePerson = { name, identities: [] };
  if (full !== null && full !== name) person.identities.push({ kind: 'name', printed: full });
  if (own('email') !== '') person.identities.push({ kind: 'email', printed: own('email'), verified: true });
  // Only there a login is the same person on every blog; elsewhere everybody is called "admin".
  if (isOnWordPressCom && own('login') !== '')
    person.identities.push({ kind: 'wordpress', printed: own('login'), verified: true });
  return { id: own('id'), login: own('login'), person };
}

export function wxrOwners({ address, authors }: WxrChannel): SourceOwnerRecord[] {
  return blogOwners(
    authors.map(({ person }) => person),
    address,
  );
}
