/**
 * Which of two names of one person is worth more: the fuller one that is a name and no handle, address or number. What the
 * owner has named himself stays, unless the other only adds to it ("Ida" → "Ida Brook"). The first where both are as good.
 */
export function betterName(kept: string, gone: string, isKeptNamedByHand: boolean): string {
  const isFuller = worth(gone) > worth(kept);
  if (!isFuller) return kept;
  return isKeptNamedByHand && isName(kept) && !addsTo(kept, gone) ? kept : gone;
}

/** Words of a person's name, not an id or handle. */
export function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/[@\d_/\\#:]|\.\p{L}{2,}$/u.test(text) && !isOneLowWord(text);
}

function isOneLowWord(text: string): boolean {
  return /^[\p{Ll}.-]+$/u.test(text.trim());
}

function worth(text: string): number {
  if (!isName(text)) return isOneLowWord(text) ? 1 : 0;
  const words = wordsOf(text);
  // An initial says less than a word, and a name in one case less than one that was written with care.
  const said = words.reduce((sum, word) => sum + ([...word].length > 1 ? 4 : 1), 0);
  const isWritten = /\p{Lu}/u.test(text) === /\p{Ll}/u.test(text);
  return 2 + Math.min(said, 14) + (isWritten ? 1 : 0);
}

function addsTo(kept: string, gone: string): boolean {
  const known = wordsOf(gone).map(fold);
  const isSaid = (word: string) => known.some((one) => one === word || (word.length === 1 && one.startsWith(word)));
  return wordsOf(kept).map(fold).every(isSaid);
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
