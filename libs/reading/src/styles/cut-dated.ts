import type { LeftOutLine, ThreadStyle } from '../thread.types.js';
import { headAtDate, speakerOf, withoutListMark, type DatedHead, type HeadForm } from './dated-head.js';
import { isButton, isPageLine, isThreadHeading, leaveOut } from './furniture.js';
import type { CutItem, CutPage } from './layout.types.js';
import { isExtract, isPingbackLine, pingbackItem } from './pingback.js';
import { indentOf, isBlank, textOf, withoutBlankEnds, type LineRange } from './source-lines.js';

type Mark = DatedHead | { form: 'pingback'; first: number };

const VOTES = /^\+?\d{1,4}$/u;
const CERTAINTY: Record<HeadForm, number> = { says: 0.95, above: 0.8, inline: 0.8, signed: 0.75 };

/** Every head with a date in the text, in order; of several forms only the prevailing one. */
export function findDatedHeads(lines: string[]): DatedHead[] {
  const heads: DatedHead[] = [];
  let floor = 0;
  for (let at = 0; at < lines.length; at++) {
    const head = headAtDate(lines, at, floor);
    if (head === null) continue;
    heads.push(head);
    floor = at + 1;
  }
  const dated = ofPrevailingForm(heads);
  return dated.length > 0 ? dated : findUndatedSpeakers(lines);
}

function ofPrevailingForm(heads: DatedHead[]): DatedHead[] {
  const count = (form: HeadForm) => heads.filter((head) => head.form === form).length;
  const forms: HeadForm[] = ['says', 'signed', 'above', 'inline'];
  const [best] = forms.map((form) => ({ form, heads: count(form) })).sort((a, b) => b.heads - a.heads);
  return heads.filter((head) => head.form === best?.form);
}

function findUndatedSpeakers(lines: string[]): DatedHead[] {
  const heads: DatedHead[] = [];
  lines.forEach((line, at) => {
    if (
      line.length > 200 ||
      !/[:：]\s*$/.test(line) ||
      !(at === 0 || isBlank(lines[at - 1]) || isButton(lines[at - 1] ?? ''))
    )
      return;
    const name = speakerOf(withoutListMark(line));
    if (name !== null) heads.push({ first: at, end: at + 1, form: 'says', name, answering: null, dated: null });
  });
  return heads.length >= 2 ? heads : [];
}

/** Cuts a page whose comments bear a name and a date ("Name says:" over a date, or the like). */
export function cutDated(lines: string[], heads: DatedHead[]): CutPage {
  const start = threadStart(lines, heads);
  const kept = heads.filter((head) => head.first >= start.first);
  const form = kept[0]?.form ?? 'says';
  const style: ThreadStyle = form === 'signed' ? 'signed' : form === 'says' ? 'wordpress' : 'dated';
  const marks = withPingbacks(lines, kept, start.first);
  const pieces = form === 'signed' ? piecesBeforeSigns(lines, kept, start) : piecesAfterHeads(lines, marks);
  const leftOut = leaveOut(
    lines,
    { first: start.openingEnd, end: pieces[0]?.first ?? lines.length },
    'above the comments',
  );
  const items = pieces.flatMap((piece, at) => cutPiece(lines, piece, at + 1, leftOut));
  return {
    style,
    certainty: kept.length < 3 ? Math.min(0.6, CERTAINTY[form]) : CERTAINTY[form],
    openingEnd: start.openingEnd,
    items,
    leftOut,
  };
}

interface ThreadStart {
  first: number;
  openingEnd: number;
}

function threadStart(lines: string[], heads: DatedHead[]): ThreadStart {
  const firstHead = heads[0]?.first ?? lines.length;
  let heading = -1;
  let before = 0;
  lines.forEach((line, at) => {
    while (before < heads.length && (heads[before]?.first ?? 0) < at) before++;
    if (before <= heads.length * 0.2 && before < Math.max(1, heads.length) && isThreadHeading(line)) heading = at;
  });
  if (heading >= 0) return { first: heading + 1, openingEnd: heading };
  const pingback = lines.findIndex((line, at) => at < firstHead && isPingbackLine(line));
  const first = pingback >= 0 ? pingback : firstHead;
  return { first, openingEnd: first };
}

function withPingbacks(lines: string[], heads: DatedHead[], from: number): Mark[] {
  const marks: Mark[] = [];
  let next = 0;
  for (let at = from; at < lines.length; at++) {
    const head = heads[next];
    if (head !== undefined && at >= head.first) {
      marks.push(head);
      next++;
      at = Math.max(head.end - 1, at);
    } else if (isPingbackLine(withoutListMark((lines[at] ?? '').slice(0, 80))))
      marks.push({ form: 'pingback', first: at });
  }
  return marks;
}

interface Piece extends LineRange {
  head: DatedHead | null;
  last: boolean;
}

function piecesAfterHeads(lines: string[], marks: Mark[]): Piece[] {
  return marks.map((mark, at) => ({
    first: mark.first,
    end: marks[at + 1]?.first ?? lines.length,
    head: mark.form === 'pingback' ? null : mark,
    last: at === marks.length - 1,
  }));
}

function piecesBeforeSigns(lines: string[], heads: DatedHead[], start: ThreadStart): Piece[] {
  return heads.map((head, at) => ({
    first: heads[at - 1]?.end ?? firstSigned(lines, head, start),
    end: head.first,
    head: { ...head, first: head.first, end: heads[at - 1]?.end ?? firstSigned(lines, head, start) },
    last: false,
  }));
}

function firstSigned(lines: string[], head: DatedHead, start: ThreadStart): number {
  if (start.first < head.first) return start.first;
  let first = head.first;
  while (first > 0 && isBlank(lines[first - 1])) first--;
  while (first > 0 && !isBlank(lines[first - 1])) first--;
  return first;
}

function cutPiece(lines: string[], piece: Piece, item: number, leftOut: LeftOutLine[]): CutItem[] {
  const body = trimmedBody(lines, { first: piece.head?.end ?? piece.first, end: piece.end }, item, piece.last, leftOut);
  const indent = indentOf(lines[piece.head?.first ?? piece.first] ?? '');
  const text = textOf(lines, body, indent);
  if (piece.head === null) return [pingbackItem(piece.first + 1, withoutListMark(text))];
  const { name, dated, answering } = piece.head;
  const line = piece.first + 1;
  const depth = indentOf(lines[piece.head.first] ?? '');
  if (isExtract(text)) {
    return [
      { line, author: null, whole: text, text, dated, answering: null, depth, link: { title: name ?? '', url: null } },
    ];
  }
  return text === '' && name === null
    ? []
    : [{ line, author: name, whole: text, text, dated, answering, depth, link: null }];
}

function trimmedBody(
  lines: string[],
  range: LineRange,
  item: number,
  last: boolean,
  leftOut: LeftOutLine[],
): LineRange {
  let body = withoutBlankEnds(lines, range);
  if (last) body = withoutFooter(lines, body, leftOut);
  // Votes stand between the text and its buttons; a comment that is a number alone is one.
  let buttons = last && isButton(lines[body.end] ?? '') ? 1 : 0;
  const isVotes = (line: string, { first, end }: LineRange) =>
    buttons > 0 && end - first > 1 && VOTES.test(line.trim());
  const isUnder = (line: string) => isButton(line) || line.trim() === String(item + 1) || isVotes(line, body);
  for (;;) {
    const { first, end } = body;
    if (end > first && isUnder(lines[end - 1] ?? '')) {
      leftOut.push({ line: end, text: (lines[end - 1] ?? '').trim(), reason: 'button under a comment' });
      buttons++;
      body = withoutBlankEnds(lines, { first, end: end - 1 });
    } else if (end > first && isButton(lines[first] ?? '')) {
      leftOut.push({ line: first + 1, text: (lines[first] ?? '').trim(), reason: 'button over a comment' });
      body = withoutBlankEnds(lines, { first: first + 1, end });
    } else return body;
  }
}

function withoutFooter(lines: string[], body: LineRange, leftOut: LeftOutLine[]): LineRange {
  for (let at = body.first; at < body.end; at++) {
    const line = lines[at] ?? '';
    if (!isPageLine(line) && !(at > body.first && isButton(line))) continue;
    leftOut.push(...leaveOut(lines, { first: at, end: body.end }, 'below the comments'));
    return withoutBlankEnds(lines, { first: body.first, end: at });
  }
  return body;
}
