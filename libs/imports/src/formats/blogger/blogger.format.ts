import { headText, type FileToRead } from '#libs/platform';
import { AnsweredByName } from '../blog/answered-by-name.js';
import { fileFaults, newFileEnd, wholeElements, type FileEnd } from '../blog/file-faults.js';
import { ParentsFirst } from '../blog/parents-first.js';
import { PostsOnce } from '../blog/posts-once.js';
import { xmlRoot } from '../blog/xml-root.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceLeftOut, SourceRecord } from '../file-records.js';
import { BloggerBlog } from './blogger-blog.js';
import { bloggerComment, bloggerPostOf, type BloggerComment } from './blogger-comment.js';
import { bloggerKind, isOfTakeout } from './blogger-entry.js';

const NAMES = new Set(['entry']);

/** A blog of Blogger as it was exported until 2024 (blog-04-25-2012.xml), and as Takeout gives it (feed.atom). */
export const blogger: FileFormat = {
  name: 'blogger',
  title: 'Blogger export',
  claim: eachFile((file) => {
    const head = headText(file);
    return xmlRoot(head)?.name === 'feed' && /blogger\/2008\/kind#|schemas\.google\.com\/blogger\/2018/.test(head);
  }),
  async *read([file], _reading) {
    if (file) yield* recordsOf(file);
  },
};

async function* recordsOf(file: FileToRead): AsyncGenerator<SourceRecord, void> {
  const blog = new BloggerBlog();
  const end = newFileEnd();
  const posts = new PostsOnce();
  const names = new AnsweredByName();
  for await (const { row, post } of commentsInOrder(file, blog, end)) {
    yield* blog.ownersOnce();
    if (row.type !== 'interaction') yield row;
    else {
      yield* posts.before(post);
      yield names.read(row);
    }
  }
  yield* blog.ownersOnce();
  yield* notRead(file.path, blog.settingsCount);
  yield* fileFaults(file.path, end);
}

async function* commentsInOrder(
  file: FileToRead,
  blog: BloggerBlog,
  end: FileEnd,
): AsyncGenerator<BloggerComment, void> {
  const order = new ParentsFirst<BloggerComment>();
  for await (const entry of wholeElements(file, NAMES, end)) {
    const kind = bloggerKind(entry);
    if (kind === 'settings' || kind === 'template') blog.settingsCount++;
    else if (kind !== 'comment') blog.add(entry);
    else {
      if (!blog.mayFind(bloggerPostOf(entry), isOfTakeout(entry))) await addAll(blog, file);
      const comment = bloggerComment(entry, blog, file.path);
      yield* order.add(comment.id ?? `at ${entry.at}`, comment.parent, comment);
    }
  }
  yield* order.rest();
}

/** In the old export all posts stand in front of the comments; in Takeout, or where one is missing, all of it is looked through. */
async function addAll(blog: BloggerBlog, file: FileToRead): Promise<void> {
  for await (const entry of wholeElements(file, NAMES)) blog.add(entry);
  blog.isAllKnown = true;
}

function notRead(file: string, count: number): SourceLeftOut[] {
  if (count === 0) return [];
  const place = { file, line: null, item: 'the settings' };
  return [{ type: 'left_out', place, reason: 'A settings entry of the blog.', excerpt: '', count }];
}
