import { nameShape, type NameShape } from '../names/name-shape.js';
import { findPrintedDate } from './printed-date.js';
import { indentOf, isBlank } from './source-lines.js';

/** A line that begins with a bullet or a number. */
export interface BulletMark {
  index: number;
  glyph: string;
  /** Indent of the bullet itself. */
  indent: number;
  /** Column in which the text after the bullet begins. */
  column: number;
  rest: string;
  /** The item's first line of text, which may stand below a bullet that is alone on its own, and its index. */
  opening: { text: string; index: number };
  /** Its author, where the page has lost the bullet before the name and the name stands in the line above. */
  nameAbove: string | null;
  /** Stands apart, as a comment does; a point of a list inside a comment does not. */
  loose: boolean;
}

/** Marks of one kind and one depth. */
export interface BulletLevel {
  marks: BulletMark[];
  loose: number;
  strong: boolean;
}

const FEWEST_ABOVE = 2;
const BULLET = /^([•◦‣⁃∙●○▪▫■□]|[-*+·–](?=\s)|\d{1,6}[.)](?=\s|$))/u;
const STRONG = /[•◦‣⁃∙●○▪▫■□]/u;

/** Every level of bullets in the text, the one that most likely bears the items first. */
export function findBulletLevels(lines: string[]): BulletLevel[] {
  const levels = new Map<string, BulletMark[]>();
  lines.forEach((line, index) => {
    const content = line.trimStart();
    const glyph = BULLET.exec(content.slice(0, 10))?.[1];
    if (glyph === undefined || (/^\d/.test(glyph) && findPrintedDate(content)?.before === '')) return;
    const rest = content.slice(glyph.length).trimStart();
    const indent = indentOf(line);
    const column = indent + (rest === '' ? glyph.length + 1 : content.length - rest.length);
    const kind = STRONG.test(glyph)
      ? `${glyph} ${indent}`
      : /^\d/.test(glyph)
        ? `1 ${Math.floor((indent + 1) / 4)}`
        : `${glyph} ${indent}`;
    const marks = levels.get(kind) ?? [];
    const below = rest === '' && !isBlank(lines[index + 1]);
    const opening = below ? { text: (lines[index + 1] ?? '').trim(), index: index + 1 } : { text: rest, index };
    marks.push({ index, glyph, indent, column, rest, opening, nameAbove: null, loose: true });
    levels.set(kind, marks);
  });
  return [...levels.values()]
    .filter(isCounted)
    .map((marks) => levelOf(marks, lines))
    .sort(byPlausibility);
}

/** Numbers bear items only where they count; a year or a day that opens a line does not. */
function isCounted(marks: BulletMark[]): boolean {
  const numbers = marks.map(({ glyph }) => Number.parseInt(glyph, 10));
  if (Number.isNaN(numbers[0])) return true;
  const steps = numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) + 1).length;
  return steps * 2 >= numbers.length - 1;
}

function levelOf(marks: BulletMark[], lines: string[]): BulletLevel {
  const starts = new Map(marks.map((mark) => [mark.index, mark]));
  const standsApart = ({ index, nameAbove }: BulletMark) => nameAbove !== null || isBlank(lines[index - 1]);
  const beneath = marks.filter(({ index }) => !starts.has(index - 1));
  for (const mark of beneath) mark.nameAbove = findNameAbove(mark, lines, ['name']);
  // Where some names stand so, "Maddy's dad" is one too.
  if (beneath.filter(({ nameAbove }) => nameAbove !== null).length >= FEWEST_ABOVE)
    for (const mark of beneath) mark.nameAbove = findNameAbove(mark, lines, ['name', 'maybe']);
  for (const mark of marks) mark.loose = standsApart(mark) && !starts.has(mark.index + 1);
  // A name in a bullet of its own, with the text in the bullet right under it.
  for (const mark of marks) {
    const text = starts.get(mark.index + 1);
    if (text === undefined || !standsApart(mark) || starts.has(mark.index + 2)) continue;
    if (bearsName(mark, text)) mark.loose = text.loose = true;
  }
  const loose = marks.filter((mark) => mark.loose).length;
  return { marks, loose, strong: STRONG.test(marks[0]?.glyph ?? '') };
}

function findNameAbove({ index, indent }: BulletMark, lines: string[], shapes: NameShape[]): string | null {
  const above = lines[index - 1] ?? '';
  const standsAlone = !isBlank(above) && isBlank(lines[index - 2]) && indentOf(above) <= indent;
  return standsAlone && shapes.includes(nameShape(above)) ? above.trim() : null;
}

const LONGER_THAN_NAMES = 20;

function bearsName({ rest }: BulletMark, text: BulletMark): boolean {
  return nameShape(rest) === 'name' && text.rest.length > LONGER_THAN_NAMES && nameShape(text.rest) === 'no';
}

function byPlausibility(a: BulletLevel, b: BulletLevel): number {
  const weight = (level: BulletLevel) => (level.strong ? 2 : 1) * (level.loose + 1);
  return (
    weight(b) - weight(a) || b.marks.length - a.marks.length || (a.marks[0]?.indent ?? 0) - (b.marks[0]?.indent ?? 0)
  );
}
