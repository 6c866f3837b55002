import { compile } from 'css-select';
import { DomHandler, isTag, isText, type AnyNode, type ChildNode, type Document, type Element } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Browsers set no more than 512 elements within one another; what is deeper stands side by side there, as it does here. */
const DEEPEST = 600;
/** Tags that nobody closes; with more of them the parser takes minutes. */
const MOST_OPEN = 10_000;
const LONGEST_CLASS = 2_000;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const SILENT = new Set(['script', 'style', 'template', 'noscript']);
const BREAKS = new Set('br p div li ul ol dt dd tr table blockquote h1 h2 h3 h4 h5 h6'.split(' '));

export type { Element } from 'domhandler';
/** Whether an element is one of those that are looked for. */
export type Picks = (element: Element) => boolean;

export interface PageTree {
  root: Document;
  /** It was read up to where more of its tags stand open than on anybody's page. */
  isTooDeep: boolean;
}

export function readTree(html: string): PageTree {
  const handler = new DomHandler();
  let open = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        handler.onopentag(name, attributes);
        if (++open > DEEPEST) handler.onclosetag();
        if (open > MOST_OPEN) parser.pause();
      },
      onclosetag: () => {
        if (open-- <= DEEPEST) handler.onclosetag();
      },
      ontext: (text) => handler.ontext(text),
      oncomment: (text) => handler.oncomment(text),
      oncommentend: () => handler.oncommentend(),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  const isTooDeep = open > MOST_OPEN;
  if (!isTooDeep) parser.end();
  return { root: handler.root, isTooDeep };
}

/** By a CSS selector. */
export function picks(selector: string): Picks {
  return compile<AnyNode, Element>(selector);
}

/** The elements below a node in the order of the page, without those that `skips` names and what is in them. */
export function* elementsIn(root: Document | Element, skips: Picks = () => false): Generator<Element, void> {
  const waiting: ChildNode[] = root.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isTag(node) || skips(node)) continue;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
  }
}

export function firstIn(root: Document | Element, is: Picks, skips?: Picks): Element | null {
  for (const element of elementsIn(root, skips)) if (is(element)) return element;
  return null;
}

export function allIn(root: Document | Element, is: Picks, skips?: Picks): Element[] {
  return [...elementsIn(root, skips)].filter(is);
}

/** The elements around one, the nearest first. */
export function* around(element: Element): Generator<Element, void> {
  for (let node = element.parent; node; node = node.parent) if (isTag(node)) yield node;
}

/** What is known of the nearest element around one of which something is known; null for none. */
export function nearestKnown<T>(element: Element, known: ReadonlyMap<Element, T>): T | null {
  for (const outer of around(element)) {
    const found = known.get(outer);
    if (found !== undefined) return found;
  }
  return null;
}

/** What an attribute says; empty for none. */
export function said(element: Element | null | undefined, name: string): string {
  return element && Object.hasOwn(element.attribs, name) ? element.attribs[name]!.trim() : '';
}

export function classesOf(element: Element): string[] {
  return said(element, 'class').slice(0, LONGEST_CLASS).split(/\s+/);
}

/** The letters within, with a line end where a block begins or ends; at most so many. */
export function wordsIn(root: Document | Element, skips: Picks = () => false, most = 2_000): string {
  let words = '';
  for (const piece of piecesIn([root], (one) => SILENT.has(one.name) || skips(one))) {
    if (words.length > most) break;
    if (isText(piece.node)) words += piece.node.data.replace(/\s+/g, ' ');
    else if (isTag(piece.node) && BREAKS.has(piece.node.name)) words += '\n';
  }
  return words
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, most);
}

/** The markup of nodes, without those elements that `skips` names. */
export function htmlOf(nodes: AnyNode[], skips: Picks = () => false): string {
  let html = '';
  for (const { node, isEnd } of piecesIn(nodes, skips)) {
    if (isText(node)) html += escaped(node.data);
    else if (isTag(node)) html += isEnd ? endOf(node) : startOf(node);
  }
  return html.trim();
}

export function htmlWithin(element: Element, skips?: Picks): string {
  return htmlOf(element.children, skips);
}

function* piecesIn(nodes: AnyNode[], skips: Picks): Generator<{ node: AnyNode; isEnd: boolean }, void> {
  const waiting = nodes.map((node) => ({ node, isEnd: false })).toReversed();
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { node, isEnd } = one;
    if (!isEnd && isTag(node) && skips(node)) continue;
    yield one;
    if (isEnd || !('children' in node)) continue;
    waiting.push({ node, isEnd: true });
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push({ node: node.children[at]!, isEnd: false });
  }
}

function startOf({ name, attribs }: Element): string {
  const attributes = Object.entries(attribs).map(
    ([key, value]) => ` ${key}="${escaped(value).replace(/"/g, '&quot;')}"`,
  );
  return `<${name}${attributes.join('')}>`;
}

function endOf({ name }: Element): string {
  return VOID.has(name) ? '' : `</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
