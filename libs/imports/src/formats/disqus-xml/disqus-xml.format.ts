import { headText, type FileToRead, type XmlElement } from '#libs/platform';
import { fileFaults, newFileEnd, wholeElements, type FileEnd } from '../blog/file-faults.js';
import { ParentsFirst } from '../blog/parents-first.js';
import { PostsOnce } from '../blog/posts-once.js';
import { xmlRoot } from '../blog/xml-root.js';
import { disqusPost, wordpressComment } from '../comment-keys.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceInteraction, SourceLeftOut, SourceRecord } from '../file-records.js';
import { disqusId, disqusParent } from './disqus-author.js';
import { disqusKeys, disqusRow, disqusWordPressId } from './disqus-post.js';
import { DisqusThreads, type DisqusThread } from './disqus-threads.js';

const NAMES = new Set(['thread', 'post']);

interface DisqusPost {
  row: SourceInteraction | SourceLeftOut;
  thread: DisqusThread | null;
}

/** The XML that Disqus mails to the moderators of a site. */
export const disqusXml: FileFormat = {
  name: 'disqus-xml',
  title: 'Disqus export',
  claim: eachFile((file) => xmlRoot(headText(file))?.name === 'disqus'),
  async *read([file], _reading) {
    if (file) yield* recordsOf(file);
  },
};

async function* recordsOf(file: FileToRead): AsyncGenerator<SourceRecord, void> {
  const threads = new DisqusThreads();
  const posts = new PostsOnce();
  const end = newFileEnd();
  for await (const { row, thread } of postsInOrder(file, threads, end)) {
    yield* threads.newOwners();
    if (row.type === 'interaction') yield* posts.before(thread?.post);
    yield row;
  }
  yield* threads.newOwners();
  yield* fileFaults(file.path, end);
}

async function* postsInOrder(file: FileToRead, threads: DisqusThreads, end: FileEnd): AsyncGenerator<DisqusPost, void> {
  const order = new ParentsFirst<{ post: XmlElement; thread: DisqusThread | null }>();
  const reader = new DisqusReader(file.path);
  let inside = null as XmlElement | null;
  for await (const element of wholeElements(file, NAMES, end)) {
    if (element.name === 'thread' && element.parent?.name !== 'post') threads.add(element);
    // A post names its thread by an empty element, which is handed over in front of it.
    else if (element.name === 'thread') inside = element;
    else {
      const threadId = inside?.parent === element ? disqusId(inside) : null;
      if (!threads.mayFind(threadId)) await addAll(threads, file);
      const post = { post: element, thread: threads.find(threadId) };
      const id = disqusId(element) ?? `at ${element.at}`;
      for (const ready of order.add(id, disqusParent(element), post)) yield reader.read(ready);
    }
  }
  for (const ready of order.rest()) yield reader.read(ready);
}

/** Threads stand in front of all posts, or they are gone; only where one is missing the rest of the file is looked through. */
async function addAll(threads: DisqusThreads, file: FileToRead): Promise<void> {
  for await (const element of wholeElements(file, NAMES))
    if (element.name === 'thread' && element.parent?.name !== 'post') threads.add(element);
  threads.areAllKnown = true;
}

/** Reads posts of which what they answer has been read before. */
class DisqusReader {
  /** By the number of a post that came from WordPress, which has another key than a post of Disqus, its number there. */
  private readonly wordpress = new Map<number, number>();

  constructor(private readonly file: string) {}

  read({ post, thread }: { post: XmlElement; thread: DisqusThread | null }): DisqusPost {
    const keys = disqusKeys(post, thread);
    const number = disqusWordPressId(post);
    if (number !== null && keys.alsoKeys?.length) this.wordpress.set(Number(disqusId(post)), Number(number));
    const answers = this.keyOf(disqusParent(post), thread);
    return { row: disqusRow(post, { file: this.file, thread, keys, answers }), thread };
  }

  private keyOf(parent: string | null, thread: DisqusThread | null): string | null {
    if (parent === null) return null;
    const number = this.wordpress.get(Number(parent));
    return number !== undefined && thread?.site ? wordpressComment(thread.site, `${number}`) : disqusPost(parent);
  }
}
