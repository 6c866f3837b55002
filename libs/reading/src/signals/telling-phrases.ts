// Turns of phrase that mostly settle the matter for one head, unless the sentence takes it back.
const met =
  '(?:met|meeting|seen|saw|visited|hosted|hugged|sat (?:down |next to |beside |behind |with )+|had (?:\\w+ ){0,4}(?:call|chat|coffee|lunch|dinner|beer|drinks?|talk|conversation|pint|breakfast|cuppa|tea|supper|skype|zoom)|spent (?:\\w+ ){0,4}(?:time|hours?|minutes|evening|afternoon|day|morning)|ran|walked|worked|talk(?:ed)?|spoke|spoken|chatted|rang|rung|phoned|telephoned|called|skyped|zoomed|reached out|shook hands|connect(?:ed)?)';
const kin =
  '(?:mother|mum|mom|father|dad|wife|husband|partner|sister|brother|daughter|son|aunt|uncle|cousin|niece|nephew|grand(?:son|daughter|mother|father|ma|pa|dad)|nan|gran|twin|friend|mate|colleague|boss|neighbou?r|roommate|flatmate|student|teacher|pupil)';

const telling: Record<'talked' | 'relation' | 'question' | 'fact', string[]> = {
  talked: [
    `\\b(?:you and I|we|I)(?:'ve| have| had| did)?(?: all| both| finally| actually| just| once| recently)? ${met}\\b.{0,60}\\b(?:you|together|in person|irl|on the phone|by (?:tele)?phone|face to face|twice|last|yesterday|for (?:\\w+ )?(?:hours?|minutes)|in '?\\d\\d)`,
    `\\b(?:good|great|lovely|nice|wonderful|fun|privileged|pleasure|treat|glad|honou?r) (?:\\w+ ){0,4}to (?:finally |have |actually )*(?:meet|met|talk|talked|speak|spoken|walk|see|seen|spend|spent|have|had|hear|sit|sat|connect)\\b.{0,40}\\byou\\b`,
    `\\b(?:he|she|you)(?:'ve)? (?:rang|called|phoned|telephoned|picked up|came (?:round|over|by|in)|visited|turned up|stayed overnight|drove up|answered the phone)\\b`,
    "\\b(?:I've|I have|I just|we've) (?:sent|emailed|messaged|written|texted|mailed|dm'?d|called|rung|phoned|met) (?:you|her|him|them)\\b",
    '\\b(?:on|down|over|by) the (?:tele)?phone\\b',
    '\\b(?:thanks|thank you) (?:\\w+ ){0,2}for (?:the|your|our|that|a) (?:\\w+ )?(?:call|chat|coffee|lunch|letter|visit|talk|conversation)\\b',
    '\\byour (?:letter|parcel|card|email|e-mail|voice) (?:has |just )*(?:come|came|arrived|reached|is here)\\b',
  ],
  relation: [
    `\\b(?:found|find|came|come|discovered|got|landed|heard about|stumbled)\\b.{0,40}\\b(?:through|via|thanks to|from a link|because of|courtesy of)\\b`,
    `\\b[\\w.]+ (?:sent|pointed|forwarded|showed|gave|told|put|introduced|recommended) (?:me|us)\\b.{0,25}\\b(?:here|link|page|post|blog|site|channel|you|your way|this|on to you|onto)\\b`,
    `\\b(?:I'm|I am|this is|it's) \\w+(?:'s|s') (?:\\w+ )?${kin}\\b`,
    `\\b(?:is|was|has become|became|are) (?:my|our|a) (?:\\w+ ){0,4}${kin}s?\\b`,
    `\\b(?:you|we|and I) (?:and i |and I )?(?:are|were|'re|'ve been|have been) (?:\\w+ )?(?:friends|mates|neighbou?rs|colleagues|roommates|classmates)\\b`,
    `\\b(?:worked|work|working|went to school|at school|in class|sat behind|studied|served|trained|lived next) (?:together|with you|for you|under you|with|behind you|next to you)\\b`,
    `\\bmy (?:\\w+ )?${kin},? [A-Z][\\w'-]+`,
    `\\b(?:his|her) ${kin} (?:is called|is|was called|was) [A-Z]`,
    `\\b(?:met|meet) (?:you |him |her |\\w+ )?(?:in person|irl|at|face to face|twice|once)\\b|\\byou and I have met\\b|\\bin person\\b`,
    `\\b(?:took|taken|taking|attended|sat in on) your (?:\\w+ )?(?:class|course|workshop|seminar|lectures?)\\b|\\byou (?:taught|mentored|trained|hired) me\\b`,
    `\\b(?:dear|old|good|best|real|close) friends?\\b`,
  ],
  question: [
    "(?:^|[,.;:–—] ?)(?:\\w+,? )?(?:do|did|are|were|have|would|will|can|could|may|might|is|was|does|has|when|where|how|what|which|who) (?:you|your|I|we|it|there|he|she|the|this|that|any\\w*|somebody|'s|'s the)\\b.*\\?",
    '\\b(?:can you tell|could you tell|do you know|does any(?:one|body) know|may I ask|would you mind|I wonder (?:if|whether|what|how)|any (?:tips|advice|chance|idea)|how do I|how did you|what do you)\\b',
  ],
  fact: [
    "\\b(?:I'm|I am|she's|he's) (?:a|an|the|\\d\\d)\\b",
    `\\bmy (?:\\w+ ){0,2}${kin} (?:is|was|has|had|died|passed|lives?|works?|wants|came|got|turned|taught|went)\\b`,
    "\\bI(?:'ve| have)? (?:live|lived|work|worked|teach|taught|grew up|moved|run|own|was born|was diagnosed|lost|retired|studied|am studying|have two|have three|have a)\\b",
  ],
};
const takenBack =
  "\\b(?:never|n't|not|if I|would have|could have|should have|wish|imagine|almost|nearly|someday|one day|soon|hope|will|'ll|going to|looking forward|look forward|missed)\\b";
const compiled = Object.entries(telling).map(([head, sources]) => ({
  head,
  patterns: sources.map((source) => new RegExp(source, /\[A-Z\]/.test(source) ? '' : 'i')),
}));
const back = new RegExp(takenBack, 'i');
const LONGEST = 600;

/** The telling phrases of a sentence, each named by its head and place, marked where the sentence takes it back. */
export function tellingPhrases(said: string): string[] {
  const plain = said.slice(0, LONGEST).replace(/[’‘`]/g, "'");
  const isBack = back.test(plain);
  return compiled.flatMap(({ head, patterns }) => {
    const found = patterns.flatMap((pattern, at) => (pattern.test(plain) ? [`${head} ${at}`] : []));
    return found.length === 0 ? [] : [...found, `${head} any ${isBack}`];
  });
}
