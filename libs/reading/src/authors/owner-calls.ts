import type { Heard, SpokenItem } from '../answers/heard-calls.js';
import { alignAnswers, type Alignment, type OwnerCall } from './align-answers.js';
import type { Habits } from './answer-steps.js';
import { foldName } from '../names/fold-name.js';
import { nameLikeness } from '../names/name-likeness.js';
import { groupBy } from './group-by.js';
import type { Comments } from './comments.js';
import { nameFit } from './name-fit.js';
import type { PeerWitness } from './peer-calls.js';

/** One call of the owner with the comment that it speaks to. */
export interface AnsweredCall extends Alignment {
  /** Index of the owner's item, of the part, and of the call among the item's. */
  at: number;
  part: number;
  call: number;
  /** Null where the owner answers without a name. */
  name: string | null;
  text: string;
}

const TO_NOBODY = -4.2;
const NAMELESS_TO_NOBODY = -1;
const PEERS = 4;
const SET_IN = 5;
const FEWEST_ANSWERED = 0.15;
const MOST_ANSWERED = 0.93;
const PEERS_TALK = 0.3;
const NESTED_AT_FIRST = 0.25;
const ENOUGH_TO_LEARN = 2;
const MOST_CALLED = 300;
const RIVALS = 30;
const SURER = 1.3;

/** Settles which comment each call in the owner's items speaks to. */
export function answeredCalls(
  items: SpokenItem[],
  heard: Heard[],
  comments: Comments,
  witnesses: PeerWitness[],
  flat: boolean,
): AnsweredCall[] {
  const calls = items.flatMap((item, at) =>
    item.kind === 'owner' ? callsOf(item, heard[at] as Heard, at, items[at + 1]?.kind !== 'owner') : [],
  );
  const byPeers = groupBy(witnesses, ({ comment }) => comment);
  const ownerCalls = calls.map((call) =>
    ownerCall(call, flat ? null : (items[call.at]?.parent ?? null), comments, byPeers),
  );
  const first = alignAnswers(ownerCalls, habitsAtFirst(comments, calls.length));
  const again = ownerCalls.map((call, index) => ({ ...call, own: firstClaim(first, index) }));
  const settled = alignAnswers(again, habitsLearned(comments, ownerCalls, first));
  return calls.map((call, index) => ({ ...call, ...(settled[index] as Alignment) }));
}

/** The comment given to a call, unless another claims it too with more right. */
function firstClaim(alignments: Alignment[], index: number): number | null {
  const { comment = null, likelihood = 0 } = alignments[index] ?? {};
  const near = alignments.slice(Math.max(0, index - RIVALS), index + RIVALS);
  return near.some((other) => other.comment === comment && other.likelihood > likelihood) ? null : comment;
}

type HeardCall = Omit<AnsweredCall, keyof Alignment> & { alone: boolean; closing: boolean };

function callsOf(item: SpokenItem, { calls, split }: Heard, at: number, last: boolean): HeardCall[] {
  if (calls.length === 0) return [{ at, part: 0, call: 0, name: null, text: item.text, alone: true, closing: last }];
  const names = new Set<string>();
  return calls.flatMap(({ name, part, by }, call) => {
    const folded = foldName(name);
    if (names.has(folded) || names.size >= MOST_CALLED) return [];
    names.add(folded);
    const whole = split[part]?.text ?? item.text;
    const text = by === 'named' ? paragraphWith(name, whole) : whole;
    return [{ at, part, call, name, text, alone: calls.length === 1, closing: last && call === calls.length - 1 }];
  });
}

function paragraphWith(name: string, text: string): string {
  const at = Math.max(0, text.indexOf(name));
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

function ownerCall(
  { at, name, text, alone, closing }: HeardCall,
  parent: number | null,
  comments: Comments,
  byPeers: Map<number, PeerWitness[]>,
): OwnerCall {
  const said = comments.words.listen(text);
  const fit = (comment: number): number => {
    const echo = comments.words.echo(said, comment).weight + (comments.get(comment).at === parent ? SET_IN : 0);
    if (name === null) return echo;
    return echo + nameFit(name, comments.get(comment)) + spokenByPeers(name, byPeers.get(comment));
  };
  const before = comments.before[at] ?? 0;
  return { before, alone, closing, own: null, fit, toNobody: name === null ? NAMELESS_TO_NOBODY : TO_NOBODY };
}

function spokenByPeers(name: string, witnesses: PeerWitness[] = []): number {
  const likelihood = witnesses
    .filter((witness) => nameLikeness(witness.name, name) === 'same')
    .reduce((most, witness) => Math.max(most, witness.likelihood), 0);
  return Math.log1p(PEERS * likelihood);
}

function habitsAtFirst(comments: Comments, calls: number): Habits {
  const share = calls / Math.max(1, comments.all.length);
  return { skipped: skipCosts(comments, share), nested: NESTED_AT_FIRST, answered: null };
}

function skipCosts({ all }: Comments, share: number): Float64Array {
  const cost = -Math.log(1 - Math.min(MOST_ANSWERED, Math.max(FEWEST_ANSWERED, share)));
  const skipped = new Float64Array(all.length + 1);
  all.forEach(({ toPeer }, at) => (skipped[at + 1] = (skipped[at] ?? 0) + cost * (toPeer ? PEERS_TALK : 1)));
  return skipped;
}

/** How this owner answers, as a first reading of all his calls tells. */
function habitsLearned(comments: Comments, calls: OwnerCall[], alignments: Alignment[]): Habits {
  const answered = new Float64Array(comments.all.length);
  let farthest = -1;
  for (const { comment, likelihood } of alignments) {
    if (comment === null) continue;
    farthest = Math.max(farthest, comment);
    answered[comment] = Math.max(answered[comment] ?? 0, likelihood);
  }
  const open = comments.all.slice(0, farthest + 1).filter(({ toPeer }, at) => !toPeer || (answered[at] ?? 0) > 0.5);
  const count = answered.reduce((sum, each) => sum + Math.min(1, each * SURER), 0);
  const share = (count + 1) / (open.length + 2);
  return { skipped: skipCosts(comments, share), nested: nestedShare(calls, alignments), answered };
}

/** How often a single answer stood right under its comment although older ones were still open. */
function nestedShare(calls: OwnerCall[], alignments: Alignment[]): number {
  let frontier = -1;
  let chances = 0;
  let taken = 0;
  calls.forEach(({ alone, before }, at) => {
    const comment = alignments[at]?.comment ?? null;
    if (comment === null) return;
    if (alone && before - 1 > frontier + 1) {
      chances++;
      if (comment === before - 1) taken++;
    }
    frontier = Math.max(frontier, comment);
  });
  return Math.min(0.9, Math.max(0.05, (taken + ENOUGH_TO_LEARN * NESTED_AT_FIRST) / (chances + ENOUGH_TO_LEARN)));
}
