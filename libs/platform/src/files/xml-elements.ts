import { Parser } from 'htmlparser2';
import type { FileToRead } from './file-to-read.js';
import { textOf } from './text-of.js';

/** An element with what has been read of it; its name is as written, prefix and all. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Its own text and CDATA, without that of its children. */
  text = '';

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
    /** Half read while one of its children is handed over. */
    readonly parent: XmlElement | null,
    /** Where it begins: letters from the start of the text. */
    readonly at: number,
  ) {}

  child(name: string): XmlElement | undefined {
    return this.children.find((one) => one.name === name);
  }

  all(name: string): XmlElement[] {
    return this.children.filter((one) => one.name === name);
  }

  /** The trimmed text of a child; empty where there is none. */
  textOf(name: string): string {
    return this.child(name)?.text.trim() ?? '';
  }
}

export interface XmlReading {
  /** Deeper than this is left out, so that a file made of opening tags can't fill the memory. */
  maxDepth?: number;
  /** Letters of one element, and of one attribute, that are kept; the rest is left out. */
  maxText?: number;
  /** Children of one element that are kept; the rest is left out. */
  maxChildren?: number;
  /**
   * Told once at the end where the text stops inside of elements; `tooDeepAt` is the line on which it was given up because
   * elements stand deeper within one another than anybody writes them, and null where it really ends.
   */
  onCut?: (open: string, tooDeepAt: number | null) => void;
  /** Told of each element that another one's end closes, and of the line (from 1) on which that end stands. */
  onUnclosed?: (name: string, line: number) => void;
}

/**
 * Opening tags within one another. For each tag the parser goes through all that are open, so that a file made of them takes
 * minutes; nobody writes so many, and the rest is given up.
 */
export const MOST_OPEN = 2_000;
/** Letters without an end of a comment or CDATA, all of which the parser keeps; then the rest is given up. */
const MOST_PENDING = 64_000_000;

/**
 * Streams over XML as it is really written (unescaped ampersands, undeclared prefixes, no root), and hands over each
 * element of the given names when it is closed, after those inside of it. A handed-over element is forgotten by its
 * parent, so the memory stays small. Entities are the five of XML and numbers; a DTD declares nothing here, and nothing
 * is ever fetched.
 */
export async function* xmlElements(
  file: FileToRead,
  names: ReadonlySet<string>,
  { maxDepth = 200, maxText = 4_000_000, maxChildren = 100_000, onCut, onUnclosed }: XmlReading = {},
): AsyncGenerator<XmlElement, void> {
  const closed: XmlElement[] = [];
  let current: XmlElement | null = null;
  let depth = 0;
  let isAtEnd = false;
  let tooDeepAt: number | null = null;
  const lines = new LineCount();
  const parser = new ShortAttributes(
    maxText,
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > MOST_OPEN) {
          parser.pause();
          tooDeepAt ??= lines.at(parser.startIndex);
        }
        if (depth > maxDepth) return;
        current = new XmlElement(name, attributes, current, parser.startIndex);
      },
      ontext(text) {
        if (current && depth <= maxDepth && current.text.length < maxText) current.text += text;
      },
      onclosetag(name, isImplied) {
        depth--;
        if (isImplied && onUnclosed && !parser.isSelfClosing && !isAtEnd) onUnclosed(name, lines.at(parser.endIndex));
        if (depth >= maxDepth || current === null) return;
        const done: XmlElement = current;
        current = done.parent;
        done.text = apart(done.text);
        if (names.has(name)) closed.push(done);
        else if (current !== null && current.children.length < maxChildren) current.children.push(done);
      },
    },
    { xmlMode: true, recognizeSelfClosing: true, decodeEntities: true },
  );
  for await (const text of textOf(file)) {
    lines.add(text);
    parser.write(text);
    yield* closed.splice(0);
    if (tooDeepAt !== null || lines.length - parser.endIndex > MOST_PENDING) break;
  }
  isAtEnd = true;
  if (current !== null) onCut?.((current as XmlElement).name, tooDeepAt);
  parser.end();
  yield* closed.splice(0);
}

/**
 * The same text in letters of its own. What is cut out of a piece of the file would else keep the whole piece in memory,
 * and one post's title is kept to the end of an import.
 */
function apart(text: string): string {
  return `${text} `.slice(0, -1);
}

/** Which line a letter of the last piece stands on. */
class LineCount {
  length = 0;
  private before = 1;
  private last = '';

  add(text: string): void {
    this.before += this.last.split('\n').length - 1;
    this.length += text.length;
    this.last = text;
  }

  at(index: number): number {
    const inside = Math.max(0, index - (this.length - this.last.length));
    return this.before + this.last.slice(0, inside).split('\n').length - 1;
  }
}

// A picture of many megabytes may stand in an attribute.
class ShortAttributes extends Parser {
  isSelfClosing = false;
  private taken = 0;

  constructor(
    private readonly most: number,
    ...rest: ConstructorParameters<typeof Parser>
  ) {
    super(...rest);
  }

  override onattribdata(start: number, end: number): void {
    if (this.taken < this.most) super.onattribdata(start, end);
    this.taken += end - start;
  }

  override onattribend(...rest: Parameters<Parser['onattribend']>): void {
    this.taken = 0;
    super.onattribend(...rest);
  }

  override onselfclosingtag(endIndex: number): void {
    this.isSelfClosing = true;
    super.onselfclosingtag(endIndex);
    this.isSelfClosing = false;
  }
}
