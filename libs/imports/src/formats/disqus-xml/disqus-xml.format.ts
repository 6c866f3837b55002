import { headText, type FileToRead, type XmlElement } from '#libs/platform';
import { fileFaults, newFileEnd, wholeElements, type FileEnd } from '../blog/file-faults.js';
import { ParentsFirst } from '../blog/parents-first.js';
import { PostsOnce } from '../blog/posts-once.js';
import { SeenIds } from '../blog/seen-ids.js';
import { xmlRoot } from '../blog/xml-root.js';
import { disqusPost } from '../comment-keys.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceInteraction, SourceLeftOut, SourceRecord } from '../file-records.js';
import { disqusId, disqusParent } from './disqus-author.js';
import { disqusKeys, disqusRow } from './disqus-post.js';
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

/** Twice through the file: threads may stand behind their posts. */
async function* recordsOf(file: FileToRead): AsyncGenerator<SourceRecord, void> {
  const threads = new DisqusThreads();
  const posts = new PostsOnce();
  const answered = new SeenIds();
  for await (const element of wholeElements(file, NAMES)) {
    if (element.name === 'post') answered.add(disqusParent(element) ?? '');
    else if (element.parent?.name !== 'post') threads.add(element);
  }
  yield* threads.owners();
  const end = newFileEnd();
  for await (const { row, thread } of postsInOrder(file, threads, new DisqusReader(file.path, answered), end)) {
    if (row.type === 'interaction') yield* posts.before(thread?.post);
    yield row;
  }
  yield* fileFaults(file.path, end);
}

async function* postsInOrder(
  file: FileToRead,
  threads: DisqusThreads,
  reader: DisqusReader,
  end: FileEnd,
): AsyncGenerator<DisqusPost, void> {
  const order = new ParentsFirst<{ post: XmlElement; thread: DisqusThread | null }>();
  let inside = null as XmlElement | null;
  for await (const element of wholeElements(file, NAMES, end)) {
    if (element.name === 'thread') inside = element;
    else {
      // A post names its thread by an empty element, which is handed over in front of it.
      const thread = inside?.parent === element ? threads.find(disqusId(inside)) : null;
      const id = disqusId(element) ?? `at ${element.at}`;
      for (const ready of order.add(id, disqusParent(element), { post: element, thread })) yield reader.read(ready);
    }
  }
  for (const ready of order.rest()) yield reader.read(ready);
}

/** Reads posts of which what they answer has been read before. */
class DisqusReader {
  /** Of what is answered and came from WordPress, which has another key than a post of Disqus. */
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly file: string,
    private readonly answered: SeenIds,
  ) {}

  read({ post, thread }: { post: XmlElement; thread: DisqusThread | null }): DisqusPost {
    const keys = disqusKeys(post, thread);
    const [id, parent] = [disqusId(post), disqusParent(post)];
    if (id !== null && keys.alsoKeys && keys.key !== null && this.answered.has(id)) this.keys.set(id, keys.key);
    const answers = parent === null ? null : (this.keys.get(parent) ?? disqusPost(parent));
    return { row: disqusRow(post, { file: this.file, thread, keys, answers }), thread };
  }
}
