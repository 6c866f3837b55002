// Words that stand in every promise and every letter, and so tell nothing of what one is about.
const EVERYWHERE = new Set(
  `about actually again all along already also always and another any anything are around back because been before being
  but can come comes coming could day days did does doing done don down each email emailed even ever every everybody first
  for forgot forward found friday from get gets getting give glad going gonna good got great had happy hard has have having
  hear hello her here him his hope how into its just keep kept know last lately later let letter like link little look
  lovely mail make maybe mean mention message monday month more most much must need never next nice not note nothing now off
  okay once one only other our out over please post promise promised put really right said saturday say see send sending sent
  she should since soon some something sorry still such sunday sure take tell than thank thanks that the their them then
  there these they thing things think this those though thought thursday time today together told tomorrow tonight too
  tuesday two under until very want was way wednesday week weekend weeks well went were what when where which while who why
  will with word words work would write writing wrote year years yes yesterday yet you your yours morning afternoon evening
  night details detail info information particulars date dates times http https www com net org io example html am dm hi no oh ok pm`.split(
    /\s+/,
  ),
);
// Words of one family stand for each other.
const FAMILIES = [
  'book books chapter chapters copy finished novel pages read reading',
  'photo photos photograph photographs photographed pic pics picture pictures snap snaps',
  'donate donated donation sponsor sponsored sponsoring pledge pledged chip',
  'paper papers draft essay manuscript',
  'pay paid payback payday payment transfer transferred repaid',
  'recipe recipes flour spoon spoons grams oven',
].map((words) => new Set(words.split(' ')));
const FAMILY_OF = new Map(FAMILIES.flatMap((family, at) => [...family].map((word) => [word, `#${at}`])));
const LONGEST = 2_000;

/** What a text is about: the stems of its telling words. */
export function topicOf(text: string): Set<string> {
  const said = text.slice(0, LONGEST).replace(/@\w+/g, ' ');
  const words = said.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const short = said.match(/\b\p{Lu}{2}\b/gu) ?? [];
  return new Set([
    ...words.filter((word) => !EVERYWHERE.has(word)).map(stemOf),
    ...short.filter((word) => !EVERYWHERE.has(word.toLowerCase())),
  ]);
}

export function sharesTopic(topic: ReadonlySet<string>, text: string): boolean {
  if (topic.size === 0) return false;
  return [...topicOf(text)].some((stem) => topic.has(stem));
}

function stemOf(word: string): string {
  const family = FAMILY_OF.get(word);
  if (family) return family;
  const short = word.replace(/(?:ing|ion|ies|ied|ed|es|s|e|y)$/, '');
  return short.length < 3 ? word : short.replace(/(.)\1$/, '$1');
}
