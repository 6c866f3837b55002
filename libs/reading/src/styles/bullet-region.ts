import type { OwnerNames } from '../names/fold-name.js';
import { nameShape } from '../names/name-shape.js';
import type { BulletLevel, BulletMark } from './bullet-marks.js';
import { isPageLine, isThreadHeading } from './furniture.js';
import { isPingbackLine } from './pingback.js';
import { indentOf, isBlank } from './source-lines.js';

/** Where on the page the items stand, and which bullets begin one. */
export interface BulletRegion {
  marks: BulletMark[];
  openingEnd: number;
  end: number;
  /** An item's further lines are set in under its bullet. */
  hanging: boolean;
  /** The items stand apart from each other by blank lines. */
  apart: boolean;
  /** A heading such as "12 comments" stands over them. */
  headed: boolean;
}

interface Segment {
  marks: BulletMark[];
  /** Index after the segment's last line. */
  end: number;
}

export function bulletRegion(lines: string[], levels: BulletLevel[], owner: OwnerNames): BulletRegion {
  const [level, ...others] = levels;
  const all = level?.marks ?? [];
  const apart = level !== undefined && level.loose * 2 >= all.length;
  const standing = apart ? all.filter((mark) => mark.loose) : all;
  const heading = headingIndex(lines, standing);
  const headed = standing.filter((mark) => mark.index > heading);
  const hanging = isHanging(lines, headed);
  const isWitness = (mark: BulletMark) => bearsWitness(lines, mark, owner);
  const top = hanging ? hangingSegment(lines, headed, heading >= 0, isWitness) : flatSegment(lines, headed, isWitness);
  const first = top.marks[0]?.index ?? lines.length;
  const nested = others.flatMap((other) => nestedMarks(other, level, first, top.end, isWitness));
  const marks = [...top.marks, ...nested].sort((a, b) => a.index - b.index);
  return { marks, openingEnd: heading >= 0 ? heading : first, end: top.end, hanging, apart, headed: heading >= 0 };
}

function headingIndex(lines: string[], marks: BulletMark[]): number {
  let heading = -1;
  let before = 0;
  for (let at = 0; at < lines.length && before <= marks.length * 0.2; at++) {
    if (marks[before]?.index === at) before++;
    else if (isThreadHeading(lines[at] ?? '') && before < marks.length) heading = at;
  }
  return heading;
}

/** Whether an item's further lines are set in under its bullet. */
function isHanging(lines: string[], marks: BulletMark[]): boolean {
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return false;
  const starts = new Set(marks.map((mark) => mark.index));
  let under = 0;
  let others = 0;
  for (let at = first.index; at < last.index; at++) {
    if (starts.has(at) || isBlank(lines[at])) continue;
    if (indentOf(lines[at] ?? '') > first.indent) under++;
    else others++;
  }
  return under + others === 0 ? first.indent > 0 : under >= others * 4;
}

/** An owner's name, a person's name or a pingback at the top tells an item from a point of the post's own list. */
function bearsWitness(lines: string[], { indent, opening }: BulletMark, owner: OwnerNames): boolean {
  if (isPingbackLine(opening.text)) return true;
  if (!isBlank(lines[opening.index + 1]) || opening.text.length > 100) return false;
  const next = lines[opening.index + 2];
  const goesOn = !isBlank(next) && indentOf(next ?? '') >= indent;
  return owner.isLine(opening.text) || (goesOn && nameShape(opening.text) === 'name');
}

function hangingSegment(
  lines: string[],
  marks: BulletMark[],
  headed: boolean,
  isWitness: (mark: BulletMark) => boolean,
): Segment {
  const segments = segmentsOf(lines, marks);
  const main = segments.reduce(
    (most, { marks: own }, at) => (own.length > (segments[most]?.marks.length ?? 0) ? at : most),
    0,
  );
  const belongs = (segment: Segment) => segment.marks.some(isWitness);
  const spans = (segment: Segment) =>
    segment.marks.some((mark, at) => hasBody(lines, mark, segment.marks[at + 1]?.index ?? segment.end));
  const first = headed ? 0 : segments.findIndex((segment, at) => at === main || belongs(segment));
  const last = segments.findLastIndex(
    (segment, at) => at === main || belongs(segment) || (at > main && spans(segment)),
  );
  const chosen = segments.slice(first, last + 1);
  return { marks: chosen.flatMap((segment) => segment.marks), end: chosen.at(-1)?.end ?? lines.length };
}

function hasBody(lines: string[], mark: BulletMark, end: number): boolean {
  for (let at = mark.index + 1; at < end; at++) if (!isBlank(lines[at])) return true;
  return false;
}

/** Stretches of items between lines that are not set in under any of them. */
function segmentsOf(lines: string[], marks: BulletMark[]): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | null = null;
  let next = 0;
  for (let at = marks[0]?.index ?? lines.length; at < lines.length; at++) {
    const mark = marks[next];
    if (mark !== undefined && mark.index === at) {
      next++;
      if (open === null) segments.push((open = { marks: [], end: lines.length }));
      open.marks.push(mark);
    } else if (open !== null && !isBlank(lines[at]) && indentOf(lines[at] ?? '') <= (open.marks[0]?.indent ?? 0)) {
      open.end = at;
      open = null;
    }
  }
  return segments;
}

function flatSegment(lines: string[], all: BulletMark[], isWitness: (mark: BulletMark) => boolean): Segment {
  const marks = withoutPostsOwnList(lines, all, isWitness);
  const last = marks.at(-1);
  for (let at = (last?.index ?? lines.length) + 1; at < lines.length; at++) {
    if (isPageLine(lines[at] ?? '') && isBlank(lines[at - 1])) return { marks, end: at };
  }
  return { marks, end: lines.length };
}

/** The marks after a line of the page ("All posts") above which no mark bears a name, as in a list of the post's own. */
function withoutPostsOwnList(
  lines: string[],
  marks: BulletMark[],
  isWitness: (mark: BulletMark) => boolean,
): BulletMark[] {
  const [first] = marks;
  const witness = marks.find(isWitness);
  if (first === undefined || witness === undefined) return marks;
  for (let at = witness.index - 1; at > first.index; at--) {
    if (!isPageLine(lines[at] ?? '')) continue;
    const after = marks.filter((mark) => mark.index > at);
    if (after.length * 2 >= marks.length) return after;
  }
  return marks;
}

/** Bullets set in further are answers where they stand apart and bear names, else points of a list in a comment. */
function nestedMarks(
  level: BulletLevel,
  top: BulletLevel | undefined,
  from: number,
  end: number,
  isWitness: (mark: BulletMark) => boolean,
): BulletMark[] {
  const indent = top?.marks[0]?.indent ?? 0;
  const inside = level.marks.filter((mark) => mark.index > from && mark.index < end && mark.indent > indent);
  const apart = inside.filter((mark) => mark.loose);
  if (inside.length === 0 || apart.length < inside.length * 0.8) return [];
  return apart.filter(isWitness).length * 3 >= apart.length ? apart : [];
}
