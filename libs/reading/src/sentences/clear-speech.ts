const MARK = ' ';

/**
 * The text with all that its writer does not say himself blanked out: passages in quotation marks, quoted lines, links.
 * It is as long as the text, so that a place in one is the same place in the other.
 */
export function clearSpeech(text: string): string {
  return text.split('\n').map(clearLine).join('\n');
}

function clearLine(line: string): string {
  if (/^\s*(>|&gt;|\|)/.test(line)) return blank(line);
  const withoutLinks = line.replace(/\b(?:https?:\/\/|www\.)\S+/gi, blank);
  return withoutLinks.replace(/“[^“”]*”|"[^"]*"/g, (quoted) => (isSpeech(quoted) ? blank(quoted) : quoted));
}

// Three words and more are somebody's words; fewer are a title or a word held at arm's length.
function isSpeech(quoted: string): boolean {
  return quoted.split(/\s+/, 3).length === 3;
}

function blank(passage: string): string {
  return MARK.repeat(passage.length);
}
