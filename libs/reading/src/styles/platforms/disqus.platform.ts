import { dateLine, some, wholeLine } from './line-patterns.js';
import type { Platform, PlatformHead } from './platform.types.js';

const isNoise = wholeLine(
  'avatar|see more|\\d*\\s*[•·]\\s*reply\\s*[•·]\\s*share\\s*[›>]?|[△▽−+\\d\\s•·|]+(?:reply|edit|share|[•·›\\s])*|flag as inappropriate|reply|share\\s*›?|\\d+|' +
    'this comment (?:was|has been) (?:deleted|removed).*|comment (?:removed|deleted)\\.?',
);
const isFooter = wholeLine(
  'load more comments|.*\\bsubscribe(?: via email)?|.*add disqus to your site.*|disqus|powered by disqus|also on .*|.*do not sell my data|.*privacy(?: policy)?',
);
const HEAD = /^(?:avatar\s+)?(.{1,80}?)\s*[•·]\s*([^•·]{2,40})(?:\s*[•·].*)?$/iu;
const isReplyLine = wholeLine('[\\d\\s△▽−+|]*[•·]\\s*reply\\s*[•·]\\s*share.*');

/** "Name ➤ Parent • 3 years ago" over the text. */
export const disqus: Platform = {
  style: 'disqus',
  certainty: 0.95,
  heads: (lines) => (some(lines, isReplyLine, 2) || some(lines, wholeLine('.*\\bdisqus\\b.*')) ? findHeads(lines) : []),
  isNoise,
  isFooter,
};

function findHeads(lines: string[]): PlatformHead[] {
  return lines.flatMap((line, at) => {
    const content = line.trim();
    if (content.length > 200 || isNoise(content)) return [];
    const [, who = '', when = ''] = HEAD.exec(content) ?? [];
    const dated = who === '' ? null : dateLine(when);
    if (dated === null) return [];
    const [author = '', answering = null] = who.split(/\s*(?:➤|→|▶|›|>)\s*/u);
    const name = author.replace(/\s+(?:mod|moderator|author|admin)$/iu, '').trim();
    return [{ first: at, end: at + 1, name: name === '' ? null : name, answering, dated, depth: 0 }];
  });
}
