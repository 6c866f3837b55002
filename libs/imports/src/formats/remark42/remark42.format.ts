import { headText, jsonAt, type FileToRead } from '#libs/platform';
import { eachFile, type FileFormat } from '../file-format.js';
import { noComment, readComments } from '../json-comments/read-comments.js';
import { beginsAsJson } from '../social/first-words.js';
import { remarkComments } from './remark-comment.js';

/** The first line of a backup, in front of its comments. */
const BACKUP = /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"users"\s*:\s*(?:\[|null)/;

/** What remark42 holds: its backup of a comment a line, and the trees and lists that its API hands over. */
export const remark42: FileFormat = {
  name: 'remark42',
  title: 'remark42 comments',
  isInOrderOfTime: true,
  claim: eachFile(isOfRemark),
  async *read([file]) {
    if (!file) return;
    yield* readComments([file], {
      pathsIn: () => (/^\s*\{\s*"(?:comments|info)"\s*:/.test(headText(file)) ? ['comments[]'] : ['', '[]']),
      *read({ value, number }) {
        if (isHead(value)) return;
        for (const comment of remarkComments(value, file.path))
          yield comment ?? noComment(file, number, 'This comment has no id, or no page.');
      },
    });
  },
};

function isOfRemark(file: FileToRead): boolean {
  if (!beginsAsJson(file)) return false;
  const head = headText(file);
  if (BACKUP.test(head) && /"(?:posts|locator)"\s*:/.test(head)) return true;
  return /"locator"\s*:\s*\{/.test(head) && /"user"\s*:\s*\{/.test(head) && /"(?:pid|votes|orig)"\s*:/.test(head);
}

function isHead(value: unknown): boolean {
  return jsonAt(value, 'version') !== undefined && jsonAt(value, 'users') !== undefined;
}
