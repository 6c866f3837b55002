import { compareFullNames } from '../names/compare-names.js';
import type { MatchEvidence, PairJudgement } from './evidence.types.js';
import type { Frequencies } from './frequencies.js';
import { bearsOwnName, type Profile } from './profile.js';
import { reasonToAsk } from './reason-to-ask.js';
import { weighHandles } from './weigh-handles.js';
import { weighIdentities } from './weigh-identities.js';
import { weighNames } from './weigh-names.js';

/** Of a contact's possible partners in a workspace, so many are his. */
const PARTNERS = 0.6;
const CERTAIN = 8;
const ONLY_THE_NAME = -14;
const PROPOSE = 1.5;

/** Whether two contacts are one person: certain, worth asking, or not; `seen` is evidence that other rooms know of. */
export function judgePair(
  one: Profile,
  other: Profile,
  shares: Frequencies,
  seen: MatchEvidence[] = [],
): PairJudgement {
  const evidence = [...weigh(one, other, shares), ...seen].toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const score = evidence.reduce((sum, { bits }) => sum + bits, Math.log2(PARTNERS / shares.people));
  const veto = score >= CERTAIN ? reasonToAsk(one, other, evidence, score) : null;
  const answer = score >= CERTAIN && veto === null ? 'certain' : score >= PROPOSE ? 'propose' : 'leave';
  return { answer, score, evidence, veto };
}

function weigh(one: Profile, other: Profile, shares: Frequencies): MatchEvidence[] {
  const names = weighNames(one.names, other.names, shares);
  const namesAgree = names !== null && names.agreement.given !== 'other' && names.agreement.family !== 'other';
  const handles = weighHandles(one, other, namesAgree || names !== null, shares);
  const identities = weighIdentities(one, other, shares);
  const evidence = [
    ...(names ? [names] : []),
    ...handles.filter((handle) => !isTold(handle, identities)),
    ...identities,
  ];
  const shared = areTwoNames(evidence) ? evidence.map(asShared) : evidence;
  return [...shared, ...mailsOfOthers(one, other), ...onlyTheName(one, other, evidence), ...nobody(one, other)];
}

// One mailbox has one local part, one account one handle.
function isTold(handle: MatchEvidence, identities: MatchEvidence[]): boolean {
  return (
    handle.type === 'same_handle' && identities.some(({ type }) => type === 'same_mailbox' || type === 'same_account')
  );
}

function areTwoNames(evidence: MatchEvidence[]): boolean {
  return evidence.some((found) => {
    if (found.type === 'single_names') return !found.agree;
    if (found.type !== 'names') return false;
    const { given, family, suffix } = found.agreement;
    return suffix === 'clash' || (given === 'other' && (family !== 'other' || found.areGiven));
  });
}

// A couple has one mailbox and one family name, a house one number and one site: that tells a household and not a person.
function asShared(found: MatchEvidence): MatchEvidence {
  const most = SHARED[found.type];
  return most === undefined ? found : { ...found, bits: Math.min(found.bits, most) };
}

const SHARED: Partial<Record<MatchEvidence['type'], number>> = {
  names: -6,
  same_mailbox: 6,
  same_phone: 2,
  same_site: 3,
  site_of_mail: 1,
  same_domain: 1,
  same_handle: 2,
  name_in_handle: 4,
};

// "ann.reed@…" and "bob.reed@…", whatever they sign with.
function mailsOfOthers(one: Profile, other: Profile): MatchEvidence[] {
  const named = ({ mails }: Profile) => mails.filter(({ named: name }) => name !== null);
  for (const a of named(one))
    for (const b of named(other)) {
      const { given, family, givenWord } = compareFullNames(a.named!, b.named!);
      if (given !== 'other' || family === 'other' || givenWord.length < 3) continue;
      const fact = { type: 'mails_name_others' as const, one: a.named!.printed, other: b.named!.printed };
      return [{ ...fact, bits: a.verified && b.verified ? -12 : -6 }];
    }
  return [];
}

// Both are known by several things, none of them the same, and one has nothing that bears the name: so a troll looks.
function onlyTheName(one: Profile, other: Profile, evidence: MatchEvidence[]): MatchEvidence[] {
  const names = evidence.find((found) => found.type === 'names');
  const others = evidence.filter(({ type }) => type !== 'names' && type !== 'other_site' && type !== 'other_account');
  if (!names || others.length > 0 || names.bits <= 0) return [];
  const ways = [one, other].map(
    ({ mails, sites, accounts, phones }) => [mails, sites, accounts, phones].filter(({ length }) => length > 0).length,
  );
  const bear = [one, other].every((who) => bearsOwnName(who));
  return bear || ways.some((count) => count < 2)
    ? []
    : [{ type: 'only_the_name', name: names.one, bits: ONLY_THE_NAME }];
}

// "Guest" and "Guest" are two guests, unless something else is theirs alone.
function nobody(one: Profile, other: Profile): MatchEvidence[] {
  if (!one.isNobody && !other.isNobody) return [];
  return [{ type: 'nobody', name: (one.isNobody ? one : other).id, bits: -9 }];
}
