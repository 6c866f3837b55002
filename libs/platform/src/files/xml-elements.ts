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
  /** Told once at the end where the text stops inside of elements. */
  onCut?: (open: string) => void;
}

/**
 * Streams over XML as it is really written (unescaped ampersands, undeclared prefixes, no root), and hands over each
 * element of the given names when it is closed, after those inside of it. A handed-over element is forgotten by its
 * parent, so the memory stays small. Entities are the five of XML and numbers; a DTD declares nothing here, and nothing
 * is ever fetched.
 */
export async function* xmlElements(
  file: FileToRead,
  names: ReadonlySet<string>,
  { maxDepth = 200, maxText = 4_000_000, maxChildren = 100_000, onCut }: XmlReading = {},
): AsyncGenerator<XmlElement, void> {
  const closed: XmlElement[] = [];
  let current: XmlElement | null = null;
  let depth = 0;
  const parser = new ShortAttributes(
    maxText,
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > maxDepth) return;
        current = new XmlElement(name, attributes, current, parser.startIndex);
      },
      ontext(text) {
        if (current && depth <= maxDepth && current.text.length < maxText) current.text += text;
      },
      onclosetag(name) {
        depth--;
        if (depth >= maxDepth || current === null) return;
        const done: XmlElement = current;
        current = done.parent;
        if (names.has(name)) closed.push(done);
        else if (current !== null && current.children.length < maxChildren) current.children.push(done);
      },
    },
    { xmlMode: true, recognizeSelfClosing: true, decodeEntities: true },
  );
  for await (const text of textOf(file)) {
    parser.write(text);
    yield* closed.splice(0);
  }
  if (current !== null) onCut?.((current as XmlElement).name);
  parser.end();
  yield* closed.splice(0);
}

// A picture of many megabytes may stand in an attribute.
class ShortAttributes extends Parser {
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
}
