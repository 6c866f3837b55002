const channels: [string, RegExp][] = [
  ['video', /\b(?:skype|skyped|zoom|zoomed|facetime|facetimed|video)\b/i],
  ['phone', /\b(?:phone|phoned|call|calls|called|rang|ring|telephone|telephoned|dialled|hung up|voice)\b/i],
  ['email', /\b(?:e-?mail|e-?mailed|inbox)\b/i],
  ['letter', /\b(?:letter|postcard|envelope|stamp)\b/i],
  ['message', /\b(?:messaged?|texted|text|dm|dmed|pm)\b/i],
  [
    'in_person',
    /\b(?:met|meet|irl|in person|face to face|coffee|lunch|dinner|beer|visit|visited|hugged|sat|table|came)\b/i,
  ],
];

/** The channel on which a talk took place, as far as the sentence says. */
export function findChannel(said: string): string | null {
  return channels.find(([, words]) => words.test(said))?.[0] ?? null;
}
