import { isOneOf, nameLikeness } from '../names/name-likeness.js';
import type { Comment } from './comments.js';

const PRINTED = { same: 8, like: 4.5, other: -15 };
const NAMED_HIMSELF = { same: 6, like: 4, other: -9 };
const SPEAKS_OF_HIM = -4.5;
const GONE = /^\[?(?:this comment (?:was|has been) )?(?:deleted|removed)[^\p{L}]*(?:by [\p{L} ]{1,40})?$/iu;
const NOTHING_LEFT = -15;
const RULED_OUT = -1000;
const NAMED_FIRST = 1;
const TO_ANOTHER = -1;
const SHORT = 30;
const SAYS_LITTLE = -0.7;
const SPEAKS_BACK = 1.8;
const SPEAKS_BACK_UNASKED = -1;

/** How well a name fits a comment as that of its author, as a log likelihood. */
export function nameFit(name: string, comment: Comment): number {
  if (comment.printed !== null) return PRINTED[nameLikeness(name, comment.printed)];
  if (isOneOf(comment.notBy, name)) return RULED_OUT;
  if (comment.text.length < 60 && GONE.test(comment.text.trim())) return NOTHING_LEFT;
  const self = comment.self === null ? 0 : NAMED_HIMSELF[nameLikeness(name, comment.self.name)];
  const spokenOf = comment.others.some((other) => nameLikeness(name, other) !== 'other') ? SPEAKS_OF_HIM : 0;
  const first = comment.first.some((own) => nameLikeness(name, own) === 'same') ? NAMED_FIRST : 0;
  const little = comment.text.length < SHORT ? SAYS_LITTLE : 0;
  return self + first + spokenOf + speakingBack(name, comment) + (comment.toPeer ? TO_ANOTHER : 0) + little;
}

/** Who speaks back to the owner by name was mostly spoken to by him just before. */
function speakingBack(name: string, { back }: Comment): number {
  if (back === null || back.length === 0) return 0;
  return back.some((called) => nameLikeness(name, called) === 'same') ? SPEAKS_BACK : SPEAKS_BACK_UNASKED;
}
