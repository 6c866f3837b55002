import anyAscii from 'any-ascii';

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u;
const koreanFamilies: Record<string, string> = {
  김: 'kim',
  이: 'lee',
  박: 'park',
  최: 'choi',
  정: 'jung',
  강: 'kang',
  조: 'cho',
  윤: 'yoon',
  장: 'jang',
  임: 'lim',
  한: 'han',
  오: 'oh',
  서: 'seo',
  신: 'shin',
  권: 'kwon',
  황: 'hwang',
  안: 'ahn',
  송: 'song',
  류: 'ryu',
  전: 'jeon',
  홍: 'hong',
  고: 'ko',
  문: 'moon',
  양: 'yang',
  손: 'son',
  배: 'bae',
  백: 'baek',
  허: 'heo',
  유: 'yoo',
  노: 'noh',
};

/** In small Latin letters, accents folded; a name in Chinese or Korean signs is given as "family given". */
export function romanise(text: string): string {
  const composed = text.normalize('NFKC').trim();
  if (HAN_NAME.test(composed)) return familyFirst(composed, (sign) => anyAscii(sign));
  if (HANGUL_NAME.test(composed))
    return familyFirst(composed, (sign, at) => (at === 0 && koreanFamilies[sign]) || anyAscii(sign));
  return anyAscii(composed).toLowerCase();
}

/** Whether its letters are of a script in which the same name may be read in several ways (as Japanese or Chinese). */
export function isReadInManyWays(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function familyFirst(name: string, read: (sign: string, at: number) => string): string {
  const [family = '', ...given] = [...name].map((sign, at) => read(sign, at).toLowerCase().trim());
  return `${family} ${given.join('')}`;
}
