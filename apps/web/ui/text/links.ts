export interface TextPiece {
  text: string;
  /** Present only for an address that is safe to open. */
  href?: string;
}

const address = /\bhttps?:\/\/[^\s<>"'`{}|\\^[\]]+/giu;

/** The address as a link may bear it, or null: only http and https, so that no script: or data: is ever opened. */
export function safeHref(written: string | null | undefined): string | null {
  if (!written) return null;
  try {
    const url = new URL(written.trim());
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** The same where an address of a mail may stand, too. */
export function safeAddress(written: string | null): string | null {
  return written !== null && /^mailto:[^?\s]+$/iu.test(written) ? written : safeHref(written);
}

/** Cuts a stranger's text into plain pieces and web addresses; the punctuation after an address is not part of it. */
export function splitLinks(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const written = withoutTail(match[0]);
    const href = safeHref(written);
    if (href === null) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: written, href });
    end = match.index + written.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

function withoutTail(written: string): string {
  const trimmed = written.replace(/[.,;:!?…]+$/u, '');
  if (trimmed.endsWith(')') && !trimmed.includes('(')) return withoutTail(trimmed.slice(0, -1));
  return trimmed;
}
