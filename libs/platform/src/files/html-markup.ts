import { strangerAddress } from './stranger-address.js';
import type { MarkupKind, TextMarkup } from './text-markup.js';
import { NO_QUOTES, TextWalk, type OpenQuotes } from './text-walk.js';
import { walkHtml, type HtmlWalker } from './walk-html.js';

const KINDS = new Map<string, MarkupKind>(
  Object.entries({
    em: 'emphasis',
    i: 'emphasis',
    cite: 'emphasis',
    strong: 'strong',
    b: 'strong',
    h1: 'strong',
    h2: 'strong',
    h3: 'strong',
    h4: 'strong',
    h5: 'strong',
    h6: 'strong',
    del: 'struck',
    s: 'struck',
    strike: 'struck',
    sup: 'superscript',
    sub: 'subscript',
    code: 'code',
    kbd: 'code',
    tt: 'code',
    samp: 'code',
    pre: 'code_block',
    blockquote: 'quote',
    ul: 'list',
    ol: 'numbered_list',
    li: 'item',
    a: 'link',
  }),
);
const LISTS = new Set<MarkupKind>(['list', 'numbered_list']);
/** Stretches within one another; what lies deeper is not marked up. */
const MOST_DEEP = 16;
/** More than these nobody writes; the text is shown without any. */
const MOST = 2_000;
/** As deep as `htmlToText` tells quotes apart. */
const MOST_QUOTES = 20;
/** Pictures that stand for a sign which is written behind them. */
const SMILEY = /\b(?:wp-smiley|emoji|smiley|emoticon)\b/i;
const LIKE_ADDRESS = /https?:|www\.|[^\s.]\.[a-z]{2,}(?:[/?#:\s]|$)/i;

/**
 * How `htmlToText(html)` was set: links, emphasis, quotes, lists and code, as stretches of that text. Of the HTML nothing
 * passes but these kinds, places and addresses (`strangerAddress`; `base` is the page it stood on), so that whatever a
 * stranger has put into it, nothing of it can run or be loaded. None where `text` is not made of this HTML, or where
 * more is marked up than anybody does; a line of its own may stand in front of it.
 */
export function htmlMarkup(html: string, text: string, base: string | null): TextMarkup[] {
  const behindHead = text.indexOf('\n\n');
  return markupFrom(html, text, 0, base) ?? (behindHead < 0 ? null : markupFrom(html, text, behindHead, base)) ?? [];
}

function markupFrom(html: string, text: string, at: number, base: string | null): TextMarkup[] | null {
  const markup = new Markup(new TextWalk(text, at), base);
  const rest = walkHtml(html, markup);
  return rest === null ? markup.found() : null;
}

interface Opened {
  name: string;
  kind: MarkupKind | null;
  href: string | null;
  start: number | null;
  /** Of two stretches of one size the one that was opened first is the outer. */
  order: number;
}

class Markup implements HtmlWalker {
  private readonly opened: Opened[] = [];
  private readonly all: (TextMarkup & { order: number })[] = [];
  private order = 0;
  private deep = 0;
  private links = 0;
  private quotesOpen = NO_QUOTES;

  constructor(
    private readonly walk: TextWalk,
    private readonly base: string | null,
  ) {}

  isDone(): boolean {
    return this.walk.isLost || this.all.length > MOST;
  }

  /** Null where the text is not made of what was walked through. */
  found(): TextMarkup[] | null {
    if (this.walk.isLost) return null;
    if (this.isDone()) return [];
    return this.all
      .toSorted((one, other) => one.start - other.start || other.length - one.length || one.order - other.order)
      .map(({ kind, start, length, href }) => ({ kind, start, length, href }));
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'img') return this.image(attributes);
    if (name === 'a') this.links++;
    const href = name === 'a' ? (attributes['href'] ?? null) : null;
    const kind = this.deep >= MOST_DEEP ? null : this.kindOf(name, href);
    if (kind !== null) this.deep++;
    this.opened.push({ name, kind, href, start: null, order: ++this.order });
    if (name === 'blockquote') this.quotesOpen = this.quotes();
    if (name === 'li') this.dash(kind !== null);
  }

  add(text: string): void {
    const start = this.walk.over(text, this.quotesOpen);
    if (start !== null) this.touch(this.opened, start);
  }

  close(name: string): void {
    const index = this.opened.findLastIndex((one) => one.name === name);
    if (index < 0) return;
    const [one] = this.opened.splice(index, 1) as [Opened];
    const { kind, start, order } = one;
    if (name === 'blockquote') {
      if (start === null) this.walk.overEmptyQuote(this.quotesOpen);
      this.quotesOpen = this.quotes();
    }
    if (kind !== null) this.deep--;
    const address = kind === 'link' ? strangerAddress(one.href!, this.base) : null;
    if (kind !== null && start !== null) this.put(kind, start, this.walk.end - start, address, order);
    if (name === 'a' && --this.links === 0 && one.href !== null) this.addressBehind(one);
  }

  private kindOf(name: string, href: string | null): MarkupKind | null {
    const kind = KINDS.get(name) ?? null;
    if (kind === 'link' && (this.links > 1 || href === null || strangerAddress(href, this.base) === null)) return null;
    if (kind === 'code' && this.opened.some((one) => one.kind === 'code_block')) return null;
    if (kind === 'item' && !LISTS.has(this.opened.findLast((one) => isBlock(one.kind))?.kind ?? 'item')) return null;
    return kind;
  }

  private image({ alt = '', src = '', class: looks = '', width, height }: Readonly<Record<string, string>>): void {
    const start = this.walk.over(alt, this.quotesOpen);
    if (start !== null) this.touch(this.opened, start);
    const isDot = [width, height].some((size) => size !== undefined && Number.parseInt(size, 10) < 3);
    const href = this.links > 0 || isDot || SMILEY.test(looks) ? null : strangerAddress(src, this.base);
    if (href === null || href.startsWith('mailto:')) return;
    const { end } = this.walk;
    this.put('image', start ?? end, start === null ? 0 : end - start, href);
  }

  private dash(isItem: boolean): void {
    const start = this.walk.overDash(this.quotesOpen);
    this.touch(this.opened, start);
    if (isItem) this.put('sign', start, this.walk.end - start);
  }

  // Words that look like an address of their own do not hide where the link really leads.
  private addressBehind({ kind, start, href }: Opened): void {
    const before = this.walk.end;
    if (!this.walk.overIfNext(`(${href})`) || kind === null || start === null) return;
    if (!LIKE_ADDRESS.test(this.walk.slice(start).slice(0, before - start)))
      this.put('sign', before, this.walk.end - before);
  }

  private quotes(): OpenQuotes {
    const open = this.opened.filter(({ name }) => name === 'blockquote');
    if (open.length === 0) return NO_QUOTES;
    const tell = (depth: number, start: number, length: number) => {
      const quote = open[depth]!;
      if (quote.kind === null) return;
      this.touch(this.opened.slice(0, this.opened.indexOf(quote) + 1), start);
      this.put('sign', start, length);
    };
    return { depth: Math.min(open.length, MOST_QUOTES), tell };
  }

  private touch(opened: Opened[], at: number): void {
    for (const one of opened) one.start ??= at;
  }

  private put(kind: MarkupKind, start: number, length: number, href: string | null = null, order = ++this.order): void {
    this.all.push({ kind, start, length, href, order });
  }
}

function isBlock(kind: MarkupKind | null): boolean {
  return kind === 'quote' || kind === 'item' || kind === 'code_block' || (kind !== null && LISTS.has(kind));
}
