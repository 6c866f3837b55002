import { headText, wholeText, type FileToRead } from '#libs/platform';
import { eachFile, UnreadableFile, type FileFormat, type ReadingFor } from '../file-format.js';
import type { SourceLeftOut, SourceRecord } from '../file-records.js';
import { countElsewhere } from '../page-markups/find-comments.js';
import { readMarkup } from '../page-markups/page-markups.js';
import { pageAddress, wordpressSite } from './page-address.js';
import type { SavedPage } from './page-comment.js';
import { PageDates } from './page-dates.js';
import { pagePost } from './page-post.js';
import { pageRecords } from './page-records.js';
import { firstIn, picks, readTree, said } from './page-tree.js';

/** A page is read as a tree, which takes some twenty times its size; the longest threads have a few megabytes. */
const LARGEST_PAGE = 12 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;
const HTML = picks('html');
/** How a page begins, or a piece of one; a text that only talks of tags does not. */
const BEGINS =
  /^<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|ol|ul|dl|table|span|h[1-6]|p|a)\b/i;
const IS_FEED = /<(?:rss|feed|rdf:RDF)[\s>]/i;

/** A page with a post and the comments under it, as a browser saves it. */
export const savedPage: FileFormat = {
  name: 'saved-page',
  title: 'Saved web page',
  claim: eachFile((file) => isPage(headText(file))),
  async *read([file], reading) {
    if (file) yield* recordsOf(file, reading);
  },
};

function isPage(head: string): boolean {
  return BEGINS.test(withoutNotes(head)) && !IS_FEED.test(head.slice(0, 1_000));
}

/** Without the notes, which browsers and programs that save pages write in front. */
function withoutNotes(head: string): string {
  let at = 0;
  for (;;) {
    at += /^[\s\ufeff]*/.exec(head.slice(at, at + 1_000))![0].length;
    const end = head.startsWith('<!--', at) ? '-->' : head.startsWith('<?', at) ? '?>' : null;
    const closed = end === null ? -1 : head.indexOf(end, at);
    if (end === null || closed < 0) return head.slice(at, at + 100);
    at = closed + end.length;
  }
}

async function* recordsOf(file: FileToRead, { timeZone, readAt }: ReadingFor): AsyncGenerator<SourceRecord, void> {
  if (file.size > LARGEST_PAGE) {
    const most = LARGEST_PAGE / MEBIBYTE;
    throw new UnreadableFile(file.path, `${file.path} is larger than ${most} MB, the most that is read of a page.`);
  }
  const html = await wholeText(file, LARGEST_PAGE);
  const tree = readTree(html);
  const address = pageAddress(tree);
  const page: SavedPage = {
    tree,
    url: address.url,
    savedAt: address.savedAt,
    language: said(firstIn(tree.root, HTML), 'lang'),
    wordpressSite: wordpressSite(tree, address.url),
  };
  const read = readMarkup(page);
  yield* leftElsewhere(countElsewhere(tree), file.path);
  if (read === null) {
    yield withoutComments(file.path);
    return;
  }
  const { markup, reading } = read;
  const post = pagePost(page, reading, file.path, timeZone);
  const { comments } = reading;
  const savedAt = page.savedAt !== null && page.savedAt < readAt ? page.savedAt : readAt;
  const time = { timeZone, savedAt, language: page.language, postedAt: post.postedAt };
  const dates = new PageDates(
    time,
    comments.map(({ date }) => date),
  );
  yield* pageRecords({ file: file.path, markup, post, dates, comments });
  const place = { file: file.path, line: null, item: 'the end of the page' };
  if (tree.isTooDeep)
    yield { type: 'fault', place, message: 'The page nests deeper than pages do; what stands before that is read.' };
  else if (/<html[\s>]/i.test(html) && !/<\/(?:html|body)\s*>/i.test(html.slice(-200_000)))
    yield { type: 'fault', place, message: `${file.path} ends in the middle of the page; what stands before is read.` };
}

function* leftElsewhere(count: number, file: string): Generator<SourceLeftOut, void> {
  if (count === 0) return;
  const place = { file, line: null, item: 'the newest comments of the site' };
  yield { type: 'left_out', place, reason: 'They stand under other posts.', excerpt: '', count };
}

/** Among other files a page without comments is one of many that an archive holds; alone it is what somebody wanted read. */
function withoutComments(path: string): SourceRecord {
  const place = { file: path, line: null, item: null };
  if (path.includes('/')) return { type: 'left_out', place, reason: 'A page without comments.', excerpt: '' };
  const advice = 'open the page, copy the thread and paste its text instead';
  throw new UnreadableFile(path, `${path} holds no comments that Frontporch can read; ${advice}.`);
}
