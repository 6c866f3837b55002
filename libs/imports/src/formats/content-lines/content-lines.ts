import type { FileToRead } from '#libs/platform';
import { textLines } from './text-lines.js';

/** "item1.TEL;TYPE=home,voice:+1 901" of a vCard or a calendar. */
export interface ContentLine {
  /** Of the file, from 1. */
  line: number;
  /** "item1", lower case; empty where there is none. */
  group: string;
  /** Upper case. */
  name: string;
  /** Upper-case names, values as printed; what stands without a name ("TEL;CELL:") is a TYPE. */
  parameters: Map<string, string[]>;
  /** As it stands there, unfolded. */
  value: string;
}

/** A picture in a line of its own has some hundred kilobytes, and is nothing that anybody reads here. */
const LONGEST = 200_000;
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;

/** The lines of a vCard or iCalendar file (RFC 6350 and 5545, and vCard 2.1), unfolded and taken apart. */
export async function* contentLines(file: FileToRead): AsyncGenerator<ContentLine, void> {
  let begun: { line: number; text: string } | null = null;
  for await (const { number, text } of textLines(file)) {
    if (begun !== null && continues(begun.text, text)) {
      begun.text = joined(begun.text, text);
      continue;
    }
    const done: ContentLine | null = begun && contentLine(begun.text, begun.line);
    if (done) yield done;
    begun = { line: number, text };
  }
  const last = begun && contentLine(begun.text, begun.line);
  if (last) yield last;
}

function continues(begun: string, text: string): boolean {
  if (/^[ \t]/.test(text)) return begun !== '';
  return begun.endsWith('=') && QUOTED_PRINTABLE.test(begun.slice(0, 500)) && !/^END:VCARD\s*$/i.test(text);
}

function joined(begun: string, text: string): string {
  if (begun.length >= LONGEST) return begun;
  const isSoft = begun.endsWith('=') && QUOTED_PRINTABLE.test(begun.slice(0, 500));
  return isSoft ? begun.slice(0, -1) + text : begun + text.slice(1);
}

/** Null for what is no content line. */
export function contentLine(text: string, line: number): ContentLine | null {
  const head = /^\s*(?:([\w-]+)\.)?([\w-]+)(?=[;:])/.exec(text);
  if (!head) return null;
  const [whole, group = '', name = ''] = head;
  const parameters = new Map<string, string[]>();
  let at = whole.length;
  while (text[at] === ';') {
    const end = endOfParameter(text, at + 1);
    if (end === null) return null;
    addParameter(parameters, text.slice(at + 1, end));
    at = end;
  }
  return { line, group: group.toLowerCase(), name: name.toUpperCase(), parameters, value: text.slice(at + 1) };
}

function endOfParameter(text: string, from: number): number | null {
  let inQuotes = false;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (sign === ';' || sign === ':')) return at;
  }
  // A quote that is never closed was none.
  const loose = text.slice(from).search(/[;:]/);
  return loose === -1 ? null : from + loose;
}

function addParameter(parameters: Map<string, string[]>, printed: string): void {
  const equals = printed.indexOf('=');
  const name = equals === -1 ? 'TYPE' : printed.slice(0, equals).trim().toUpperCase();
  const values = printed.slice(equals + 1).match(/"[^"]*"|[^,]+/g) ?? [];
  const known = parameters.get(name) ?? [];
  if (known.length < 100) parameters.set(name, [...known, ...values.map(parameterText)]);
}

// RFC 6868
function parameterText(printed: string): string {
  const escaped: Record<string, string> = { '^n': '\n', "^'": '"', '^^': '^' };
  return printed
    .replace(/^"|"$/g, '')
    .replace(/\^[n'^]/g, (sign) => escaped[sign]!)
    .trim();
}

/** Whether one of a line's types is that one; types are written in any case. */
export function hasType({ parameters }: ContentLine, type: string): boolean {
  return (parameters.get('TYPE') ?? []).some((one) =>
    one
      .toLowerCase()
      .split(/[,;]/)
      .some((word) => word.trim() === type),
  );
}

/** A value whose backslashes are resolved: "\n", "\,", "\;". */
export function plainValue(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}

/** The parts of a structured value ("Porter;Ann;;Dr.;"), each plain. */
export function valueParts(value: string, by: ';' | ',' = ';'): string[] {
  const parts = [''];
  for (const [piece] of value.matchAll(/\\[\s\S]|[^\\]/g)) {
    if (piece === by) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map(plainValue);
}
