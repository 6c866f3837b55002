import type { FileToRead } from '#libs/platform';
import { firstWords } from '../social/first-words.js';
import { folderAbove, folderOf } from '../social/folders.js';

const HEADS = [
  { kind: 'tweets', head: /^\s*Grailbird\.data\.\w+\s*=/ },
  { kind: 'details', head: /^\s*var user_details\s*=/ },
  { kind: 'list', head: /^\s*var (?:tweet_index|payload_details)\s*=/ },
  { kind: 'table', head: /^\W*tweet_id\W+in_reply_to_status_id\W+in_reply_to_user_id\b/ },
  { kind: 'readme', head: /^[^\n]*How to use your Twitter archive data/ },
] as const;

/** The folders of an archive in which its files lie. */
const FOLDERS = ['data/js/tweets/', 'data/js/', 'data/csv/', 'js/tweets/', 'js/', 'csv/', 'tweets/'];
/** The page with which the archive is browsed. */
const PAGE = /^(?:index\.html|(?:css|img|lib|js)\/.+|data\/.+)$/;

export type MonthFile = (typeof HEADS)[number]['kind'];

/** What a file of an archive by months holds, told by its first words; null for no such file. */
export function monthFile(file: FileToRead): MonthFile | null {
  const head = firstWords(file);
  return HEADS.find((one) => one.head.test(head))?.kind ?? null;
}

/** The files of each archive: months, tables, and the page that came with them. */
export function claimMonths(files: FileToRead[]): FileToRead[][] {
  const roots = new Map<string, { files: Set<FileToRead>; isWhole: boolean }>();
  for (const file of files) {
    const kind = monthFile(file);
    if (kind === null) continue;
    const folder = folderOf(file.path);
    const root = folderAbove(folder, ...FOLDERS);
    const group = roots.get(root) ?? { files: new Set(), isWhole: false };
    group.files.add(file);
    group.isWhole ||= folder !== root;
    roots.set(root, group);
  }
  return [...roots]
    .filter(([, group]) => [...group.files].some((file) => monthFile(file) !== 'readme'))
    .map(([root, group]) => files.filter((file) => group.files.has(file) || (group.isWhole && isOfPage(file, root))));
}

function isOfPage({ path }: FileToRead, root: string): boolean {
  return path.startsWith(root) && PAGE.test(path.slice(root.length));
}
