import { identityKinds, type IdentityKind } from '#libs/accounts';
import { encodingOf, headText, HEAD_BYTES, type FileToRead } from '#libs/platform';
import { firstWords } from '../social/first-words.js';
import { headerWords } from '../tables/read-table.js';
import { peopleInLine, type ListedPerson } from './people-in-line.js';

/** What a column of a list holds: handles of one kind, or something else of a person. */
export type ListColumn = IdentityKind | 'about' | null;

/** How a list is to be read. */
export interface ListShape {
  /** Whose a bare "@name" is. */
  standard: IdentityKind;
  /** What its columns hold, where the first line names them and is nobody. */
  columns: ListColumn[] | null;
  delimiter: string;
}

const HANDLE_WORDS: Record<string, IdentityKind> = {
  handle: 'twitter',
  handles: 'twitter',
  username: 'twitter',
  usernames: 'twitter',
  screenname: 'twitter',
  account: 'twitter',
  accounts: 'twitter',
  twitter: 'twitter',
  twitterhandle: 'twitter',
  twitterusername: 'twitter',
  profile: 'twitter',
  profileurl: 'twitter',
  x: 'twitter',
  ...Object.fromEntries(
    identityKinds.slice(4).flatMap((kind) => [kind, `${kind}handle`, `${kind}url`].map((word) => [word, kind])),
  ),
};
const OTHER_WORDS: Record<string, ListColumn> = {
  ...Object.fromEntries('name fullname displayname person who'.split(' ').map((word) => [word, 'name' as const])),
  ...Object.fromEntries('bio note notes about description'.split(' ').map((word) => [word, 'about' as const])),
  email: 'email',
  emailaddress: 'email',
  website: 'website',
  url: 'website',
  link: 'website',
};
/** Other files begin so: pages, data, cards, mails, scripts. */
const NO_LIST = /^\s*(?:[<{[%]|BEGIN:|From |[\w-]+: .*\n[\w-]+: )/;
const ENOUGH = 0.8;
const LINES = 60;

/** Null for a file that is no list of handles. */
export function listShape(file: FileToRead): ListShape | null {
  if (NO_LIST.test(firstWords(file)) || !isText(file)) return null;
  const head = headText(file);
  const all = head.split(/\r\n|\r|\n/);
  // The last line of the head may be cut.
  const lines = (file.size > HEAD_BYTES && all.length > 1 ? all.slice(0, -1) : all).filter(
    (line) => line.trim() !== '',
  );
  const shape = shapeOfHeader(lines[0] ?? '');
  const entries = lines.slice(shape.columns ? 1 : 0, LINES);
  const found = entries.filter((line) => isEntry(line, shape));
  return entries.length > 0 && found.length >= entries.length * ENOUGH ? shape : null;
}

// In two bytes a letter every second one is a zero; no other text has any.
function isText(file: FileToRead): boolean {
  const hasZero = file.head.subarray(0, 1_000).includes(0) && !encodingOf(file).startsWith('utf-16');
  return !hasZero && !headText(file).includes('\ufffd');
}

/** As a list that somebody says is one, whatever it looks like. */
export function shapeOfHeader(first: string): ListShape {
  const [, delimiter = ','] = /^[^\t,;|]*([\t,;|])/.exec(first) ?? [];
  const names = first.split(delimiter).map((cell) => headerWords(cell).replaceAll(' ', ''));
  const kinds = names.map((name) => (Object.hasOwn(HANDLE_WORDS, name) ? HANDLE_WORDS[name]! : null));
  const columns = names.map(
    (name, at) => kinds[at] ?? (Object.hasOwn(OTHER_WORDS, name) ? OTHER_WORDS[name]! : undefined),
  );
  const isHeader = kinds.some((kind) => kind !== null) && columns.every((column) => column !== undefined);
  const standard = (isHeader && kinds.find((kind) => kind !== null)) || 'twitter';
  return { standard, columns: isHeader ? (columns as ListColumn[]) : null, delimiter };
}

function isEntry(line: string, { standard, columns, delimiter }: ListShape): boolean {
  if (columns) return line.split(delimiter).length <= columns.length * 2;
  const people = peopleInLine(line.slice(0, 2_000), standard);
  const isShort = line.length <= 300 || people.length >= 5;
  return isShort && people.length > 0 && people.every(looksListed);
}

// In a talk, sentences follow a handle; in a list, a name and a word or two.
function looksListed({ name, about }: ListedPerson): boolean {
  const words = name?.split(' ') ?? [];
  const isName = words.length <= 5 && !/[!?]|[^.]\.$|^\p{Ll}.* /u.test(name ?? '');
  return isName && (about?.length ?? 0) <= 200;
}
