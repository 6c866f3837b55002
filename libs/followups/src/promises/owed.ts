/** What has to happen for a promise to be kept; `nothing` is a way of speaking that promises no deed. */
export type Owed =
  'call' | 'time' | 'meeting' | 'post' | 'introduction' | 'letter' | 'thing' | 'sign' | 'answer' | 'deed' | 'nothing';

const WILL = String.raw`\b(?:i|we)(?:[’']ll| will| shall|[’']m| am|[’']re)(?: (?:going|gonna|promise)(?: to)?)?`;
const SOFTLY = String.raw`(?:\s+(?:also|always|certainly|definitely|gladly|happily|just|really|surely|still|then))*`;
const STATES = [
  'admit|bet|cherish|confess|cross|dream|grant|hold (?:you|on)|hop(?:e|ing)|imagine|lov(?:e|ing)|miss(?:ing)?|never',
  'pray(?:ing)?|remember|root(?:ing)?|surviv\\w+|think(?:ing)? (?:of|about)|treasure|understand|wish(?:ing)?',
  'be (?:cheering|honou?red|hop|hugging|listening|praying|reading|rooting|sad|the one|thinking|thrilled|waiting|watching)\\w*',
  'be here\\b|say (?:a prayer|it|no more|that|this)|light(?:ing)? a candle|take (?:your|his|her|their) (?:advice|word)',
  'send(?:ing)? (?:\\w+ ){0,3}(?:hugs|love|prayers|strength|thoughts|vibes|wishes)',
  'keep (?:on )?(?:an eye|my fingers|\\w+ing\\b|(?:you|him|her|them|that|this|it) (?:all )?in (?:mind|my|our))',
];
const STATE_OF_MIND = new RegExp(String.raw`${WILL}${SOFTLY}\s+(?:${STATES.join('|')})`, 'i');
/** What a way of speaking may still go on to promise: "I'll be praying, and I'll call on Sunday". */
const AND_DOES =
  /\b(?:and|but|then|to)\b.{0,20}\b(?:call|ring|phone|e-?mail|send|write|visit|come (?:by|over|round)|let you know)\b/i;

const kinds: [Owed, RegExp][] = [
  [
    'post',
    /\b(?:writ|do|publish|mak|record)(?:e|ing)?\b.{0,30}\b(?:post|article|column|episode|piece|essay|video)\b|\bblog about\b/i,
  ],
  ['introduction', /\bintroduc\w*|\b(?:put|get) you\b.{0,20}\bin touch\b|\bconnect you\b/i],
  [
    'time',
    /\b(?:set up|find|fix|arrange|suggest|propose|schedule)\b.{0,12}\b(?:times?|dates?|slots?|call|chat|meeting)\b/i,
  ],
  [
    'call',
    /\b(?:call|ring|phon|telephon|skyp|zoom|facetim|buzz)(?:e|ing)?\b(?! (?:it|my|our|the|an?|round|some|every)\b)(?=.{0,60}$|.*\b(?:you|u|her|him|them)\b)|(?<!\b(?:a|an|my|the|your) )\b(?:talk|chat|speak)(?:ing)?\b(?! (?:to|with) (?!you)| date| slot)|\bhave a (?:talk|chat)\b/i,
  ],
  [
    'meeting',
    /\bvisit|\bcom(?:e|ing)\b|\bbe (?:there|round|over|by|down|back|up|(?:on|at|in) (?:your|that|the))\b|\b(?:drop|stop|swing) (?:by|in)\b|\bdriv(?:e|ing) (?:over|down|up|to)\b|\b(?:see|find|meet|fetch) you\b|\bmeet up\b|\breturn (?:your|the)\b|\bgive\b.{0,20}\bback\b|\bbring(?:ing)?\b(?! (?:it|this|that) up)|\b(?:buy|get|grab|have|owe|stand)\b.{0,15}\b(?:beer|breakfast|coffee|dinner|drink|lunch|pint|tea)\b|\b(?:beer|breakfast|coffee|dinner|drinks?|lunch|pint|tea)[’']?s? (?:is |are )?on me\b/i,
  ],
  [
    'letter',
    /\be-?mail|\bdm\b|\b(?:direct|private) message|\bmessage you\b|\bwrit(?:e|ing) (?:to )?(?:you|u)\b|\bdrop you a\b|\bletter from me\b|\bwrit(?:e|ing) back\b/i,
  ],
  [
    'thing',
    /\b(?:send|mail|forward|attach|shar|ship)(?:e|ing)?\b|\bpass(?:ing)? (?:on|along)\b|\bpost(?:ing)? (?:you|the|it|a|that|my)\b|\b(?:drop|get|give|lend)\b.{0,40}\b(?:link|number|address|copy|file|keys?|book)\b|\bget (?:it|them|that|this|the \w+) to you\b|\bhave\b.{0,30}\bto you by\b|\bin (?:your inbox|the (?:mail|post))\b/i,
  ],
  ['sign', /\b(?:get|be) in touch\b|\breach out\b|\bcheck in (?:on|with)\b/i],
  [
    'answer',
    /\b(?:let you know|get back|report back|keep you (?:posted|informed|updated)|tell you|find out|look into|look it up|ask|check|reply|respond|answer)\b/i,
  ],
];

/** A thing done for somebody where the words name nothing more exact. */
export function owedBy(quote: string): Owed {
  if (STATE_OF_MIND.test(quote) && !AND_DOES.test(quote)) return 'nothing';
  return kinds.find(([, words]) => words.test(quote))?.[0] ?? 'deed';
}
