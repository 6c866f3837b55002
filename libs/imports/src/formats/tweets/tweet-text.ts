import { jsonList, jsonText } from '#libs/platform';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Where the links of a text really lead. */
export type Links = Map<string, string>;

/** Reads lists of links as every export of Twitter prints them: "url" with "expanded_url", "expandedUrl" or "expanded". */
export function linksOf(...lists: unknown[][]): Links {
  const links: Links = new Map();
  for (const link of lists.flat()) {
    const short = jsonText(link, 'url') ?? jsonText(link, 'shortUrl');
    const long = jsonText(link, 'expanded_url') ?? jsonText(link, 'expandedUrl') ?? jsonText(link, 'expanded');
    if (short && long && /^https?:\/\//i.test(short) && !links.has(short)) links.set(short, long);
  }
  return links;
}

/** The links of a tweet, those of its pictures too. */
export function linksOfTweet(tweet: unknown): Links {
  return linksOf(
    jsonList(tweet, 'entities', 'urls'),
    jsonList(tweet, 'entities', 'media'),
    jsonList(tweet, 'extended_entities', 'media'),
    jsonList(tweet, 'extended_tweet', 'entities', 'urls'),
    jsonList(tweet, 'extended_tweet', 'entities', 'media'),
  );
}

/** What a reader sees: Twitter escapes three signs of HTML, and shortens every link. */
export function plainTweet(printed: string, links: Links): string {
  const text = printed.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!);
  // A link may begin as another does, and the longer one is meant.
  const shorts = [...links.keys()].toSorted((a, b) => b.length - a.length);
  return shorts
    .reduce((plain, short) => plain.replaceAll(short, () => links.get(short)!), withoutControls(text))
    .trim();
}

// No text has these signs: the database takes no zero, and a terminal obeys others.
function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the signs that are taken away
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
}
