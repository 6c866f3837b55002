// Turns of phrase that carry a meaning whatever the topic. They are no rules: each is a feature that the classifiers weigh.
const talk =
  '(?:talk|chat|speak|call|ring|phone|telephone|skype|zoom|facetime|natter|converse|catch ?up|connect|meet(?: up)?|hang ?out|get together|hear from you)';
const talkNoun =
  '(?:call|chat|talk|conversation|natter|catch-?up|coffee|cuppa|tea|beer|pint|drink|lunch|dinner|breakfast|supper|brunch|walk|visit|zoom|skype|facetime|meetup|get-together|hour|half hour|lap)';
const day =
  "(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|weekdays?|(?:this|next|any|one|some) (?:week|month|evening|morning|afternoon|day|time|night|summer|spring|autumn|winter|year)|evenings?|mornings?|afternoons?|nights?|lunchtimes?|(?:half )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon) o'clock|\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)|after (?:six|seven|eight|nine|ten|two|three|four|five|lunch|work|dark|school)|(?:january|february|april|june|july|august|september|october|november|december|easter|christmas)|the \\d{1,2}(?:st|nd|rd|th))";
const kin =
  '(?:mother|mum|mom|mam|dad|father|parents?|daughters?|sons?|wife|husband|hubby|sisters?|brothers?|kids?|child|children|baby|babies|twins?|grand\\w+|gran|nan|nana|granny|aunt(?:ie)?|uncle|cousins?|nieces?|nephews?|partner|fianc[ée]e?|girlfriend|boyfriend|spouse|family|(?:mother|father|brother|sister|son|daughter)-in-law|ex|girls?|boys?|lads?|little one|youngest|eldest|oldest|toddler|teenagers?)';
const ill =
  '(?:cancer|chemo\\w*|radiotherapy|tumou?r|diagnos\\w+|illness|disease|hospital|surgery|operation|stroke|heart (?:attack|failure|condition)|parkinson\\S*|alzheimer\\S*|dementia|diabet\\w+|epilep\\w+|seizures?|asthma\\w*|allerg\\w+|arthritis|fibromyalgia|migraines?|fibrosis|MS|PD|ME|PTSD|ADHD|autis\\w+|bipolar|depress\\w+|anxiety|therapy|therapist|wheelchair|disab\\w+|deaf|blind|pregnan\\w+|expecting|miscarr\\w+|IVF|sober|sobriety|rehab|alcoholi\\w+|transplant|dialysis|biopsy|remission|relapse\\w*|in recovery|chronic|knees?|hips?|hearing aids?|insomnia|pacemaker|burn(?:ed|t)? ?out)';
const job =
  '(?:\\w+(?:ologist|iatrist|grapher|keeper|driver|maker|worker|smith|wright|eer|icist)|teacher|nurse|doctor|gp|lawyer|attorney|solicitor|writer|author|editor|designer|developer|programmer|consultant|professor|lecturer|librarian|carpenter|joiner|plumber|electrician|chef|cook|baker|farmer|pilot|accountant|bookkeeper|vicar|priest|pastor|rector|rabbi|minister|midwife|therapist|counsellor|counselor|physio\\w*|vet|pharmacist|scientist|chemist|physicist|manager|marketer|freelancer|founder|owner|director|ceo|cto|coach|trainer|translator|interpreter|musician|artist|potter|gardener|surveyor|architect|mechanic|machinist|paralegal|paramedic|firefighter|soldier|sailor|welder|builder|roofer|butcher|barber|hairdresser|journalist|reporter|analyst|clerk|waiter|waitress|barista|bartender|postman|postie|caretaker|janitor|secretary|administrator|officer|social worker|civil servant|copywriter|recruiter|salesman|researcher|stay-at-home \\w+|homemaker|(?:by|of) trade)';

const phrases: Record<string, string> = {
  letsTalk: `\\blet(?:'s|s| us)\\b.{0,30}\\b(?:${talk}|schedule|set (?:it|something|that|one|a)|do (?:it|that|this)|make it happen|plan|arrange|find a)`,
  wishToTalk: `\\b(?:love|like|want|hope|wish|keen|happy|glad|game|delighted|thrilled|honou?red|eager|willing|wait|up|forward|pleasure|excited|mean(?:ing)?|interested|fancy)\\b.{0,25}\\b(?:to|for|in|that|a|we)\\b.{0,25}\\b(?:${talk}\\w*|${talkNoun}|on the (?:list|phone))\\b`,
  callMe: `\\b(?:call|ring|phone|telephone|skype|zoom|text|email|e-mail|message|dm|write to|write|ping|buzz|find|visit|catch|reach|tell) (?:me|us|her|him)\\b`,
  giveMeACall:
    '\\b(?:give|drop|send|shoot|leave) (?:me|us|him|her|you)\\b.{0,20}\\b(?:call|ring|shout|buzz|line|email|message|note|text|number|bell|tinkle)',
  myNumber:
    "\\b(?:my|our|the) (?:\\w+ )?(?:number|phone|landline|line|mobile|cell|skype|email|address|inbox|dms?|door|porch|kettle|calendar|diary|couch|sofa|spare (?:room|bed)|table)\\b.{0,30}\\b(?:is|'s|are|on|open|always|still|in|works?|any)\\b",
  ifYouEver: `\\bif you(?:'re| are| ever|'d| want| need| like| fancy| feel| can)?\\b.{0,60}\\b(?:${talk}|come|drop|stop|around|free|in town|near|nearby|brave|I'm|I am|my|we|door|welcome)\\b`,
  wheneverYou:
    '\\b(?:whenever|any ?time|any day|any evening|any morning|any afternoon|any night) (?:you|suits?|works?|after|before|is|but|I)\\b|\\bwhenever\\b|\\bany ?time\\b',
  canWeTalk: `\\b(?:can|could|may|might|shall|should|would|must|do|did) (?:we|I|you|you and I)\\b.{0,40}\\b(?:${talk}|${talkNoun}|come|join|sit|visit|write)\\b`,
  weShould: `\\bwe (?:should|must|need to|ought to|have to|do need to|really should|could|can|will|'ll|simply must)\\b.{0,30}\\b(?:${talk}\\w*|${talkNoun}|do)\\b`,
  dayWorks: `\\b${day}\\b.{0,25}\\b(?:works?|is (?:good|fine|perfect|free|best)|'s (?:good|fine|perfect)|suits?|it is|then|would (?:work|be|suit)|could work|any good)\\b`,
  namesATime: `\\b${day}\\b`,
  iAmFree:
    "\\bI(?:'m| am|'ll be| will be)\\b.{0,20}\\b(?:free|around|available|here|awake|home|in|up|easy to find|at|by the phone|yours)\\b",
  comeAndSee:
    '\\b(?:come|pop|drop|stop|swing|call|bring|turn up)\\b.{0,15}\\b(?:by|over|round|around|in|along|up|down|and (?:see|sit|set|visit|have|stay|join)|him|her|them|with)\\b',
  illCome:
    "\\b(?:I'll|I will|I'm going to|I'd|we'll|I can)\\b.{0,12}\\b(?:come|be there|be at|be round|turn up|take you up|be around|show|meet|join|bring)\\b",
  coffeeOnMe:
    "\\b(?:on me|my treat|I'll buy|I'm buying|first round|buy you|cook you|feed you|put you up|host you|show you (?:round|around))\\b",
  takeYouUp:
    "\\b(?:take|took|taking) you up on|count me in|sign me up|put me (?:down|on)|offer (?:still )?stands?|I'm in\\b|yes,? please|deal\\b|you're on\\b|it's a date|I accept|consider me|name the|you name|pencil|book (?:me|us|a)",
  setUp:
    '\\b(?:set (?:something|it|one|that|this|a \\w+) up|set up|schedule|arrange|find a time|fix a (?:time|date|day)|make a date|block out|a slot|slots|make it happen|pick a)\\b',
  agrees: '^\\W*(?:yes|yep|yeah|sure|ok|okay|deal|done|please do|absolutely|gladly|of course|perfect|agreed|any)\\b',
  iCallYou: `\\b(?:I'll|I will|I'm going to|I am going to|may I|can I|could I|I'd like to|I'd love to|I want to|shall I|let me|I can|I might)\\b.{0,20}\\b(?:call|ring|phone|telephone|skype|visit|try|buy|write to|email|message|meet|talk|speak|hear)\\b.{0,15}\\b(?:you|your|with|to)\\b`,
  wouldYou: `\\b(?:would|will|could|can|do|won't|have) you\\b.{0,40}\\b(?:${talk}|${talkNoun}|come|join|sit|spare|minutes|mind|like|fancy|time)\\b`,
  talkAbout: '\\b(?:talk|speak|chat|call|conversation) (?:about|of|on|over) (?!the phone|skype|zoom|coffee|lunch)',
  chewEar:
    '\\b(?:chew your ear|talk your ear|talk .{0,20} till the cows|could (?:talk|go on) .{0,15}(?:all day|hours|forever)|room|elephant)\\b',
  never:
    "\\b(?:never|wouldn't|would never|won't|can't|cannot|couldn't|rather not|hate|afraid|no thanks|not (?:going|able|a))\\b",
  hypothetical:
    "\\b(?:would have|would've|could have|could've|should have|should've|had I|if I had|if I were|imagine|suppose|wish I (?:had|could|were))\\b",
  third:
    '\\b(?:he|she|they|people|everyone|everybody|somebody|someone|nobody|one|folks|who)\\b.{0,15}\\b(?:call|talk|speak|ring|phone|said|says|told|called|rang|met|meet|will|should|would)\\w*\\b',
  imperative:
    "^\\W*(?:@?\\p{L}+[ ,:–—-]+)?(?:call|ring|come|send|email|drop|give|bring|let|name|pick|stop|swing|write|join|tell|find|book|look|try|read|check|ask|keep|take|go|get|have|do|don't|put|make|see)\\b",
  promiseNow:
    "\\b(?:I'll|I will|I'm going to|I am going to|I shall|we'll|we will|I'm gonna|I promise|I can)\\b.{0,20}\\b(?:send|post|email|mail|write|call|ring|phone|look|check|ask|find|bring|report|add|fix|put|try|make|read|let you|tell|share|buy|draft|dig|photograph|scan|upload|print|drive|drop|get|give|come|be there|do|message|forward|cook|pay|mention|talk|pass|return|follow|schedule|update|introduce|link|link up|test|see|order|pray|lend|save|keep you|show|copy)\\b",
  promiseVague:
    "\\b(?:I'll (?:think|consider|take that|never|always|admit|say|bet|give you that|miss|remember|be honest|drink|have to|need to|probably|stop|leave|just|try)|I will (?:never|always|say|admit)|I'm going to (?:have|need|cry|be sick|go))\\b",
  promised:
    '\\b(?:promise|promised|my word|you have my|by (?:friday|monday|tuesday|wednesday|thursday|saturday|sunday|the end|tomorrow|tonight|next)|as soon as|the minute|before the (?:week|month|weekend))\\b',
  consider: "\\bconsider it done|leave it with me|on (?:its|the) way|in the post|I'm on it|will do\\b|I owe you",
  metYou:
    '\\b(?:met|meeting|saw|seen|visited|hosted|hugged|sat (?:down|next|with|beside)|had (?:a |our |that |such a )?(?:\\w+ )?(?:call|chat|coffee|lunch|dinner|beer|drink|talk|conversation|pint|breakfast|cuppa|tea|walk|skype|zoom)|spent .{0,25}(?:with|on the phone|talking)|ran .{0,20} together|in person|irl|face[- ]to[- ]face|real life)\\b',
  spokeWithYou:
    '\\b(?:talked|spoke|spoken|chatted|rang|rung|phoned|telephoned|skyped|zoomed|called|emailed|e-mailed|messaged|texted|wrote to|written to|answered the phone|picked up|hung up|your (?:call|letter|voice|email|message))\\b',
  thanksForCall:
    '\\b(?:thank you|thanks|loved|enjoyed|good|great|lovely|nice|wonderful|pleasure)\\b.{0,25}\\b(?:call(?:ing)?|chat|talking|meeting|speaking|phone|visit|coming|hearing your voice|having me|to (?:meet|talk|speak|see|walk|finally) )',
  onThePhone: '\\b(?:on|over|down|by) (?:the )?(?:phone|telephone|skype|zoom|facetime|line)\\b',
  youAndI:
    '\\b(?:you and I|you and me|the two of us|we (?:met|talked|spoke|sat|had|ran|walked|worked|chatted|shared)|us both)\\b',
  when: '\\b(?:last (?:week|night|month|year|summer|spring|winter|fall|autumn|\\w+day)|yesterday|this morning|the other (?:day|night|week)|(?:\\w+ )?(?:days|weeks|months|years) ago|in (?:19|20)\\d\\d|back in|once|twice|finally)\\b',
  iAmA: `\\b(?:I'm|I am|I was|I've been|I have been|as|we're|I work as|being|she's|he's|she is|he is)\\b.{0,12}\\b(?:a|an|the|your|one)\\b.{0,30}\\b${job}\\b`,
  jobHere: `^\\W*(?:\\w+ ){0,3}${job}\\b.{0,20}\\b(?:here|by trade|of|for|since|in)\\b|\\b(?:retired|former|ex-|trainee|freelance|part-time|full-time)\\b`,
  iWork:
    "\\b(?:I|we|she|he)(?:'ve|'m| have| am| used to)? (?:\\w+ )?(?:work|works|worked|working|run|runs|ran|own|owns|owned|teach|teaches|taught|manage|managed|drive|drove|build|sell|chair|edit|founded|started|nurse|farm|code|volunteer)\\b.{0,40}\\b(?:at|for|in|as|with|a|an|the|my|our|from)\\b",
  myWork:
    '\\bmy (?:\\w+ )?(?:job|work|business|company|shop|practice|clinic|studio|boss|colleagues?|shifts?|career|startup|firm|students|patients|clients|customers)\\b',
  myKin: `\\b(?:my|our|mine|his|her|their)\\b.{0,18}\\b${kin}\\b`,
  iHaveKin: `\\b(?:I have|I've|I've got|we have|we've|have|with|mum of|mom of|dad of|father of|mother of|got)\\b.{0,20}\\b${kin}\\b`,
  ill: `\\b${ill}\\b`,
  iAmIll: `\\b(?:I|I'm|my|me|I've|we|she|he|mine|her|his|was|been)\\b.{0,40}\\b${ill}\\b`,
  died: '\\b(?:died|passed(?: away| on)?|lost (?:my|our|her|his|one)|widow(?:er|ed)?|buried|funeral|grief|late (?:wife|husband|father|mother)|is gone|are gone|dying)\\b',
  lifeEvent:
    '\\b(?:got married|getting married|married|engaged|divorced|separated|wedding|born|birth|gave birth|graduated|retired|laid off|lost my job|moved (?:to|from|into|back)|new (?:job|house|baby)|adopted|anniversary|birthday|closing|bought a house|evicted|redundant)\\b',
  iLive:
    "\\b(?:I|we|she|he|I'm|we're|I've|we've|I am)\\b.{0,15}\\b(?:live[sd]?|living|moved|based|born|grew up|hail|come from|settled|from|in|near|outside|over in|out in|up in|down in|here in)\\b (?:\\w+ ){0,3}\\p{Lu}\\p{L}+",
  greetFrom:
    '\\b(?:from|here in|in|over in|greetings from|hello from|hi from|writing from)\\b (?:\\w+ ){0,2}\\p{Lu}\\p{L}+',
  iAmAge:
    "\\b(?:I'm|I am|aged?|turned|turning|turn|she's|he's|is|at|I was) (?:now |only |nearly |almost |just |about )?(?:\\d{1,2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\\w+)?)\\b(?! (?:minutes|hours|miles|percent|%|times|dollars|pounds|per))|\\byears old\\b|\\b\\d{1,2},? [mf]\\b",
  hobby:
    "\\bI(?:'ve|'m| have| am| do)? (?:also |always |still |really |just )*(?:love|play|played|collect|knit|run|garden|paint|brew|brewed|bake|sing|fish|hike|cycle|sew|restore|climb|swim|dance|photograph|keep (?:bees|chickens|hens)|started (?:knitting|running|painting))\\b|\\b(?:avid|huge fan|big fan|hobby|obsessed|addicted to|passion)\\b",
  trait:
    "\\b(?:I'm|I am|she is|he is|she's|he's) (?:\\w+ ){0,3}(?:shy|introvert\\w*|extrovert\\w*|stubborn|funny|kind|quiet|terrible|remarkable|courageous|generous|impatient|private|anxious|person|woman|man|sort)\\b",
  education:
    '\\b(?:student|studying|studied|degree|phd|masters?|thesis|dissertation|university|college|apprentice\\w*|graduat\\w+|freshman|sophomore|evening class|night school|your (?:class|course))\\b',
  plan: "\\b(?:I'm|I am|we're|we are|I|we)\\b.{0,15}\\b(?:planning|hoping|moving|starting|launching|retiring|signed up|booked|getting|going to (?:be|move|start|open|have|study|retire|try)|thinking of|about to|applying|saving)\\b",
  foundYou:
    '\\b(?:found|find|discovered|came (?:here|across|over)|got here|sent (?:me )?here|stumbled|landed|heard (?:of|about))\\b.{0,40}\\b(?:through|via|from|by|thanks|because|on|you|your)\\b',
  introduced:
    '\\b(?:introduced|recommended|pointed me|sent me|told me about|mentioned you|showed me|courtesy of|thanks to|referred|forwarded|shared (?:this|your|it))\\b',
  isMyKin: `\\bis my ${kin}\\b|\\b(?:I'm|I am|this is)\\b.{0,25}'s? (?:\\w+ )?(?:${kin}|friend|neighbou?r|colleague|boss)\\b|\\bmy (?:\\w+ )?(?:${kin}|friend|colleague|boss|neighbou?r),? \\p{Lu}\\p{L}+`,
  friends:
    '\\b(?:friends?|mates|buddies|colleagues?|neighbou?rs?|roommates?|classmates?|schoolmates?|worked (?:with|together|for)|went to school|same (?:school|class|street|team)|sat behind)\\b',
  youDidToMe:
    '\\byou (?:once |then |even |just |also )?(?:\\w+ed|taught|gave|told|sold|lent|bought|came|sat|stood|held|took|drove|made|fed|hid|wrote|let|had|were|put|said|sent|brought|found|read|got) (?:\\w+ ){0,2}(?:me|us|my|our|mine)\\b',
  iDidToYou:
    '\\bI (?:once |then |even |just |also )?(?:\\w+ed|taught|sold|bought|drove|met|saw|stood|sat|rang|shod|gave|told|lent|made|took|held|came|fed|wrote|sent|brought|read|got|found) (?:\\w+ ){0,2}(?:you|your|yours|him|her|them)\\b',
  wontRemember:
    "\\byou(?:'ll| will|'d| may| might| won't| wouldn't| probably| don't)? (?:not |never |hardly |probably )*(?:know|remember|recall)\\b|\\bremember me\\b",
  iAmTheOne: `\\b(?:I'm|I am|I was|it's|it is|it was|this is|that's me|here,? the|as the)\\b.{0,12}\\b(?:${kin}|one|boy|girl|woman|man|lad|fella|bloke|guy|person|kid|lady|student|apprentice|pupil|neighbou?r|colleague|friend)\\b`,
  kinCalled:
    '(?:^|[,.!—–-] ?)(?:mum|mom|mam|mammy|mama|mummy|mommy|dad|daddy|papa|pa|sis|nan|gran|grandma|grandpa|auntie|aunt|uncle|cousin|brother|sister)(?: \\p{Lu}\\p{L}+)?\\s*(?:[,.!?:–—-]|here\\b|$)',
  weTwo:
    '\\b(?:me and (?:him|her|you|them)|(?:him|her|you|them|she|he) and (?:me|I)|we (?:both|two|shared|split|walked|ran|sat|stood|rode|drove|sang|danced|played|ate|drank|talked|went|did|were at)|the (?:pair|two|both|four) of us|shared a \\w+|side by side|between us)\\b',
  howLong:
    '\\b(?:\\d+|an?|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half an|quarter of an) ?(?:minutes?|mins?|hours?|hrs?|hour and)\\b|\\btill (?:\\w+ ){0,3}(?:morning|midnight|dark|one|two|three|closing)\\b',
  reports:
    '^\\W*(?:@?\\p{L}+[,:]? )?(?:report(?:ing)?|update|for the record|as promised|well,? (?:I|we|she|he)|done|so I|I did|I rang|I called|I went|we did|went|been|he|she|they)\\b',
  theyCame:
    '\\b(?:he|she|they|you|\\p{Lu}\\p{L}+) (?:came|rang|called|phoned|answered|picked up|turned up|showed up|drove|stayed|wrote back|sat|brought|hung up)\\b',
  sincePast:
    "\\b(?:since|in|back in|from|until|till|of) (?:the |about |around )?(?:'\\d\\d|(?:19|20)\\d\\d|(?:nine|eigh|seven|six|fif)ties)\\b",
  atAnEvent:
    '\\bat (?:the|that|a|your|our|his|her) (?:\\w+ ){0,3}(?:conference|congress|workshop|fair|show|outing|meet|meeting|wedding|funeral|concert|festival|party|course|match|race|station|market|table|bar|vigil|exhibition|expo|convention|rehearsal|dinner|lunch|game|camp|retreat|reunion)\\b',
  hospitality:
    "\\b(?:kettle|coffee|tea|soup|pie|cake|chair|stool|bench|seat|sofa|spare (?:bed|room)|bed|rocker|light|lamp|door|gate|porch|stove|biscuits|beer|whisky|plate)(?:'s| is| are|'ll be| will be)? (?:\\w+ ){0,2}(?:on|open|here|yours|waiting|ready|made|hot|warm|free|by|at|for you|always|never locked|unlocked)\\b|\\b(?:there's|there is|I'll keep|I'll have|I'll put|I've|we've|I have|we have|I keep) (?:always |you )?(?:a|an|the|some) (?:\\w+ )?(?:kettle|coffee|tea|soup|chair|stool|seat|sofa|spare|bed|bench|place|plate|rocker|light|slot|hour|room)\\b",
  itIsThen: `\\b${day}\\b.{0,20}\\b(?:it is|then|suits|it'll be|is fine|is good|please|sharp|ours|yours)\\b|^\\W*(?:on |at |after )?${day}\\W*$`,
  seeYou:
    "\\b(?:see|expect|meet) (?:you|u|ye|y'all)(?: both| all)? (?:there|then|at|on|in|by|next|this|tomorrow|tonight|sunday|monday|tuesday|wednesday|thursday|friday|saturday|under|outside)\\b",
  youAreWelcome:
    "\\byou(?:'d| would|'re| are|'ll)?(?: both| all| always)? (?:be )?(?:very |most |always |more than )*welcome (?:to|at|here|any|in|on|if|whenever)\\b|\\bwelcome any ?time\\b|\\bknock\\b",
  iAmFromHere: '\\b(?:here|speaking|writing|typing)\\b.{0,20}\\b(?:from|in|at|on|as)\\b',
  rhetorical:
    "\\b(?:who knew|isn't it|aren't we|don't you think|right\\?|no\\?|what(?:'s| is) the point|who cares|why do (?:we|people)|how (?:hard|many times)|what else|who hasn't|is it just me|am I right|you know\\?|doesn't it|don't we|ever notice|what if)\\b",
  askYou:
    '\\b(?:do|did|have|are|were|can|could|would|will|is|what|how|where|when|which|why)\\b.{0,12}\\b(?:you|your)\\b.*\\?',
  askFact:
    '(?:^|[,.:;–—-] )\\W*(?:what|how|where|when|which|who|is|are|was|were|does|did|do|can|could|has|have|any)\\b.*\\?',
  asksAnyone:
    '\\b(?:anyone|anybody|does any|can you|could you|any (?:advice|tips|ideas?|chance|recommendation|suggestion)s?|may I ask|wondering|I wonder|curious|do you know|please tell|what would you)\\b',
  thanks:
    '\\b(?:thank|thanks|congrat\\w+|kudos|well done|great post|great article|love this|loved this|beautiful|wonderful)\\b',
  general:
    '\\b(?:people|everyone|everybody|society|social media|we all|most of us|one should|in general|nobody|folks|the world)\\b',
};
// A name is known by its capital, so that a phrase with one in it heeds them.
const flagsOf = (source: string) => (source.includes('\\p{Lu}') ? 'u' : 'iu');
const compiled = Object.entries(phrases).map(([name, source]) => ({
  name,
  pattern: new RegExp(source, flagsOf(source)),
}));
const LONGEST = 600;

/** The names of the turns of phrase that a sentence has. */
export function phraseCues(said: string): string[] {
  const plain = said.slice(0, LONGEST).replace(/[’‘`]/g, "'");
  return compiled.filter(({ pattern }) => pattern.test(plain)).map(({ name }) => name);
}
