const MARK = ' ';

/**
 * The text with all that its writer does not say himself blanked out: passages in quotation marks, quoted lines, links.
 * It is as long as the text, so that a place in one is the same place in the other.
 */
export function clearSpeech(text: string): string {
  return text.split('\n').map(clearLine).join('\n');
}

function clearLine(line: string): string {
  if (/^\s*(>|&gt;|\|)/.test(line)) return MARK.repeat(line.length);
  const withoutLinks = line.replace(/\b(?:https?:\/\/|www\.)\S+/gi, blank);
  return blankQuotes(withoutLinks, '“', '”', blankQuotes(withoutLinks, '"', '"', withoutLinks));
}

// Three words and more are somebody's words; fewer are a title or a word held at arm's length.
function blankQuotes(line: string, opening: string, closing: string, into: string): string {
  let cleared = into;
  for (let start = line.indexOf(opening); start >= 0;) {
    const end = line.indexOf(closing, start + 1);
    if (end < 0) break;
    const quoted = line.slice(start + 1, end);
    if (/\S\s+\S+\s+\S/.test(quoted))
      cleared = cleared.slice(0, start) + blank(line.slice(start, end + 1)) + cleared.slice(end + 1);
    start = line.indexOf(opening, end + 1);
  }
  return cleared;
}

function blank(passage: string): string {
  return MARK.repeat(passage.length);
}
