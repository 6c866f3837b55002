/** The outermost element of an XML text. */
export interface XmlRoot {
  /** As written, prefix and all: "rss", "feed", "rdf:RDF". */
  name: string;
  /** Its opening tag with all its attributes, or as much of it as there is. */
  tag: string;
}

// A feed saved with its HTTP header, the warnings that a server prints in front, a stray sign: what follows is XML all the same.
const BEFORE_DECLARATION = /^[^]{0,4000}?(?=<\?xml\s)/;
const BEFORE_ELEMENT = /^(?:HTTP\/[\d.]+ \d{3}[^\n]*\n(?:[^\n<]+\n)*\r?\n)?[^<\w]{0,100}(?=<)/;
const NO_ELEMENT = /^\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[\]>]|\[[\s\S]*?\])*>)/i;

/** The root element of the text that a file begins with; null where it is no XML. */
export function xmlRoot(head: string): XmlRoot | null {
  const start = BEFORE_DECLARATION.exec(head) ?? BEFORE_ELEMENT.exec(head);
  if (!start) return null;
  let rest = head.slice(start[0].length);
  for (let found = NO_ELEMENT.exec(rest); found; found = NO_ELEMENT.exec(rest)) rest = rest.slice(found[0].length);
  const [tag, name] = /^\s*<([a-z_][\w:.-]*)(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?\/?>?/i.exec(rest) ?? [];
  return tag !== undefined && name !== undefined ? { name, tag: tag.trim() } : null;
}
