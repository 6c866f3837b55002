// Letters that do not fall apart into a base letter and an accent.
const WHOLE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Case, accents and punctuation folded away, for comparing printed names: "Mark W. Schaefer" is "mark w schaefer". */
export function foldName(name: string): string {
  if (/^[ -~]*$/.test(name)) return foldAscii(name);
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘ʼ`´]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
  const words = plain.match(/[\p{L}\p{N}\p{M}]+/gu);
  // A name of signs only ("★★") is itself, so that two of them stay two.
  return words === null ? name.trim() : words.join(' ');
}

// Most names are plain, and folding them is what a long thread spends its time on.
function foldAscii(name: string): string {
  const words = name
    .replace(/['`]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words === null ? name.trim() : words.join(' ');
}

/** Whether a printed name is one of the owner's own. */
export function isOwnerName(name: string, ownerNames: readonly string[]): boolean {
  return new OwnerNames(ownerNames).has(name);
}

/** The owner's names, folded once for many questions. */
export class OwnerNames {
  private readonly folded: ReadonlySet<string>;
  private readonly exact: ReadonlySet<string>;

  constructor(readonly printed: readonly string[]) {
    this.folded = new Set(printed.map(foldName).filter((name) => name !== ''));
    this.exact = new Set(printed.map((name) => name.trim()));
  }

  has(name: string): boolean {
    return this.folded.has(foldName(name));
  }

  /** Whether a line is a name of the owner and no more: "Mark" is, "Mark," and "Mark:" are how others write to him. */
  isLine(line: string): boolean {
    const name = line.trim();
    return name.length <= 200 && this.has(name) && (/[\p{L}\p{N})]$/u.test(name) || this.exact.has(name));
  }
}
