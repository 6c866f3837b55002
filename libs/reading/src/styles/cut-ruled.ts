import { nameShape } from '../names/name-shape.js';
import { isPageLine, leaveOut } from './furniture.js';
import type { CutItem, CutPage } from './layout.types.js';
import { isBlank, textOf, withoutBlankEnds, type LineRange } from './source-lines.js';

const FEWEST = 3;
const CERTAINTY_SIGNED = 0.7;
const CERTAINTY = 0.45;
const RULE = /^(?:[^\p{L}\p{N}\s]\s?){1,80}$/u;
const SIGNED = /^\s*(?:[-–—~*]+\s*)(\S.{0,78})$/u;

/** A page on which the same rule or ornament ("* * *", "❧") stands between the comments; null where none does. */
export function cutRuled(lines: string[]): CutPage | null {
  const rules = rulesOf(lines);
  if (rules.length < FEWEST) return null;
  const first = startOf(lines, rules[0] ?? 0);
  const ranges = rules.map((rule, at) =>
    withoutBlankEnds(lines, { first: at === 0 ? first : (rules[at - 1] ?? 0) + 1, end: rule }),
  );
  const end = rules.at(-1) ?? lines.length;
  const last = tailOf(lines, end + 1);
  const items = [...ranges, ...(last === null ? [] : [last])]
    .filter((range) => range.end > range.first)
    .map((range) => cutItem(lines, range));
  const signed = items.filter(({ author }) => author !== null).length;
  if (signed * 2 < items.length) return null;
  return {
    style: 'signed',
    certainty: signed * 5 >= items.length * 4 ? CERTAINTY_SIGNED : CERTAINTY,
    openingEnd: first,
    items,
    leftOut: leaveOut(lines, { first: last?.end ?? end, end: lines.length }, 'below the comments'),
  };
}

/** Where the commonest rule stands. */
function rulesOf(lines: string[]): number[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const rule = line.trim();
    if (rule.length <= 80 && RULE.test(rule)) places.set(rule, [...(places.get(rule) ?? []), at]);
  });
  return [...places.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** The first comment begins after the widest gap over the first rule, else at the paragraphs right above it. */
function startOf(lines: string[], rule: number): number {
  for (let at = rule - 1; at > 1; at--) if (isBlank(lines[at]) && isBlank(lines[at - 1])) return at + 1;
  return 0;
}

/** What follows the last rule, up to the page's own lines, where somebody has signed it. */
function tailOf(lines: string[], from: number): LineRange | null {
  const signature = lines.findIndex((line, at) => at >= from && SIGNED.test(line));
  const footer = lines.findIndex((line, at) => at >= from && isPageLine(line));
  if (signature < 0 || (footer >= 0 && footer < signature)) return null;
  return withoutBlankEnds(lines, { first: from, end: signature + 1 });
}

/** "— Ivor Pugh, Tywyn" below a letter names who wrote it. */
function cutItem(lines: string[], range: LineRange): CutItem {
  const signed = SIGNED.exec(lines[range.end - 1] ?? '')?.[1];
  const [name = ''] = (signed ?? '').split(/,\s/u);
  const author = signed !== undefined && nameShape(name) !== 'no' ? name.trim() : null;
  const body = signed === undefined ? range : withoutBlankEnds(lines, { ...range, end: range.end - 1 });
  const line = range.first + 1;
  const nothing = { dated: null, answering: null, depth: 0, link: null };
  return { ...nothing, line, author, whole: textOf(lines, range), text: textOf(lines, body) };
}
