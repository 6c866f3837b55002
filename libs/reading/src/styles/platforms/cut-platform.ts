import type { LeftOutLine } from '../../thread.types.js';
import { isPageLine, isThreadHeading, leaveOut } from '../furniture.js';
import type { CutItem, CutPage } from '../layout.types.js';
import { isPingbackLine, pingbackItem } from '../pingback.js';
import { isBlank, textOf, withoutBlankEnds, type LineRange } from '../source-lines.js';
import { blogger } from './blogger.platform.js';
import { disqus } from './disqus.platform.js';
import { facebook } from './facebook.platform.js';
import { forumPlatforms } from './forum.platforms.js';
import { dateLine, wholeLine } from './line-patterns.js';
import { phpbb } from './phpbb.platform.js';
import type { Platform, PlatformHead } from './platform.types.js';
import { stackedBlocks } from './stacked-blocks.platform.js';
import { stackedPlatforms } from './stacked.platforms.js';

const PLATFORMS: Platform[] = [...forumPlatforms, disqus, blogger, ...stackedPlatforms, facebook, phpbb];
const FEWEST = 2;
const LONGEST_NAME = 100;
const MOST_WORDS = 5;
const isDeleted = wholeLine('(?:this )?comment (?:was |has been )?(?:deleted|removed)(?: by .*)?\\.?');
const REPLIES = /^(?:view |show |hide )?(\d{1,4}) (?:more )?repl(?:y|ies)(?: by .*| from .*)?$/iu;

/** A page of a platform that is known, cut into its comments; null where it is none. */
export function cutPlatform(lines: string[]): CutPage | null {
  return cutAs(lines, PLATFORMS);
}

/** A page whose comments begin with blocks of like lines, whatever platform it is of; null where at most `beyond` do. */
export function cutStackedBlocks(lines: string[], beyond: number): CutPage | null {
  const page = cutAs(lines, [stackedBlocks]);
  return page !== null && page.items.length > beyond ? page : null;
}

function cutAs(lines: string[], platforms: Platform[]): CutPage | null {
  let best: { platform: Platform; heads: PlatformHead[] } | null = null;
  for (const platform of platforms) {
    const heads = withDeleted(lines, platform.heads(lines), platform);
    if (heads.length >= FEWEST && heads.length > (best?.heads.length ?? 0) * 1.2) best = { platform, heads };
  }
  return best === null ? null : cutAt(lines, best.platform, best.heads);
}

/** "This comment was deleted." stands where a comment stood, and keeps its place: others answer it. */
function withDeleted(lines: string[], heads: PlatformHead[], { isNoise }: Platform): PlatformHead[] {
  if (heads.length < FEWEST) return heads;
  const deleted = lines.flatMap((line, at): PlatformHead[] => {
    if (!isDeleted(line)) return [];
    const before = heads.findLast(({ end }) => end <= at);
    const isItsText = before && lines.slice(before.end, at).every((each) => isBlank(each) || isNoise(each));
    if (before === undefined || isItsText) return [];
    return [{ first: at, end: at, name: null, answering: null, dated: null, depth: before.depth }];
  });
  return [...heads, ...deleted].sort((a, b) => a.first - b.first);
}

function cutAt(lines: string[], platform: Platform, all: PlatformHead[]): CutPage {
  const heads = withoutPostsOwnHead(lines, all).filter(({ name }) => name === null || !platform.isFooter(name));
  const first = heads[0]?.first ?? lines.length;
  const openingEnd = headingBefore(lines, first);
  const leftOut = leaveOut(lines, { first: openingEnd, end: first }, 'above the comments');
  const promised: number[] = [];
  const items = heads.map((head, at) => {
    const next = heads[at + 1]?.first ?? footerFrom(lines, head.end, platform);
    const { item, replies } = cutItem(lines, head, { first: head.end, end: next }, platform, leftOut);
    promised.push(replies);
    return item;
  });
  const end = footerFrom(lines, heads.at(-1)?.end ?? lines.length, platform);
  leftOut.push(...leaveOut(lines, { first: end, end: lines.length }, 'below the comments'));
  return {
    style: platform.style,
    certainty: heads.length < 3 ? Math.min(0.7, platform.certainty) : platform.certainty,
    openingEnd,
    items: withAnsweredNames(withDepths(items, heads, promised)),
    leftOut: leftOut.sort((a, b) => a.line - b.line),
  };
}

/** A post that bears a name and a date as its comments do, over a heading such as "12 comments". */
function withoutPostsOwnHead(lines: string[], heads: PlatformHead[]): PlatformHead[] {
  const [first, second] = heads;
  if (first === undefined || second === undefined || heads.length <= FEWEST) return heads;
  const between = lines.slice(first.end, second.first);
  const isHeading = (line: string) =>
    isThreadHeading(line) ||
    /\b\d+ (?:replies|comments|responses)$|^(?:users|views|summari[sz]e|discussion about this \w+)$/i.test(line.trim());
  return between.some((line) => line.length < 120 && isHeading(line) && !REPLIES.test(line.trim()))
    ? heads.slice(1)
    : heads;
}

function headingBefore(lines: string[], first: number): number {
  let heading = first;
  for (let at = first - 1; at >= 0 && at > first - 12; at--) {
    const line = lines[at] ?? '';
    if (isThreadHeading(line) || /\b\d+ (?:replies|comments|responses)\b/i.test(line.slice(0, 100))) heading = at;
  }
  return heading;
}

function footerFrom(lines: string[], from: number, { isFooter }: Platform): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isBlank(line) && (isFooter(line) || (isBlank(lines[at - 1]) && isPageLine(line) && at > from))) return at;
  }
  return lines.length;
}

function cutItem(
  lines: string[],
  head: PlatformHead,
  range: LineRange,
  { isNoise }: Platform,
  leftOut: LeftOutLine[],
): { item: CutItem; replies: number } {
  let body = withoutBlankEnds(lines, range);
  let { dated } = head;
  let replies = 0;
  const drop = (at: number, reason: string) => {
    const text = (lines[at] ?? '').trim();
    leftOut.push({ line: at + 1, text, reason });
    dated ??= dateLine(text);
    replies = Math.max(replies, Number(REPLIES.exec(text)?.[1] ?? 0));
  };
  while (body.end > body.first && isNoise(lines[body.end - 1] ?? '')) {
    drop(body.end - 1, 'under a comment');
    body = withoutBlankEnds(lines, { first: body.first, end: body.end - 1 });
  }
  while (body.end > body.first && isNoise(lines[body.first] ?? '')) {
    drop(body.first, 'over a comment');
    body = withoutBlankEnds(lines, { first: body.first + 1, end: body.end });
  }
  const text = dedented(lines, body);
  const line = head.first + 1;
  if (isPingbackLine(text)) return { item: { ...pingbackItem(line, text), dated }, replies };
  const { name, answering } = head;
  return { item: { line, author: name, whole: text, text, dated, answering, depth: 0, link: null }, replies };
}

function dedented(lines: string[], body: LineRange): string {
  const indents = lines
    .slice(body.first, body.end)
    .filter((line) => !isBlank(line))
    .map((line) => line.length - line.trimStart().length);
  return textOf(lines, body, Math.min(...indents, 400));
}

/** Depths as the page sets them in, else from "3 replies" under a comment, which the next three are. */
function withDepths(items: CutItem[], heads: PlatformHead[], promised: number[]): CutItem[] {
  const isSetIn = heads.some(({ depth }) => depth !== heads[0]?.depth);
  let open = 0;
  return items.map((item, at) => {
    if (isSetIn) return { ...item, depth: heads[at]?.depth ?? 0 };
    const depth = open > 0 ? 1 : 0;
    open = open > 0 ? open - 1 : (promised[at] ?? 0);
    return { ...item, depth };
  });
}

/** "Ann Lee so true" speaks to Ann Lee, whom the page shows as a link and a pasted text as words. */
function withAnsweredNames(items: CutItem[]): CutItem[] {
  const names = new Set(items.flatMap(({ author }) => (author?.includes(' ') ? [author] : [])));
  return items.map((item) => {
    if (item.answering !== null) return item;
    const words = item.text.slice(0, LONGEST_NAME).split(/(?<=\S)(?=\s)/u, MOST_WORDS);
    for (let count = words.length; count >= 2; count--) {
      const name = words
        .slice(0, count)
        .join('')
        .replace(/[,:!.]$/u, '');
      if (names.has(name) && name !== item.author) return { ...item, answering: name };
    }
    return item;
  });
}
