import type { XmlElement } from '#libs/platform';
import type { SourceOwnerRecord, SourcePerson } from '../file-records.js';
import { onOneLine } from '../blog/comment-words.js';

/** Somebody who has written posts of the blog. */
export interface WxrAuthor {
  id: string;
  login: string;
  person: SourcePerson;
}

/** What stands in an export before its posts. */
export interface WxrChannel {
  /** The address of the blog, by which its comments are known; its title where it has none; empty where it has neither. */
  site: string;
  authors: WxrAuthor[];
}

/** Names that are an office and no person; as the owner's name they would make every "admin" of the world the owner. */
const OFFICES = /^(admin|administrator|root|webmaster|editor|author|wordpress)$/i;

export function wxrChannel(channel: XmlElement | null, authors: WxrAuthor[]): WxrChannel {
  const own = (name: string) => channel?.textOf(name) ?? '';
  const site = [own('wp:base_blog_url'), own('link')].find((one) => URL.canParse(one)) ?? own('title');
  return { site, authors };
}

export function wxrAuthor(element: XmlElement): WxrAuthor {
  const own = (name: string) => element.textOf(`wp:author_${name}`);
  const full = onOneLine(`${own('first_name')} ${own('last_name')}`);
  const name = onOneLine(own('display_name')) ?? full ?? onOneLine(own('login'));
  const person: SourcePerson = { name, identities: [] };
  if (full !== null && full !== name) person.identities.push({ kind: 'name', printed: full });
  if (own('email') !== '') person.identities.push({ kind: 'email', printed: own('email'), verified: true });
  return { id: own('id'), login: own('login'), person };
}

/** Who the blog may belong to: its author where it has one, else each of them is asked about. */
export function wxrOwners({ site, authors }: WxrChannel): SourceOwnerRecord[] {
  const isCertain = authors.length === 1;
  return authors.map(({ person }) => {
    const name = person.name !== null && OFFICES.test(person.name) ? null : person.name;
    const identities = [...person.identities];
    if (isCertain && URL.canParse(site)) identities.push({ kind: 'website', printed: site, verified: true });
    return { type: 'owner', person: { name, identities, isOwner: isCertain }, isCertain };
  });
}
