const roots =
  'cancer|chemo|tumou?r|diagnos|illness|disease|hospital|surgery|operation|icu|nicu|hospice|terminal|remission|relapse|' +
  'stroke|heart attack|bypass|pacemaker|parkinson|alzheimer|dementia|diabet|insulin|epilep|seizure|asthma|allerg|arthritis|' +
  'fibromyalgia|lupus|crohn|colitis|migraine|sclerosis|fibrosis|\\bms\\b|\\bptsd\\b|\\badhd\\b|autis|asperger|bipolar|depress|' +
  'anxiety|panic attack|breakdown|burn(?:ed|t)? ?out|therap(?:y|ist)|counsell?ing|medication|antidepress|suicid|self.harm|' +
  'anorexi|bulimi|eating disorder|insomnia|wheelchair|disab|crutches|walking frame|prosthe|amput|blind\\b|deaf|hearing aid|' +
  'pregnan|expecting|miscarr|stillb|ivf\\b|infertil|abortion|adopted|adoption|sober|sobriety|rehab|alcoholi|addict|overdose|' +
  'died|dies\\b|dying|death|dead\\b|passed away|passed on|funeral|buried|cremat|grief|griev|mourn|bereave|widow|late (?:wife|husband|' +
  'mother|father|brother|sister|son|daughter)|lost (?:my|our|his|her) (?:wife|husband|mother|mum|mom|father|dad|brother|sister|son|' +
  'daughter|baby|child)|divorc|separated|custody|abus|assault|rape|violen|stalk|prison|jail|parole|' +
  'bankrupt|debt|evict|homeless|foreclos|redundan|laid off|fired|unemploy|food bank|benefits|salary|mortgage|' +
  'christian|catholic|muslim|jewish|hindu|buddhist|mormon|atheist|baptis|convert|church|mosque|synagogue|temple|pray|faith|' +
  'gay\\b|lesbian|bisexual|transgender|trans (?:man|woman)|queer|came out|coming out|transition(?:ed|ing)|non-?binary|' +
  'undocumented|asylum|refugee|visa|hiv\\b|aids\\b|transplant|dialysis|kidney|biops|lump|scan results|oncolog|prognosis|' +
  'chronic|my (?:hip|knee|back|heart|lung|liver)s?|new (?:hip|knee)s?|hands shake|wheez|cough|oxygen|poorly|sick\\b|\\bill\\b|symptom';
const sensitive = new RegExp(`\\b(?:${roots})`, 'i');

/** Whether a sentence touches health, pregnancy, grief, disability, faith, money, sexuality or abuse; rather too often. */
export function isSensitive(said: string): boolean {
  return sensitive.test(said);
}
