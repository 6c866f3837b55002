import type { MarkupKind, TextMarkup } from '#libs/platform';

/** A stretch of a text as it is set; `stray` stands in a list beside its items. */
export interface MarkupNode {
  kind: MarkupKind | 'text' | 'stray';
  start: number;
  end: number;
  href: string | null;
  children: readonly MarkupNode[];
}

const lists: readonly MarkupNode['kind'][] = ['list', 'numbered_list'];
const blocks: readonly MarkupNode['kind'][] = [...lists, 'item', 'quote', 'code_block'];

/** A text cut into what is set in one way, one within another; signs that stand for what is shown now are left out. */
export function markupTree(text: string, markup: readonly TextMarkup[]): readonly MarkupNode[] {
  const root = newNode('text', 0, text.length);
  const open = [root];
  for (const { kind, start, length, href } of markup) {
    const node = { ...newNode(kind, start, start + length), href };
    // Where there are no words, it stands at the end of what is set before it.
    while (open.length > 1 && open.at(-1)!.end <= start - (length === 0 ? 1 : 0)) open.pop();
    const outer = open.at(-1)!;
    if (start < (outer.children.at(-1)?.end ?? outer.start) || node.end > outer.end) continue;
    outer.children.push(node);
    if (length > 0) open.push(node);
  }
  return filled(root, text);
}

type GrowingNode = MarkupNode & { children: GrowingNode[] };

function newNode(kind: MarkupNode['kind'], start: number, end: number): GrowingNode {
  return { kind, start, end, href: null, children: [] };
}

/** What a stretch holds, with the plain text between; blanks beside a block are its own. */
function filled({ kind, start, end, children }: GrowingNode, text: string): readonly MarkupNode[] {
  const parts: MarkupNode[] = [];
  let at = start;
  for (const child of [...children, newNode('text', end, end)]) {
    if (at < child.start) parts.push(newNode('text', at, child.start));
    if (child.kind !== 'text' && child.kind !== 'sign') parts.push({ ...child, children: filled(child, text) });
    at = child.end;
  }
  const isBlock = blocks.includes(kind);
  const ahead = withoutBlanks(parts, isBlock, (part) => {
    while (part.start < part.end && isBlank(text[part.start])) part.start++;
  });
  const shown = withoutBlanks(ahead.toReversed(), isBlock, (part) => {
    while (part.end > part.start && isBlank(text[part.end - 1])) part.end--;
  }).toReversed();
  if (!lists.includes(kind)) return shown;
  return shown.map((one) => (one.kind === 'item' ? one : { ...one, kind: 'stray' as const, children: [one] }));
}

/** Trims what stands behind a block, going one way, and leaves out what is nothing but blanks. */
function withoutBlanks(
  parts: readonly MarkupNode[],
  isBlock: boolean,
  trim: (part: { start: number; end: number }) => void,
): MarkupNode[] {
  let isBehindBlock = isBlock;
  return parts.flatMap((part) => {
    const place = { start: part.start, end: part.end };
    if (part.kind === 'text' && isBehindBlock) trim(place);
    if (part.kind === 'text' && place.start === place.end) return [];
    isBehindBlock = blocks.includes(part.kind);
    return [{ ...part, ...place }];
  });
}

function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\n';
}
