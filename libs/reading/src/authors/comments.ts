import type { Heard, SpokenItem } from '../answers/heard-calls.js';
import type { Roster } from '../answers/roster.js';
import { isAnonymous } from '../names/is-anonymous.js';
import { nameLikeness } from '../names/name-likeness.js';
import { selfNaming, type SelfNaming } from './self-naming.js';
import { ThreadWords, type Echo, type Said } from './thread-words.js';

const OPENING = 120;
const NO_ECHO: Echo = { weight: 0, word: null };

/** A comment, and what its own text tells of its author. */
export interface Comment {
  /** Index of its item in the thread. */
  at: number;
  printed: string | null;
  self: SelfNaming | null;
  /** Names of others in its text, who therefore did not write it. */
  others: string[];
  /** It speaks to another commenter, not to the owner. */
  toPeer: boolean;
  /** Those to whom the owner spoke last before it, where it speaks back to him. */
  back: string[] | null;
  text: string;
}

/** The comments of a thread without the owner's items and the links, with the words they share. */
export class Comments {
  readonly all: Comment[] = [];
  readonly words: ThreadWords;
  /** Per item, how many comments stand before it. */
  readonly before: number[] = [];

  constructor(items: SpokenItem[], heard: Heard[], roster: Roster) {
    let called: string[] = [];
    items.forEach((item, at) => {
      const words = heard[at] as Heard;
      this.before.push(this.all.length);
      if (item.kind === 'comment') this.all.push(commentOf(item, at, words, roster, called));
      if (item.kind === 'owner')
        called = (items[at - 1]?.kind === 'owner' ? called : []).concat(words.calls.map(({ name }) => name));
    });
    this.words = new ThreadWords(this.all.map(({ text }) => text));
  }

  /** How far what is said takes up the item at an index; nothing where that is no comment. */
  echoAt(said: Said, at: number): Echo {
    const comment = this.before[at] ?? -1;
    return this.all[comment]?.at === at ? this.words.echo(said, comment) : NO_ECHO;
  }

  get(comment: number): Comment {
    return this.all[comment] as Comment;
  }
}

function commentOf(item: SpokenItem, at: number, { calls, spoken }: Heard, roster: Roster, called: string[]): Comment {
  const printed = item.author === null || isAnonymous(item.author) ? null : item.author;
  const self = printed === null ? witnessed(selfNaming(item.text, roster), roster) : null;
  const isOther = (name: string) =>
    !roster.isOwner(name) && (self === null || nameLikeness(name, self.name) === 'other');
  const others = [...new Set([...calls.map(({ name }) => name), ...spoken])].filter(isOther);
  const opening = item.text.slice(0, OPENING);
  const opensWith = (name: string) => opening.includes(name);
  const toPeer = calls.some(({ name }) => isOther(name) && opensWith(name)) && !roster.ownerNames.some(opensWith);
  const back = calls.some(({ name }) => roster.isOwner(name)) ? called : null;
  return { at, printed, self, others, toPeer, back, text: item.text };
}

/** What may be a signature or not is one where others call somebody so. */
function witnessed(self: SelfNaming | null, roster: Roster): SelfNaming | null {
  return self === null || self.sure || roster.isKnown(self.name) ? self : null;
}
