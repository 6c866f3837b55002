import { isThreadHeading } from '../furniture.js';
import { isBlank } from '../source-lines.js';
import { dateLine, isNameLine, some, wholeLine } from './line-patterns.js';
import type { Platform, PlatformHead } from './platform.types.js';

const isLabel = wholeLine(
  'top fan|author|autor|auteur|edited|active|admin|moderator|group expert|rising contributor|top contributor|follow|visual storyteller|new member|new contributor|all-star contributor|community pro|conversation starter|most relevant|all comments|newest|meist ?relevant|·|•',
);
const isNoise = wholeLine(
  "like|reply|share|hide|see translation|see more|gefällt mir|antworten|j[’']aime|répondre|me gusta|responder|mi piace|rispondi|\\d+(?:[.,]\\d+)?k?|\\d+ repl(?:y|ies)|view (?:all )?(?:\\d+ )?(?:more |previous )?repl(?:y|ies)|.* replied|\\d+ repl(?:y|ies)|edited|[·•]",
);
const isLikeLine = wholeLine("like|gefällt mir|j[’']aime|me gusta|mi piace");
const isReplyLine = wholeLine('reply|antworten|répondre|responder|rispondi');
const isDateRow =
  /^(\d{1,3}\s?(?:s|m|min|h|hr|d|w|y|yr|std|j|sem|a)\.?)\s*(?:[·•]?\s*(?:like|reply|share|edited|see translation|\d+)\s*)+$/iu;

/** "Like · Reply · 2 · 3y", as older pages print it. */
const BUTTONS_FIRST = /^(?:(?:like|unlike|reply|share|edited|gefällt mir|antworten|\d+)\s*[·•]\s*){2,6}(\S.{0,40})$/iu;

/** The age in a row of buttons, in front of them or behind, or null. */
function ageInRow(line: string): string | null {
  const content = line.trim().slice(0, 80);
  const behind = BUTTONS_FIRST.exec(content)?.[1];
  return isDateRow.exec(content)?.[1] ?? (behind === undefined ? null : dateLine(behind));
}

const isRow = (line: string) => BUTTONS_FIRST.test(line.trim().slice(0, 80)) && ageInRow(line) !== null;

/** A name, the text, and below it an age ("5y"), "Like", "Reply", in this order or with the age last. */
export const facebook: Platform = {
  style: 'facebook',
  certainty: 0.85,
  heads: (lines) =>
    (some(lines, isLikeLine, 2) && some(lines, isReplyLine, 2)) || some(lines, isRow, 2) ? findHeads(lines) : [],
  isNoise: (line) => isNoise(line) || isLabel(line) || dateLine(line) !== null || ageInRow(line) !== null,
  isFooter: wholeLine(
    'view \\d+ more comments?|\\d+ of \\d+|write a (?:public )?comment.*|.*meta ©.*|privacy .*terms.*|log in or sign up.*|schreibe einen kommentar.*',
  ),
};

/** A comment ends at its age over "Like" or under "Reply"; the next one begins with the next line that is not the page's. */
function findHeads(lines: string[]): PlatformHead[] {
  const ends = lines.flatMap((line, at) => (isEnd(lines, line, at) ? [at] : []));
  const heads: PlatformHead[] = [];
  ends.forEach((end, index) => {
    const first = index === 0 ? firstHead(lines, end) : nextText(lines, (ends[index - 1] ?? 0) + 1, end);
    if (first === null || !isNameLine(lines[first] ?? '')) return;
    const dated = ageInRow(lines[end] ?? '') ?? (lines[end] ?? '').trim();
    heads.push({ first, end: first + 1, name: (lines[first] ?? '').trim(), answering: null, dated, depth: 0 });
  });
  return heads.length * 3 >= ends.length * 2 ? heads : [];
}

function isEnd(lines: string[], line: string, at: number): boolean {
  const content = line.trim();
  if (content.length > 80) return false;
  if (ageInRow(content) !== null) return true;
  if (dateLine(line) === null) return false;
  const [next, before] = [
    [at + 1, at + 2],
    [at - 1, at - 2],
  ].map((near) => near.find((one) => !isBlank(lines[one])));
  return isLikeLine(lines[next ?? -1] ?? '') || isReplyLine(lines[before ?? -1] ?? '');
}

function nextText(lines: string[], from: number, end: number): number | null {
  for (let at = from; at < end; at++) {
    const line = lines[at] ?? '';
    if (!isBlank(line) && !isNoise(line) && !isLabel(line) && ageInRow(line) === null) return at;
  }
  return null;
}

/** Over the first comment stands the post, which ends in its own counts and buttons. */
function firstHead(lines: string[], end: number): number | null {
  let first = end;
  for (let at = end - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (isThreadHeading(line)) break;
    if (isNoise(line) || isLabel(line)) {
      // The buttons may stand between the text and its age.
      if (first === end) continue;
      break;
    }
    if (!isBlank(line)) first = at;
    else if (first < end && isBlank(lines[at - 1])) break;
  }
  return first < end ? first : null;
}
