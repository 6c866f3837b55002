import type { Heard, SpokenItem } from '../answers/heard-calls.js';
import type { Roster } from '../answers/roster.js';
import { foldName } from '../names/fold-name.js';
import { nameLikeness } from '../names/name-likeness.js';
import type { Inference } from '../thread.types.js';
import type { Comments } from './comments.js';
import { echoQuote, partQuote } from './evidence-quotes.js';
import { nameFit } from './name-fit.js';
import type { AnsweredCall } from './owner-calls.js';

const TALK_REACH = 8;
const ASKED_REACH = 3;
const OWNER_REACH = 40;
const SAME_ECHO = 4;
const SOON = 6;
const SOON_ECHO = 1.3;
const CLEARLY = 1;
const IN_BETWEEN = 1;
const FAR = 3;
const ASKS = /\?|\b(?:does|do|has|is) any(?:one|body)\b|\bany(?:one|body) (?:know|got|have)\b|\bwondering\b/iu;

/** What is settled when the comments that nobody has answered by name are looked at once more. */
export interface Settled {
  items: SpokenItem[];
  heard: Heard[];
  comments: Comments;
  calls: AnsweredCall[];
  roster: Roster;
  /** Per comment, who wrote it: printed, or concluded so far. */
  authors: (string | null)[];
}

/** Who wrote a comment that no call claims, from the talk around it; only ever probable. */
export function leftOver(comment: number, settled: Settled): Inference | null {
  return fromExchange(comment, settled) ?? fromAnswerBelow(comment, settled) ?? fromOwnersWords(comment, settled);
}

/** Who answers Ann, after Ann has spoken to Bob or asked about him, is Bob. */
function fromExchange(comment: number, { items, heard, comments, roster, authors }: Settled): Inference | null {
  const { at } = comments.get(comment);
  for (const { name } of heard[at]?.calls ?? []) {
    if (roster.isOwner(name)) continue;
    const before = latestBy(name, comment, TALK_REACH, authors);
    if (before === null) continue;
    const place = comments.get(before).at;
    const text = items[place]?.text ?? '';
    const others = (heard[place]?.calls ?? []).map((call) => call.name).filter((each) => !roster.isOwner(each));
    const asked = (heard[place]?.spoken ?? []).filter((each) => askedAbout(each, text));
    const [who, ...more] = others.length > 0 ? others : [...new Set(asked)];
    if (who === undefined || more.length > 0 || nameFit(who, comments.get(comment)) < -2) continue;
    const from = Math.max(0, text.lastIndexOf('\n', text.indexOf(who)) + 1);
    return probable(who, [partQuote(place, text.slice(from)), partQuote(at, items[at]?.text ?? '')]);
  }
  return null;
}

function askedAbout(name: string, text: string): boolean {
  const at = text.indexOf(name);
  const sentence = at < 0 ? '' : (/^[^.!?…\n]*[.!?…\n]?/u.exec(text.slice(at, at + 300))?.[0] ?? '');
  return sentence.endsWith('?');
}

/** An open question right above a comment that speaks to somebody who is heard nowhere near. */
function fromAnswerBelow(comment: number, { items, heard, comments, roster, authors }: Settled): Inference | null {
  const { at, text } = comments.get(comment);
  for (let next = comment + 1; next <= comment + ASKED_REACH && next < comments.all.length; next++) {
    const answer = comments.get(next);
    for (const { name, by, part } of heard[answer.at]?.calls ?? []) {
      if (by === 'named' || roster.isOwner(name) || latestBy(name, next, FAR, authors) !== null) continue;
      if (nameFit(name, comments.get(comment)) < -2 || authors[next] === name) continue;
      const piece = heard[answer.at]?.split[part]?.text ?? '';
      const echo = comments.words.echo(comments.words.listen(piece), comment);
      if (!(ASKS.test(text) && next === comment + 1) && echo.weight < CLEARLY) continue;
      return probable(name, [
        partQuote(answer.at, piece),
        echoQuote(comments.get(comment), echo) ?? partQuote(at, items[at]?.text ?? ''),
      ]);
    }
  }
  return null;
}

/** Who takes up what the owner said to Ann, and to nobody else, is Ann; or who wrote the second thing he thanks for. */
function fromOwnersWords(comment: number, { items, comments, calls }: Settled): Inference | null {
  const { at } = comments.get(comment);
  const near = callsAround(calls, at).filter(({ name }) => name !== null && nameFit(name, comments.get(comment)) > -2);
  const scored = near
    .map((call) => ({ call, echo: comments.words.echo(comments.words.listen(call.text), comment) }))
    .sort((a, b) => b.echo.weight - a.echo.weight);
  const [best, second] = scored;
  if (best === undefined || best.call.name === null) return null;
  const rival = scored.find(({ call }) => foldName(call.name ?? '') !== foldName(best.call.name ?? ''));
  const between = best.call.at > at && isBetween(comment, best.call, calls);
  const soon = best.call.at < at && at - best.call.at <= SOON;
  if (best.echo.weight < (between ? IN_BETWEEN : soon ? SOON_ECHO : SAME_ECHO)) return null;
  if (second !== undefined && rival !== undefined && best.echo.weight - rival.echo.weight < CLEARLY) return null;
  const echoed = echoQuote(comments.get(comment), best.echo) ?? partQuote(at, items[at]?.text ?? '');
  return probable(best.call.name, [partQuote(best.call.at, best.call.text), echoed]);
}

function callsAround(calls: AnsweredCall[], at: number): AnsweredCall[] {
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return calls.slice(Math.max(0, low - OWNER_REACH), low + TALK_REACH);
}

/** Stands between the comments that one item of the owner answers. */
function isBetween(comment: number, { at }: AnsweredCall, calls: AnsweredCall[]): boolean {
  const own = callsAround(calls, at).filter((call) => call.at === at && call.comment !== null);
  const answered = own.map((call) => call.comment ?? 0);
  return own.length > 1 && Math.min(...answered) < comment && comment < Math.max(...answered);
}

function latestBy(name: string, before: number, reach: number, authors: (string | null)[]): number | null {
  for (let comment = before - 1; comment >= 0 && comment >= before - reach; comment--) {
    const author = authors[comment];
    if (author && nameLikeness(author, name) === 'same') return comment;
  }
  return null;
}

function probable(name: string, because: Inference['because']): Inference {
  return { name, confidence: 'probable', because };
}
