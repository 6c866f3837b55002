import { frequenciesOf, type Frequencies, type TermCounts } from '../evidence/frequencies.js';
import { judgePair } from '../evidence/judge-pair.js';
import { mailboxesOfSeveral } from '../evidence/mailboxes-of-several.js';
import { joinProfiles, type Profile } from '../evidence/profile.js';
import { isToldByThreads, type ThreadsMet } from '../evidence/weigh-threads.js';
import { joinCertain, type JudgedPair } from './find-groups.js';
import { askedKeys, matchKeys } from './match-keys.js';
import { crowdsOnce, nearestMeetings, type KeyCrowd, type KeysMet } from './nearest-meetings.js';

/** A block beyond this is narrowed by a second key. */
export const LARGEST_BLOCK = 100;
const MOST_PARTNERS = 2;
/** Nothing that is learnt of the others makes one person of such a pair. */
const HOPELESS = -6;

export interface Duplicates {
  /** Each group is one person, without asking. */
  certain: number[][];
  /** By their numbers in the list; those within a certain group are left out. */
  proposed: JudgedPair<number>[];
  /** Certain pairs with their evidence. */
  pairs: JudgedPair<number>[];
  /** Keys that too many have, so that only those were compared who agree in more. */
  narrowed: KeyCrowd[];
}

/** Of two in the list who wrote in one thread, what is known of that. */
export type ThreadsBook = (one: number, other: number) => ThreadsMet | null;

/** The duplicates among contacts in memory, by the same rules as those of a workspace. */
export function findDuplicates(profiles: Profile[], threads: ThreadsBook = () => null): Duplicates {
  const counts = countTerms(profiles);
  const { candidates, narrowed } = candidatePairs(profiles);
  const usual = frequenciesOf(counts);
  const first = judgeAll(profiles, candidates, { shares: usual, threads });
  // A list of aliases has many of each, which makes every pair of it likelier.
  const partners = (2 * first.filter(({ answer }) => answer === 'certain').length) / profiles.length;
  const shares = frequenciesOf(counts, Math.min(partners, MOST_PARTNERS));
  const near = first.map(({ one, other }): [number, number] => [one, other]);
  const judged = partners > usual.partners ? judgeAll(profiles, near, { shares, threads }) : first;
  const clash = (one: number, other: number) => isClash(profiles, one, other, shares);
  const { groups, refused } = joinCertain(judged, clash);
  const members = groups.map((group) => group.toSorted((a, b) => a - b));
  const open = [...judged.filter(({ answer }) => answer === 'propose'), ...refused];
  return {
    certain: members,
    proposed: compareAsOne(profiles, members, { candidates: near, open, shares, threads }),
    pairs: judged.filter(({ answer }) => answer === 'certain'),
    narrowed,
  };
}

// Who is certainly one person is compared with the others as one: what speaks against one of his names speaks against all.
function compareAsOne(
  profiles: Profile[],
  groups: number[][],
  {
    candidates,
    open,
    shares,
    threads,
  }: { candidates: [number, number][]; open: JudgedPair<number>[]; shares: Frequencies; threads: ThreadsBook },
): JudgedPair<number>[] {
  const first = new Map(groups.flatMap((group) => group.map((member) => [member, group[0]!] as const)));
  const whole = new Map(groups.map((group) => [group[0]!, joinProfiles(group.map((member) => profiles[member]!))]));
  const pairs = new Map<string, { one: number; other: number; met: ThreadsMet | null }>();
  for (const pair of candidates) {
    const [one, other] = pair.map((at) => first.get(at) ?? at) as [number, number];
    const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
    if (one !== other && (whole.has(one) || whole.has(other)))
      pairs.set(key, { one, other, met: pairs.get(key)?.met ?? threads(...pair) });
  }
  const anew = [...pairs.values()].map(({ one, other, met }) => ({
    one,
    other,
    ...judgePair(whole.get(one) ?? profiles[one]!, whole.get(other) ?? profiles[other]!, shares, met),
  }));
  const alone = open.filter(({ one, other }) => !first.has(one) && !first.has(other));
  return [...alone, ...anew.filter(({ answer }) => answer !== 'leave')];
}

function judgeAll(
  profiles: Profile[],
  candidates: [number, number][],
  { shares, threads }: { shares: Frequencies; threads: ThreadsBook },
): JudgedPair<number>[] {
  return candidates
    .map(([one, other]) => {
      const [a, b] = [profiles[one]!, profiles[other]!];
      const judged = judgePair(a, b, shares);
      const met = isToldByThreads(judged) ? threads(one, other) : null;
      return { one, other, ...(met === null ? judged : judgePair(a, b, shares, met)) };
    })
    .filter(({ score }) => score > HOPELESS);
}

function isClash(profiles: Profile[], one: number, other: number, shares: Frequencies): boolean {
  return judgePair(profiles[one]!, profiles[other]!, shares).evidence.some(
    (found) =>
      (found.type === 'names' &&
        (found.agreement.given === 'other' ||
          found.agreement.suffix === 'clash' ||
          found.agreement.middle === 'clash') &&
        found.bits < 0) ||
      (found.type === 'single_names' && !found.agree),
  );
}

function candidatePairs(profiles: Profile[]): { candidates: [number, number][]; narrowed: Duplicates['narrowed'] } {
  const blocks = new Map<string, Map<number, string>>();
  profiles.forEach((profile, at) => {
    for (const { key, narrow } of matchKeys(profile)) {
      const block = blocks.get(key) ?? new Map<number, string>();
      blocks.set(key, block.set(at, narrow));
    }
  });
  const pairs = new Set<number>();
  const people = Math.max(profiles.length, LARGEST_BLOCK + 1);
  const large = [...blocks].filter(([, block]) => block.size > LARGEST_BLOCK);
  const crowds = large.map(([key, block]) => ({ key, contacts: block.size }));
  profiles.forEach((profile, at) => {
    const { others, crowd } = nearestMeetings(profile.names, meetingsOf(profile, at, { blocks, people }));
    if (crowd !== null) crowds.push(crowd);
    for (const other of others) pairs.add(Math.min(at, other) * profiles.length + Math.max(at, other));
  });
  const narrowed = crowdsOnce(crowds).toSorted((a, b) => b.contacts - a.contacts);
  const candidates = [...pairs].map(
    (pair) => [Math.floor(pair / profiles.length), pair % profiles.length] as [number, number],
  );
  return { candidates, narrowed };
}

function meetingsOf(
  profile: Profile,
  at: number,
  { blocks, people }: { blocks: Map<string, Map<number, string>>; people: number },
): KeysMet<number>[] {
  const met = new Map<number, KeysMet<number>>();
  for (const { key, narrow } of askedKeys(profile)) {
    const block = blocks.get(key) ?? new Map<number, string>();
    const size = Math.min(block.size, LARGEST_BLOCK + 1);
    for (const [other, by] of block) {
      if (other === at || (size > LARGEST_BLOCK && by !== narrow)) continue;
      const known = met.get(other) ?? { other, by: [], weight: 0 };
      known.by.push({ key, narrow: by });
      known.weight += Math.log(people / size);
      met.set(other, known);
    }
  }
  return [...met.values()];
}

/** Each contact counts once for a word; a family name counts its given names, so that one person's records make it no commoner. */
export function countTerms(profiles: Profile[]): TermCounts {
  const [given, family, handle, domain] = [0, 1, 2, 3].map(() => new Map<string, Set<string>>()) as [
    Map<string, Set<string>>,
    Map<string, Set<string>>,
    Map<string, Set<string>>,
    Map<string, Set<string>>,
  ];
  const add = (of: Map<string, Set<string>>, word: string, by: string) =>
    of.set(word, (of.get(word) ?? new Set()).add(by));
  for (const profile of profiles) {
    const name = profile.names.find((one) => one.family !== '');
    if (name) {
      add(given, name.given, name.family);
      add(family, name.family, name.given.slice(0, 2));
    }
    const who = name ? `${name.given[0]}${name.family}` : ([...profile.handles.keys()].toSorted()[0] ?? profile.id);
    for (const letters of profile.handles.keys()) add(handle, letters, who);
    for (const mail of profile.mails) if (mail.domain !== null) add(domain, mail.domain, who);
  }
  const count = (of: Map<string, Set<string>>) => (word: string) => of.get(word)?.size ?? 0;
  return {
    people: profiles.length,
    given: count(given),
    family: count(family),
    handle: count(handle),
    domain: count(domain),
    ofSeveral: mailboxesOfSeveral(profiles),
  };
}
