import { wholeText, type FileToRead } from '#libs/platform';
import type { FileFormat } from '../file-format.js';
import { CommentsInOrder } from '../json-comments/comments-in-order.js';
import { faultIn } from '../social/read-pieces.js';
import { StaticPages } from './static-comment.js';
import { entryIn, ENTRY_FIELDS, entryText, mayBeEntry } from './static-entry.js';

/** Comments that lie beside the pages of a site made by Hugo or Jekyll, each in a small file of YAML or JSON. */
export const staticman: FileFormat = {
  name: 'staticman',
  title: 'Comments of a static site',
  isInOrderOfTime: true,
  claim(files) {
    const entries = files.filter(mayBeEntry);
    return entries.length > 0 ? [entries.toSorted(inOrder)] : [];
  },
  async *read(files) {
    const pages = new StaticPages();
    const order = new CommentsInOrder();
    for (const file of files) {
      const entry = entryIn(await wholeText(file));
      if (typeof entry === 'string') yield faultIn(file, null, entry);
      else if (entryText(entry, ENTRY_FIELDS.words) === null) yield faultIn(file, null, 'This comment has no words.');
      else yield* order.take(pages.read(entry, file.path));
    }
    yield* order.rest();
  },
};

function inOrder(one: FileToRead, other: FileToRead): number {
  return one.path.localeCompare(other.path, 'en', { numeric: true });
}
