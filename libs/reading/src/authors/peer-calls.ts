import type { Heard, SpokenItem } from '../answers/heard-calls.js';
import type { Roster } from '../answers/roster.js';
import { isAnonymous } from '../names/is-anonymous.js';
import type { Comments } from './comments.js';
import { nameFit } from './name-fit.js';
import type { Echo } from './thread-words.js';

/** A comment that another commenter may speak to by name. */
export interface PeerWitness {
  comment: number;
  name: string;
  /** Index of the item that speaks, and how likely it means this comment. */
  by: number;
  likelihood: number;
  echo: Echo;
}

const REACH = 40;
const FARTHER = 0.4;
const RIGHT_ABOVE = 0.6;
const ECHO = 2;
const NOBODY = 2;
const LEAST = 0.05;

/** What commenters say to each other by name, each read as a distribution over the comments before it. */
export function peerWitnesses(items: SpokenItem[], heard: Heard[], comments: Comments, roster: Roster): PeerWitness[] {
  return items.flatMap((item, at) => {
    if (item.kind !== 'comment') return [];
    return (heard[at]?.calls ?? []).flatMap(({ name, text }) =>
      name === null || roster.isOwner(name) || isAnonymous(name) ? [] : witnessesOf(name, text, at, comments),
    );
  });
}

function witnessesOf(name: string, text: string, by: number, comments: Comments): PeerWitness[] {
  const said = comments.words.listen(text);
  const last = (comments.before[by] ?? 0) - 1;
  const first = Math.max(0, last - REACH);
  const found: { comment: number; weight: number; echo: Echo }[] = [];
  for (let comment = first; comment <= last; comment++) {
    const fit = nameFit(name, comments.get(comment));
    if (fit < -8) continue;
    const echo = comments.words.echo(said, comment);
    const near = comment === last ? RIGHT_ABOVE : (comment - last) * FARTHER;
    found.push({ comment, echo, weight: Math.exp(Math.min(fit + ECHO * echo.weight + near, 12)) });
  }
  const sum = found.reduce((all, { weight }) => all + weight, Math.exp(NOBODY));
  return found
    .map(({ comment, weight, echo }) => ({ comment, name, by, likelihood: weight / sum, echo }))
    .filter(({ likelihood }) => likelihood > LEAST);
}
