/** A part of an entry: its head ("AUTHOR: …"), "BODY", "COMMENT", "PING" and so on. */
export interface MtSection {
  /** Empty for the head of an entry. */
  name: string;
  /** The first line of what it holds, from 1. */
  line: number;
  lines: string[];
  /** Which entry of the file it belongs to, from 1. */
  entry: number;
  /** Whether the file stops inside of it. */
  isCut?: boolean;
}

const DASHES = '-----';
const ENTRY_END = '--------';
const SECTION = /^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):\s*$/;
const HEAD_KEY = /^(AUTHOR|TITLE|BASENAME|STATUS|DATE|ALLOW COMMENTS|UNIQUE URL|CATEGORY|PRIMARY CATEGORY):/;
const LONGEST_SECTION = 4_000_000;
const MOST_DASHES = 1_000;

/**
 * Cuts an export into its sections, a line at a time. People draw lines of dashes in comments too, so that one is an end
 * only where another section, another entry or nothing follows it.
 */
export class MtSections {
  private section: MtSection | null = null;
  /** A line of dashes, and the blank ones behind it, of which the next line says what they were. */
  private dashes: string[] = [];
  private line = 0;
  private entry = 1;
  private length = 0;

  /** The sections that a line shows to be whole. */
  *add(line: string): Generator<MtSection, void> {
    this.line++;
    const bare = line.trimEnd();
    if (bare === DASHES || bare === ENTRY_END || (this.dashes.length > 0 && bare === '')) this.wait(bare);
    else if (this.dashes.length > 0) yield* this.afterDashes(line);
    else this.keep(line);
  }

  *end(): Generator<MtSection, void> {
    const isCut = this.dashes.length === 0;
    for (const section of this.close()) yield { ...section, isCut };
  }

  private *afterDashes(line: string): Generator<MtSection, void> {
    const isInHead = this.section === null || this.section.name === '';
    const isEntryEnd = this.dashes.includes(ENTRY_END);
    const name = SECTION.exec(line)?.[1] ?? (isInHead ? /^([A-Z][A-Z ]+):\s*$/.exec(line)?.[1] : undefined);
    const isWholeEnd = isEntryEnd && this.dashes.includes(DASHES);
    const isEnd = isInHead || (isEntryEnd ? isWholeEnd || HEAD_KEY.test(line) : name !== undefined);
    if (!isEnd) {
      for (const one of [...this.dashes, line]) this.keep(one);
      this.dashes = [];
      return;
    }
    yield* this.close();
    if (isEntryEnd) this.entry++;
    if (isEntryEnd || name === undefined) this.keep(line);
    else this.section = { name, line: this.line + 1, lines: [], entry: this.entry };
  }

  private wait(bare: string): void {
    if (this.dashes.length < MOST_DASHES) this.dashes.push(bare);
  }

  private *close(): Generator<MtSection, void> {
    if (this.section) yield this.section;
    this.section = null;
    this.dashes = [];
    this.length = 0;
  }

  private keep(line: string): void {
    if (!this.section && line.trim() === '') return;
    this.section ??= { name: '', line: this.line, lines: [], entry: this.entry };
    this.length += line.length + 1;
    if (this.length <= LONGEST_SECTION) this.section.lines.push(line);
  }
}
