import { GREETINGS, THANKS } from '../names/phrase-words.js';
import { isGivenName } from '../names/given-names.js';

const LONGEST_LINE = 2000;
const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const NAME = `${WORD}(?: (?:(?:van|von|der|den|de|du|la|le|bin|ter) ){0,2}${WORD}){0,2}`;
// "Marijke (got it), I tried that"
const ASIDE = '(?: \\([^()]{1,80}\\))?';
const LEAD_IN = [
  ...GREETINGS,
  ...THANKS,
  'and',
  'but',
  'oh',
  'ah',
  'ha',
  'yes',
  'no',
  'so',
  'well',
  'for',
  'to',
  'sorry',
];
const LED_IN = `(?:(?:${LEAD_IN.filter((word) => /^\p{L}+$/u.test(word)).join('|')}|thank you|dear old)[,!]? (?:to (?:you,? )?)?){0,2}`;
// After a full stop only a name that goes on with a capital: "Ann. You did".
const SPEAKS_ON =
  "(?: (?:I|I['’](?:m|ll|ve|d)|you|you['’](?:re|ll|ve|d)|your|that['’]s|thank|thanks|my (?:dear|love|friend)|yes|no|ha)(?!\\p{L}))";
const OPENS_LINE = opener(`(?:${ASIDE}(?:\\s?[,:!?—–]|\\s?-{1,2}\\s|\\.\\.?\\s|\\.?$)|${SPEAKS_ON})`);
const OPENS_SENTENCE = opener(`(?:${ASIDE}(?:[,:!?]|\\s?[—–]|\\s-{1,2}\\s)|(?=${SPEAKS_ON}))`);
const TURNS_TO = opener(`(?:[,:]|\\s?[—–]|${SPEAKS_ON})`);
// "What you say, Ann, is true": in the midst of a sentence that speaks to somebody
const TURNS = new RegExp(`(?<=\\p{L}), (?<name>${NAME}), (?!(?:and|or|und|et|y) |\\p{Lu}(?!['’ ]))`, 'gu');
const SPEAKS_TO = /(?<!\p{L})(?:you|your|yours|yourself|you['’]\p{L}+)(?!\p{L})/iu;
const CLOSES_SENTENCE = new RegExp(
  `(?<=\\p{L}{2}|\\d)[,!.?]? (?<=[,!.?] |\\b(?:${either('thanks|thank you|welcome|hi|hello|hey|sorry|bless you|congratulations|congrats|danke|merci|gracias|grazie')}) )(?<name>${NAME})\\s?(?:[!.?(]|$)`,
  'gu',
);
const TELLS = new RegExp(
  `(?:^|[.!?…:;,] |\\b(?:what|as|like|how) )(?<name>${WORD})(?:['’]s| is) (?:right|quite right|wrong)\\b|(?:^|[.!?…:;,] |\\b(?:what|as|like|how) )(?<told>${WORD}) (?:has |have |just |already )?(?:told|said|wrote|asked|mentioned|put it|pointed)\\b`,
  'gu',
);
const SMALL = /^(?<name>\p{Ll}[\p{L}\p{M}'’]*(?: \p{Ll}[\p{L}\p{M}'’]*){0,2})(?:\s[-–—]+\s|:\s|\s?[—–]\s)/u;
const SMALL_STOPPED = /^(?<name>\p{Ll}[\p{L}\p{M}'’]*(?: \p{Ll}[\p{L}\p{M}'’]*)?)[.,] /u;
const SENTENCES = /(?<=[.!?…][)”"’']?)(?<!\b(?:St|Mr|Mrs|Ms|Dr|Prof|Rev|Fr|Sr|Mt|\p{Lu})\.) +(?=\p{Lu})/u;

/** What follows a name that no sign parts from what is said to him: "Fi the hair is one clip", "Steph love, …". */
export const SAID_ON =
  "(?:love|hon|honey|dear|darling|pet|mate|pal|bach|fach|sweetheart|my|you|your|you['’]\\p{L}+|i|i['’]\\p{L}+|we|the|that|that['’]s|it|it['’]s|what|how|where|when|why|of course|thank|thanks|(?:don['’]t|do|did|are|were|can|could|couldn['’]t|would) you|don['’]t|please|no|yes|not|if)(?![\\p{L}'’])";
const OPENS_ANYWHERE = new RegExp(
  `(?:^|[.!?…:;)]["”’)]? |@[\\p{L}\\p{N}_]+ ?[–—-] )(?<name>${WORD}(?: ${WORD})?)(?:,? (?:in|at|from) [^,:.!?\\n]{2,30}:|\\s?[,:!?—–]|\\.? (?:${either(SAID_ON)}|OF COURSE))`,
  'gu',
);
const TURNS_ANYWHERE = new RegExp(`, (?<name>${WORD})(?=[,;.!?)])`, 'gu');
// "Roofer Rob - …", "Oi Flat White Phil - …"
const NICKNAMED = new RegExp(`^(?:\\p{L}+ )?(?:${WORD} ){1,2}(?<name>${WORD})(?:\\s?[—–:]|\\s-)`, 'u');

/** Names as they stand in a text: with a capital, those of these that open a line, and written small. */
export interface CalledNames {
  capital: string[];
  /** Given names that stand where somebody may be spoken to, or a mere mention. */
  given: string[];
  opening: string[];
  small: string[];
}

/** Whoever may be spoken to by name in a text, judged by place alone; most are names, some are words. */
export function calledNames(text: string): CalledNames {
  const capital: string[] = [];
  const given: string[] = [];
  const opening: string[] = [];
  const small: string[] = [];
  for (const whole of text.split('\n')) {
    const line = whole.trim().slice(0, LONGEST_LINE);
    if (line === '') continue;
    const [first = '', ...more] = line.split(SENTENCES);
    add(capital, OPENS_LINE.exec(first));
    for (const sentence of more) add(capital, OPENS_SENTENCE.exec(sentence));
    for (const match of line.matchAll(CLOSES_SENTENCE)) add(capital, match);
    for (const match of line.matchAll(TELLS)) add(capital, match);
    if (SPEAKS_TO.test(line)) for (const match of line.matchAll(TURNS)) add(capital, match);
    for (const pattern of [OPENS_ANYWHERE, TURNS_ANYWHERE])
      for (const match of line.matchAll(pattern)) add(given, match);
    add(given, NICKNAMED.exec(line));
    add(opening, TURNS_TO.exec(first));
    add(small, SMALL.exec(line) ?? SMALL_STOPPED.exec(line));
  }
  return { capital, given: given.filter((name) => isGivenName(name.split(' ')[0] ?? '')), opening, small };
}

function add(names: string[], match: RegExpExecArray | null): void {
  const name = match?.groups?.['name'] ?? match?.groups?.['told'];
  if (name !== undefined) names.push(name.replace(/['’]s$|[.'’-]+$/gu, ''));
}

function opener(end: string): RegExp {
  return new RegExp(`^[("“*>]*${either(LED_IN)}(?<name>${NAME})${end}`, 'u');
}

/** Either case of the first letters of the words of a pattern. */
function either(pattern: string): string {
  return pattern.replace(/(?<=[(|:])\p{Ll}|^\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
