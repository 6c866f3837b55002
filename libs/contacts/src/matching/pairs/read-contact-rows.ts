import { identityKinds, normaliseIdentity, type IdentityKind } from '#libs/accounts';
import { readProfile, type KnownIdentity, type Profile } from '../evidence/profile.js';

/** What the header of a table of people may say; anything else is passed over. */
const TITLES: Record<string, IdentityKind> = {
  ...Object.fromEntries(identityKinds.filter((kind) => kind !== 'other').map((kind) => [kind, kind])),
  'full name': 'name',
  'display name': 'name',
  author: 'name',
  alias: 'name',
  nickname: 'name',
  mail: 'email',
  'e-mail': 'email',
  'e mail': 'email',
  emails: 'email',
  'email address': 'email',
  telephone: 'phone',
  mobile: 'phone',
  url: 'website',
  site: 'website',
  homepage: 'website',
  handle: 'twitter',
  username: 'twitter',
  user: 'twitter',
  login: 'twitter',
  nick: 'name',
  x: 'twitter',
};
const PARTS = {
  given: ['first name', 'given name', 'firstname'],
  family: ['last name', 'family name', 'surname', 'lastname'],
};

/** A table without any column that tells who somebody is. */
export class NoSuchColumns extends Error {
  override readonly name = 'NoSuchColumns';
}

export interface ContactRow {
  /** Counted from 1, without the header. */
  row: number;
  /** What its column `id` says; null without one. */
  id: string | null;
  label: string;
  profile: Profile;
}

/** The people of a table whose first row is its header; several identities of a kind in a cell stand apart by ";" or "|". */
export function readContactRows([header = [], ...rows]: string[][], country: string | null = null): ContactRow[] {
  const titles = header.map((title) =>
    title
      .trim()
      .toLowerCase()
      .replace(/^["'\ufeff]+|["':]+$/g, '')
      .replace(/[\s_]+/g, ' ')
      .replace(/ \d+$/, ''),
  );
  if (!titles.some((title) => title in TITLES || Object.values(PARTS).flat().includes(title)))
    throw new NoSuchColumns('The header has no column such as name, email, phone, website or twitter.');
  return rows.flatMap((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const identities = identitiesOf(titles, cells, country);
    const idAt = titles.indexOf('id');
    const label = identities
      .slice(0, 2)
      .map(({ printed }) => printed)
      .join(', ');
    return [
      {
        row: at + 1,
        id: idAt < 0 ? null : (cells[idAt] ?? ''),
        label,
        profile: readProfile(String(at + 1), identities),
      },
    ];
  });
}

function identitiesOf(titles: string[], cells: string[], country: string | null): KnownIdentity[] {
  const parted = (of: readonly string[]) => cells[titles.findIndex((title) => of.includes(title))]?.trim() ?? '';
  const name = `${parted(PARTS.given)} ${parted(PARTS.family)}`.trim();
  const whole = titles.flatMap((title, at) => {
    const kind = TITLES[title];
    const cell = cells[at]?.trim() ?? '';
    return kind === undefined || cell === '' ? [] : split(kind, cell).map((printed) => ({ kind, printed }));
  });
  const named =
    name !== '' && !whole.some(({ kind }) => kind === 'name') ? [{ kind: 'name' as const, printed: name }] : [];
  return [...named, ...whole].flatMap(({ kind, printed }) => known(kind, printed, country));
}

function split(kind: IdentityKind, cell: string): string[] {
  const parts = kind === 'name' ? [cell] : cell.split(/\s*[;|]\s*|(?<=@\S+),\s*(?=\S+@)/);
  return parts.filter((part) => part !== '');
}

// Addresses of machines ("root@localhost") are none to write to, but their local part still tells something, and so does a
// user's name alone.
function known(kind: IdentityKind, printed: string, country: string | null): KnownIdentity[] {
  const value = normaliseIdentity(kind, printed, country);
  if (value !== null) return [{ kind, value, printed }];
  if (kind !== 'email') return [];
  const mail = /^[\w.-]+$/.test(printed) ? `${printed}@` : printed;
  return mail.includes('@') ? [{ kind, value: mail.toLowerCase(), printed: mail }] : [];
}
