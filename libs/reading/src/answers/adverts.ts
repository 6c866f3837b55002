const LONGEST_TEXT = 6000;
const ENOUGH = 3;
const PERSONAL = 1;

/** What sellers write, each with how much it tells; two of them and more make an advert. */
const SIGNS: [RegExp, number][] = [
  [
    /\b(?:discount|promo|coupon|voucher)\s?codes?\b|\bfree (?:shipping|delivery|trial|quote|consultation)\b|\b\d{1,2}\s?% off\b|\b(?:lowest|best|cheap(?:est)?|affordable) (?:prices?|rates?|deals?)\b/iu,
    2,
  ],
  [
    /\b(?:visit|check out|browse|shop at) (?:our|my) (?:\w+ )?(?:store|shop|website|site|page|online|profile|catalog\w*)\b|\border (?:now|today|online|an? (?:essay|paper))\b|\bbuy (?:\w+ ){0,3}(?:online|now|cheap)\b/iu,
    2,
  ],
  [
    /\blink in (?:my |the )?(?:bio|profile)\b|\bclick (?:here|(?:on )?(?:the|this|my) (?:link|name|profile))\b|\bsend you the link\b|\bthrough my page\b|\bvisit my (?:blog|site|page|profile)\b/iu,
    1.5,
  ],
  [
    /\b(?:i|she|he) (?:now |can |also )?(?:makes?|earns?|earned|averaged|made|profited)\b[^.!?\n]{0,40}(?:\$|€|£|\bbtc\b|\busd\b|\d+k\b)|\$\s?\d[\d,.]*k?\s?(?:\/|per |an? |every )(?:h(?:ou)?r|day|week|month)/iu,
    2,
  ],
  [
    /\bwork(?:ing)? from home\b|\bpassive income\b|\bfinancial freedom\b|\bextra (?:cash|income)\b|\bjoin my team\b/iu,
    1.5,
  ],
  [
    /\b(?:btc|bitcoin|crypto(?:currency)?|forex|binary options?|trading (?:account|platform|signals?)|invest(?:ed|ment)s? (?:with|platform|plan)|manages? my (?:trad(?:e|ing|es)|account|portfolio|investments?))\b/iu,
    1.5,
  ],
  [
    /\b(?:on|via|through) (?:tele\s?gram|whats\s?app)\b|\b(?:telegram|whats\s?app)\s*(?:[:+➡@]|\d)|\btext (?:him|her) (?:at|on)\b/iu,
    1.5,
  ],
  [
    /\b(?:viagra|cialis|levitra|phentermine|(?:online|best|live) casinos?|casinos? (?:games?|bonus|slots?|online)|slots? online|betting|escorts?|replica (?:watches|bags)|louis vuitton|ugg boots|nike (?:air|shoes)|nfl jerseys|payday loans?|loan offer|herpes|spell (?:caster|casting)|love spell|penis|weight loss pills?|garcinia|cbd (?:oil|gummies))\b/iu,
    3,
  ],
  [
    /\b(?:essay|dissertation|assignment|homework|thesis|paper)s?[ -](?:writing|writers?|help|service)\b|\bplagiarism[ -]free\b|\bprofessional (?:authors|writers)\b/iu,
    2,
  ],
  [
    /\b(?:seo|backlinks?|guest post(?:ing)? (?:service|opportunit)\w*|web traffic|followers? (?:fast|cheap|instantly)|rank (?:higher|your (?:site|website)))\b/iu,
    1.5,
  ],
  [
    /\blost (?:over )?\d+ ?(?:lbs?|pounds|kg|kilos)\b[^.!?\n]{0,40}\b(?:in|with)\b|\bketo\b|\bdetox\b|\bmiracle\b|\bcured \d+ |\b(?:herbal|natural) (?:cure|remedy|medicine)\b|\bdoctors won['’]t tell\b|\bmy protocol\b|\bbefore it is taken down\b/iu,
    1.6,
  ],
  [/\bwe (?:buy|sell|offer|provide|deliver|supply|speciali[sz]e)\b/iu, 1.6],
  [
    /\bour (?:friendly )?(?:team|company|services?|experts?|agency|products?)\b|\bcash paid\b|\bsame[ -]day\b|\bany quantity\b|\b(?:contact|call|ring|e-?mail) (?:us|our)\b|\bbook (?:a|your) (?:free )?(?:call|consultation|appointment)\b/iu,
    1.6,
  ],
  [
    /\b(?:bookmarked|book-marked) (?:your|this) (?:blog|site|page|web ?site)\b|\btell my friends about (?:it|this|your)\b|\bkeep up the (?:great|good) (?:work|writing)\b[^.]*$|\bi (?:really )?(?:enjoy|love|like)d? (?:your|this) (?:web ?site|weblog)\b/iu,
    1,
  ],
  [
    /^\W*(?:hi|hello|hey)?,?\W*(?:very )?(?:great|nice|good|excellent|awesome|informative)(?: \w+)? (?:post|site|blog|article|content|web ?site|info\w*)\b|\bpretty much covers\b/iu,
    1,
  ],
  [
    /\b(?:dear |hello |hi )?(?:webmaster|blog ?owner)\b|\b(?:article|post|blog|site),? admin\b|\badmin,? (?:great|nice)\b/iu,
    1.5,
  ],
  [
    /\b(?:refinanc\w+|mortgage rates?|insurance quotes?|quotes? compare|ringtones?|make \${2,}|\${3,}|certified translation|free download)/iu,
    1.5,
  ],
  [/<a href=|\[url=|\bclick my name\b|\bvisit (?:also|mine)\b|>>\s*\S+\.\w{2,}/iu, 1.5],
  [
    /\b(?:hurry|limited (?:time|offer)|act now|100\s?% (?:guaranteed|natural|safe|legit)|guaranteed|risk[ -]free|no credit check|comment \p{Lu}{3,})/u,
    1,
  ],
  [/https?:\/\/\S+|\bwww\.\S+|\b[a-z0-9-]{4,40}\.(?:com|net|biz|info|shop|store|xyz|top|online|site)\b/iu, 0.6],
];

// One look for a word of trade spares most comments the fifteen others.
const SELLS =
  /[$€£%]|price|rates|deals|code|shipping|delivery|free |store|shop|site|page|website|online|order|buy|link|click|profile|earn|makes? |income|home|team|btc|bitcoin|crypto|forex|trading|invest|tele\s?gram|trade|webmaster|blog owner|admin|refinanc|mortgage|quotes|ringtone|download|>>|whats\s?app|viagra|cialis|casino|betting|escort|replica|vuitton|boots|jersey|loan|herpes|spell|penis|pills|cbd|essay|dissertation|assignment|writ(?:ing|ers)|plagiarism|seo|backlink|traffic|followers|rank|lost|keto|detox|miracle|cure|remedy|protocol|our |we (?:sell|offer|provide|supply)|cash|same.day|contact us|consult|hurry|limited|guarant|https?:/iu;

/** Whether a text is an advert and no comment. */
export function isAdvert(text: string): boolean {
  return scoreOf(text.slice(0, LONGEST_TEXT)) >= ENOUGH + (text.length > 700 ? 2 : 0);
}

/** Where an advert that is glued to the end of a comment begins; null where there is none. */
export function gluedAdvert(text: string): number | null {
  if (text.length > LONGEST_TEXT || scoreOf(text) < ENOUGH) return null;
  const starts = [...text.matchAll(/(?<=[.!?…)\]:](?=[\p{Lu}\s]))\s*(?=\S)|\n+/gu)].map(
    (match) => match.index + match[0].length,
  );
  for (const start of starts.reverse()) {
    if (scoreOf(text.slice(start)) < ENOUGH) continue;
    const rest = text.slice(0, start).trim();
    if (/\b(?:mr|mrs|ms|dr|st|prof)\.$/iu.test(rest)) continue;
    return rest.length > 20 && scoreOf(rest) < PERSONAL ? start : null;
  }
  return null;
}

function scoreOf(text: string): number {
  if (!SELLS.test(text)) return 0;
  return SIGNS.reduce((sum, [sign, weight]) => sum + (sign.test(text) ? weight : 0), 0);
}
