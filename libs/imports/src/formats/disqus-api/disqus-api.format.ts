import { headText, jsonAt, jsonText, type FileToRead } from '#libs/platform';
import { utcInstant } from '../blog/printed-instant.js';
import type { FileFormat } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { noComment, piecesTold, readComments } from '../json-comments/read-comments.js';
import { beginsAsJson } from '../social/first-words.js';
import { faultIn, type ReadPiece } from '../social/read-pieces.js';
import { apiPost } from './disqus-api-post.js';
import { apiAuthor, ApiThreads } from './disqus-api-threads.js';

type Kind = 'threads' | 'posts';

/** What the API of Disqus answers: pages of posts, and of threads, of one forum. */
export const disqusApi: FileFormat = {
  name: 'disqus-api',
  title: 'Comments of the Disqus API',
  isInOrderOfTime: true,
  claim: groups,
  async *read(files) {
    const threads = new ApiThreads();
    const posts = new Set(files.filter((file) => kindOf(headText(file)) === 'posts'));
    for (const file of files) if (!posts.has(file)) yield* learn(file, threads);
    yield* readComments([...posts], {
      pathsIn,
      *read({ value, number }, file) {
        yield apiPost(value, threads, file.path) ?? noComment(file, number, whyNone(value, 'post'));
      },
    });
  },
};

/** Reads a page of threads; of whoever opened them, where they say more than his number, the owner is asked. */
async function* learn(file: FileToRead, threads: ApiThreads): AsyncGenerator<SourceRecord, void> {
  const told = new Set<string>();
  yield* piecesTold(file, pathsIn(file), 'thread', function* ({ value, number }: ReadPiece): Generator<
    SourceRecord,
    void
  > {
    if (threads.add(value) === null) yield faultIn(file, `thread ${number}`, whyNone(value, 'thread'));
    const author = jsonAt(value, 'author');
    const person = typeof author === 'object' ? apiAuthor(author) : null;
    if (person === null || told.size >= MOST_OWNERS || told.has(JSON.stringify(person))) return;
    told.add(JSON.stringify(person));
    yield { type: 'owner', person, isCertain: false };
  });
}

const MOST_OWNERS = 20;

function groups(files: FileToRead[]): FileToRead[][] {
  const forums = new Map<string, { file: FileToRead; rank: number; at: number }[]>();
  for (const file of files) {
    const head = beginsAsJson(file) ? headText(file) : '';
    const kind = kindOf(head);
    if (kind === null) continue;
    const [, short, inside] = /"forum"\s*:\s*(?:"([^"]+)"|\{[^{}]*?"id"\s*:\s*"([^"]+)")/.exec(head) ?? [];
    const [, created] = /"createdAt"\s*:\s*"([^"]+)"/.exec(head) ?? [];
    const forum = short ?? inside ?? file.path;
    const one = { file, rank: kind === 'threads' ? 0 : 1, at: utcInstant(created ?? null)?.getTime() ?? 0 };
    forums.set(forum, [...(forums.get(forum) ?? []), one]);
  }
  return [...forums.values()].map((group) =>
    group.toSorted((one, other) => one.rank - other.rank || one.at - other.at).map(({ file }) => file),
  );
}

function kindOf(head: string): Kind | null {
  const isOfPosts = /"isApproved"\s*:\s*(?:true|false)/.test(head) && /"thread"\s*:\s*["\d{]/.test(head);
  if (isOfPosts && /"isSpam"\s*:/.test(head) && /"(?:raw_)?message"\s*:/.test(head)) return 'posts';
  return /"identifiers"\s*:\s*\[/.test(head) && /"forum"\s*:/.test(head) && /"(?:isClosed|clean_title)"\s*:/.test(head)
    ? 'threads'
    : null;
}

/** An answer holds a list or one thing, an error its message; people also keep the lists alone. */
function pathsIn(file: FileToRead): string[] {
  const head = headText(file);
  if (/^\s*\{\s*"(?:cursor|code|response)"\s*:/.test(head)) return ['response', 'response[]'];
  return /^\s*\[\s*\{\s*"(?:cursor|code|response)"\s*:/.test(head) ? ['[].response', '[].response[]'] : ['', '[]'];
}

function whyNone(value: unknown, what: string): string {
  const message = jsonText({ value }, 'value') ?? jsonText(value, 'response');
  return message === null ? `This ${what} has no number.` : `Disqus answered with an error: ${message.slice(0, 200)}`;
}
