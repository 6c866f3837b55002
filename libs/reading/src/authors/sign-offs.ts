import type { Roster } from '../answers/roster.js';
import { isGivenName } from '../names/given-names.js';
import { nameShape } from '../names/name-shape.js';

/** The name that somebody gives himself in his own text, with the words in which he does. */
export interface SelfNaming {
  name: string;
  quote: string;
  /** How sure this is without any other witness. */
  sure: boolean;
  /** It needs no other witness, but is not sure without one. */
  likely?: boolean;
}

const TAIL = 240;
const LONGEST_LINE = 60;
const MOST_LINES = 4;
const TITLE = '(?:(?:Dr|Revd?|Sr|Fr|Mr|Mrs|Ms|Miss|Prof|Cllr)\\.? )?';
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
const NAME = `${TITLE}(?:\\p{Lu}\\.? ?){0,2}${WORD}(?: (?:(?:de|van|von|der|den|di|la|le|du) ){0,2}(?:${WORD}|\\p{Lu}\\.?)){0,2}`;
const PEOPLE = `${NAME}(?: (?:&|and) ${WORD})?`;
const KISS = '(?:,? x{1,4}(?: x{1,3})*o{0,2})?';
/** "(the Algarve)", ", Northallerton", " in Leith", ", second horn" */
const WHEREABOUTS = `(?: \\([^()\\n]{1,60}\\)|,? (?:in|from|of|at) \\p{Lu}[\\p{L}'’. -]{1,25}|, [^!?\\n]{2,35})`;
const CLOSINGS =
  '(?:(?:with |my |many |very |kind(?:est)? |best |warm(?:est|ly)? |all the |lots of |much |collegial |friendly )*(?:regards|wishes|love|hugs|cheers|sincerely|respectfully|yours(?: truly| sincerely| faithfully)?|greetings|blessings|peace|pax|xx?x?|73|73s)|your (?:loving |old |big |little )?(?:daughter|son|sister|brother|mother|father|mum|mom|dad|aunt|uncle|friend|cousin|niece|nephew|neighbou?r)|(?:with )?every (?:good wish|blessing)|god bless(?: you(?: all)?)?|cordially|fondly|warmly|in (?:haste|solidarity|friendship)|yours ever|ever yours|bye for now|shalom|namaste)';
const EITHER_CASE = CLOSINGS.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const LINE = new RegExp(`^[-–—~*]*\\s?(${PEOPLE})(${WHEREABOUTS})?\\.?${KISS}\\.?$`, 'u');
const CLOSED = new RegExp(
  `(?:^|[.!?…)]\\s+|\\n)${EITHER_CASE},? (?:(?:de|from) )?(${PEOPLE})(${WHEREABOUTS})?\\.?${KISS}\\.?$`,
  'u',
);
const INLINE = new RegExp(
  `[.!?…)"”’]\\s+[-–—~]?\\s?(${PEOPLE}|The ${WORD}s)(?:${KISS}| \\([^()\\n]{1,60}\\)|,? (?:in|from) \\p{Lu}[\\p{L}'’ -]{1,25})\\.?$`,
  'u',
);
/** "It's the sea air. Sheila Mosscrop, Anglesey" */
const PLACED = new RegExp(`[.!?…)"”’]\\s+(${WORD} ${WORD}), ${WORD}(?: ${WORD}){0,2}(?: \\d{1,4})?\\.?$`, 'u');
const SMALL = /[.!?…)]\s+[-–—~]?\s?(\p{Ll}[\p{L}\p{M}]{1,15})$/u;
const SPEAKS =
  /(?:^|[^\p{L}])(?:you|your|youre|you['’]\p{L}+|i|i['’]\p{L}+|we|thanks?|please|is|are|was|were|has|have|had|not|this|that|it|and so|love)(?!\p{L})/iu;
/** Words with a capital that are no names. */
export const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|june|july|august|september|october|november|december|christmas|easter|advent|lent)$/iu;

/** Who signs a text in less formal ways than with his name alone on the last line. */
export function signOff(text: string, roster: Roster): SelfNaming | null {
  const end = text.trimEnd();
  return block(end, roster) ?? closed(end) ?? inline(end, roster) ?? small(end, roster);
}

/** "Bernard Ogle, Northallerton", "Hattie Voss x", and a name over where he is or what he does. */
function block(text: string, roster: Roster): SelfNaming | null {
  const lines = text
    .slice(-TAIL)
    .split('\n')
    .map((line) => line.trim());
  let first = lines.length;
  while (first > 1 && lines.length - first < MOST_LINES && isSigning(lines[first - 1] ?? '')) first--;
  if (first === lines.length || !endsSentence(lines[first - 1] ?? '')) return null;
  for (let at = first; at < lines.length; at++) {
    const found = LINE.exec(lines[at] ?? '');
    const name = found?.[1] ?? '';
    if (found === null || !isPerson(name)) continue;
    const more = (found[2] ?? '').replace(/^,? (?:in |from )?/u, '');
    const placed = more === '' || /^[\p{Lu}(]/u.test(more) || roster.isKnown(name) || name.includes(' ');
    return { name, quote: lines[at] ?? '', sure: placed, likely: true };
  }
  return null;
}

function isSigning(line: string): boolean {
  return line !== '' && line.length <= LONGEST_LINE && !/[!?…:;]$/u.test(line) && !SPEAKS.test(line);
}

/** "Love, Bernie x", "Sincerely, Marion Fitzgibbon", "Your daughter, Cheryl" */
function closed(text: string): SelfNaming | null {
  const found = CLOSED.exec(text.slice(-TAIL / 2));
  const name = found?.[1] ?? '';
  if (found === null || !/^\p{Lu}/u.test(name) || !isPerson(name)) return null;
  return { name, quote: found[0].replace(/^[.!?…)\s]+/u, ''), sure: true, likely: true };
}

/** "You rock. Amy", "I slept. G. Batiste", "It came. Ana (the Algarve)" */
function inline(text: string, roster: Roster): SelfNaming | null {
  const found = INLINE.exec(text.slice(-TAIL / 2)) ?? PLACED.exec(text.slice(-TAIL / 2));
  const name = found?.[1] ?? '';
  if (found === null || !isPerson(name)) return null;
  return {
    name,
    quote: found[0].replace(/^[.!?…)"”’\s]+/u, ''),
    sure: roster.isKnown(name),
    likely: isSigned(name, text),
  };
}

/** "Nobody has asked me that. pip", where somebody speaks of Pip. */
function small(text: string, roster: Roster): SelfNaming | null {
  const [, quote = ''] = SMALL.exec(text.slice(-TAIL / 2)) ?? [];
  const name = quote.charAt(0).toUpperCase() + quote.slice(1);
  return quote === '' || !isPerson(name) || !roster.isKnown(name) ? null : { name, quote, sure: true };
}

/** "… I said. Huh." is a sentence of one word; who signs so sets no full stop. */
function isSigned(name: string, text: string): boolean {
  const [first = ''] = name.split(' ');
  return (text.length > 60 || isGivenName(first)) && (name.includes(' ') || !text.endsWith('.'));
}

function isPerson(name: string): boolean {
  const words = name.split(' ');
  const [first = ''] = words;
  // "Old Jack", "The Marlows"
  const byname = words.length > 1 && (isGivenName(words.at(-1) ?? '') || /^The \p{Lu}\p{Ll}+s$/u.test(name));
  return (
    name.length <= 40 &&
    !/['’]s$/u.test(name) &&
    !CALENDAR.test(first) &&
    (byname || nameShape(name.replace(/ & /u, ' ')) === 'name')
  );
}

function endsSentence(line: string): boolean {
  return line === '' || /[.!?…)\]”"’:;,x]$|[\p{Extended_Pictographic}\ufe0f]$/u.test(line);
}
