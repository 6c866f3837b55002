import { isThreadHeading } from '../furniture.js';
import { isBlank } from '../source-lines.js';
import { dateLine, isNameLine, wholeLine } from './line-patterns.js';
import type { Platform, PlatformHead } from './platform.types.js';

type LineClass = 'age' | 'points' | 'handle' | 'label' | 'name';

const LONGEST_BLOCK = 5;
const FEWEST = 3;
const ROLE = /\s+(?:moderator|mod|author|admin|owner|op|verified)$/iu;
const isPoints = wholeLine('[+-]?\\d[\\d.,]*k? ?(?:pts?|points?|p|karma|punkte)');
const isHandle = wholeLine('@[\\w.-]{2,40}(?:@[\\w-]+(?:\\.[\\w-]+)+)?');
const isLabel = wholeLine('[·•|–—-]|moderator|mod|author|admin|op|verified|follow(?:ing)?|edited|pinned|replying to');
const NAME_POINTS = /^(\S.{0,58}?)\s+\d[\d.,]*k? ?(?:pts?|points?|karma)(?:\s+(?:moderator|author|admin))?$/iu;
const isNoise = wholeLine(
  '\\d[\\d.,]*k?(?: ?(?:likes?|replies|boosts?|favou?rites?|reposts?|views?))?|(?:(?:\\d+|an?) \\p{L}{3,7} ago)?[\\d\\s·•|]*(?:like|reply|replies|share|flag|report|edit|boost|favou?rite|bookmark|more|unlike|repost|quote|link|[\\d\\s·•|])+',
);

/**
 * Comments of a platform that nobody has described: each begins with a block of a name and an age, a score or a handle,
 * a line each, in whatever order; the same kinds of line in every block.
 */
export const stackedBlocks: Platform = {
  style: 'unknown',
  certainty: 0.6,
  heads: (lines) => ofOneKind(blocksOf(lines)),
  isNoise: (line) => isNoise(line) || /^\s*replied to: ?\S/iu.test(line),
  isFooter: wholeLine('load more.*|show more.*|more comments|.*privacy policy.*|powered by .*|post comment'),
};

interface Block extends PlatformHead {
  kinds: string;
}

function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (isBlank(lines[at])) continue;
    const found = blockAt(lines, at);
    if (found === null) continue;
    blocks.push(found);
    at = found.end - 1;
  }
  return blocks;
}

/** The block that begins on a line: at most one name, and at least one line that tells what it is. */
function blockAt(lines: string[], first: number): Block | null {
  const scored = (lines[first] ?? '').length > 80 ? null : NAME_POINTS.exec((lines[first] ?? '').trim());
  if (scored) return block(first, first + 1, scored[1] ?? '', null, 'name points');
  const found: Partial<Record<LineClass, number>> = {};
  let end = first;
  for (let at = first; at < lines.length && at - first < LONGEST_BLOCK; at++) {
    const kind = classOf(lines[at] ?? '');
    if (kind === null || (kind !== 'label' && found[kind] !== undefined && !isInitials(lines, found, kind))) break;
    found[kind] = at;
    if (kind !== 'label') end = at + 1;
  }
  const { name, age, points, handle } = found;
  if (name === undefined || name >= end || (age ?? points ?? handle) === undefined) return null;
  const dated = age === undefined ? null : (ageAtEnd(lines[age] ?? '') ?? (lines[age] ?? '').trim());
  const kinds = Object.keys(found)
    .filter((kind) => kind !== 'label')
    .sort()
    .join(' ');
  return block(first, end, (lines[name] ?? '').trim(), dated, kinds);
}

function block(first: number, end: number, printed: string, dated: string | null, kinds: string): Block {
  return { first, end, name: printed.replace(ROLE, ''), answering: null, dated, depth: 0, kinds };
}

/** "AV" over "Aurélie Vuadens" is what stands in place of a picture. */
function isInitials(lines: string[], found: Partial<Record<LineClass, number>>, kind: LineClass): boolean {
  return kind === 'name' && /^\p{Lu}{1,2}$/u.test((lines[found.name ?? -1] ?? '').trim());
}

/** The age at the end of "·Lochaber, in the team since 2003·One year ago". */
function ageAtEnd(line: string): string | null {
  return line.trim().startsWith('·') ? dateLine(line.slice(line.lastIndexOf('·') + 1)) : null;
}

function classOf(line: string): LineClass | null {
  if (isBlank(line) || line.length > 80 || isThreadHeading(line)) return null;
  if (isPoints(line)) return 'points';
  if (dateLine(line) !== null || ageAtEnd(line) !== null) return 'age';
  if (isHandle(line)) return 'handle';
  if (isLabel(line)) return 'label';
  return isNameLine(line) && !isNoise(line) ? 'name' : null;
}

function ofOneKind(blocks: Block[]): PlatformHead[] {
  const counts = new Map<string, number>();
  for (const { kinds } of blocks) counts.set(kinds, (counts.get(kinds) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < FEWEST) return [];
  return blocks.filter(({ kinds }) => kinds === most[0]);
}
