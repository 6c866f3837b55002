import { indentOf, isBlank } from '../source-lines.js';
import { dateLine, some, wholeLine } from './line-patterns.js';
import type { Platform, PlatformHead } from './platform.types.js';

const REDDIT_OLD =
  /^\s*\[[–+-]\]\s*(\[deleted\]|\[removed\]|[\w-]{2,20})(.{0,80}?)\s*(?:(?:-?[\d.,]+k?|\[?score hidden\]?)\s*(?:points?|children)?\s*)?(?:\[score hidden\]\s*)?((?:\d+|an?|just) \p{L}{2,8}(?: ago\*?| now))\s*(?:\(\d+ child(?:ren)?\))?\s*$/iu;
const oldNoise = wholeLine(
  '(?:permalink|embed|save(?:rss)?|unsave|parent|report|reply|give (?:award|gold)|hide child comments|source|context|full comments|share|edit|delete|crosspost|\\s)+|load more comments.*|continue this thread.*|\\[–\\]|sorted by:.*',
);
const REDDIT_NEW_NAME = /^(?:u\/)?([\w-]{3,20}|\[deleted\]|\[removed\])$/u;
const newNoise = wholeLine(
  'upvote|downvote|vote|\\d+(?:\\.\\d+k)?|-\\d+|reply|replies|award|share|report|save|follow|give award|more replies|\\d+ more repl(?:y|ies)|avatar|u\\/\\S+ avatar|level \\d+|[•·]|op|edited.*|mod|profile badge.*|top \\d+% (?:commenter|poster)|track me',
);
const redditFooter = wholeLine(
  'about|blog|careers|use of this site constitutes.*|reddit, inc.*|more posts you may like|related.*|view entire discussion.*|community info section',
);

/** "[–]name 12 points 4 years ago (1 child)", answers set in under what they answer. */
const redditOld: Platform = {
  style: 'reddit',
  certainty: 0.95,
  heads: (lines) => {
    const heads = lines.flatMap((line, at): PlatformHead[] => {
      const [, name = null, , dated = null] = line.length > 200 ? [] : (REDDIT_OLD.exec(line) ?? []);
      if (name === null) return [];
      return [{ first: at, end: at + 1, name, answering: null, dated, depth: indentOf(line) }];
    });
    const names = new Set(heads.map(({ name }) => name ?? ''));
    return heads.map((head) => ({ ...head, name: withoutFlair(head.name ?? '', names) }));
  },
  isNoise: oldNoise,
  isFooter: redditFooter,
};

/** "burtHO" where "burt" writes as well: what a flair says is glued to the name when it is copied. */
function withoutFlair(name: string, names: ReadonlySet<string>): string {
  for (let end = 3; end < name.length; end++) if (names.has(name.slice(0, end))) return name.slice(0, end);
  return name;
}

/** "name", "•", "4y ago", the text, "Upvote", "12", "Downvote", "Reply". */
const redditNew: Platform = {
  style: 'reddit',
  certainty: 0.9,
  heads: (lines) =>
    some(lines, wholeLine('upvote|downvote|level \\d+|vote'), 2) && some(lines, wholeLine('reply'), 2)
      ? newHeads(lines)
      : [],
  isNoise: newNoise,
  isFooter: redditFooter,
};

function newHeads(lines: string[]): PlatformHead[] {
  const heads: PlatformHead[] = [];
  lines.forEach((line, at) => {
    const dated = dateLine(line);
    if (dated === null) return;
    let above = at - 1;
    while (above >= 0 && at - above <= 8 && (isBlank(lines[above]) || wholeLine('[•·]|op|mod')(lines[above] ?? '')))
      above--;
    const name = REDDIT_NEW_NAME.exec((lines[above] ?? '').trim())?.[1];
    if (name === undefined || newNoise(name)) return;
    const level = /^level (\d+)$/iu.exec((lines[above - 1] ?? '').trim())?.[1];
    heads.push({
      first: above,
      end: at + 1,
      name,
      answering: null,
      dated,
      depth: level === undefined ? indentOf(lines[above] ?? '') : Number(level),
    });
  });
  return heads;
}

const HACKER =
  /^\s*(?:▲\s*)?(?:\d+\.\s)?([\w-]{2,20}) (?:on )?((?:\d+ (?:minutes?|hours?|days?|months?|years?) ago)|\w{3} \d{1,2}, \d{4})\s*(?:\||\[[–+-]\]|\[\d+ more\]|unvote|$)/u;
const hackerNoise = wholeLine('reply|▲|upvote|(?:root|parent|prev|next|context|favorite|\\[[–+-]\\]|\\||\\s)+|flag');

/** "name 3 hours ago | parent | next [–]" over the text. */
const hackerNews: Platform = {
  style: 'hackernews',
  certainty: 0.95,
  heads: (lines) => {
    const heads = lines.flatMap((line, at): PlatformHead[] => {
      const [, name = null, dated = null] = line.length > 200 ? [] : (HACKER.exec(line) ?? []);
      return name === null ? [] : [{ first: at, end: at + 1, name, answering: null, dated, depth: indentOf(line) }];
    });
    const marked = heads.filter(({ first }) => /\||\[[–+-]\]/u.test(lines[first] ?? '')).length;
    return marked * 2 >= heads.length ? heads : [];
  },
  isNoise: hackerNoise,
  isFooter: wholeLine('guidelines \\| faq.*|applications are open.*|search:.*|consider applying.*'),
};

/** Forums that print a comment's head on one line or one word a line. */
export const forumPlatforms: Platform[] = [redditOld, hackerNews, redditNew];
