const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const part = '(?:morning|afternoon|evening|night|lunchtime|dinnertime|noon|midnight|midday)';
const span = '(?:week|weekend|month|year|spring|summer|autumn|fall|winter|term|season)';
const count = '(?:an?|one|two|three|four|five|six|seven|ten|a few|a couple of|\\d+)';
const day = `(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|${month}(?: the)? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)|(?:first|second|third|last) ${weekday}(?: (?:of|in) (?:the |each |every )?\\w+)?)`;
const clock =
  "(?:at |by |before |after )?(?:half (?:past )?)?\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.|o'clock)";

const whens = [
  `(?:(?:by|before|on|until|till|from|after|this|next|every|each|come) )*(?:(?:this|next|every|each|the end of|the week of) )?(?:the )?${weekday}s?(?: (?:week|next|coming|${part}))?(?: at \\w+)?`,
  '(?:later |first thing |early )?(?:tonight|tomorrow|today|this minute|right now|right away|straight away|immediately)(?: (?:morning|afternoon|evening|night))?',
  `(?:by |before |until |over |at |in |for )?(?:this|next|every|each|the) (?:very )?(?:${part}|${span})(?: (?:after next|of [\\w’']+))?`,
  `(?:by|before|until|at|over) (?:the )?(?:end of \\w+(?: \\w+)?|${span}|christmas|easter|whitsun|thanksgiving|new year|half[- ]term|${part})`,
  `(?:(?:on|by|before|from|until|after|for) )?${day}`,
  `(?:in|by|early in|late in|before|until|this|next|every|from) ${month}`,
  `(?:with)?in ${count} (?:minutes?|hours?|days?|weeks?|months?|fortnight)`,
  `in (?:an? )?(?:fortnight|moment|bit|jiffy)`,
  `(?:once|twice|three times|\\d+ times|two|three) (?:times )?(?:a|per|each|every) (?:day|week|month|year)`,
  `(?:${count} )?(?:a|per) (?:day|week|month)`,
  clock,
  '(?<!as )soon',
];
// What is to happen first; it counts where no time is named.
const clause =
  "(?:as soon as|when|once|after|the minute|the second|the moment|before) (?:I|I'm|I've|we|we're|he|she|they|it|it's|you|the|my) (?:[\\w'-]+ ?){1,6}";
const whole = (when: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${when})(?![\\p{L}\\p{N}])`, 'iu');
const [times, first] = [whens.map(whole), whole(clause)];
const LONGEST = 600;

/** The words of a promise that say when it will be kept, exactly as said; null where none do. */
export function findDue(said: string): string | null {
  const words = said.slice(0, LONGEST).replace(/[’‘`]/g, "'");
  const found = times.map((time) => time.exec(words)).filter((match) => match !== null);
  const longest = found.sort((a, b) => b[0].length - a[0].length)[0] ?? first.exec(words);
  return longest ? said.slice(longest.index, longest.index + longest[0].length).trim() : null;
}
