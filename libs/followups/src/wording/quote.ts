const LONGEST_QUOTE = 200;

/** The first words of a text on one line, cut between two words. */
export function quoteOf(text: string, longest = LONGEST_QUOTE): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  // A text without spaces (Japanese, a long address) is cut where it is, but never inside of a character.
  const kept = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}

/** A text's sentences, with their end marks. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…][”’"')\]]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
