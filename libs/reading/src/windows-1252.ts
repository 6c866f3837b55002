// Signs that end or join words in running text: … ’ ” – — ™ and the no-break space.
const AFTER_WORD = new Set([0x85, 0x92, 0x94, 0x96, 0x97, 0x99, 0xa0, 0xae, 0xb0, 0xbb, 0xb2, 0xb3]);
const BEFORE_WORD = new Set([0x91, 0x93, 0x84, 0x82, 0x80, 0xa1, 0xa3, 0xa7, 0xa9, 0xab, 0xbf, 0x95]);
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const RARE = new Set([0xd0, 0xf0, 0xde, 0xfe, 0xd7, 0xf7, 0xff]);
const LONGEST_RUN = 3;
const SAMPLE = 4_000_000;

const isAsciiLetter = (byte: number | undefined) => byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;

// What 0x80 to 0x9f stand for; Node 20's own decoder gives control signs there.
const HIGH_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => HIGH_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Whether bytes that are no UTF-8 make sense as Windows-1252: single Western letters and signs among plain ones. */
export function looksLikeWindows1252(bytes: Uint8Array): boolean {
  let sensible = 0;
  let odd = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let run = 1;
    while (at + run < end && (bytes[at + run] ?? 0) >= 0x80) run++;
    for (let each = at; each < at + run; each++) {
      if (UNDEFINED.has(bytes[each] ?? 0)) return false;
      if (run <= LONGEST_RUN && isSensible(bytes, each) && !isUtf8Letter(bytes, at, run)) sensible++;
      else odd++;
    }
    at += run - 1;
  }
  return sensible > 0 && odd * 20 <= sensible;
}

function isSensible(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  const [before, after] = [bytes[at - 1], bytes[at + 1]];
  const letters = isAsciiLetter(before) || isAsciiLetter(after);
  if (byte >= 0xc0)
    return letters && !RARE.has(byte) && !(byte < 0xe0 && before !== undefined && before >= 97 && before <= 122);
  if (AFTER_WORD.has(byte)) return true;
  return BEFORE_WORD.has(byte) ? after !== undefined && after > 32 : false;
}

/** A whole UTF-8 letter among broken ones speaks for broken UTF-8. */
function isUtf8Letter(bytes: Uint8Array, at: number, run: number): boolean {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || run !== length) return false;
  for (let each = at + 1; each < at + length; each++) if (((bytes[each] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}
