import { headText, jsonAt, jsonList, jsonText, type FileToRead } from '#libs/platform';
import { commentWords } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import { bloggerComment } from '../comment-keys.js';
import type { FileFormat } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { noComment, readComments } from '../json-comments/read-comments.js';
import { plainComment, type ReadComment } from '../json-comments/read-comment.js';
import { beginsAsJson } from '../social/first-words.js';
import { faultIn, readPieces, type ReadPiece } from '../social/read-pieces.js';
import { BloggerApiBlog } from './blogger-api-blog.js';

/** What the API of Blogger answers: lists of posts, with or without the comments under them, and of comments. */
export const bloggerApi: FileFormat = {
  name: 'blogger-api',
  title: 'Comments of the Blogger API',
  isInOrderOfTime: true,
  claim: groups,
  async *read(files) {
    const blog = new BloggerApiBlog();
    for (const file of files) yield* learn(file, blog);
    yield* blog.owners();
    yield* readComments(files, { pathsIn, read: (piece, file) => commentsIn(piece, file, blog) });
  },
};

/** Reads the posts of a file; what is broken in it is told when its comments are read. */
async function* learn(file: FileToRead, blog: BloggerApiBlog): AsyncGenerator<SourceRecord, void> {
  if (!/"blogger#(?:post|page)(?:List)?"/.test(headText(file))) return;
  for await (const { value, number } of readPieces(file, pathsIn(file), 'post'))
    if (isPost(value) && blog.addPost(value) === null)
      yield faultIn(file, `post ${number}`, 'This post has no number.');
}

function* commentsIn(
  { value, number }: ReadPiece,
  file: FileToRead,
  blog: BloggerApiBlog,
): Generator<ReadComment | SourceRecord, void> {
  const values = isPost(value) ? jsonList(value, 'replies', 'items') : [value];
  for (const one of values) yield commentOf(one, blog, file.path) ?? noComment(file, number, whyNone(value));
}

function commentOf(value: unknown, blog: BloggerApiBlog, file: string): ReadComment | null {
  const id = jsonText(value, 'id');
  if (id === null || !/^\d+$/.test(id)) return null;
  const post = blog.postOf(jsonText(value, 'post', 'id'));
  return {
    ...plainComment,
    place: { file, line: null, item: `comment ${id}` },
    id,
    parent: jsonText(value, 'inReplyTo', 'id'),
    keyOf: bloggerComment,
    at: utcInstant(jsonText(value, 'published')),
    author: blog.authorOf(value),
    post,
    words: commentWords(jsonText(value, 'content') ?? '', 'told by the tags'),
    permalink: post?.url ? `${post.url}#c${id}` : null,
    leftOut: whyLeftOut((jsonText(value, 'status') ?? '').toLowerCase()),
  };
}

// One that waits for approval was written to the owner, and is taken, as from the other exports of Blogger.
function whyLeftOut(status: string): string | null {
  if (status === 'spam') return 'Spam.';
  return status === 'emptied' ? 'Removed on the blog; its words are gone.' : null;
}

function whyNone(value: unknown): string {
  const message = jsonText(value, 'error', 'message');
  return message === null ? 'This comment has no number.' : `Blogger answered with an error: ${message}`;
}

function isPost(value: unknown): boolean {
  return /^blogger#(?:post|page)$/.test(jsonText(value, 'kind') ?? '') || jsonAt(value, 'replies') !== undefined;
}

function groups(files: FileToRead[]): FileToRead[][] {
  const blogs = new Map<string, FileToRead[]>();
  for (const file of files) {
    const head = beginsAsJson(file) ? headText(file) : '';
    if (!/"kind"\s*:\s*"blogger#(?:post|page|comment)(?:List)?"/.test(head)) continue;
    const blog = /"blog"\s*:\s*\{\s*"id"\s*:\s*"?(\d+)/.exec(head)?.[1] ?? file.path;
    blogs.set(blog, [...(blogs.get(blog) ?? []), file]);
  }
  return [...blogs.values()];
}

/** A list holds its entries apart; people also keep these alone. */
function pathsIn(file: FileToRead): string[] {
  const head = headText(file);
  const isList =
    /^\s*\{\s*"(?:kind|nextPageToken|prevPageToken|items|etag)"/.test(head) && /"items"\s*:\s*\[/.test(head);
  return isList && /"blogger#(?:post|page|comment)List"/.test(head) ? ['items[]'] : ['', '[]'];
}
