import { normaliseIdentity } from '#libs/accounts';
import { quoteOf, sentencesOf } from '../wording/quote.js';

export interface AskedText {
  text: string;
  /** It was read that they offer to talk in it, so that thanks alone close nothing. */
  offers?: boolean;
  /** Whom the item answers, as printed; `owner` where the answered item is known to be the owner's. */
  answers: { printed: string; owner: boolean }[];
}

export interface Ask {
  kind: 'question' | 'address';
  /** The very sentence that waits for an answer. */
  quote: string;
}

/**
 * Whether somebody's words wait for the owner, as far as their form tells it: a question put to him, or words addressed to
 * him that close nothing. What is asked into the room is told by the reading alone.
 */
export function asksTheOwner(item: AskedText, ownerNames: ReadonlySet<string>): Ask | null {
  const toOwner = addressees(item).map((address) => address.owner || isOwner(address.printed, ownerNames));
  // A question to somebody else in the thread is not the owner's to answer.
  if (toOwner.length > 0 && !toOwner.includes(true)) return null;
  const question = bestQuestion(item.text, toOwner.length > 0, ownerNames);
  if (question) return { kind: 'question', quote: quoteOf(question) };
  if (toOwner.length === 0 || (!item.offers && closesTheTalk(item.text))) return null;
  return { kind: 'address', quote: quoteOf(item.text) };
}

/** The owner's names as they may stand after an @: whole, first name alone, and handles. */
export function namesToCall(identities: { kind: string; value: string; printed: string }[]): Set<string> {
  const names = identities.flatMap(({ kind, value, printed }) => {
    if (kind === 'name') return [value, value.split(' ')[0] ?? value];
    return kind === 'email' || kind === 'phone' || kind === 'website' ? [] : [folded(printed.replace(/^@/, ''))];
  });
  return new Set(names.filter((name) => name !== ''));
}

const LONGEST_NAME_IN_WORDS = 5;

function addressees({ text, answers }: AskedText): { printed: string; owner: boolean }[] {
  const lines = [...text.matchAll(/^[ \t]*@[ \t]?([\p{L}\p{N}][^\n]{0,79})/gmu)];
  return [...answers, ...lines.map(([, printed = '']) => ({ printed, owner: false }))];
}

// After "@Mark" the sentence goes on without a mark, so a name is tried at each length.
function isOwner(printed: string, ownerNames: ReadonlySet<string>): boolean {
  const words = folded(printed.replace(/^@/, '')).split(' ');
  return words.slice(0, LONGEST_NAME_IN_WORDS).some((_, at) => ownerNames.has(words.slice(0, at + 1).join(' ')));
}

function folded(name: string): string {
  return normaliseIdentity('name', name.slice(0, 100)) ?? '';
}

function bestQuestion(text: string, isToOwner: boolean, ownerNames: ReadonlySet<string>): string | null {
  // Addresses of pages may hold question marks, and a question in quotation marks was asked by somebody else.
  const spoken = text.replace(/https?:\/\/\S+/g, ' ').replace(/“[^”]{0,500}”|"[^"\n]{0,500}"/g, ' … ');
  const questions = sentencesOf(spoken).filter((sentence) => /\?[)!?]*$/.test(sentence) && !isRhetorical(sentence));
  const own = questions.filter((question) => !isToOthers(question, ownerNames));
  const asked = own.find((question) => TO_YOU.test(question)) ?? own.find((question) => TO_HOST.test(question));
  return asked ?? (isToOwner ? (questions.at(-1) ?? null) : null);
}

const TO_YOU = /\byou(r|rs|rself)?\b/i;
// "Where do I leave them?" is asked of the host as well, and so is what only he can know: "Which ink is it?"
const TO_HOST = /\b(can|could|do|may|might|shall|should) i\b|^((and|but|so) )?(how|what|when|where|which)\b/i;
const TO_OTHERS =
  /\b(any|every|some)(one|body)\b|\b(any|all|both|some|one|two) of (you|us)\b|\b(no one|nobody)\b|\b(y[’']?all|you (all|folks|guys|lot|two))\b|\bquestions? for (the|all)\b/i;
// "Father Tim, do you …", but not "And, do you …".
const CALLED = /^((?:\p{Lu}[\p{L}’'.-]{1,30} ?){1,3}),\s/u;
const NO_NAMES =
  /^(actually|after|also|and|anyway|because|but|finally|first|hello|hey|hi|honestly|if|just|last|maybe|no|now|oh|ok|okay|one|or|perhaps|please|question|seriously|since|so|sorry|still|thanks|then|this|well|when|wow|yes)\b/i;

function isToOthers(question: string, ownerNames: ReadonlySet<string>): boolean {
  const called = CALLED.exec(question)?.[1];
  if (TO_OTHERS.test(question)) return true;
  return called !== undefined && !NO_NAMES.test(called) && !isOwner(called, ownerNames);
}

const TAG =
  /(,|[—–-])\s*(right|no|eh|yes|huh|ok(ay)?|don[’']t you think|(is|are|do|does|did|was|were|has|have|ca|wo)n[’']t (it|they|we|he|she|you|i))\s*\?[)!?]*$/i;
const OPENING =
  /^(but |and |so |oh,? )?((is|are|do|does|did|was|were|would|could)n[’']t (it|that|this|we|they)\b|who (knew|knows|cares|wouldn[’']t|doesn[’']t)\b|why not\?|what[’']s not to\b|(can|could|may) i (just |gently |perhaps )?(add|give|make|offer|point|say|suggest)\b|have you tried\b|i (believe|guess|mean|suppose|think|thought)\b)/i;

function isRhetorical(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}’']+/gu) ?? [];
  const toYou = words.some((word) => /^you/i.test(word));
  return TAG.test(sentence) || OPENING.test(sentence) || (words.length < 3 && !toYou);
}

const CLOSING =
  /\b(thanks?|thank you|thx|cheers|you[’']re welcome|will do|sounds good|agreed?|amen|exactly|same here|well said|ha(ha)+|lol|see you|take care|my pleasure|bless you|confirmed|as you were|that[’']s all|danke|diolch|gracias|grazie|kiitos|merci|obrigad[ao]|tack)\b/i;
const LONGEST_CLOSING = 120;
const FEWEST_WORDS = 3;

// Thanks, a bare agreement, or one word that answers.
function closesTheTalk(text: string): boolean {
  const words = text.replace(/^\s*@\S+/gm, ' ').match(/[\p{L}\p{N}’']+/gu) ?? [];
  return words.length < FEWEST_WORDS || (text.trim().length <= LONGEST_CLOSING && CLOSING.test(text));
}
