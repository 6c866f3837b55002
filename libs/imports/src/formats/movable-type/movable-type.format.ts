import { headText, type FileToRead } from '#libs/platform';
import { AnsweredByName } from '../blog/answered-by-name.js';
import { blogOwners } from '../blog/blog-owners.js';
import { fileFaults, newFileEnd } from '../blog/file-faults.js';
import { PostsOnce } from '../blog/posts-once.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceOwnerRecord, SourcePerson, SourcePost, SourceRecord } from '../file-records.js';
import { mtAuthor, mtComment, mtHead, mtPing, mtPost } from './mt-entry.js';
import { MtSections, type MtSection } from './mt-sections.js';
import { textLines } from './text-lines.js';

const HEAD = /^\s*(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|ALLOW COMMENTS|UNIQUE URL|CONVERT BREAKS):/;
const BODY = /[\r\n]-----[ \t]*[\r\n]\s*(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):/;
const OPENING_LINES = 200;
const MOST_LINES = 200_000;

/** The text that Movable Type and TypePad write, and many blog houses of Japan. */
export const movableType: FileFormat = {
  name: 'movable-type',
  title: 'Movable Type export',
  claim: eachFile((file) => {
    const head = headText(file);
    return HEAD.test(head) && BODY.test(head);
  }),
  async *read([file], { timeZone }) {
    if (file) yield* recordsOf(file, timeZone);
  },
};

async function* recordsOf(file: FileToRead, timeZone: string): AsyncGenerator<SourceRecord, void> {
  yield* ownersOf(file);
  const posts = new PostsOnce();
  const names = new AnsweredByName();
  let head = new Map<string, string>();
  let post: SourcePost | null = null;
  for await (const section of sectionsOf(file)) {
    if (section.name === '') head = mtHead(section);
    if (section.name === '') post = null;
    if (section.name === 'BODY') post = mtPost(head, section.lines.slice(0, OPENING_LINES).join('\n'), timeZone);
    if (section.isCut)
      yield* fileFaults(file.path, {
        ...newFileEnd(),
        cut: `The file ends in the middle of what begins on line ${section.line}`,
      });
    if (section.isCut || (section.name !== 'COMMENT' && section.name !== 'PING')) continue;
    post ??= mtPost(head, '', timeZone);
    const around = { file: file.path, timeZone, post };
    yield* posts.before(post);
    if (section.name === 'PING') yield mtPing(section, around);
    else yield names.read(mtComment(section, around));
  }
}

/** Who writes the blog; in a file so long that to look through it takes many seconds nobody is certain. */
async function* ownersOf(file: FileToRead): AsyncGenerator<SourceOwnerRecord, void> {
  const authors = new Map<string, SourcePerson>();
  let lines = 0;
  for await (const section of sectionsOf(file)) {
    lines = section.line;
    if (lines > MOST_LINES) break;
    const author = section.name === '' ? mtAuthor(mtHead(section)) : null;
    if (author) authors.set(author.name ?? author.identities[0]!.printed, author);
  }
  for (const owner of blogOwners([...authors.values()], '')) {
    const { name, identities } = owner.person;
    yield lines <= MOST_LINES ? owner : { type: 'owner', person: { name, identities }, isCertain: false };
  }
}

async function* sectionsOf(file: FileToRead): AsyncGenerator<MtSection, void> {
  const sections = new MtSections();
  for await (const line of textLines(file)) yield* sections.add(line);
  yield* sections.end();
}
