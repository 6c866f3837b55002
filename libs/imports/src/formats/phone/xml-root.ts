/** The name of the first element of an XML text, behind declarations, comments and a DTD; null where none comes. */
export function xmlRoot(text: string): string | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const end = endOfPrologue(text, at);
    if (end === null) return null;
    if (end === at) return /^<([^\s<>/!?]+)/.exec(text.slice(at, at + 200))?.[1] ?? null;
    at = end;
  }
}

/** Behind what stands there before the root; the same place where nothing does, null where it has no end. */
function endOfPrologue(text: string, at: number): number | null {
  if (text.startsWith('<?', at)) return behind(text, '?>', at);
  if (text.startsWith('<!--', at)) return behind(text, '-->', at);
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return at;
  const inner = text.indexOf('[', at);
  const close = text.indexOf('>', at);
  return inner === -1 || close < inner ? behind(text, '>', at) : behind(text, ']>', at);
}

function behind(text: string, sign: string, at: number): number | null {
  const found = text.indexOf(sign, at);
  return found === -1 ? null : found + sign.length;
}
