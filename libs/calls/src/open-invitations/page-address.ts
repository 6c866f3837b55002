import { randomBytes } from 'node:crypto';

// Without l and o, which are taken for 1 and 0; 32 signs, so that five bits of a byte choose one evenly.
const SIGNS = '23456789abcdefghijkmnpqrstuvwxyz';
const CODE = /^[2-9a-kmnp-z]{16}$/;
const CODE_LENGTH = 16;
const LONGEST_SLUG = 40;

/** The part of a page's address that cannot be guessed: 80 random bits, easy to read and never cut off by a mail. */
export function newPageCode(): string {
  return [...randomBytes(CODE_LENGTH)].map((byte) => SIGNS[byte & 31]).join('');
}

/** "/talk/the-bench-by-the-door-7k2m…": the words say to people what it is, the code alone says which. */
export function pagePath({ code, title, postTitle }: { code: string; title: string; postTitle: string }): string {
  const slug = slugOf(postTitle) || slugOf(title);
  return `/talk/${slug ? `${slug}-` : ''}${code}`;
}

/** The code in the last part of such a path; null where there is none. */
export function codeIn(place: string): string | null {
  const code = place.slice(-CODE_LENGTH);
  const before = place.slice(0, -CODE_LENGTH);
  return CODE.test(code) && (before === '' || before.endsWith('-')) ? code : null;
}

function slugOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/['’]|\p{M}/gu, '')
    .toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug.length <= LONGEST_SLUG ? slug : slug.slice(0, LONGEST_SLUG + 1).replace(/-+[^-]*$/, '');
}
