import { headText, jsonText, type FileToRead } from '#libs/platform';
import type { FileFormat } from '../file-format.js';
import type { SourceFault, SourceRecord } from '../file-records.js';
import { noComment, piecesTold, readComments } from '../json-comments/read-comments.js';
import { faultIn, type ReadPiece } from '../social/read-pieces.js';
import { RestBlog } from './rest-blog.js';
import { restComment } from './rest-comment.js';
import { restGroups, restKind } from './rest-files.js';
import { wordpressComComment } from './wordpress-com-comment.js';

/** What the API of a WordPress blog answers: pages of comments, of posts and of users, each page a file or all in one. */
export const wordpressRest: FileFormat = {
  name: 'wordpress-rest',
  title: 'Comments of the WordPress API',
  isInOrderOfTime: true,
  claim: restGroups,
  async *read(files, { timeZone }) {
    const blog = new RestBlog(timeZone);
    const comments = new Set(files.filter((file) => restKind(file) === 'comments'));
    for (const file of files) if (!comments.has(file)) yield* learn(file, blog);
    yield* blog.owners();
    yield* readComments([...comments], {
      pathsIn,
      *read({ value, number }, file) {
        const around = { file: file.path, blog, timeZone };
        yield (
          restComment(value, around) ?? wordpressComComment(value, around) ?? noComment(file, number, whyNone(value))
        );
      },
    });
  },
};

/** Reads a page of posts or users. */
async function* learn(file: FileToRead, blog: RestBlog): AsyncGenerator<SourceRecord, void> {
  const isOfPosts = restKind(file) === 'posts';
  const what = isOfPosts ? 'post' : 'user';
  yield* piecesTold(file, pathsIn(file), what, function* ({ value, number }: ReadPiece): Generator<SourceFault, void> {
    if (isOfPosts ? blog.addPost(value) : blog.addUser(value)) return;
    yield faultIn(file, `${what} ${number}`, isOfPosts ? 'This post has no address.' : 'This user has no name.');
  });
}

/** Entries stand in an array, alone, in the list of wordpress.com, or in the envelope that WordPress puts around them if asked. */
function pathsIn(file: FileToRead): string[] {
  const head = headText(file);
  if (/^\s*\{\s*"(?:found|site_ID|comments)"\s*:/.test(head)) return ['comments[]'];
  return /^\s*\{\s*"(?:body|status|headers)"\s*:\s*(?:[[{]|\d)/.test(head) ? ['body[]'] : ['', '[]'];
}

function whyNone(value: unknown): string {
  const message = jsonText(value, 'code') === null ? null : jsonText(value, 'message');
  return message === null ? 'This comment has no number.' : `The blog answered with an error: ${message}`;
}
