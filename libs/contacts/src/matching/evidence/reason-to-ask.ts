import { compareFullNames } from '../names/compare-names.js';
import { bearsName, handleFits } from '../names/handle-forms.js';
import { isGivenName } from '../name-lists/known-given.js';
import type { MatchEvidence } from './evidence.types.js';
import type { Profile } from './profile.js';

/** A name alone must be this rare to be enough. */
const NAME_ALONE = 12;
/** And this rare where both have addresses that bear it. */
const NAME_IN_MAILS = 10;

/** Why a person should look at a pair before it is merged, however high it scores; null where nothing stands in the way. */
export function reasonToAsk(
  one: Profile,
  other: Profile,
  evidence: readonly MatchEvidence[],
  score: number,
): string | null {
  const of = <T extends MatchEvidence['type']>(type: T) =>
    evidence.find((found): found is Extract<MatchEvidence, { type: T }> => found.type === type);
  const names = of('names');
  const mailbox = of('same_mailbox');
  const personal = (mailbox && !mailbox.isRole) || of('same_account');
  if (one.isNobody || other.isNobody) return 'nobody';
  if (of('mails_name_others')) return 'mails name others';
  if (of('other_account')) return 'other account';
  if (of('only_the_name')) return 'only the name';
  if (of('single_names')?.agree === false || haveUnlikeSingles(one, other)) return 'other given names';
  if (of('answer_each_other') && !personal) return 'answer each other';
  if (!names)
    return personal || isOwnHandle([one, other], of('same_handle'), of('name_in_handle'), score)
      ? null
      : 'no full names';
  const { given, family, middle, suffix } = names.agreement;
  if (suffix !== 'equal') return 'suffix';
  if (middle === 'clash') return 'middle names';
  if (given === 'other' || haveTwoGivenNames(one, other)) return 'other given names';
  if (personal)
    return family === 'other' && (given === 'initial' || isHandedOn(one, mailbox)) ? 'other family names' : null;
  // A house shares its number and its site, but no two in it a given name.
  const house = given === 'equal' && (of('same_phone') || of('same_site'));
  if (!isNear(given) || !isNear(family))
    return house && (family === 'typo' || family === 'part') ? null : 'names only alike';
  const handle = of('same_handle');
  // An address made of a common name is no more than the name.
  if (house || (handle && (!handle.ofName || score >= NAME_IN_MAILS)) || of('site_of_mail') || of('same_domain'))
    return null;
  if (of('other_site')) return 'other site';
  if (given !== 'equal') return 'names only alike';
  return isSupported(one) && isSupported(other) && score >= certainByName(one, other) ? null : 'name alone';
}

// "juergen@work.example" may be another Jürgen's by now.
function isHandedOn({ mails }: Profile, mailbox: { value: string } | undefined): boolean {
  const mail = mails.find((one) => one.mailbox === mailbox?.value);
  return mail !== undefined && mail.domain !== null && isGivenName(mail.letters);
}

/** "Philippa" and "Sabine Hollow" on one mailbox; "montefra" may be a handle of anybody. */
export function haveUnlikeSingles(one: Profile, other: Profile): boolean {
  const [a, b] = [one.names[0], other.names[0]];
  if (!a || !b || (a.family === '') === (b.family === '')) return false;
  const [single, full] = a.family === '' ? [a, b] : [b, a];
  const isName = single.shape === 'single' && /^\p{Lu}\p{Ll}+$/u.test(single.printed);
  return isName && handleFits(single.letters, full) === null && !bearsName(single.letters, full);
}

/** Also where one of several names agrees: "J Smith" who is known to be John is not Jane. */
export function haveTwoGivenNames(one: Profile, other: Profile): boolean {
  return one.names.some((a) =>
    other.names.some((b) => {
      if (a.family === '' || b.family === '' || a.loose !== b.loose) return false;
      const { given, family } = compareFullNames(a, b);
      return given === 'other' && (family !== 'other' || (isGivenName(a.given) && isGivenName(b.given)));
    }),
  );
}

function certainByName(one: Profile, other: Profile): number {
  return one.mails.length > 0 && other.mails.length > 0 ? NAME_IN_MAILS : NAME_ALONE;
}

// A long handle that is no name, or one that is the whole of a rare name.
function isOwnHandle(
  people: Profile[],
  same: Extract<MatchEvidence, { type: 'same_handle' }> | undefined,
  named: Extract<MatchEvidence, { type: 'name_in_handle' }> | undefined,
  score: number,
): boolean {
  if (same) return same.value.length >= 8 && !same.ofName && same.whole;
  return (
    people.every(({ mails }) => mails.length > 0) &&
    named?.form === 'whole' &&
    named.rarity === 'rare' &&
    score >= NAME_ALONE
  );
}

function isNear(likeness: string): boolean {
  return likeness === 'equal' || likeness === 'nickname' || likeness === 'sound';
}

// A troll signs with another's name, but his address seldom bears it.
function isSupported({ mails }: Profile): boolean {
  return mails.length === 0 || mails.some(({ fits }) => fits);
}
