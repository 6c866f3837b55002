const MOST_LINES = 20;
const MOST_LETTERS = 1_500;

// "On Monday, Ann wrote:" in English, German, French, Spanish, Italian, Portuguese, Dutch; it may go over two lines.
const INTRO =
  /^(?:on|am|le|el|il|em|op|den)\b.{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev)(?:\s.{0,60})?:\s*$/i;
const INTRO_BEGINS = /^(?:on|am|le|el|il|em|op|den)\b.{5,120}$/i;
const ORIGINAL =
  /^(?:-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d.origine|mensaje original|messaggio originale).*|_{20,}|begin forwarded message:)\s*$/i;
const OLD_HEADERS = /^\*?(?:from|von|de|da|van):\*?\s.+/i;
const OLD_HEADERS_GO_ON =
  /^\*?(?:sent|date|gesendet|datum|envoyé|enviado|inviato|data|verzonden|to|an|à|para|a|aan|subject):\*?\s/i;

/** What somebody wrote himself, as far as its first lines show: without what he quotes, without what stands under his name. */
export function firstLines(text: string): string {
  const kept: string[] = [];
  let letters = 0;
  const lines = text.replace(/\r\n?/g, '\n').split('\n', 2_000);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trimEnd();
    if (/^--\s*$/.test(line) || ORIGINAL.test(line)) break;
    if (OLD_HEADERS.test(line) && OLD_HEADERS_GO_ON.test(lines[at + 1]?.trim() ?? '')) break;
    const intro = introAt(lines, at);
    if (intro > 0) {
      // Whoever answers above leaves the quote without marks; below marks the answer goes on.
      if (!isQuoted(nextFull(lines, at + intro))) break;
      at += intro - 1;
      continue;
    }
    if (isQuoted(line)) continue;
    kept.push(line);
    letters += line.length;
    if (kept.filter((one) => one !== '').length >= MOST_LINES || letters >= MOST_LETTERS) break;
  }
  return shortened(
    kept
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );
}

/** How many lines introduce a quote there; 0 where none does. */
function introAt(lines: string[], at: number): number {
  const line = lines[at]!.trim();
  if (INTRO.test(line)) return 1;
  const next = lines[at + 1]?.trim() ?? '';
  return INTRO_BEGINS.test(line) && next.length < 100 && INTRO.test(`${line} ${next}`) ? 2 : 0;
}

function nextFull(lines: string[], from: number): string {
  return lines.slice(from, from + 10).find((line) => line.trim() !== '') ?? '';
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}

function shortened(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const cut = text.slice(0, MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'), MOST_LETTERS - 200)).trimEnd()} …`;
}
