import { headText, jsonList, jsonText, type FileToRead } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import { commentWords, onOneLine } from '../blog/comment-words.js';
import { epochInstant, utcInstant } from '../blog/printed-instant.js';
import { issoComment as commentKey } from '../comment-keys.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourcePost, SourceRecord } from '../file-records.js';
import { postAtAddress } from '../json-comments/post-at-address.js';
import { plainComment, type ReadComment } from '../json-comments/read-comment.js';
import { noComment, readComments } from '../json-comments/read-comments.js';
import { beginsAsJson } from '../social/first-words.js';

/** The list of pages with their comments that Isso takes over from anything that can write it. */
export const isso: FileFormat = {
  name: 'isso',
  title: 'Isso comments',
  isInOrderOfTime: true,
  claim: eachFile(isOfIsso),
  async *read([file]) {
    if (!file) return;
    yield* readComments([file], { pathsIn: () => ['[]'], read: ({ value }) => commentsUnder(value, file) });
  },
};

function isOfIsso(file: FileToRead): boolean {
  if (!beginsAsJson(file)) return false;
  const head = headText(file);
  if (!/^\s*\[\s*\{\s*"(?:id|title|comments)"\s*:/.test(head) || !/"comments"\s*:\s*\[/.test(head)) return false;
  return /"remote_addr"\s*:/.test(head) && /"author"\s*:/.test(head) && /"text"\s*:/.test(head);
}

function* commentsUnder(page: unknown, file: FileToRead): Generator<ReadComment | SourceRecord, void> {
  const uri = jsonText(page, 'id') ?? 'without an address';
  const post = postAtAddress(uri, `isso page ${uri}`, { title: onOneLine(jsonText(page, 'title') ?? '') });
  let number = 0;
  for (const value of jsonList(page, 'comments')) {
    number++;
    const why = `A comment under ${uri.slice(0, 200)} has no words.`;
    yield commentOf(value, uri, post, file.path) ?? noComment(file, number, why);
  }
}

function commentOf(value: unknown, uri: string, post: SourcePost, file: string): ReadComment | null {
  const text = jsonText(value, 'text');
  if (text === null) return null;
  const id = jsonText(value, 'id');
  const parent = jsonText(value, 'parent');
  const created = jsonText(value, 'created');
  const own = (name: string) => jsonText(value, name) ?? '';
  // Numbers may begin anew under each page.
  const scoped = (one: string) => `${uri} ${one}`;
  return {
    ...plainComment,
    place: { file, line: null, item: id === null ? `a comment under ${uri}` : `comment ${id} under ${uri}` },
    id: id === null ? null : scoped(id),
    parent: parent === null || parent === '0' ? null : scoped(parent),
    keyOf: commentKey,
    at: utcInstant(created) ?? epochInstant(created),
    author: commentAuthor({ name: own('author'), email: own('email'), url: own('website') }),
    post,
    words: commentWords(text, 'told by the tags'),
  };
}
