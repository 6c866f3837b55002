import { nameShape } from '../names/name-shape.js';
import { isButton, isPageLine, isThreadHeading, leaveOut } from './furniture.js';
import type { CutItem, CutPage } from './layout.types.js';
import { isPingbackLine, pingbackItem } from './pingback.js';
import { isBlank, textOf, withoutBlankEnds, type LineRange } from './source-lines.js';

const CERTAINTY_NAMED = 0.4;
const CERTAINTY_BLOCKS = 0.25;
const WIDE_GAP = 2;

/** Cuts a page of no known style into blocks; no items where nothing speaks for a thread. */
export function cutBlocks(lines: string[]): CutPage {
  const heading = lines.findLastIndex(
    (line, at) => isThreadHeading(line) && lines.slice(at + 1, at + 50).some((next) => !isBlank(next)),
  );
  const paragraphs = paragraphsOf(lines, heading + 1);
  const named = paragraphs.filter((paragraph) => isNamed(lines, paragraph)).length;
  const spoken = paragraphs.filter((paragraph) => /^@[\p{L}_]/u.test((lines[paragraph.first] ?? '').trim())).length;
  const byName = heading >= 0 ? named >= 2 : named >= 3 && named * 4 >= paragraphs.length;
  const isThread = heading >= 0 || byName || spoken >= 2;
  const blocks = isThread ? withoutFooter(lines, blocksOf(lines, paragraphs, byName)) : [];
  const first = heading >= 0 ? heading : (blocks[0]?.first ?? lines.length);
  const end = blocks.at(-1)?.end ?? lines.length;
  return {
    style: 'unknown',
    certainty: byName ? CERTAINTY_NAMED : CERTAINTY_BLOCKS,
    openingEnd: first,
    items: blocks.map((block) => cutBlock(lines, block, byName)),
    leftOut: [
      ...leaveOut(lines, { first, end: blocks[0]?.first ?? first }, 'above the comments'),
      ...leaveOut(lines, { first: end, end: lines.length }, 'below the comments'),
    ],
  };
}

function paragraphsOf(lines: string[], from: number): LineRange[] {
  const paragraphs: LineRange[] = [];
  let first = -1;
  for (let at = from; at <= lines.length; at++) {
    if (at < lines.length && !isBlank(lines[at])) {
      if (first < 0) first = at;
    } else if (first >= 0) {
      paragraphs.push({ first, end: at });
      first = -1;
    }
  }
  return paragraphs;
}

/** A paragraph that is a name alone, or begins with a line that is one. */
function isNamed(lines: string[], { first, end }: LineRange): boolean {
  const line = lines[first] ?? '';
  if (isButton(line) || isPageLine(line) || nameShape(line) !== 'name') return false;
  return end - first > 1 || !isBlank(lines[end + 1]);
}

function blocksOf(lines: string[], paragraphs: LineRange[], byName: boolean): LineRange[] {
  const wide = (at: number) => (paragraphs[at]?.first ?? 0) - (paragraphs[at - 1]?.end ?? 0) >= WIDE_GAP;
  const anyWide = paragraphs.some((_, at) => at > 0 && wide(at));
  const blocks: LineRange[] = [];
  paragraphs.forEach((paragraph, at) => {
    const begins = byName ? isNamed(lines, paragraph) : at === 0 || !anyWide || wide(at);
    if (begins) blocks.push({ ...paragraph });
    else if (blocks.length > 0) (blocks.at(-1) as LineRange).end = paragraph.end;
  });
  return blocks;
}

/** The blocks up to the page's own lines below the comments. */
function withoutFooter(lines: string[], blocks: LineRange[]): LineRange[] {
  const footer = blocks.findIndex(({ first }, at) => at > 0 && isPageLine(lines[first] ?? ''));
  const kept = footer < 0 ? blocks : blocks.slice(0, footer);
  const tail = kept.at(-1);
  if (tail === undefined) return [];
  for (let at = tail.first + 1; at < tail.end; at++) {
    if (!isPageLine(lines[at] ?? '') || !isBlank(lines[at - 1])) continue;
    return [...kept.slice(0, -1), withoutBlankEnds(lines, { first: tail.first, end: at })];
  }
  return kept;
}

function cutBlock(lines: string[], block: LineRange, byName: boolean): CutItem {
  const line = block.first + 1;
  const whole = textOf(lines, block);
  const first = lines[block.first] ?? '';
  if (isPingbackLine(first)) return pingbackItem(line, whole);
  const author = byName && block.end - block.first > 1 && nameShape(first) === 'name' ? first.trim() : null;
  const text = author === null ? whole : whole.slice(whole.indexOf('\n')).trim();
  return { line, author, whole, text, dated: null, answering: null, depth: 0, link: null };
}
