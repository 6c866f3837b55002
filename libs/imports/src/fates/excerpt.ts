/** The first words of a text on one line, cut between characters and marked where something is missing. */
export function excerptOf(text: string, longest: number): string {
  // The slice bounds the work on a text of megabytes; runs of spaces make one line shorter, never longer.
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  if (characters.length <= longest && text.length <= longest * 4) return line;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}
