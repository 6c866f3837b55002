import { compareFullNames } from '../names/compare-names.js';
import { parseName } from '../names/parse-name.js';
import type { MatchEvidence, PairJudgement } from './evidence.types.js';
import type { Frequencies } from './frequencies.js';
import { bearsOwnName, type Profile } from './profile.js';
import { reasonToAsk } from './reason-to-ask.js';
import { weighHandles } from './weigh-handles.js';
import { weighIdentities } from './weigh-identities.js';
import { weighNames, type NamesEvidence } from './weigh-names.js';
import { weighThreads, type ThreadsMet } from './weigh-threads.js';

const CERTAIN = 8;
const ONLY_THE_NAME = -14;
const PROPOSE = 1.5;
const PEN_NAME = -8;

/** Whether two contacts are one person: certain, worth asking, or not; `threads` where it is known who wrote in which. */
export function judgePair(
  one: Profile,
  other: Profile,
  shares: Frequencies,
  threads: ThreadsMet | null = null,
): PairJudgement {
  const known = weigh(one, other, shares);
  const heard = threads === null ? [] : weighThreads(known, threads, shares);
  const evidence = [...known, ...heard].toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const score = sumOf(evidence, Math.log2(shares.partners / shares.people));
  // Many write in one thread: it is a reason to ask, and never the last one to be certain.
  const sure = score - Math.max(sumOf(heard, 0), 0);
  const veto = sure >= CERTAIN ? reasonToAsk(one, other, evidence, sure) : null;
  const answer = sure >= CERTAIN && veto === null ? 'certain' : score >= PROPOSE ? 'propose' : 'leave';
  return { answer, score, evidence, veto };
}

function sumOf(evidence: readonly MatchEvidence[], first: number): number {
  return evidence.reduce((sum, { bits }) => sum + bits, first);
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
  const isAccount = identities.some(({ type }) => type === 'same_account');
  const isBox = identities.some((found) => found.type === 'same_mailbox' && !found.isRole);
  const two = areTwoNames(evidence);
  const weighed = isAccount || (isBox && !two) ? evidence.map(asPenName) : two ? evidence.map(asShared) : evidence;
  return [...weighed, ...mailsOfOthers(one, other, names), ...onlyTheName(one, other, evidence), ...nobody(one, other)];
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
    if (found.type !== 'names' || found.isHandle) return false;
    const { given, family, suffix } = found.agreement;
    return suffix === 'clash' || (given === 'other' && (family !== 'other' || found.areGiven));
  });
}

// In one's own mailbox or account one may change one's name, or sign with none.
function asPenName(found: MatchEvidence): MatchEvidence {
  return found.type === 'names' ? { ...found, bits: Math.max(found.bits, PEN_NAME) } : found;
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
  handle_of_place: 3,
};

// "ann.reed@…" and "bob.reed@…", whatever they sign with.
function mailsOfOthers(one: Profile, other: Profile, names: NamesEvidence | null): MatchEvidence[] {
  const families = familiesInMails(one, other, names);
  if (families) return [families];
  const named = ({ mails }: Profile) => mails.filter(({ named: name }) => name !== null);
  for (const a of named(one))
    for (const b of named(other)) {
      const { given, family, givenWord } = compareFullNames(a.named!, b.named!);
      if (given !== 'other' || family === 'other' || givenWord.length < 3) continue;
      // "smith.daniel.br" and "daniel.smith.br" are one in another order.
      if (a.named!.words.filter((word) => b.named!.words.includes(word)).length > 1) continue;
      const fact = { type: 'mails_name_others' as const, one: a.named!.printed, other: b.named!.printed };
      return [{ ...fact, bits: a.verified && b.verified ? -12 : -6 }];
    }
  return [];
}

// Nobody makes a slip of the pen in his address too: "nadia.kelberg@…" is not the "nadia.kelburn@…" cut short.
function familiesInMails(one: Profile, other: Profile, names: NamesEvidence | null): MatchEvidence | null {
  const likeness = names?.agreement.family;
  if (!names || (likeness !== 'typo' && likeness !== 'part')) return null;
  const [a, b] = [parseName(names.one).family, parseName(names.other).family];
  const [mine, theirs] = [bearing(one, a, b), bearing(other, b, a)];
  if (mine === null || theirs === null) return null;
  return { type: 'mails_name_others', one: mine, other: theirs, bits: likeness === 'typo' ? -6 : -4 };
}

/** An address with the one family name and not with the other. */
function bearing({ mails }: Profile, family: string, but: string): string | null {
  const found = mails.find(
    ({ letters }) => letters.includes(family) && (family.includes(but) || !letters.includes(but)),
  );
  return found?.letters ?? null;
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
