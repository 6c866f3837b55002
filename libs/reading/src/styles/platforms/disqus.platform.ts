import { dateLine, some, wholeLine } from './line-patterns.js';
import type { Platform, PlatformHead } from './platform.types.js';
import { stackedHeads, type Stacking } from './stacked-heads.js';

const isNoise = wholeLine(
  'avatar(?: for .*)?|see more|[−–⚑]|\\d*\\s*[•·]\\s*reply\\s*[•·]\\s*share\\s*[›>]?|[△▽−+\\d\\s•·|]+(?:reply|edit|share|[•·›\\s])*|flag as inappropriate|reply|share\\s*›?|\\d+',
);
const isFooter = wholeLine(
  'load more comments|.*\\bsubscribe(?: via email)?|.*add disqus to your site.*|disqus|powered by disqus|also on .*|.*do not sell my data|.*privacy(?: policy)?',
);
const HEAD = /^(?:avatar\s+)?(.{1,80}?)\s*[•·]\s*([^•·]{2,40})(?:\s*[•·].*)?$/iu;
const isReplyLine = wholeLine('[\\d\\s△▽−+|]*[•·]\\s*reply\\s*[•·]\\s*share.*');

const isCount = wholeLine('\\d+ comments?');
const BADGE = /\s+(?:mod|moderator|author|admin)(?=\s|$)/iu;
const stack: Stacking = {
  isName: () => true,
  isLabel: wholeLine('[−–⚑]|\\p{L}|avatar(?: for .*)?|mod|moderator|author|admin'),
  most: 5,
  loose: false,
  isNoise,
  answering: true,
};

/** "Name ➤ Parent • 3 years ago" over the text, or the name, the parent's name and the age each on a line. */
export const disqus: Platform = {
  style: 'disqus',
  certainty: 0.95,
  heads: (lines) => {
    if (!some(lines, isReplyLine, 2) && !some(lines, wholeLine('.*\\bdisqus\\b.*'))) return [];
    const inLine = findHeads(lines);
    const stacked = stackedHeads(lines, stack);
    const heads = stacked.length > inLine.length ? stacked : inLine;
    return toldApart(heads.filter(({ name }) => !isCount(name ?? '')));
  },
  isNoise,
  isFooter,
};

function findHeads(lines: string[]): PlatformHead[] {
  return lines.flatMap((line, at): PlatformHead[] => {
    const content = line.trim();
    if (content.length > 200 || isNoise(content)) return [];
    const [, who = '', when = ''] = HEAD.exec(content) ?? [];
    const dated = who === '' ? null : dateLine(when);
    if (dated === null) return [];
    const [name = '', answering = null] = who.split(/\s*(?:➤|→|▶|›|>)\s*/u);
    return [{ first: at, end: at + 1, name: name || null, answering, dated, depth: 0 }];
  });
}

/** Names without badges, and without the names of those whom they answer. */
function toldApart(all: PlatformHead[]): PlatformHead[] {
  const heads = all.map((head) => {
    const [name = '', beside = ''] = (head.name ?? '').split(BADGE).map((part) => part.trim());
    return { ...head, name: name || null, answering: beside || head.answering };
  });
  // Who only answers is known by name once others have been told apart.
  const once = heads.map((head) => ({ ...head, ...apart(head, heads) }));
  return once.map((head) => ({ ...head, ...apart(head, once) }));
}

/** "Ann Lee Bo Berg" is Ann Lee answering Bo Berg where both have written: the arrow between them is a picture. */
function apart({ name, answering }: PlatformHead, heads: PlatformHead[]): Pick<PlatformHead, 'name' | 'answering'> {
  if (name === null || answering !== null) return { name, answering };
  const names = new Set(heads.map((head) => head.name));
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const space = spaces.find((at) => names.has(name.slice(at + 1)) && isWhole(name, at, names));
  return space === undefined ? { name, answering } : { name: name.slice(0, space), answering: name.slice(space + 1) };
}

/** A first name alone is no answered person of whom "Mary Ann" could be split. */
function isWhole(name: string, at: number, names: ReadonlySet<string | null>): boolean {
  return names.has(name.slice(0, at)) || /[\s\d_.]/.test(name.slice(at + 1));
}
