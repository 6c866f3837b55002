import { foldName } from '../names/fold-name.js';
import { nameShape } from '../names/name-shape.js';
import { GREETINGS, NEVER_IN_NAMES } from '../names/phrase-words.js';
import { isButton, isPageLine, isThreadHeading } from './furniture.js';
import { findPrintedDate, type PrintedDate } from './printed-date.js';
import { isBlank } from './source-lines.js';

/** `says`: "Name says:" and a date; `above`: a name over a date; `inline`: both on one line; `signed`: under the text. */
export type HeadForm = 'says' | 'above' | 'inline' | 'signed';

/** The lines that name an item's author and date. */
export interface DatedHead {
  first: number;
  /** Index of the first line after the head. */
  end: number;
  form: HeadForm;
  name: string | null;
  answering: string | null;
  dated: string | null;
}

const LONGEST_HEAD_NAME = 180;
const LOOK_BACK = 3;
const SAYS =
  /\s(?:says?|said|wrote|writes|commented|sagte?|schreibt|schrieb|meinte?|kommentierte|dit|a dit|écrit|a écrit|dice|dijo|escribió|escribe|ha detto|ha scritto|scrive|disse|diz|escreveu|schreef|zegt|zei|säger|skrev|siger|sier|sanoo|kirjoitti|pisze|napisał\(?a?\)?|říká|napsal|dedi ki|говорит|пишет|сказал\(?а?\)?|написал\(?а?\)?|说道|说|說)\s*(?:am|on|le|el|il|op|em)?$/iu;
/** "Anna on March 3, 2011 at 4:05 pm said:" */
const SAID_AFTER = /^,?\s*(?:said|says|wrote|writes|commented|sagte|schrieb|a dit|dijo|ha detto|disse)\s*:?$/iu;
const LIST_MARK = /^(?:[•◦‣⁃∙●○▪▫■□·*-]|\d{1,5}[.)])\s+/u;
const SIGNED_BY =
  /^(?:comment|kommentar|commentaire|comentario|commento|comentário|reactie|posted|left|written|geschrieben|verfasst)\s+(?:by|von|par|de|por|di|door)\s*:?\s+(.+)$/iu;
const BESIDE_NAME = /\s*\((?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+(?:\/[^\s()]*)?\)$/iu;
const ROLES = new Set(
  'author autor autorin auteur autrice autora autore post author beitragsautor op moderator mod staff verified'.split(
    ' ',
  ),
);
const AFTER_WORDS = new Set(
  `reply replies antworten antwort repondre responder rispondi beantwoorden svara permalink permanenter permanent link edit
  edited bearbeiten delete loschen point points like likes share report quote zitieren uhr at log in to author autor op
  mod moderator comment kommentar hide collapse parent next prev root context favorite unfavorite flag utc gmt est edt pst pdt cet cest`.split(
    /\s+/,
  ),
);

export function withoutListMark(line: string): string {
  return line.trim().replace(LIST_MARK, '');
}

/** The head whose date stands on line `at`, or null; `floor` is the first line that may belong to it. */
export function headAtDate(lines: string[], at: number, floor: number): DatedHead | null {
  const found = findPrintedDate((lines[at] ?? '').trim());
  if (found === null) return null;
  const isSaid = SAID_AFTER.test(found.after);
  if (!isSaid && !isFurnitureAfter(found.after)) return null;
  const before = withoutListMark(`${found.before} `)
    .replace(/(?:^|\s)(?:on|am|at|le|el|il|op|em|den|der)$/iu, '')
    .replace(/[\s•·|,/—–-]+$/u, '');
  if (isSaid && before !== '' && before.length <= LONGEST_HEAD_NAME)
    return { first: at, end: at + 1, form: 'says', dated: found.date, name: before, answering: null };
  return before === '' ? headAbove(lines, at, floor, found) : headOnLine(lines, at, before, found);
}

function isFurnitureAfter(after: string): boolean {
  const words = foldName(after).split(' ');
  return (
    after.length <= 80 &&
    words.every((word) => !/\p{L}|\p{N}/u.test(word) || /^\d+$/.test(word) || AFTER_WORDS.has(word))
  );
}

function headAbove(lines: string[], at: number, floor: number, found: PrintedDate): DatedHead | null {
  let above = at - 1;
  while (above >= floor && at - above <= LOOK_BACK && isBlank(lines[above])) above--;
  if (above < floor || isBlank(lines[above])) return null;
  if (ROLES.has(foldName(lines[above] ?? '')) && above > floor && !isBlank(lines[above - 1])) above--;
  const line = withoutListMark(lines[above] ?? '');
  const speaker = speakerOf(line);
  const head = { first: above, end: at + 1, dated: found.date };
  if (speaker === null && !(isNameOverDate(line) && (found.hasTime || nameShape(line) === 'name'))) return null;
  if (isGuest(lines[above - 1]) && above - 2 >= floor && (lines[above - 2] ?? '').trim() === line)
    head.first = above - 2;
  const form: HeadForm = speaker === null ? 'above' : 'says';
  const named = nameAndAnswered(speaker ?? line);
  // A "name" of a thousand letters is kept in the text, where nothing of it is lost, and names nobody.
  return named === null
    ? { ...head, first: above, end: above, form, name: null, answering: null }
    : { ...head, form, ...named };
}

/** wpDiscuz prints the name, what its bearer is on the page, and the name again. */
const isGuest = (line = '') => /^(?:guest|member|author|editor|admin|subscriber)$/iu.test(line.trim());

function headOnLine(lines: string[], at: number, before: string, found: PrintedDate): DatedHead | null {
  const head = { first: at, end: at + 1, answering: null, dated: found.date };
  const signer = SIGNED_BY.exec(before)?.[1]?.replace(/[\s—–|,-]+$/u, '');
  if (signer !== undefined) return { ...head, form: 'signed', name: signer };
  const speaker = speakerOf(before);
  const named = nameAndAnswered(speaker ?? before);
  if (named === null || isThreadHeading(before)) return null;
  if (speaker !== null) return { ...head, form: 'says', ...named };
  if (!found.hasTime) return isNameBeforeDate(found, named.name) ? { ...head, form: 'inline', ...named } : null;
  const namelike = nameShape(named.name.replace(/,/g, ' ')) !== 'no' || /^@?[\p{L}\p{N}_.-]+$/u.test(named.name);
  const apart = at === 0 || isBlank(lines[at - 1]) || isButton(lines[at - 1] ?? '');
  const buttoned = /\p{L}{3}/u.test(found.after);
  return namelike || (apart && (buttoned || !isSentence(named.name))) ? { ...head, form: 'inline', ...named } : null;
}

/** "Annika Berg · November 5, 2012", where a mark stands between name and date and nothing behind. */
function isNameBeforeDate({ before, after }: PrintedDate, name: string): boolean {
  return /\s(?:[·•|–—-]|\/\/)\s*$/u.test(before.slice(-8)) && !/\p{L}/u.test(after) && nameShape(name) === 'name';
}

/** "Anna says:" → "Anna". */
export function speakerOf(line: string): string | null {
  const content = line
    .trim()
    .slice(-40)
    .replace(/\s*(?:[:：…]|\.{3})$/u, '');
  const verb = SAYS.exec(content);
  if (verb === null) return null;
  const tail = line.trim().length - line.trim().slice(-40).length;
  const name = line
    .trim()
    .slice(0, tail + verb.index)
    .trim();
  return name === '' ? null : name;
}

/** "I saw it on May 3" speaks; the title of a linking page, as a pingback bears it, does not. */
function isSentence(words: string): boolean {
  const [first = ''] = foldName(words).split(' ');
  return NEVER_IN_NAMES.has(first) || GREETINGS.has(first) || /[.,:;]$/.test(words);
}

function isNameOverDate(line: string): boolean {
  if (/[!?…:;,]$|\p{L}{4}\.$/u.test(line)) return false;
  return (
    !isButton(line) &&
    !isThreadHeading(line) &&
    !isPageLine(line) &&
    foldName(line.slice(0, 200)).split(' ').length <= 12
  );
}

function nameAndAnswered(printed: string): { name: string; answering: string | null } | null {
  if (printed.length > LONGEST_HEAD_NAME) return null;
  const [name = '', answering = null] = printed.replace(BESIDE_NAME, '').split(/\s+(?:>|›|→|➤|▶)\s+/u);
  return { name: name.replace(/\s+(?:•\s*)?(?:Mod|Moderator|Author|OP)$/u, '').replace(/[\s•·|]+$/u, ''), answering };
}
