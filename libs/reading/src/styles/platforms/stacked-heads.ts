import { isThreadHeading } from '../furniture.js';
import { isBlank } from '../source-lines.js';
import { dateLine, isNameLine } from './line-patterns.js';
import type { PlatformHead } from './platform.types.js';

/** How a platform stacks a name, further lines, and a date. */
export interface Stacking {
  isName: (line: string) => boolean;
  /** Lines that may stand around the name and the date and say nothing ("Author", "• 2nd"). */
  isLabel: (line: string) => boolean;
  /** How many lines may stand between the name and the date. */
  most: number;
  /** Those lines may be blank. */
  loose: boolean;
  isNoise: (line: string) => boolean;
  /** A further line of the stack may be the name of who is answered, where that is somebody who writes on the page. */
  answering: boolean;
}

/** Heads in which a date stands alone on its line under a name. */
export function stackedHeads(lines: string[], stacking: Stacking): PlatformHead[] {
  const heads: PlatformHead[] = [];
  const stacks: number[][] = [];
  let floor = 0;
  lines.forEach((line, at) => {
    const dated = at > floor || at === 0 ? dateLine(line) : null;
    if (dated === null) return;
    const stack = stackAbove(lines, at, floor, stacking);
    const names = stack.filter((index) => !stacking.isLabel(lines[index] ?? ''));
    const first = names[0];
    if (first === undefined || !isNameLine(lines[first] ?? '') || !stacking.isName((lines[first] ?? '').trim())) return;
    const second = stacking.answering && names.length > 1 ? (lines[names.at(-1) ?? 0] ?? '').trim() : null;
    heads.push({
      first: Math.min(...stack),
      end: at + 1,
      name: (lines[first] ?? '').trim(),
      answering: second,
      dated,
      depth: 0,
    });
    stacks.push(names);
    floor = at + 1;
  });
  return belowTitles(lines, heads, stacks).map((head) => ({
    ...head,
    answering: heads.some(({ name }) => name === head.answering) ? head.answering : null,
  }));
}

/** A page's title right over the first name is no name: the line below it is, where that stands over other comments too. */
function belowTitles(lines: string[], heads: PlatformHead[], stacks: number[][]): PlatformHead[] {
  const counts = new Map<string | null, number>();
  for (const { name } of heads) counts.set(name, (counts.get(name) ?? 0) + 1);
  return heads.map((head, at) => {
    const below = stacks[at]?.[1];
    const name = below === undefined || at > 0 ? '' : (lines[below] ?? '').trim();
    if (below === undefined || (counts.get(head.name) ?? 0) > 1 || (counts.get(name) ?? 0) === 0) return head;
    return { ...head, first: below, name, answering: null };
  });
}

/** The lines right above a date, down to the last comment's end. */
function stackAbove(lines: string[], at: number, floor: number, { most, loose, isNoise, isLabel }: Stacking): number[] {
  const stack: number[] = [];
  let blanks = 0;
  for (let above = at - 1; above >= floor && stack.length <= most; above--) {
    const line = lines[above] ?? '';
    if (isBlank(line)) {
      if (!loose || ++blanks > most) {
        if (stack.some((index) => !isLabel(lines[index] ?? ''))) break;
        if (++blanks > 2) break;
      }
    } else if (isThreadHeading(line) || (isNoise(line) && !isLabel(line))) break;
    else stack.unshift(above);
  }
  return stack;
}
