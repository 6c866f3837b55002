// Letters that are not a base letter with a mark, so that no normal form takes them apart.
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  ё: 'е',
};
const SPECIAL = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * One form for all ways in which a name is written: case, accents, punctuation and spaces are gone.
 * "Mark W. Schaefer" and "MARK  W Schaefer" are one; empty when nothing but punctuation was there.
 */
export function foldName(printed: string): string {
  const lower = printed.normalize('NFKC').toLowerCase().normalize('NFD');
  // Only marks on Latin and Greek letters are accents; in Devanagari or Hebrew they are letters of their own.
  const bare = lower.replace(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{Mn}*)\p{Mn}/gu, '').normalize('NFC');
  const plain = bare.replace(SPECIAL, (letter) => plainLetters[letter]!);
  const words = plain
    .replace(/['’‘`ʼ´\u200d]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  // Somebody who signs as "🦊" has a name too; "***" is nobody's.
  return words || plain.replace(/[^\p{Extended_Pictographic}]+/gu, '');
}
