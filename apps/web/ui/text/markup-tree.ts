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
  const shown = parts.flatMap((part, index) => {
    const [before, behind] = [parts[index - 1], parts[index + 1]];
    const trims = [before, behind].map((one) => (one ? blocks.includes(one.kind) : isBlock)) as [boolean, boolean];
    return part.kind === 'text' ? trimmed(part, text, trims) : [part];
  });
  if (!lists.includes(kind)) return shown;
  return shown.map((one) => (one.kind === 'item' ? one : { ...one, kind: 'stray' as const, children: [one] }));
}

function trimmed(node: MarkupNode, text: string, [atStart, atEnd]: [boolean, boolean]): MarkupNode[] {
  let { start, end } = node;
  while (atStart && start < end && isBlank(text[start])) start++;
  while (atEnd && end > start && isBlank(text[end - 1])) end--;
  return start < end ? [{ ...node, start, end }] : [];
}

function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\n';
}
