import type { Owed } from './owed.js';

// What words say of a promise that was given before them. Each looks at the beginning of a text only.
const LONGEST = 1_000;
const has = (words: RegExp) => (text: string) => words.test(text.slice(0, LONGEST).replace(/[’‘]/g, "'"));

export const holdsLink = has(/\bhttps?:\/\/|\bwww\.|\b[\w-]+\.(?:com|org|net|io|example)\/\w/i);

/** "Here it is", "I sent it on Friday". */
export const hands = has(
  /\bhere (?:it is|they are|you (?:go|are)|is|are)\b|\bhere's\b|\bthere you (?:go|are)\b|\bas promised\b|\battach(?:ed|ment)\b|\benclosed\b|\bta-?da\b|\bfound it\b|\bit'?s (?:up|out|live)\b|\bis (?:up|out|live)\b|\b(?:i|we)(?:'ve| have)?(?: just)? (?:e-?mailed|sent|posted|forwarded|mailed|shipped|put|left|passed)\b|^\W*(?:@\S+ )?(?:e-?mailed|sent|posted|forwarded|done|fixed|both fixed)\b|\b(?:went|gone) off\b|\bon its way\b|\bin the post\b|\b(?:junk|spam)\b|\bdid you (?:get|receive)\b|\bcheck your (?:e-?mail|inbox|mail|dms?)\b/i,
);

/** "I haven't forgotten", "still on my list": words on it that keep nothing. */
export const putsOff = has(
  /\bstill (?:owe|on my|have to|need to|to come|\w+ing)\b|\b(?:bear with me|hang on|hold on)\b|\b(?:has|have) to wait\b|\bpostponed?\b|\bnext (?:month|week|year)\b.{0,20}\bsorry\b|\bsorry\b.{0,40}\bnext (?:month|week|year)\b|\bdelayed\b|\bnot (?:today|this week)\b|\b(?:haven't|have not|hasn't|not)(?: yet)? (?:forgotten|got(?:ten)?|had|managed|sent|written|found|started|finished|done|been able)\b|\bnot yet\b|\bas soon as\b|\byou'll (?:have|get) (?:it|them|the)\b|\bremind me\b|\bsorry (?:for|about) the (?:delay|wait)\b.{0,80}\b(?:soon|next|will|i'll)\b/i,
);

/** "I can't make it after all", with no other day named. */
export function takesBack(text: string): boolean {
  return CANNOT.test(plain(text)) && !INSTEAD.test(plain(text));
}
const CANNOT =
  /\b(?:can't|cannot|can not|couldn't|won't be able|not able|unable|not going to be able)\b.{0,30}\b(?:come|make|do|find|manage|get|be there|send|call|after all)\b|\bhave to (?:cancel|call it off|pull out)\b|\bnot going to (?:happen|work out)\b/i;
const INSTEAD =
  /\b(?:but|so|instead)\b.{0,40}\b(?:i'll|will|next|following|after|another)\b|\bhow about\b|\binstead\b/i;

/** "Never mind, I found it": nobody waits any more. */
export const letsGo = has(
  /\bnever ?mind\b|\bno (?:longer any )?need\b(?! to (?:hurry|rush|apologi[sz]e|reply|thank))(?! for)|\bdon't (?:bother|trouble)\b|\bdon't worry about (?:it|sending|calling|the)\b|\bi(?:'ve| have)? (?:found|tracked down|got hold of) (?:it|them|the|one|a copy)\b.{0,40}(?:\b(?:myself|library|elsewhere|online|anyway|after all)\b|$)|\bno longer need\b|\bforget (?:it|the|about)\b|\bwe(?:'re| are) all set\b|\bi(?:'m| am) all set\b|\bsorted(?: it)? (?:now|out|myself|already)\b/i,
);

/** "No sign of it yet": what would be said of it if it had not come, or before it did. */
export const waits = has(
  /\bno sign\b|\b(?:hasn't|haven't|has not|have not|didn't|did not|never) (?:come|arrived?|got(?:ten)?|get|seen|received?|had|heard)\b|\bnot (?:yet )?(?:come|arrived|here)\b|\bstill (?:waiting|hoping)\b|\bany (?:news|luck|sign)\b|\blooking forward\b|\bin advance\b|\boffer(?:ing|ed)?\b|\bcouldn't\b|\bcan't wait\b|\b(?:did|have|could|would|will) you (?!go\b)/i,
);

const COME = has(
  /\b(?:home safe|arrived|landed|received|turned up|is here|has come|came (?:today|yesterday|last|this|on|in)|come (?:at last|through)|got (?:it|the|them|your))\b|\bin (?:today's|the|this morning's) post\b/i,
);
const THANKS = has(
  /\b(?:thanks|thank you|thx|cheers|grateful|appreciated?)\b(?! in advance)|\b(?:good|lovely|great|nice|joy) to\b|\b(?:enjoy|lov)ed\b|\bhelped\b|\bactually\b/i,
);
const WISHES = has(
  /(?:\b(?:would|could|might|let's|hope|hoping|want|wish|like|love to)\b|\bi'd\b)[^.!?]{0,40}\b(?:talk|speak|chat|meet|see|hear|call|visit|come)/i,
);
const byKind: Partial<Record<Owed, RegExp>> = {
  call: /\bfor (?:the|your|our) (?:phone ?|skype |zoom )?(?:call|chat|talk)\b|\bfor (?:calling|ringing|phoning|the time on the phone)\b|\b(?:hear(?:ing)? your voice|see(?:ing)? your face)\b|\b(?:talk|chat|speak)ing (?:to|with) you\b|\bto (?:talk|speak|chat) (?:to|with) you\b|\b(?:good|great|lovely|nice) to (?:talk|speak|chat)\b|\byour call\b|\b(?:loved|enjoyed) (?:talking|speaking|chatting|our)\b|\b(?:our|the|that) (?:call|talk|chat) (?:yesterday|last|today|this|on)\b/i,
  meeting:
    /\b(?:meet|see)(?:ing)? you (?:properly|at|both|in person|finally|yesterday|today|last|on)\b|\bfor (?:the (?:coffee|lunch|tea|drink|beer|visit)|coming|having (?:me|us)|visiting|stopping|dropping)\b/i,
  introduction: /\bfor (?:the introduction|introducing|connecting|putting)\b/i,
  letter: /\b(?:your|the) (?:e-?mail|mail|letter|message|note)\b/i,
  thing: /\bfor (?:sending|the link|forwarding|sharing|passing)\b/i,
  post: /\byou (?:actually |really )?(?:wrote|did|recorded|made) it\b/i,
};

// What is said of a thing that one has by now.
const HAS = has(
  /\b(?:came|read|watched|saw|seen|listened|heard|tried|signed|loved?|finished|(?:was|were|is) (?:wonderful|great|lovely|delicious|perfect|superb)|on (?:my|her|his|our|their|the) (?:desk|shelf|table|wall|fridge|windowsill))\b/i,
);
const handedOver: Owed[] = ['thing', 'letter', 'post', 'meeting', 'introduction'];

/** "Thanks for the call", "your letter came": whoever was owed it says that it came. */
export function saysItCame(text: string, owed: Owed, isOnTopic: () => boolean): boolean {
  const [came, thanks] = [COME(text), THANKS(text)];
  const isNamed = (came || thanks) && (byKind[owed]?.test(plain(text)) ?? false) && !WISHES(text);
  const isThere = came || (thanks && /\bfor\b/.test(text)) || (handedOver.includes(owed) && HAS(text));
  // The topic of a text takes longest to tell.
  return (isNamed || (isThere && !text.includes('?') && isOnTopic())) && !waits(text);
}

/** "Happy new year!": kind words that hold nothing else. */
export function isGreeting(text: string): boolean {
  return text.length < SHORT && GREETS(text) && !holdsLink(text);
}
const SHORT = 80;
const GREETS = has(/\b(?:happy|merry|congrat\w*|get well|good luck|well done|welcome)\b/i);

function plain(text: string): string {
  return text.slice(0, LONGEST).replace(/[’‘]/g, "'");
}
