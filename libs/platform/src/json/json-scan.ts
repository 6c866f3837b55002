/** A value of a JSON file; `text` is its JSON. */
export interface JsonPiece {
  /** The wanted path that led to it. */
  path: string;
  /** From 1, among the values of that path. */
  number: number;
  /** Which JSON of the file it stands in, from 1: a file may have one on each line. */
  document: number;
  text: string;
}

/** An open array or object on the way to what is wanted. */
interface Level {
  path: string;
  isArray: boolean;
}

const LONGEST_KEY = 200;
const [TAB, LINE_END, RETURN, BLANK] = [9, 10, 13, 32];
const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** Follows JSON through its pieces of text, and cuts out the values at the wanted paths. */
export class JsonScan {
  private readonly wanted: ReadonlySet<string>;
  private readonly deepest: number;
  private readonly counts = new Map<string, number>();
  /** Only those that may lead to a wanted value; what is deeper, or inside of a wanted value, is only counted. */
  private readonly levels: Level[] = [];
  private deeper = 0;
  private document = 0;
  private inString = false;
  private isKey = false;
  private isEscaped = false;
  private inScalar = false;
  private awaitsKey = false;
  private key = '';
  /** The value that is being cut out, and what earlier pieces of text held of it. */
  private cutting: { path: string; text: string } | null = null;

  constructor(
    wanted: string[],
    private readonly maxText: number,
  ) {
    this.wanted = new Set(wanted);
    this.deepest = Math.max(...wanted.map((path) => path.split(/\.|(?=\[\])/).filter(Boolean).length));
  }

  /** Whether the text so far ends within JSON, or before any. */
  get isInside(): boolean {
    return this.document === 0 || this.levels.length + this.deeper > 0 || this.cutting !== null;
  }

  *pieces(text: string): Generator<JsonPiece, void> {
    let from = 0;
    let at = 0;
    while (at < text.length) {
      const start = at;
      const wasCutting = this.cutting !== null;
      at = this.inString ? this.afterString(text, at) : this.afterSign(text, at);
      if (!wasCutting && this.cutting !== null) from = start;
      const isDone = this.cutting !== null && this.deeper === 0 && !this.inString && !this.inScalar;
      if (isDone) yield this.cutOut(text.slice(from, at));
    }
    if (this.cutting && this.cutting.text.length < this.maxText) this.cutting.text += text.slice(from);
  }

  private cutOut(rest: string): JsonPiece {
    const { path, text } = this.cutting!;
    this.cutting = null;
    const number = (this.counts.get(path) ?? 0) + 1;
    this.counts.set(path, number);
    return { path, number, document: this.document, text: (text + rest).slice(0, this.maxText) };
  }

  /** Where the text goes on behind the string that it is in, or ends. */
  private afterString(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.isEscaped) this.isEscaped = false;
      else if (code === BACKSLASH) this.isEscaped = true;
      // No string of JSON holds a bare line end: one whose closing quote is missing ends there, and does no harm to the rest.
      else if (code === QUOTE || code === LINE_END) {
        this.inString = false;
        this.endKey(text.slice(from, at));
        return at + 1;
      }
    }
    if (this.isKey) this.key = (this.key + text.slice(from)).slice(0, LONGEST_KEY);
    return text.length;
  }

  private endKey(rest: string): void {
    if (this.isKey) this.key = (this.key + rest).slice(0, LONGEST_KEY);
    this.isKey = false;
  }

  private afterSign(text: string, at: number): number {
    const code = text.charCodeAt(at);
    const isEnd = code === COMMA || code === CLOSE_ARRAY || code === CLOSE_OBJECT;
    // A number ends in front of the sign that follows it, which is read again.
    if (isEnd && this.inScalar) {
      this.inScalar = false;
      return at;
    }
    if (code === OPEN_ARRAY || code === OPEN_OBJECT) this.open(code === OPEN_ARRAY);
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) this.close();
    else if (code === COMMA) this.awaitsKey = this.isInObject();
    else if (code === QUOTE) this.beginString();
    else if (code !== BLANK && code !== LINE_END && code !== COLON && code !== RETURN && code !== TAB)
      this.beginScalar();
    return at + 1;
  }

  private open(isArray: boolean): void {
    if (this.levels.length === 0 && this.deeper === 0) this.document++;
    const path = this.deeper === 0 && !this.cutting ? this.pathOfValue() : null;
    const isCut = path !== null && this.isWanted(path, isArray);
    if (isCut) this.cutting = { path, text: '' };
    if (path === null || isCut || this.levels.length >= this.deepest) {
      this.deeper++;
      return;
    }
    this.levels.push({ path, isArray });
    this.awaitsKey = !isArray;
  }

  // Where the elements of an array are wanted, the array is not cut out whole.
  private isWanted(path: string, isArray: boolean): boolean {
    return this.wanted.has(path) && !(isArray && this.wanted.has(`${path}[]`));
  }

  private close(): void {
    if (this.deeper > 0) this.deeper--;
    else this.levels.pop();
  }

  private beginString(): void {
    if (this.levels.length === 0 && this.deeper === 0) return;
    this.inString = true;
    this.isKey = this.awaitsKey && this.isInObject();
    if (this.isKey) {
      this.key = '';
      this.awaitsKey = false;
    } else this.beginValue();
  }

  private beginScalar(): void {
    if (this.inScalar || this.levels.length === 0) return;
    if (this.beginValue()) this.inScalar = true;
  }

  private beginValue(): boolean {
    if (this.deeper > 0 || this.cutting) return false;
    const path = this.pathOfValue();
    if (!this.wanted.has(path)) return false;
    this.cutting = { path, text: '' };
    return true;
  }

  private isInObject(): boolean {
    return this.deeper === 0 && !this.cutting && this.levels.at(-1)?.isArray === false;
  }

  private pathOfValue(): string {
    const level = this.levels.at(-1);
    if (!level) return '';
    if (level.isArray) return `${level.path}[]`;
    return level.path === '' ? this.key : `${level.path}.${this.key}`;
  }
}
