const TAKING_UP =
  /^(?:[^\p{L}]*)(?:then|yes|yep|yeah|yup|no|nope|ok|okay|sure|any|thanks|thank you|thx|will do|deal|done|you['’]re|you are|haha+|ha|lol|i['’]?(?:ll|d| will| would| am| did| do)|it['’]?s a|perfect|great[,!]|sounds|got it|agreed|exactly|of course|definitely|absolutely|that(?:['’]s| is|would| works)|ja|nein|danke|gern|oui|non|merci|si|sí|gracias|touch[eé]|fair|i (?:take|stand|will|would|did|do|am))(?!\p{L})/iu;
const SHORT_AGREEMENT =
  /^(?:amen(?: to that)?|this|so much this|same(?: here)?|me too|\+\s?1|\^+(?: this)?|what (?:s?he|they) said|hear,? hear|seconded|agreed|exactly(?: this)?|ditto|so true|well said|came here to say this|dito|genau|stimmt|moi aussi|yo también)[\s.!\u2026]*(?:[:;][-)D(]+)?$/iu;
const SOMEONE_ABOVE =
  /(?:^|[^\p{L}])(?:some(?:one|body)|the (?:person|commenter|one|guy|lady|woman|man)|whoever|a commenter|an earlier comment\w*|jemand|quelqu['’]un|alguien)(?: (?:else|above|earlier|here|up there|oben|plus haut|arriba|who)){0,3} (?:has |had |who |mentioned|said|wrote|asked|pointed|says|suggested|posted|commented|schrieb|sagte|meinte|dit|écrit|dijo)/iu;

/** Whether a text opens as an answer does. */
export function takesUp(text: string): boolean {
  return TAKING_UP.test(text.slice(0, 40));
}

/** "Amen to that": says so little that it can only mean the comment above. */
export function agreesWithAbove(text: string): boolean {
  return text.length <= 60 && SHORT_AGREEMENT.test(text.trim());
}

/** "Somebody above said …": the sentence that speaks of a comment without a name, or null. */
export function speaksOfSomeone(text: string): string | null {
  const start = text.slice(0, 5000);
  const match = SOMEONE_ABOVE.exec(start);
  if (match === null) return null;
  const rest = start.slice(match.index);
  const end = /[.!?…\n]/u.exec(rest.slice(10));
  return end === null ? rest : rest.slice(0, end.index + 11);
}
