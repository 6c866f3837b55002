import { headText, type FileToRead } from '#libs/platform';
import { fileFaults, newFileEnd, wholeElements, type FileEnd } from '../blog/file-faults.js';
import { ParentsFirst } from '../blog/parents-first.js';
import { PostsOnce } from '../blog/posts-once.js';
import { xmlRoot } from '../blog/xml-root.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { feedComment, type FeedComment } from './feed-comment.js';
import { feedEntry } from './feed-entry.js';
import { feedSource, type FeedSource } from './feed-source.js';
import { postOfFeed } from './feed-titles.js';

const NAMES = new Set(['item', 'entry']);
/** Exports that are feeds too, and read by formats of their own. */
const EXPORT = /wordpress\.org\/export\/|blogger\/2008\/kind#|schemas\.google\.com\/blogger\/2018/;
/** What only stands in a feed of comments: an answer to something, a comment's address as that of an entry, its own address. */
const OF_COMMENTS = [
  /<(?:thr:)?in-reply-to\b/,
  /<(?:link|guid|id)\b[^<>]{0,300}>[^<]{0,500}#comment-\w/,
  /<link [^<>]{0,300}href=["'][^"'<>]{0,500}#comment-\w/,
  /\/comments\/feed\//,
  /rel=["']self["'][^<>]{0,500}\/comments\/default/,
  /\/comments\/default["'][^<>]{0,300}rel=["']self/,
  /disqus\.com\/[^<"']{0,300}\.rss/,
];

/** The newest comments of a blog or a post, as RSS or Atom, with or without the HTTP header it was saved with. */
export const commentFeed: FileFormat = {
  name: 'comment-feed',
  title: 'Feed of comments',
  claim: eachFile((file) => {
    const head = headText(file);
    const isFeed = /^(?:rss|feed|rdf:RDF)$/.test(xmlRoot(head)?.name ?? '');
    return isFeed && !EXPORT.test(head) && OF_COMMENTS.some((one) => one.test(head));
  }),
  async *read([file], _reading) {
    if (file) yield* recordsOf(file);
  },
};

async function* recordsOf(file: FileToRead): AsyncGenerator<SourceRecord, void> {
  const posts = new PostsOnce();
  const end = newFileEnd();
  for await (const { row, post } of commentsInOrder(file, end)) {
    yield* posts.before(post);
    yield row;
  }
  yield* fileFaults(file.path, end);
}

/** The newest stands first in a feed, and so do answers. */
async function* commentsInOrder(file: FileToRead, end: FileEnd): AsyncGenerator<FeedComment, void> {
  const order = new ParentsFirst<FeedComment>();
  let source: FeedSource | null = null;
  let postTitle: string | null = null;
  let number = 0;
  for await (const element of wholeElements(file, NAMES, end)) {
    const head = element.parent?.name === 'rdf:RDF' ? element.parent.child('channel') : element.parent;
    if (!head) continue;
    source ??= feedSource(head);
    postTitle ??= postOfFeed(head.textOf('title'), source.isBlogger);
    number++;
    const comment = feedComment(feedEntry(element), { file: file.path, number, source, postTitle });
    yield* order.add(comment.row.key ?? `entry ${number}`, comment.parent, comment);
  }
  yield* order.rest();
}
