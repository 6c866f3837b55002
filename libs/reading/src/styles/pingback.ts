import type { CutItem } from './layout.types.js';

const LONGEST_TITLE = 1000;
const PREFIX =
  /^(?:\[\s*)?(?:ping|track)[\s-]?backs?(?:\s*\])?\s*(?:(?:by|from|von|vom|de|da|di|van|door|par|por|på|от)\s*)?[:：]\s*/iu;
const PREFIX_WITHOUT_COLON = /^(?:ping|track)back\s+(?:by|from|von|vom|de|da|di|van|door|par|por)\s+/iu;
const URL = /https?:\/\/[^\s()<>]+/;

/** Whether a line announces a link from elsewhere and no person's words. */
export function isPingbackLine(line: string): boolean {
  const start = line.trimStart().slice(0, 60);
  return PREFIX.test(start) || PREFIX_WITHOUT_COLON.test(start);
}

/** What a pingback's first line points to. */
export function pingbackLink(line: string): { title: string; url: string | null } {
  const rest = line.trim().slice(0, LONGEST_TITLE).replace(PREFIX, '').replace(PREFIX_WITHOUT_COLON, '');
  const url = URL.exec(rest)?.[0] ?? null;
  const title = (url === null ? rest : rest.replace(url, '')).replace(/\(\s*\)\s*$/, '').trim();
  return { title: title === '' ? (url ?? '') : title, url };
}

/** Whether a text is only an extract from the linking page, as blogs show a pingback among the comments. */
export function isExtract(text: string): boolean {
  const content = text.trim();
  const opens = /^\[\s?(?:…|\.{3})\s?\]/.test(content);
  return opens && /\[\s?(?:…|\.{3})\s?\]$/.test(content.slice(-20));
}

/** A pingback's item from its text; the first line is the announcement. */
export function pingbackItem(line: number, text: string): CutItem {
  const first = text.split('\n', 1)[0] ?? '';
  const link = pingbackLink(first);
  const further =
    link.url === null ? (URL.exec(text.slice(first.length, first.length + LONGEST_TITLE))?.[0] ?? null) : link.url;
  return {
    line,
    author: null,
    whole: text,
    text,
    dated: null,
    answering: null,
    depth: 0,
    link: { title: link.title, url: further },
  };
}
