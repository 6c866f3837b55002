/** What a stranger typed, as it may be kept: lines stay; other control characters and broken letters do not. */
export function cleanText(text: string | undefined, longest: number): string {
  const kept = (text ?? '').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ');
  return kept
    .trim()
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '');
}
