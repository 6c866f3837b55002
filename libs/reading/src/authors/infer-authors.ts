import type { Heard, SpokenItem } from '../answers/heard-calls.js';
import type { Roster } from '../answers/roster.js';
import { foldName } from '../names/fold-name.js';
import { isAnonymous } from '../names/is-anonymous.js';
import { isGivenName } from '../names/given-names.js';
import { isOneOf, nameLikeness } from '../names/name-likeness.js';
import type { Evidence, Inference } from '../thread.types.js';
import { Comments, namesOf, type Comment } from './comments.js';
import { echoQuote, partQuote } from './evidence-quotes.js';
import { FullNames } from './full-names.js';
import { groupBy } from './group-by.js';
import { nameFit } from './name-fit.js';
import { matchCalls, type AnsweredCall } from './match-calls.js';
import { ownerCalls } from './owner-calls.js';
import { peerWitnesses, type PeerWitness } from './peer-calls.js';

/** Who wrote the items that bear no name, and which items the owner's calls speak to. */
export interface InferredAuthors {
  /** Per item. */
  authors: (Inference | null)[];
  /** Per owner's item and call, the indices of the items spoken to, most likely first. */
  targets: Map<number, number[][]>;
  comments: Comments;
}

const CERTAIN = 0.975;
const PROBABLE = 0.7;
const PROBABLE_UNLISTED = 0.85;
/** What is known of the page as a whole. */
export interface ThreadPage {
  /** All answers are set in alike under the first comment, whichever of them they answer. */
  flat: boolean;
  /** The post's own text. */
  opening: string;
}

const LINKED = 0.5;
const NAMELESS = 0.6;
const PEER_CERTAIN = 0.93;
const PEER_PROBABLE = 0.75;

/** Concludes authors from the thread as a whole: the owner's calls settled together, then what is left from peers. */
export function inferAuthors(items: SpokenItem[], heard: Heard[], roster: Roster, page: ThreadPage): InferredAuthors {
  const { flat, opening } = page;
  const comments = new Comments(items, heard, roster, opening);
  const witnesses = peerWitnesses(items, heard, comments, roster);
  const calls = matchCalls(ownerCalls(items, heard, comments, witnesses, flat), comments);
  const byComment = groupBy(calls, ({ comment }) => comment);
  const byPeer = groupBy(witnesses, ({ comment }) => comment);
  const found = comments.all.map((comment, index) => {
    if (comment.printed !== null) return null;
    const answers = (byComment.get(index) ?? []).filter(({ name }) => name !== null && !isAnonymous(name));
    return conclude(comment, index, { items, comments, answers, peers: byPeer.get(index) ?? [] });
  });
  const full = new FullNames({
    printed: comments.all.flatMap(({ printed }) => printed ?? []),
    called: [
      ...comments.all.flatMap(({ self }) => self?.name ?? []),
      ...heard.flatMap((each) => [...namesOf(each.calls), ...each.spoken]),
    ].filter((name) => !roster.isOwner(name)),
    opening,
  });
  const authors: (Inference | null)[] = items.map(() => null);
  comments.all.forEach(({ at, notBy }, index) => {
    const inference = found[index] ?? null;
    if (inference === null || isOneOf(notBy, inference.name)) return;
    authors[at] = { ...inference, name: full.of(inference.name) };
  });
  return { authors, comments, targets: targetsOf(calls, comments) };
}

interface Witnesses {
  items: SpokenItem[];
  comments: Comments;
  answers: AnsweredCall[];
  peers: PeerWitness[];
}

function conclude(comment: Comment, index: number, witnesses: Witnesses): Inference | null {
  const [answer] = witnesses.answers.toSorted((a, b) => b.likelihood - a.likelihood);
  const self = comment.self;
  if (self !== null) return bySelf(comment, self, witnesses);
  if (answer !== undefined && answer.likelihood >= enoughFor(answer)) return byAnswer(index, answer, witnesses);
  return byPeers(comment, index, witnesses);
}

/** What is no given name may be a place or a thing that the answer speaks of. */
function enoughFor({ name, by }: AnsweredCall): number {
  const isListed = (name ?? '').split(/[\s_-]/).some(isGivenName);
  return isListed || by === 'head' ? PROBABLE : PROBABLE_UNLISTED;
}

function bySelf(
  comment: Comment,
  self: { name: string; quote: string; sure: boolean },
  witnesses: Witnesses,
): Inference {
  const seconded = witnesses.answers.filter(
    ({ name, likelihood }) => likelihood > PROBABLE && nameLikeness(name ?? '', self.name) !== 'other',
  );
  const because: Evidence[] = [{ item: comment.at + 1, quote: self.quote }];
  for (const { at, text } of seconded) because.push(partQuote(at, text));
  return { name: self.name, confidence: self.sure || seconded.length > 0 ? 'certain' : 'probable', because };
}

function byAnswer(index: number, answer: AnsweredCall, { items, comments, peers }: Witnesses): Inference {
  const name = answer.name ?? '';
  const because = [partQuote(answer.at, answer.text)];
  const echo = comments.words.echo(comments.words.listen(answer.text), index);
  const echoed = echoQuote(comments.get(index), echo);
  if (echoed !== null) because.push(echoed);
  const seconding = peers.find((peer) => peer.likelihood > 0.5 && nameLikeness(peer.name, name) === 'same');
  if (seconding !== undefined) because.push(namedQuote(items, seconding));
  return { name, confidence: answer.likelihood >= CERTAIN ? 'certain' : 'probable', because };
}

function byPeers(comment: Comment, index: number, { items, comments, peers }: Witnesses): Inference | null {
  const [best] = peers.toSorted((a, b) => b.likelihood - a.likelihood);
  if (best === undefined || best.likelihood < PEER_PROBABLE || nameFit(best.name, comment) < -2) return null;
  const rival = peers.some((peer) => peer.likelihood > 0.3 && foldName(peer.name) !== foldName(best.name));
  const because = [namedQuote(items, best)];
  const echoed = echoQuote(comments.get(index), best.echo);
  if (echoed !== null) because.push(echoed);
  return { name: best.name, confidence: best.likelihood >= PEER_CERTAIN && !rival ? 'certain' : 'probable', because };
}

function namedQuote(items: SpokenItem[], { by, name }: PeerWitness): Evidence {
  const text = items[by]?.text ?? '';
  const at = Math.max(0, text.indexOf(name));
  const from = text.lastIndexOf('\n', at) + 1;
  return partQuote(by, text.slice(at - from > 80 ? at : from));
}

function targetsOf(calls: AnsweredCall[], comments: Comments): Map<number, number[][]> {
  const targets = new Map<number, number[][]>();
  for (const { at, call, name, comment, likelihood } of calls) {
    const ofItem = targets.get(at) ?? [];
    ofItem[call] =
      comment === null || likelihood < (name === null ? NAMELESS : LINKED) ? [] : [comments.get(comment).at];
    targets.set(at, ofItem);
  }
  return targets;
}
