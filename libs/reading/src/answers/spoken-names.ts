import { isGivenName } from '../names/given-names.js';
import { SAID_ON } from './called-names.js';
import { longestKnown } from './addresses.js';
import type { Roster } from './roster.js';

/** A name of somebody in the thread, where it stands in a text. */
export interface SpokenName {
  name: string;
  index: number;
  /** Spoken of as having said something in the thread ("I agree with Ann", "Ann’s comment above"). */
  asSpeaker: boolean;
  /** Spoken to inside the text ("… Ann, that hill has a name.", "Well said, Ann!"). */
  spokenTo: boolean;
}

const LONGEST_TEXT = 50_000;
const LONGEST_NAME = 160;
const AROUND = 40;
const NAME_START =
  /(?<![\p{L}\p{N}_@./-])@?\p{Lu}[\p{L}\p{N}_.'’-]*|(?<=\b[Tt](?:hanks|hank you),? )\p{Ll}[\p{L}\p{N}_]+/gu;
const OPENS_SENTENCE =
  /(?:(?:(?<!\b(?:St|Mr|Mrs|Ms|Dr|Mt))[.!?…;)\]”"]|:\)|\p{Extended_Pictographic}\ufe0f?)\s+|^\s*|\n\s*)(?:(?:and|but|oh|ah|ha|yes|no|so|well|as for|aw|thanks|thank you|sorry|dear),?\s(?:to\s)?)?$/iu;
const AFTER_OPENING = /^(?:[,?!:]|\s?[—–]|\s-\s)/u;
const SPEAKS_ON = new RegExp(`^\\.? ${SAID_ON}`, 'iu');
const BEFORE_CLOSING =
  /(?:\b(?:thanks|thank you|hi|hey|hello|welcome|danke|merci|gracias|grazie|bless you|well done|sorry|love you),?|\p{L}{2},)[ \u00a0]+$/iu;
const AFTER_CLOSING = /^\s?(?:[,;!.?…(]|[:;]-?\)|x+\s*$|$)/u;
const BEFORE_SPEAKER =
  /(?:\bagree\w*(?: \S+){0,3} with|\b(?:echo(?:ing)?|second(?:ing)?|repl(?:y|ying) to|answer to|in response to|laugh(?:ed|ing)? at|stimme|zustimmung an|d['’]accord avec|de acuerdo con|d['’]accordo con))\s+(?:what\s)?$/iu;
/** Verbs by which somebody's words are reported. */
export const SAID =
  'said|says|wrote|writes|mentioned|mentions|pointed|points|asked|asks|noted|notes|suggested|put it|described|commented|sagte|sagt|schrieb|schreibt|meinte|meint|dit|disait|dijo|dice|ha detto';
const BEFORE_SAYING = /(?:^|[^\p{L}])(?:like|as|what|how|wie|was|comme|como|come|the way|to|love that|true,)\s+$/iu;
const SAYS_SO = new RegExp(`^,? (?:\\S+ )?(?:${SAID})(?!\\p{L})`, 'iu');
const AFTER_SPEAKER = new RegExp(
  `^(?:['’]s?)?\\s(?:\\S+ )?(?:comments?|point|idea|suggestion|question|answer|reply|remark|analogy|observation|kommentar|commentaire|comentario|commento)(?!\\p{L})` +
    `|^(?:['’]s)?[\\s,(]{1,2}(?:just )?(?:above|below|upthread|earlier|oben|weiter oben|plus haut|arriba)(?!\\p{L})` +
    `|^ (?:${SAID}) (?:it )?(?:above|earlier|oben|best)`,
  'iu',
);

/** Everybody of the thread whose name stands anywhere in a text. */
export function spokenNames(text: string, roster: Roster): SpokenName[] {
  const spoken: SpokenName[] = [];
  const whole = text.slice(0, LONGEST_TEXT);
  let end = 0;
  for (const match of whole.matchAll(NAME_START)) {
    if (match.index < end) continue;
    const index = match.index + (match[0].startsWith('@') ? 1 : 0);
    const name = longestKnown(
      whole.slice(index, index + LONGEST_NAME).replace(/^([\p{L}\p{N}_.-]+)['’]s(?!\p{L})/u, '$1'),
      roster,
    );
    if (name === null || roster.isOwner(name)) continue;
    end = index + name.length;
    const before = whole.slice(Math.max(0, match.index - AROUND), match.index);
    const after = whole.slice(end, end + AROUND);
    spoken.push({ name, index, asSpeaker: isSpeaker(before, after), spokenTo: isSpokenTo(name, before, after) });
  }
  return spoken;
}

function isSpeaker(before: string, after: string): boolean {
  const says = BEFORE_SAYING.test(before) && SAYS_SO.test(after);
  return says || AFTER_SPEAKER.test(after) || BEFORE_SPEAKER.test(before);
}

function isSpokenTo(name: string, before: string, after: string): boolean {
  const speaksOn = () => isGivenName(name) && SPEAKS_ON.test(after);
  const opens = OPENS_SENTENCE.test(before) && (AFTER_OPENING.test(after) || speaksOn());
  return opens || (BEFORE_CLOSING.test(before) && AFTER_CLOSING.test(after));
}
