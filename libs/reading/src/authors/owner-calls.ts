import type { Heard, SpokenItem } from '../answers/heard-calls.js';
import { nameLikeness } from '../names/name-likeness.js';
import type { Comments } from './comments.js';
import { groupBy } from './group-by.js';
import { nameFit } from './name-fit.js';
import type { PeerWitness } from './peer-calls.js';

/** Somebody spoken to by the owner, with the comments that this may answer. */
export interface OwnerCall {
  /** Index of the owner's item, and of the call among the item's. */
  at: number;
  call: number;
  /** Null where the owner answers without a name. */
  name: string | null;
  by: keyof typeof TO_NOBODY;
  text: string;
  /** How many comments stand before it. */
  before: number;
  /** The only one in its item, which may then stand right under the comment that it answers. */
  alone: boolean;
  candidates: Candidate[];
  /** Log likelihood that it answers no comment of the thread. */
  toNobody: number;
}

/** A comment that a call may answer, and the log likelihood of it by names, words and place. */
export interface Candidate {
  comment: number;
  fit: number;
}

const TO_NOBODY = { head: -3, addressed: -3, named: -2.5, mentioned: 0, unnamed: 0.6, described: 1 };
const REACH = 60;
const MOST_CANDIDATES = 16;
const PEERS = 1;
const SET_IN = 5;
const ECHO = 1.4;
const FRESH = 0.8;
const OLDER = -0.2;
const FARTHER = 0.15;
const HOPELESS = -9;
const SAYS_MORE = 0.5;
const LONG = 200;

/** The calls in the owner's items, in the order of the thread. */
export function ownerCalls(
  items: SpokenItem[],
  heard: Heard[],
  comments: Comments,
  witnesses: PeerWitness[],
  flat: boolean,
): OwnerCall[] {
  const byPeers = groupBy(witnesses, ({ comment }) => comment);
  let visit = { fresh: 0, before: 0 };
  return items.flatMap((item, at) => {
    if (item.kind !== 'owner') return [];
    const before = comments.before[at] ?? 0;
    if (before > visit.before) visit = { fresh: visit.before, before };
    const parent = flat ? null : item.parent;
    return callsOf(item, heard[at] as Heard).map(({ name, text, by }, call, all): OwnerCall => {
      const said = comments.words.listen(text);
      const fit = (comment: number): number => {
        const { at: place, text: words } = comments.get(comment);
        const near = comment >= visit.fresh ? FRESH : OLDER * (visit.fresh - comment);
        const says =
          near -
          FARTHER * Math.log1p(before - 1 - comment) +
          Math.min(1, words.length / LONG) * SAYS_MORE +
          (place === parent ? SET_IN : 0);
        const echo = says + ECHO * comments.words.echo(said, comment).weight;
        if (name === null) return echo;
        return echo + nameFit(name, comments.get(comment)) + spokenByPeers(name, byPeers.get(comment));
      };
      const candidates = candidatesFor(name, before, fit, comments);
      return { at, call, name, by, text, before, alone: all.length === 1, candidates, toNobody: TO_NOBODY[by] };
    });
  });
}

interface HeardCall {
  name: string | null;
  text: string;
  by: keyof typeof TO_NOBODY;
}

function callsOf(item: SpokenItem, { calls }: Heard): HeardCall[] {
  if (calls.length === 0) return [{ name: null, text: item.text, by: 'unnamed' }];
  return calls.map(({ name, text, by }) => ({ name, text, by: name === null ? 'described' : by }));
}

function candidatesFor(
  name: string | null,
  before: number,
  fit: (comment: number) => number,
  comments: Comments,
): Candidate[] {
  const places = new Set(name === null ? [] : comments.namedLike(name, before));
  for (let comment = Math.max(0, before - REACH); comment < before; comment++) places.add(comment);
  return [...places]
    .map((comment): Candidate => ({ comment, fit: fit(comment) }))
    .filter((each) => each.fit > HOPELESS)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_CANDIDATES);
}

function spokenByPeers(name: string, witnesses: PeerWitness[] = []): number {
  const likelihood = witnesses
    .filter((witness) => nameLikeness(witness.name, name) === 'same')
    .reduce((most, witness) => Math.max(most, witness.likelihood), 0);
  return Math.log1p(PEERS * likelihood);
}
