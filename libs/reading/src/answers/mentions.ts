import { nameWords } from '../names/name-likeness.js';
import { isOpaque } from './addresses.js';
import type { Roster } from './roster.js';

const AT_TOKEN =
  /(?<![\p{L}\p{N}_.@/+-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,62}[\p{L}\p{N}_])?)(@[a-z0-9-]+(?:\.[a-z0-9-]+)+)?(:[a-z]+)?/giu;
const PLACE_AFTER = /^['’]s(?![\s]*\p{L})/u;
// "rosa_cooks on Instagram", "ROSA on all platforms": a line by which somebody says where he is found.
const KNOWN_THERE_AS =
  /^[^\S\n]{0,8}([\p{L}\p{N}_.]{3,40}) (?:on|auf|sur|en|su|op|em) (?:all |allen |tous |todas |tutti |alle )?(?:[\p{L}]{1,20} )?(?:twitter|instagram|facebook|skype|linkedin|mastodon|bluesky|tiktok|youtube|pinterest|threads|social media|media|platforms|networks)[.!)]?$/gimu;
// A name made as handles are ("erin.knits.badly on skype"), wherever it stands.
const MADE_UP_THERE =
  /(?<![\p{L}\p{N}_.@-])([\p{L}\p{N}]+(?:[._][\p{L}\p{N}]+)+|[\p{L}_]{2,30}\d{1,6}) (?:on|auf|sur|en|at) (?:twitter|instagram|insta|skype|mastodon|bluesky|tiktok|youtube|telegram|signal|discord|ravelry|lichess|strava)(?!\p{L})|\b(?:skype|twitter|insta(?:gram)?|discord|lichess|strava|handle|user ?name)(?: (?:is|name is|handle is|id is|id)|:) ?([\p{L}\p{N}]+(?:[._][\p{L}\p{N}]+)+|[\p{L}_]{2,30}\d{1,6})/giu;
const NETWORK =
  /twitter|insta|skype|mastodon|bluesky|tiktok|youtube|telegram|signal|discord|ravelry|lichess|strava|handle|user ?name/i;
const SPOKEN_TO = /^(?:\s*[—–]|\s-\s|:\s)/u;
const OPENS_LINE = /\n\s*["“„«*>(]?$/u;
const OPENS_TEXT = /(?:^|\n)\s*["“„«*>(]?$/u;
const LOOK_AROUND = 8;
const LONGER_THAN_NAMES = 9;
const NAME_PREFIX = /^(?:Mc|Mac|De|Di|Da|La|Le|Jo|Mary|Van|Von|Fitz|O)(?=\p{Lu})/u;
const NO_HANDLES = new Set('home work school all alle everyone the us me this that least first'.split(' '));

/** The @words of a text: handles of social networks, and people of the thread who are spoken of by name. */
export interface Mentions {
  handles: string[];
  names: string[];
}

/** Sorts a text's @words into handles and names of people in the thread. */
export function findMentions(text: string, roster: Roster): Mentions {
  const handles = new Map<string, string>();
  const names: string[] = [];
  for (const match of text.matchAll(AT_TOKEN)) {
    const [whole, token = '', domain = '', service = ''] = match;
    if (isOpaque(token) || NO_HANDLES.has(token.toLowerCase())) continue;
    const before = text.slice(Math.max(0, match.index - LOOK_AROUND), match.index);
    const after = text.slice(match.index + whole.length, match.index + whole.length + LOOK_AROUND);
    const opens = before.length < LOOK_AROUND ? OPENS_TEXT.test(before) : OPENS_LINE.test(before);
    const isName =
      roster.isKnown(token) || roster.isOwner(token) || SPOKEN_TO.test(after) || isWrittenName(token, roster);
    if (isName && !opens) names.push(token);
    const isHandle =
      domain !== '' ||
      service !== '' ||
      looksLikeHandle(token, roster) ||
      !(opens || isName || PLACE_AFTER.test(after));
    const handle = token + domain;
    if (isHandle && !handles.has(handle.toLowerCase())) handles.set(handle.toLowerCase(), handle);
  }
  for (const [, token = ''] of text.matchAll(KNOWN_THERE_AS)) {
    const isHandle = isMadeUp(token) || /^\p{Lu}{3,}$/u.test(token);
    if (isHandle && !handles.has(token.toLowerCase())) handles.set(token.toLowerCase(), token);
  }
  for (const [, before = '', after = ''] of NETWORK.test(text) ? text.matchAll(MADE_UP_THERE) : []) {
    const token = before + after;
    if (!handles.has(token.toLowerCase())) handles.set(token.toLowerCase(), token);
  }
  return { handles: [...handles.values()], names };
}

/** "AnneDGallaher", where an Anne takes part. */
function isWrittenName(token: string, roster: Roster): boolean {
  const [first = '', ...more] = nameWords(token);
  return more.length > 0 && first.length > 2 && roster.isKnown(first);
}

/** Made as handles are made, and not simply what somebody of the thread calls himself there. */
function looksLikeHandle(token: string, roster: Roster): boolean {
  if (roster.isPrinted(token)) return false;
  return isMadeUp(token) || (roster.isOwner(token) && token.length >= LONGER_THAN_NAMES);
}

/** Digits, underscores, dots or a capital inside a word are how handles look and first names do not. */
function isMadeUp(token: string): boolean {
  if (/[\d_.]/.test(token)) return true;
  const plain = token.replace(NAME_PREFIX, '');
  return token.length >= 6 && /\p{Ll}\p{Lu}/u.test(plain);
}
