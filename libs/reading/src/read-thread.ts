import { cutAdverts } from './answers/cut-adverts.js';
import { knownItems } from './answers/known-items.js';
import { OwnerNames } from './names/fold-name.js';
import { findOwnerItems } from './owners/find-owner-items.js';
import { readItems } from './read-items.js';
import { cutPage } from './styles/cut-page.js';
import { isPageLine, isThreadHeading, leaveOut, titleInHeading } from './styles/furniture.js';
import type { CutPage } from './styles/layout.types.js';
import { splitLines, textOf, withoutBlankEnds, type LineRange } from './styles/source-lines.js';
import type { LeftOutLine, ReadThread, ThreadOwner } from './thread.types.js';
import { UnreadableText } from './unreadable-text.js';

const LONGEST_TITLE = 200;

/**
 * Reads a pasted comment thread: its items in order, their printed authors, whom they answer, the handles in them.
 * Throws UnreadableText for a text without items and for one that no page would give.
 */
export function readThread(text: string, options: { owner: ThreadOwner }): ReadThread {
  const { owner } = options;
  const lines = splitLines(text.replace(/^\ufeff/, ''));
  if (lines.every((line) => line.trim() === '')) {
    throw new UnreadableText(
      'empty',
      'There is no text here. Select the whole comment thread, copy it and paste it again.',
    );
  }
  const names = new OwnerNames(owner.names);
  const whole = cutPage(lines, names);
  const adverts = cutAdverts(whole.items, names);
  const page = { ...whole, items: adverts.items, leftOut: [...whole.leftOut, ...adverts.leftOut] };
  if (page.items.length === 0) {
    throw new UnreadableText(
      'no-items',
      `No comment was found in these ${lines.length} lines. Copy the page from the post's title to the last comment, ` +
        'with the names or bullets that stand before each comment.',
    );
  }
  const opening = readOpening(lines, page);
  const known = knownItems(page, owner, opening.text);
  const own = findOwnerItems(known, { owner, style: page.style, opening: opening.text });
  const items = readItems(
    known.map((item, at) => (own.has(at) ? { ...item, kind: 'owner' } : item)),
    { owner, opening: opening.text, style: page.style },
  );
  return {
    style: page.style,
    certainty: page.certainty,
    title: opening.title,
    opening: opening.text,
    items: items.map((item, at) => {
      const inferred = own.get(at);
      return inferred === undefined ? item : { ...item, author: { ...item.author, inferred } };
    }),
    leftOut: [...opening.leftOut, ...page.leftOut].sort((a, b) => a.line - b.line),
  };
}

interface Opening {
  title: string | null;
  text: string | null;
  leftOut: LeftOutLine[];
}

function readOpening(lines: string[], page: CutPage): Opening {
  let body = withoutBlankEnds(lines, { first: 0, end: page.openingEnd });
  const isPage = (at: number) => isPageLine(lines[at] ?? '') || isThreadHeading(lines[at] ?? '');
  while (body.end > body.first && isPage(body.end - 1)) body = withoutBlankEnds(lines, { ...body, end: body.end - 1 });
  while (body.end > body.first && isPage(body.first))
    body = withoutBlankEnds(lines, { ...body, first: body.first + 1 });
  const told = titleInHeading(lines[page.openingEnd] ?? '');
  const title = findTitle(lines, body, told);
  const leftOut = [
    ...leaveOut(lines, { first: 0, end: title.first }, 'above the post'),
    ...leaveOut(lines, { first: body.end, end: page.openingEnd }, 'between post and comments'),
  ];
  const text = textOf(lines, { first: title.end, end: body.end });
  return { title: title.text, text: text === '' ? null : text, leftOut };
}

/** The line that the heading over the comments calls the title, else a short first line. */
function findTitle(lines: string[], body: LineRange, told: string | null): LineRange & { text: string | null } {
  const at = told === null ? -1 : lines.findIndex((line, index) => index < body.end && line.trim() === told);
  if (at >= body.first) return { first: at, end: at + 1, text: told };
  const first = (lines[body.first] ?? '').trim();
  const isTitle = told === null && body.end > body.first && first.length <= LONGEST_TITLE && !/[.;,:]$/.test(first);
  return { first: body.first, end: isTitle ? body.first + 1 : body.first, text: isTitle ? first : told };
}
