/** A member's name without the degrees and titles that stand behind it, and these. */
export interface MemberName {
  /** Null where nobody is named. */
  name: string | null;
  credentials: string | null;
}

/** What people write behind their names without a comma. Two letters may be a surname, but not a second one. */
const CREDENTIALS = new Set(
  `ACC APR ASA BA BS BSC CAP CCIE CFA CFE CFP CISA CISM CISSP CMA CPA CPCU CPLP CSM CSP CSPO DBA DDS DMD DO DVM EDD ESQ FACHE
   FCCA GISP HRP ITIL JD LCSW LEED LLB LLM LMFT MA MBA MD MED MPA MPH MPP MS MSC MSN MSW PCC PE PHD PHR PMP PSYD RN SCPM SHRM
   SHRM-CP SHRM-SCP SPHR`.split(/\s+/),
);
const KEPT = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const PRONOUNS = /\s*\((?:she|he|they|ze|sie|er|elle|il|ella)\b[^()]*\)/gi;
/** In the place of the name of somebody who has left. */
const NOBODY = /^linkedin member$/i;

/** `parts` are first and last names, or a whole name; titles stand behind a comma in any of them. */
export function memberName(...parts: string[]): MemberName {
  const split = parts.map((part) => part.replace(PRONOUNS, '').replace(/\s+/g, ' ').split(','));
  const after = split.flatMap((pieces) => pieces.slice(1).map((piece) => piece.trim()));
  const words = split
    .map(([before = '']) => before.trim())
    .join(' ')
    .trim()
    .split(' ');
  const behind: string[] = [];
  while (words.length > 2 && isCredential(words.at(-1)!)) behind.unshift(words.pop()!);
  const name = [...words, ...after.filter((part) => KEPT.test(part))].join(' ').trim();
  const credentials = [...behind, ...after.filter((part) => !KEPT.test(part))].filter(Boolean).join(', ');
  return { name: name === '' || NOBODY.test(name) ? null : name, credentials: credentials || null };
}

function isCredential(word: string): boolean {
  const bare = word.replace(/[.®™]/g, '');
  return (
    CREDENTIALS.has(bare.toUpperCase()) &&
    (bare === bare.toUpperCase() || /^(?:PhD|EdD|PsyD|MSc|BSc|Esq|MEd)$/.test(bare))
  );
}
