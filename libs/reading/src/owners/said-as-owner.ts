const LONGEST_TEXT = 8_000;
const said = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

/** Wordings by which the one who wrote a post is told from those who read it; each counts as often as it stands. */
const WORDINGS = {
  thanksReader: said(
    '(?:thanks|thank you)(?: so much| very much| a lot| all| both)? (?:for (?:reading|commenting|stopping by|asking|sharing (?:that|your)|telling me|coming (?:back|over|by)|writing (?:in|that|this down|back|to me)|your (?:comment|note|message|kind|words|story|patience)|the (?:comment|kind|tip|correction|link|reminder|catch|photo|nudge)|saying (?:so|that|it)|catching|letting me know|the offer|being)|to (?:you |everyone |everybody |all ))',
  ),
  praisesPost: said(
    "(?:great|good|lovely|nice|wonderful|brilliant|excellent|beautiful|fine|fantastic|such an? \\p{L}+|this|your|the|that|an? \\p{L}+) (?:blog ?)?(?:post|article|piece|blog|essay|write-?up|column|read)|you(?:['’]ve)? (?:wrote|write|written|put|describe|nailed)|your (?:writing|words|site|posts|blog|page|last post|readers)|(?:thanks|thank you) for (?:this|writing(?: this| it)?|the post|posting|putting)|first time (?:commenter|commenting|poster|here)|long[- ]?time (?:reader|lurker|listener)|lurk(?:er|ing|ed)|found (?:this|you|your)|came here|been reading|(?:i|we) read (?:this|your|you|it|the post|every)|(?:my|the) (?:wife|husband|sister|friend|daughter|son|mother) (?:sent|showed|forwarded)|delurking",
  ),
  asItsAuthor: said(
    "(?:i|i['’]d|i['’]ve|i had) (?:wrote|written|posted|meant|left (?:it|that|out)|should have (?:said|written|mentioned))|(?:when|while|as) i wrote|my (?:post|last post|next post|article|blog|draft|newsletter|inbox|title)|(?:the|a) (?:next|new|follow-?up|separate|whole|future|proper) (?:post|one|piece|entry)|next (?:week['’]s |month['’]s )?post|worth a post|(?:in|for|to) the post|i['’]ll (?:post|write (?:a|one|it|that|about)|put (?:it|that|them|up|a)|fix|correct|add|change)|fixed (?:it|now|the)|corrected|(?:the|this) (?:comments|comment section|thread)|you(?:['’]re| are)? (?:all|lot)|all of you|everyone here|everybody|good question|great question|fair point|fair question|good point|well spotted|good catch",
  ),
  invites: said(
    "(?:e-?mail|ring|call|write(?: to)?|message|dm|text|phone|tell|send|show|drop|give) me|(?:email|number|address|phone) is|(?:contact|about) page|come (?:over|by|round|and|to|any|down|up|on|early|in|along|for|with)|bring (?:him|her|them|it|your|the|that)|drop (?:in|by|me|us)|say (?:when|the word)|name (?:the|a) (?:day|date|time)|any ?time|(?:whenever|when) (?:you|suits)|let me (?:know|come|buy|have|show|ring|take)|(?:door|kettle|offer|seat|place|bench|chair) (?:is|stands|was)|would you (?:like|let|be|come|care|write|mind)|if you(?:['’]d| would|['’]re| are| can| ever| want| like| send| come| bring| ring)|pick a|shall we|we could|you(?:['’]re| are) (?:always )?welcome|my (?:inbox|door|number|email|address|dms|phone)",
  ),
  promises: said(
    "i['’]ll|i will|i['’]m going to|i am going to|i shall|leave it with me|on its way|in the post|i promise|i owe you|consider it done",
  ),
  answers: said(
    "you(?:['’]re| are) (?:quite |so |absolutely |dead |probably |not )?(?:right|wrong|forgiven|very kind|too kind|kind|not alone|on)|you asked|to answer|the answer|for the record|late (?:to|reply|again|batch|answer)|catching up|answering|reply(?:ing)?|in order|same (?:answer|to|goes)|yours (?:is|was|went|i)|i (?:read|saw|got|have|remember|took|kept|looked|checked|asked|tried) (?:yours|your|both|it|that|them|you)|of course|i had no idea|made my (?:day|week|morning|night)|i(?:['’]m| am) (?:honou?red|touched|delighted|so (?:sorry|glad|pleased|proud|happy)|glad you|sorry (?:about|for|to hear|you|i))|proud of you|well done|congratulations|no need to|please (?:don['’]t|do)|don['’]t (?:apologi[sz]e|worry|you dare|be)|never (?:be sorry|apologi[sz]e)|bless you|take care|mind yourself|keep (?:going|at it|me|us)|tell (?:your|him|her|them)|give (?:your|him|her|them)|how (?:is|are|was|did) (?:your|he|she|it|you)",
  ),
  theirs: said(
    "your (?:mam|mum|mom|mother|dad|father|lad|boy|girl|son|daughter|husband|wife|sister|brother|aunt|uncle|gran|grandmother|grandfather|grandson|granddaughter|nan|dog|cat|english|comment|story|question|letter|note|message|doctor|neighbou?r|class|school|choir|team|town|village|friend|photo|picture|recipe|hands?|name|first|father['’]s|mother['’]s)",
  ),
  ofHimself: said(
    "my (?:mam|mum|mom|mother|dad|father|lad|son|daughter|husband|wife|sister|brother|aunt|uncle|gran|grandmother|grandfather|nan|friend|boss|neighbou?r|doctor|kids?|children|family)|i(?:['’]m| am) (?:a|an|from|in|\\d+|not a|only|the)|i (?:work|live|teach|run|was|used to|have been|had)|we (?:have|are|live|were|had)",
  ),
  you: said("you|your|yours|you['’](?:re|ve|ll|d)|yourself"),
  i: said("i|i['’](?:m|ve|ll|d)|me|my|mine"),
} as const;

export type Wording = keyof typeof WORDINGS;
export const wordings = Object.keys(WORDINGS) as Wording[];

/** How often each wording stands in a text, in the order of `wordings`. */
export function countWordings(text: string): number[] {
  const start = text.slice(0, LONGEST_TEXT);
  return wordings.map((name) => start.match(WORDINGS[name])?.length ?? 0);
}

/** How often one wording stands in a text. */
export function countWording(name: Wording, text: string): number {
  return text.slice(0, LONGEST_TEXT).match(WORDINGS[name])?.length ?? 0;
}
