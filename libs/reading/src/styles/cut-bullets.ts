import { foldName, type OwnerNames } from '../names/fold-name.js';
import { nameShape } from '../names/name-shape.js';
import type { LeftOutLine } from '../thread.types.js';
import type { BulletLevel, BulletMark } from './bullet-marks.js';
import { bulletRegion, type BulletRegion } from './bullet-region.js';
import { speakerOf } from './dated-head.js';
import { isPageLine, isThreadHeading, leaveOut } from './furniture.js';
import type { CutItem, CutPage } from './layout.types.js';
import { isExtract, isPingbackLine, pingbackItem } from './pingback.js';
import { dedent, indentOf, isBlank, withoutBlankEnds, type LineRange } from './source-lines.js';

const LONGEST_HEAD = 100;
const FEWEST_TORN = 2;
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{L}[\p{L}\p{M}.'’-]*)*\s\p{Lu}[\p{L}\p{M}\p{N}.'’-]*$/u;

/** Cuts a page whose comments are bullets, most of them without a printed author. */
export function cutBullets(lines: string[], levels: BulletLevel[], owner: OwnerNames): CutPage {
  const region = bulletRegion(lines, levels, owner);
  const leftOut: LeftOutLine[] = [];
  const drafts = region.marks.flatMap((mark, at) => {
    const next = region.marks[at + 1];
    const range = { first: mark.index + 1, end: next === undefined ? region.end : firstLineOf(next) };
    const end = region.hanging ? pageBetween(lines, mark, range) : range.end;
    leftOut.push(...leaveOut(lines, { first: end, end: range.end }, 'between the comments'));
    return draftItem(lines, mark, end);
  });
  const items = withAuthors(joinNames(drafts, region, owner), owner);
  return {
    style: 'bullets',
    certainty: certaintyOf(items, region),
    openingEnd: region.openingEnd,
    items,
    leftOut: [
      ...leftOut,
      ...leaveOut(lines, { first: region.openingEnd, end: region.marks[0]?.index ?? region.end }, 'above the comments'),
      ...leaveOut(lines, { first: region.end, end: lines.length }, 'below the comments'),
    ],
  };
}

const firstLineOf = ({ index, nameAbove }: BulletMark): number => (nameAbove === null ? index : index - 1);

/** Where a page's own lines begin inside an item's stretch, as between two pages pasted one after the other. */
function pageBetween(lines: string[], mark: BulletMark, range: LineRange): number {
  for (let at = range.first; at < range.end; at++) {
    const line = lines[at] ?? '';
    if (!isBlank(line) && indentOf(line) <= mark.indent && (isPageLine(line) || isThreadHeading(line))) return at;
  }
  return range.end;
}

function certaintyOf(items: CutItem[], region: BulletRegion): number {
  const witnessed =
    region.headed || items.some(({ author, link, text }) => author !== null || link !== null || text.startsWith('@'));
  if (!witnessed) return items.length < 3 ? 0.4 : 0.6;
  return region.apart ? 0.95 : 0.7;
}

interface Draft {
  line: number;
  depth: number;
  body: string[];
  /** Its first line was set over it as a name. */
  isNamed: boolean;
}

function draftItem(lines: string[], mark: BulletMark, end: number): Draft[] {
  const first = isBlank(mark.rest) ? [] : [mark.rest];
  const range = withoutBlankEnds(lines, { first: mark.index + 1, end });
  const rest: string[] = first.length === 0 ? [] : lines.slice(mark.index + 1, range.first).map(() => '');
  for (let at = range.first; at < range.end; at++) {
    const line = dedent(lines[at] ?? '', mark.column);
    rest.push(isBlank(line) ? '' : line.trimEnd());
  }
  const body = [...first.map((line) => line.trimEnd()), ...rest];
  while (body.length > 0 && body.at(-1) === '') body.pop();
  if (body.length === 0) return [];
  const draft = { line: firstLineOf(mark) + 1, depth: mark.indent, body, isNamed: false };
  return [mark.nameAbove === null ? draft : under(mark.nameAbove, draft)];
}

/** A draft with a name set over it as pages print it. */
function under(name: string, draft: Draft): Draft {
  return { ...draft, body: [name, '', ...draft.body], isNamed: true };
}

/**
 * Puts together what a page has torn apart: an author's name in a bullet of its own, and the text in the next one. A
 * bullet of one word may be a comment too, so the name has to be the owner's, to stand right over its text, or to be
 * one of several of two words and more.
 */
function joinNames(drafts: Draft[], { apart }: BulletRegion, owner: OwnerNames): Draft[] {
  const nameOf = ({ body: [first = '', ...rest] }: Draft) => (rest.length === 0 ? first.trim() : '');
  const isOwners = (draft: Draft) => owner.isLine(nameOf(draft));
  const isFullName = (draft: Draft) => FULL_NAME.test(nameOf(draft)) && nameShape(nameOf(draft)) === 'name';
  const isRightOver = (draft: Draft, next: Draft) => apart && next.line === draft.line + 1;
  const full = drafts.filter(isFullName).length;
  const joined: Draft[] = [];
  for (let at = 0; at < drafts.length; at++) {
    const [draft, next] = [drafts[at] as Draft, drafts[at + 1]];
    const isName =
      next !== undefined &&
      nameShape(nameOf(next)) === 'no' &&
      (isOwners(draft) ||
        (isRightOver(draft, next) && nameShape(nameOf(draft)) === 'name') ||
        (full >= FEWEST_TORN && isFullName(draft)));
    joined.push(isName ? under(nameOf(draft), { ...next, line: draft.line }) : draft);
    if (isName) at++;
  }
  return joined;
}

function withAuthors(drafts: Draft[], owner: OwnerNames): CutItem[] {
  const crowded = isCrowded(drafts, owner);
  const heads = drafts.map((draft) => headOf(draft, crowded));
  const firm = heads.filter((head) => head !== null && isFirm(head, owner)).length;
  const comments = drafts.filter((draft) => !isPingback(draft)).length;
  const mostlyNamed = firm >= 3 && firm >= comments * 0.7;
  const addressed = addressedNames(drafts);
  const spokenOf = namesSpokenOf(drafts);
  const isName = (head: string) =>
    isAuthor(head, owner, mostlyNamed, addressed) || (nameShape(head) === 'maybe' && spokenOf.has(head));
  return drafts.map((draft, at) => {
    const head = heads[at] ?? null;
    const text = draft.body.join('\n');
    if (isPingback(draft)) return pingbackItem(draft.line, text);
    const author = head !== null && (draft.isNamed || isName(head)) ? head : null;
    return {
      ...NOTHING_ELSE,
      line: draft.line,
      depth: draft.depth,
      author,
      whole: text,
      text: author === null ? text : textUnderHead(draft),
    };
  });
}

/** A link from elsewhere, announced as such or only with an extract of what was written there. */
function isPingback({ body }: Draft): boolean {
  return isPingbackLine(body[0] ?? '') || isExtract(body.join('\n'));
}

/** Whether the text follows right under a name: as it does under the owner's, else where no item has a blank line. */
function isCrowded(drafts: Draft[], owner: OwnerNames): boolean {
  const owners = drafts.filter(({ body: [first = '', second] }) => second !== undefined && owner.isLine(first));
  if (owners.length === 0) return drafts.length > 1 && drafts.every(({ body }) => !body.includes(''));
  return owners.filter(({ body }) => body[1] !== '').length * 2 > owners.length;
}

const NOTHING_ELSE = { dated: null, answering: null, link: null };

function textUnderHead({ body }: Draft): string {
  return body.slice(1).join('\n').replace(/^\n+/, '').trimEnd();
}

/** The first line where it stands alone over more text, without a "says". */
function headOf({ body }: Draft, crowded: boolean): string | null {
  const first = (body[0] ?? '').trim();
  if (body.length < 2 || first.length > LONGEST_HEAD || (!crowded && body[1] !== '')) return null;
  return speakerOf(first) ?? first;
}

function isFirm(head: string, owner: OwnerNames): boolean {
  return owner.isLine(head) || nameShape(head) === 'name';
}

function isAuthor(head: string, owner: OwnerNames, mostlyNamed: boolean, addressed: Set<string>): boolean {
  if (isFirm(head, owner)) return true;
  if (nameShape(head) !== 'maybe') return false;
  const folded = foldName(head);
  return mostlyNamed || addressed.has(folded) || addressed.has(folded.split(' ')[0] ?? '');
}

/** "Big Dave" and the like in what others write: a line of these words alone is no phrase but a name. */
function namesSpokenOf(drafts: Draft[]): Set<string> {
  const texts = drafts.flatMap(({ body }) => body.filter((line, at) => at > 0 || line.length > LONGEST_HEAD));
  return new Set(
    texts.flatMap((line) =>
      [...line.slice(0, 5_000).matchAll(/(?<![.!?]\s|^)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)].map(([pair]) => pair),
    ),
  );
}

function addressedNames(drafts: Draft[]): Set<string> {
  const names = new Set<string>();
  for (const { body } of drafts) {
    for (const line of body) {
      const name = /^@\s?([\p{L}\p{N}][\p{L}\p{N}'’_-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3})/u.exec(line.slice(0, 80))?.[1];
      if (name === undefined) continue;
      names.add(foldName(name));
      names.add(foldName(name).split(' ')[0] ?? '');
    }
  }
  return names;
}
