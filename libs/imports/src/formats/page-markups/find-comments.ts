import {
  around,
  classesOf,
  elementsIn,
  picks,
  said,
  type Element,
  type PageTree,
  type Picks,
} from '../saved-page/page-tree.js';
import { authorIn } from './comment-author-mark.js';

/** A comment in a list of them: the elements that hold it, and those around that belong to it alone. */
export interface FoundComment {
  /** What holds it: one element, or a `dt` and the `dd` behind it. */
  parts: Element[];
  /** Its parts, and elements within that are called a comment too. */
  marks: Element[];
  parent: FoundComment | null;
  isPingback: boolean;
  /** The number that it bears in its id. */
  number: string | null;
  /** What bears the name of whoever wrote it, where that has been looked for. */
  author?: Element | null;
}

/** Where an element is a comment of its own its name is among the first in it. */
const FEW = 200;
const TAGS = new Set(['li', 'div', 'article', 'dt', 'tr', 'section', 'td', 'blockquote', 'p']);
const CALLED = new Set(['comment', 'pingback', 'trackback', 'comment-li', 'comment-item', 'commentitem', 'jcomments']);
const PINGS = new Set(['pingback', 'trackback', 'webmention']);
const OWN_NUMBER = /^(?:li-|div-|article-|div_)?comment[-_]?(\d+)$|^(?:dsq-comment|comment-item)-(\d+)$/i;
/** JComments of Joomla calls an element a comment by its number alone. */
const ITEM = picks('div[id^="comment-item-"]');
const LISTS = new Set(['ol', 'ul', 'dl']);
const HELD = picks(
  '.children, .indented, .replies, .comment-replies, .comment-children, .sub-comments, .child, .nested',
);
const NEWEST = picks(
  `.widget[class*="comments"], .widget[id*="comments"], [class*="recentcomments"], [id*="recentcomments"],
   [class*="recent-comments"], [class*="latest-comments"], [class*="comments-latest"]`,
);
const NO_PART = picks('nav, script, style, template, form, noscript');

/** What holds no comments of the post: others, the newest of the site, which stand under other posts; and no words at all. */
export function isElsewhere(element: Element): boolean {
  return NO_PART(element) || (element.name !== 'body' && element.name !== 'html' && NEWEST(element));
}

/** The comments of a page that are set out as a list, each before what is set in under it. */
export function findComments({ root }: PageTree, skips: Picks = isElsewhere): FoundComment[] {
  const finder = new CommentFinder();
  for (const element of elementsIn(root, skips)) finder.see(element);
  return finder.found;
}

/** How many comments a page shows that stand under other posts. */
export function countElsewhere(tree: PageTree): number {
  return findComments(tree, () => false).length - findComments(tree).length;
}

class CommentFinder {
  readonly found: FoundComment[] = [];
  private readonly owners = new Map<Element, FoundComment>();
  /** By how far they are set in, from 1, where the page says it in figures. */
  private readonly lastAt: FoundComment[] = [];

  see(element: Element): void {
    if (!isCalledComment(element)) return;
    const { holder, isInList } = this.holderOf(element);
    if (holder && !isInList && !isOneOfItsOwn(element, holder)) {
      this.owners.set(element, holder);
      holder.marks.push(element);
    } else this.add(element, holder);
  }

  private add(element: Element, holder: FoundComment | null): void {
    const level = depthOf(element) ?? (holder ? 1 : boxesAround(element));
    const parent = holder ?? (level > 1 ? (this.lastAt[level - 1] ?? null) : null);
    const parts = element.name === 'dt' ? [element, ...definitionsBehind(element)] : [element];
    const isPingback = classesOf(element).some((one) => PINGS.has(one));
    const comment: FoundComment = { parts, marks: [...parts], parent, isPingback, number: numberOf(element) };
    for (const part of parts) this.owners.set(part, comment);
    this.found.push(comment);
    this.lastAt[Math.min(level, 100)] = comment;
  }

  private holderOf(element: Element): { holder: FoundComment | null; isInList: boolean } {
    let isInList = element.name === 'li';
    for (const outer of around(element)) {
      const holder = this.owners.get(outer);
      if (holder) return { holder, isInList };
      isInList ||= LISTS.has(outer.name) || HELD(outer);
    }
    return { holder: null, isInList };
  }
}

function isCalledComment(element: Element): boolean {
  if (!TAGS.has(element.name)) return false;
  if (classesOf(element).some((one) => CALLED.has(one.toLowerCase()))) return true;
  return (element.name === 'li' || element.name === 'dt' || ITEM(element)) && numberOf(element) !== null;
}

/** Within another and in no list it is the same one, called a comment twice, unless it has a number or a name of its own. */
function isOneOfItsOwn(element: Element, holder: FoundComment): boolean {
  const own = numberOf(element);
  holder.number ??= own;
  if (own !== null) return own !== holder.number;
  if (holder.author === undefined) holder.author = authorIn(holder.parts);
  const { author } = holder;
  const inner = authorIn([element], FEW);
  return author !== null && inner !== null && author !== inner;
}

/** The number that an element bears in its id; null for none. */
export function numberOf(element: Element): string | null {
  const [, blog, disqus] = OWN_NUMBER.exec(said(element, 'id')) ?? [];
  const data = said(element, 'data-comment-id');
  return blog ?? disqus ?? (/^\d+$/.test(data) ? data : null);
}

/** How far a comment is set in, as its class says; null where that says nothing. */
function depthOf(element: Element): number | null {
  const depth = classesOf(element)
    .map((one) => /^(?:comment-)?depth-(\d{1,3})$/.exec(one)?.[1])
    .find(Boolean);
  return depth === undefined ? null : Number(depth);
}

/** The same, by the boxes around it in which answers stand behind what they answer. */
function boxesAround(element: Element): number {
  let level = 1;
  for (const outer of around(element)) if (classesOf(outer).includes('indented')) level++;
  return level;
}

function definitionsBehind(term: Element): Element[] {
  const found: Element[] = [];
  for (let node = term.next; node; node = node.next) {
    if (node.type !== 'tag') continue;
    if (node.name !== 'dd') break;
    found.push(node);
  }
  return found;
}
