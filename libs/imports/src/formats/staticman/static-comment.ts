import { commentAuthor } from '../blog/comment-author.js';
import { commentWords } from '../blog/comment-words.js';
import { epochInstant, utcInstant } from '../blog/printed-instant.js';
import { staticComment as commentKey } from '../comment-keys.js';
import type { SourcePost } from '../file-records.js';
import { postAtAddress, webAddressOf } from '../json-comments/post-at-address.js';
import { plainComment, type ReadComment } from '../json-comments/read-comment.js';
import { ENTRY_FIELDS, entryText } from './static-entry.js';

/** Folders that hold the comments of all pages, and are none of a page themselves. */
const OF_ALL = /^(?:_?data|_?comments?|entries|staticman)$/i;

/** The comments that have been read so far, page by page. */
export class StaticPages {
  private readonly ids = new Map<string, Set<string>>();
  private readonly first = new Map<string, string[]>();

  /** A comment from the fields of its file. */
  read(entry: Record<string, unknown>, path: string): ReadComment {
    const page = pageOf(entry, path);
    const file = fileName(path);
    // The name of a file is made of its time, and so is as good as a number.
    const id = entryText(entry, ['_id', 'id']) ?? file;
    const scoped = (one: string) => `${page} ${one}`;
    const parent = this.parentOf(entry, page);
    this.remember(page, id, parent);
    const date = entryText(entry, ENTRY_FIELDS.date);
    const email = entryText(entry, ['email']) ?? '';
    return {
      ...plainComment,
      place: { file: path, line: null, item: null },
      id: scoped(id),
      parent: parent === null ? null : scoped(parent),
      keyOf: commentKey,
      at: utcInstant(date) ?? epochInstant(date),
      author: commentAuthor({
        name: entryText(entry, ENTRY_FIELDS.name) ?? '',
        // Mostly only the hash of an address is kept.
        email: email.includes('@') ? email : '',
        url: entryText(entry, ENTRY_FIELDS.site) ?? '',
      }),
      post: postOf(entry, page),
      words: commentWords(entryText(entry, ENTRY_FIELDS.words) ?? '', 'typed'),
      leftOut: whyLeftOut(entry),
    };
  }

  // Some themes name the answered comment by its number, others by its place among those of the page that answer none.
  private parentOf(entry: Record<string, unknown>, page: string): string | null {
    const ids = this.ids.get(page);
    const printed = entryText(entry, ENTRY_FIELDS.answers);
    if (printed === null) {
      const above = entryText(entry, ['_parent']);
      return above !== null && ids?.has(above) ? above : null;
    }
    if (ids?.has(printed) || !/^\d{1,4}$/.test(printed)) return printed === '0' ? null : printed;
    return this.first.get(page)?.[Number(printed) - 1] ?? (printed === '0' ? null : printed);
  }

  private remember(page: string, id: string, parent: string | null): void {
    const ids = this.ids.get(page);
    if (ids) ids.add(id);
    else this.ids.set(page, new Set([id]));
    if (parent !== null) return;
    const first = this.first.get(page);
    if (first) first.push(id);
    else this.first.set(page, [id]);
  }
}

/** The page that a comment stands under: the folders below that of all comments, else what its fields say. */
function pageOf(entry: Record<string, unknown>, path: string): string {
  const folders = path.split('/').slice(0, -1);
  const all = folders.findLastIndex((one) => OF_ALL.test(one));
  const own = folders.slice(all < 0 ? -1 : all + 1).join('/');
  const named = entryText(entry, [...ENTRY_FIELDS.page, '_parent']);
  return own || (named ?? 'without a name').replace(/^\/+|\/+$/g, '');
}

function postOf(entry: Record<string, unknown>, page: string): SourcePost {
  const named = [...ENTRY_FIELDS.page, '_parent'].map((name) => webAddressOf(entryText(entry, [name])));
  return postAtAddress(named.find((one) => one !== null) ?? null, `static page ${page}`, {
    title: page.split('/').at(-1)!,
  });
}

function whyLeftOut(entry: Record<string, unknown>): string | null {
  const is = (name: string, value: string) => entryText(entry, [name])?.toLowerCase() === value;
  if (is('spam', 'true')) return 'Spam.';
  return is('hidden', 'true') ? 'Hidden on the site.' : null;
}

function fileName(path: string): string {
  return path
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');
}
