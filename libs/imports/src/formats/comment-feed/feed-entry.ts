import type { XmlElement } from '#libs/platform';
import { zonedInstant } from '../blog/printed-instant.js';

/** What RSS, RSS 1.0 and Atom say of an entry, in one form. */
export interface FeedEntry {
  /** As printed; empty where it has none. */
  id: string;
  /** Its page, absolute; null for none. */
  link: string | null;
  title: string;
  author: { name: string; email: string; url: string };
  at: Date | null;
  html: string;
  /** What it answers: addresses and ids. */
  inReplyTo: string[];
}

export function feedEntry(entry: XmlElement): FeedEntry {
  const link = feedLink(entry);
  const own = (...names: string[]) => names.map((name) => entry.textOf(name)).find((text) => text !== '') ?? '';
  const replies = entry.all('thr:in-reply-to').flatMap(({ attributes }) => [attributes['ref'], attributes['href']]);
  return {
    id: own('guid', 'id') || (entry.attributes['rdf:about'] ?? ''),
    link,
    title: own('title'),
    author: authorOf(entry),
    at: zonedInstant(own('pubDate', 'published', 'dc:date', 'updated')),
    html: htmlOf(entry),
    inReplyTo: replies.filter((one) => one !== undefined),
  };
}

/** The address that a feed or an entry names as its page; null for none. */
export function feedLink(element: XmlElement): string | null {
  const atom = element.all('link').filter(({ attributes }) => /^(?:alternate)?$/.test(attributes['rel'] ?? ''));
  const printed = atom.map((link) => link.text.trim() || (link.attributes['href'] ?? '').trim());
  return printed.find((one) => /^https?:/i.test(one) && URL.canParse(one)) ?? null;
}

function authorOf(entry: XmlElement): FeedEntry['author'] {
  const author = entry.child('author');
  const atom = {
    name: author?.textOf('name') ?? '',
    email: author?.textOf('email') ?? '',
    url: author?.textOf('uri') ?? '',
  };
  const creator = entry.textOf('dc:creator');
  if (creator !== '' || author === undefined || atom.name !== '') return { ...atom, name: creator || atom.name };
  // RSS prints "ann@porch.example (Ann)".
  const [, email = '', name = author.text.trim()] =
    /^\s*([^\s()]+@[^\s()]+)\s*(?:\((.*)\))?\s*$/.exec(author.text) ?? [];
  return { name, email, url: '' };
}

function htmlOf(entry: XmlElement): string {
  const element = ['content:encoded', 'content', 'description', 'summary']
    .map((name) => entry.child(name))
    .find(Boolean);
  if (!element) return '';
  if (element.attributes['type'] === 'xhtml') return escaped(wordsOf(element));
  return element.attributes['type'] === 'text' ? escaped(element.text.trim()) : element.text.trim();
}

function wordsOf(element: XmlElement): string {
  return [element.text.trim(), ...element.children.map(wordsOf)].filter((text) => text !== '').join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
