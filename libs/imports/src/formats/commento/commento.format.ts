import { headText, type FileToRead } from '#libs/platform';
import { eachFile, type FileFormat } from '../file-format.js';
import { noComment, readComments } from '../json-comments/read-comments.js';
import { beginsAsJson } from '../social/first-words.js';
import { readPieces } from '../social/read-pieces.js';
import { commenterOf, commentoComment, type Commenter } from './commento-comment.js';

/** The export of Commento, and of what has come of it. */
export const commento: FileFormat = {
  name: 'commento',
  title: 'Commento export',
  isInOrderOfTime: true,
  claim: eachFile((file) => beginsAsJson(file) && /"commenterHex"\s*:\s*"/.test(headText(file))),
  async *read([file]) {
    if (!file) return;
    const commenters = await readCommenters(file);
    yield* readComments([file], {
      pathsIn: () => ['comments[]'],
      *read({ value, number }) {
        yield commentoComment(value, commenters, file.path) ?? noComment(file, number, 'This comment has no id.');
      },
    });
  },
};

/** The accounts, which stand behind all comments. */
async function readCommenters(file: FileToRead): Promise<Map<string, Commenter>> {
  const commenters = new Map<string, Commenter>();
  for await (const { value } of readPieces(file, ['commenters[]'], 'commenter')) {
    const known = commenterOf(value);
    if (known) commenters.set(...known);
  }
  return commenters;
}
