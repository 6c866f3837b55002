import { normaliseIdentity } from '#libs/accounts';
import { csvHeadRows, type FileToRead } from '#libs/platform';
import { firstWords } from '../social/first-words.js';
import { Table } from '../tables/read-table.js';

/** Which of its lists Mastodon has exported. */
export type AccountList = 'following' | 'followers' | 'lists' | 'blocked' | 'muted';

const NAMED: [RegExp, AccountList][] = [
  [/block/i, 'blocked'],
  [/mut(?:e|ing)/i, 'muted'],
  [/(?:^|[^a-z])lists?\b/i, 'lists'],
  [/follower/i, 'followers'],
  [/following|follows/i, 'following'],
];

/** Told by the header, which lists of those followed and muted have; the others are addresses alone, and go by their name. */
export function accountList(file: FileToRead): AccountList | null {
  const named = NAMED.find(([name]) => name.test(file.path.slice(file.path.lastIndexOf('/') + 1)))?.[1] ?? null;
  if (named === null && !/Account address/i.test(firstWords(file))) return null;
  const rows = csvHeadRows(file, 20).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [first = []] = rows;
  if (isHeader(first)) {
    if (new Table(first).has('hide notifications')) return 'muted';
    return named ?? 'following';
  }
  const at = named === 'lists' ? 1 : 0;
  const isList = rows.length > 0 && rows.every((cells) => cells.length <= 4 && addressIn(cells[at] ?? '') !== null);
  return isList ? named : null;
}

/** Whether a row names the columns. */
export function isHeader(cells: string[]): boolean {
  return new Table(cells).has('account address');
}

/** "ann@porch.example", with or without a sign before it. */
export function addressIn(cell: string): string | null {
  return normaliseIdentity('mastodon', cell.trim());
}
