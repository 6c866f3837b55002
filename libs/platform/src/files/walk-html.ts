import { Parser } from 'htmlparser2';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'title', 'head']);
/** Tags within one another; nobody writes so many, and what is made of them takes the parser minutes. */
const MOST_OPEN = 500;

export interface HtmlWalker {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  add(text: string): void;
  close(name: string): void;
  /** Asked at each tag: whether what follows is of no use any more. */
  isDone?(): boolean;
}

/**
 * Goes through HTML tag by tag as a browser reads it, past what no reader sees, such as scripts. Gives what it has not gone
 * into, because tags stand deeper within one another there than anybody writes them, or it was done; null for nothing.
 */
export function walkHtml(html: string, walker: HtmlWalker): string | null {
  let open = 0;
  let silent = 0;
  let isPaused = false;
  const pauseWhereDone = () => {
    if (open <= MOST_OPEN && !walker.isDone?.()) return;
    isPaused = true;
    parser.pause();
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent++;
        if (silent === 0) walker.open(name, attributes);
        open++;
        pauseWhereDone();
      },
      ontext(text) {
        if (silent === 0) walker.add(text);
      },
      onclosetag(name) {
        open--;
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        else if (silent === 0) walker.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  if (isPaused) return silent > 0 ? null : html.slice(parser.endIndex + 1);
  parser.end();
  return null;
}
